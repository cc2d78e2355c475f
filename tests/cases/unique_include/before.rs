//! U10, I15: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_by_email", columns(email), unique))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
    #[column(length = 60)]
    pub name: String,
}
