//! C09, A30: a column of the name of one that was renamed aside is a new one: the answer `new` is given.
//!
//! New: users.phone

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, index, backfill = "'none'")]
    pub phone: String,
}
