//! I03, F01, H01: with `online = false` the shortest SQL is written.
//!
//! Policy: online = false

use schema_core::Table;

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(check(name = "users_age_range", expr = "age < 200"))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub age: i32,
    #[column(references = Team::id)]
    pub team_id: Option<i64>,
}
