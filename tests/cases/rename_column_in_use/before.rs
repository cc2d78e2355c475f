//! X10, G09, K09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_by_mail", columns(mail, age)), check(name = "users_mail_given", expr = "mail <> ''"))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60, unique)]
    pub mail: String,
    pub age: i32,
    #[column(length = 60, generated = "lower(mail)", stored)]
    pub mail_key: String,
}

#[derive(Table)]
pub struct Login {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id)]
    pub user_id: i64,
}
