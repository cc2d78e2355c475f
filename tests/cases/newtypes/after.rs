//! Y20, F04: newtypes are the columns that they wrap, in references too.

use schema_core::{ColumnType, Table};

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: UserId,
}

#[derive(Table)]
pub struct Login {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id)]
    pub user_id: UserId,
}

#[derive(ColumnType)]
pub struct UserId(pub i64);
