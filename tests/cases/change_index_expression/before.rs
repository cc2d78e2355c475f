//! I17: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(name = "users_email_folded", expr = "lower(email)", only(postgres, mysql, sqlite)),
    index(name = "users_email_size", expr = "length(email)+1", only(postgres, mysql, sqlite))
)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
}
