//! K13: the order of the columns of a key is part of it.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(b, a))]
pub struct Pair {
    pub a: i64,
    pub b: i64,
}
