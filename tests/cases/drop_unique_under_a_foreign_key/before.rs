//! U14, Z11: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Capital {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Country::id, unique, index = false)]
    pub country_id: i64,
}
