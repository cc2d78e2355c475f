//! F10, F14: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(tenant_id, id))]
pub struct User {
    pub tenant_id: i64,
    pub id: i64,
}

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    pub tenant_id: i64,
    pub user_id: i64,
}
