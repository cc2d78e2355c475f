//! U03: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(unique(a, b))]
pub struct Pair {
    #[column(primary_key)]
    pub id: i64,
    pub a: i32,
    pub b: i32,
}
