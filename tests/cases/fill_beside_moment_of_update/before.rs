//! C06, E09, Y10: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub code: Option<String>,
    pub state: State,
    #[column(length = 20)]
    pub priority: String,
    #[column(
        sql_type(postgres = "timestamp", mysql = "datetime ON UPDATE CURRENT_TIMESTAMP", sqlite = "text"),
        default_sql = "CURRENT_TIMESTAMP"
    )]
    pub changed_at: String,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum State {
    Open,
    Done,
}
