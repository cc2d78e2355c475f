//! K13: the key served a foreign key, which gets an index of its own.

use schema_core::Table;

#[derive(Table)]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(primary_key(number, person_id))]
pub struct Child {
    #[column(references = Person::id, index = false)]
    pub person_id: i64,
    pub number: i32,
}
