//! K13: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(primary_key(person_id, number))]
pub struct Child {
    #[column(references = Person::id, index = false)]
    pub person_id: i64,
    pub number: i32,
}
