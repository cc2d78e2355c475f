//! K05, I18: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Site {
    #[column(primary_key)]
    pub id: i64,
}
