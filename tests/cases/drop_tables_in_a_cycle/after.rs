//! F07, J03: two tables that refer to each other are dropped: keys first.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Keep {
    #[column(primary_key)]
    pub id: i64,
}
