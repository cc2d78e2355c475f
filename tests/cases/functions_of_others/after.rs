//! D09, H06: a default and a check call functions that nobody declares, in a schema of their own: they are called by that name.
//!
//! Policy: online = false

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "vouchers_code_known", expr(postgres = "tools.is_code(code)", any = "code <> ''")))]
pub struct Voucher {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub code: String,
    #[column(
        length = 40,
        default_sql(postgres = "tools.token()", mysql = "(uuid())", sqlite = "(hex(randomblob(8)))")
    )]
    pub token: String,
    #[column(default_sql(postgres = "pg_catalog.now()", mysql = "now()", sqlite = "current_timestamp"))]
    pub made: chrono::DateTime<chrono::Utc>,
}
