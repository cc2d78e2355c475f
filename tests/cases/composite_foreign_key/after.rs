//! F10, F14: a reference over two columns, in the order in which it is declared.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(tenant_id, id))]
pub struct User {
    pub tenant_id: i64,
    pub id: i64,
}

#[derive(Table)]
#[table(foreign_key(columns(tenant_id, user_id), references = User(tenant_id, id), on_delete = cascade))]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    pub tenant_id: i64,
    pub user_id: i64,
}
