//! F09, F20: the target of a reference has an index and is not unique: MariaDB takes it, the others do not.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub code: i32,
}

#[derive(Table)]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Country::code)]
    pub country: i32,
}
