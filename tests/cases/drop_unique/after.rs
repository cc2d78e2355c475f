//! U04: a unique constraint goes; the way back may fail.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
}
