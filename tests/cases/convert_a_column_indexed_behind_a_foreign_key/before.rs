//! Y19: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Tenant {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(index(tenant_id, paid))]
pub struct Bill {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Tenant::id, index = false)]
    pub tenant_id: i64,
    pub paid: bool,
}
