//! E11, E13: an enum becomes a text, and the enum goes.

use schema_core::Table;

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, default = "open")]
    pub state: String,
}
