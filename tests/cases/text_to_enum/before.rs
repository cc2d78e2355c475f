//! E11, Y09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, default = "open")]
    pub state: String,
}
