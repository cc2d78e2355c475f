//! N04: a check that says the same holds for new rows only: PostgreSQL proves the column by a check of the plan's own, and then verifies this one.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "users_name_given", expr = "name IS NOT NULL"))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
