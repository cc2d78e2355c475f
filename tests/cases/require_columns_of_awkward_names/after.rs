//! N01, W07, W08: what proves that a column is never NULL has a free name within the limit, whatever the column is called.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "_required_note", expr = "note <> 'x'"))]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub note: String,
    #[column(name = "größe \"x\"")]
    pub size: i32,
    #[column(name = "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres")]
    pub long: i32,
}
