//! D09, H06: the state before.

use schema_core::Table;

#[derive(Table)]
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
}
