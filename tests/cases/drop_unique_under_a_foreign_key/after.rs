//! U14, Z11: MySQL needs an index under a foreign key: a plain one takes the place of the unique one.

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
    #[column(references = Country::id)]
    pub country_id: i64,
}
