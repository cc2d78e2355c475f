//! K10, K05, B03: a referenced key changes; the reference moves to a unique constraint.

use schema_core::Table;

#[derive(Table)]
pub struct Owner {
    #[column(unique)]
    pub id: i64,
    #[column(primary_key)]
    pub number: i64,
}

#[derive(Table)]
pub struct Pet {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Owner::id)]
    pub owner_id: i64,
}
