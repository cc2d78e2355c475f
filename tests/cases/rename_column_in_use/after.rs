//! X10, G09, K09: key, index, unique constraint, check, generated column and foreign key follow a renamed column.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_by_mail", columns(email, age)), check(name = "users_mail_given", expr = "email <> ''"))]
pub struct User {
    #[column(primary_key, renamed_from = "id")]
    pub number: i64,
    #[column(length = 60, unique, renamed_from = "mail")]
    pub email: String,
    pub age: i32,
    #[column(length = 60, generated = "lower(email)", stored)]
    pub mail_key: String,
}

#[derive(Table)]
pub struct Login {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::number, renamed_from = "user_id")]
    pub user_number: i64,
}
