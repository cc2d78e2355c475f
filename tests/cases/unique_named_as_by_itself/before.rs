//! U06: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(unique(phone, email))]
pub struct Member {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, unique)]
    pub email: String,
    #[column(length = 20)]
    pub phone: Option<String>,
}
