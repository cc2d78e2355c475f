//! Y28: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "hosts_by_port", columns(port desc)))]
pub struct Host {
    #[column(primary_key)]
    pub id: i64,
    #[column(unique)]
    pub port: i32,
}
