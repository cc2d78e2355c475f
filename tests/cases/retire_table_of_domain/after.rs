//! O01: a table goes aside, and its columns leave their domain, which goes.

use schema_core::Table;

#[derive(Table)]
pub struct Shelf {
    #[column(primary_key)]
    pub id: i64,
}
