//! F02, H05: a column goes aside, and the unverified constraints that name it go with it.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
}
