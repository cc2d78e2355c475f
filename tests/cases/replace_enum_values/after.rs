//! E06: labels go into new ones, and come back out of them; two that became one come back as the first.

use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
#[db_enum(map(free = "basic", trial = "basic", enterprise = "business"))]
pub enum Tier {
    Basic,
    Pro,
    Business,
}

#[derive(Table)]
#[table(index(tier))]
pub struct Account {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Tier::Basic)]
    pub tier: Tier,
}
