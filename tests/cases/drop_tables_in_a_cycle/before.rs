//! F07, J03: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Keep {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Chicken {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Egg::id)]
    pub hatched_from: Option<i64>,
}

#[derive(Table)]
pub struct Egg {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Chicken::id)]
    pub laid_by: Option<i64>,
}
