//! N11, Q04, Q15, Q17: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Member {
    #[column(primary_key, references = Person::id, index = false)]
    pub id: i64,
}
