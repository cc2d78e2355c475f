//! F06, F08: three tables in a circle, with an edge back and one to itself.

use schema_core::Table;

#[derive(Table)]
pub struct Alpha {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Beta::id)]
    pub beta_id: Option<i64>,
    #[column(references = Self::id)]
    pub parent_id: Option<i64>,
}

#[derive(Table)]
pub struct Beta {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Gamma::id)]
    pub gamma_id: Option<i64>,
    #[column(references = Alpha::id)]
    pub alpha_id: Option<i64>,
}

#[derive(Table)]
pub struct Gamma {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Alpha::id)]
    pub alpha_id: Option<i64>,
}
