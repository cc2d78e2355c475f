//! X07, O01, Q13: a domain and a sequence that are gone beside new ones that they could be are asked about.

use schema_core::{ColumnType, Sequence, Table};

#[derive(ColumnType)]
#[column_type(domain(name = "address", check = "VALUE LIKE '%@%'"))]
pub struct Email(pub String);

/// Where numbers come from.
#[derive(Sequence)]
#[sequence(name = "user_numbers")]
pub struct Numbers;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub email: Email,
}
