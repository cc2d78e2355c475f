//! F09, F20: the target of a reference is not unique: refused.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    pub code: i32,
}

#[derive(Table)]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Country::code)]
    pub country: i32,
}
