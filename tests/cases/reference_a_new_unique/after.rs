//! F09, U01: the unique constraint that a new reference needs comes in the same change.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2, unique)]
    pub code: String,
}

#[derive(Table)]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2, references = Country::code, on_update = cascade)]
    pub country: String,
}
