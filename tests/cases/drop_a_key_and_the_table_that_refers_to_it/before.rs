//! K10, T04: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub code: String,
}

#[derive(Table)]
pub struct Label {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Parcel::id)]
    pub parcel_id: i64,
}
