//! N01, W07, W08: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "_required_note", expr = "note <> 'x'"))]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub note: Option<String>,
    #[column(name = "größe \"x\"")]
    pub size: Option<i32>,
    #[column(name = "a_name_of_a_column_that_is_as_long_as_a_name_may_be_on_postgres")]
    pub long: Option<i32>,
}
