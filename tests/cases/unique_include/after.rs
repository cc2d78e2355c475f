//! U10, I15: an index carries further columns.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_by_email", columns(email), unique, include(name)))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
    #[column(length = 60)]
    pub name: String,
}
