//! K02: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "members_pkey", columns(team, number), unique))]
pub struct Member {
    pub team: i64,
    pub number: i32,
    #[column(length = 20)]
    pub name: Option<String>,
}
