//! I17: an index on an expression, where the database has them.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_email_lower", expr = "lower(email)"))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
}
