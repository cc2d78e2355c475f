//! C06, E09, Y10: rows are filled, relabelled and converted, and the column that tells when a row was last changed stays as it is.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, backfill = "'none'")]
    pub code: String,
    pub state: State,
    #[column(using = "CAST(priority AS decimal(10, 0))", using_back = "CAST(priority AS char(20))")]
    pub priority: i64,
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
    #[db_enum(renamed_from = "done")]
    Closed,
}
