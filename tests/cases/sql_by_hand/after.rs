//! -: a person counts from another number and lowers names, which nobody wants back in capitals.
//!
//! Sql: UPDATE visitors SET visits = visits + 1
//! Sql: UPDATE visitors SET name = lower(name)
//! Back: UPDATE visitors SET visits = visits - 1
//! Forgets: visitors.name

use schema_core::Table;

#[derive(Table)]
pub struct Visitor {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub visits: i32,
}
