//! K07, C12: a composite key becomes a single one as a column of it goes.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Membership {
    #[column(primary_key)]
    pub user_id: i64,
    #[column(length = 10)]
    pub role: String,
}
