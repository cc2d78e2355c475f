//! Q13: a sequence moves to another schema, and what counts from it follows.
//! Live: postgres
//! Schemas: sales, archive

use schema_core::{Sequence, Table};

#[derive(Sequence)]
#[sequence(schema = "archive", renamed_from = "sales.order_numbers")]
pub struct OrderNumbers;

#[derive(Table)]
#[table(schema = "sales")]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('archive.order_numbers')"))]
    pub number: Option<i64>,
}
