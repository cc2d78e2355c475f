//! C12, J07: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(a, b), unique(a, b))]
pub struct Pair {
    #[column(primary_key)]
    pub id: i64,
    pub a: i32,
    pub b: i32,
    pub c: i32,
}
