//! Y19: a column is converted that shares with a foreign key the only index the key has.

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
    #[column(
        precision = 12,
        scale = 2,
        using(postgres = "paid::integer", mysql = "paid + 0", sqlite = "paid + 0"),
        using_back = "paid <> 0"
    )]
    pub paid: rust_decimal::Decimal,
}
