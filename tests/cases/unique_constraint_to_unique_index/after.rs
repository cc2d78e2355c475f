//! U03: a unique constraint becomes a unique index on the same columns.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "pairs_a_b_key", columns(a, b), unique))]
pub struct Pair {
    #[column(primary_key)]
    pub id: i64,
    pub a: i32,
    pub b: i32,
}
