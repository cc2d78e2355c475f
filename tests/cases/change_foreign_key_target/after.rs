//! F10: a reference points to another table.

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
    #[column(references = Company::id)]
    pub payer_id: i64,
}
