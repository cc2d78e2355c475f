//! K10, K05, B03: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Owner {
    #[column(primary_key)]
    pub id: i64,
    pub number: i64,
}

#[derive(Table)]
pub struct Pet {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Owner::id)]
    pub owner_id: i64,
}
