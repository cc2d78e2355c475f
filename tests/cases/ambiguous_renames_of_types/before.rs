//! X07, O01, Q13: the state before.

use schema_core::{ColumnType, Sequence, Table};

#[derive(ColumnType)]
#[column_type(domain(name = "email", check = "VALUE LIKE '%@%'"))]
pub struct Email(pub String);

/// Where numbers come from.
#[derive(Sequence)]
#[sequence(name = "numbers")]
pub struct Numbers;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub email: Email,
}
