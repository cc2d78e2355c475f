//! E06: the state before.

use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Tier {
    Free,
    Trial,
    Pro,
    Enterprise,
}

#[derive(Table)]
#[table(index(tier))]
pub struct Account {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Tier::Free)]
    pub tier: Tier,
}
