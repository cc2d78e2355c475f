//! F02, H05: a table with unverified constraints is set aside; on the way back they are as they were.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
}
