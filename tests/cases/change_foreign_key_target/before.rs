//! F10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Company {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Invoice {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Person::id)]
    pub payer_id: i64,
}
