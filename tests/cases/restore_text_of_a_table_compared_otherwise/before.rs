//! C09, M05: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(collate = "latin1_swedish_ci")))]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
