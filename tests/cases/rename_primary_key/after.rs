//! K08: the constraint of a primary key gets another name, where it has one.

use schema_core::Table;

#[derive(Table)]
pub struct Member {
    #[column(primary_key(name = "members_key"))]
    pub id: i64,
}
