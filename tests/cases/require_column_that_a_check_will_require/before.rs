//! N04: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(
    name = "users_name_given",
    expr = "name IS NOT NULL",
    options(postgres(not_valid), mysql(not_enforced))
))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: Option<String>,
}
