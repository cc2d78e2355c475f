//! K13: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(a, b))]
pub struct Pair {
    pub a: i64,
    pub b: i64,
}
