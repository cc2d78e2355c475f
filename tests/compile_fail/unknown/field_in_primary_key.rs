use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, tenant))]
pub struct Order {
    pub id: i64,
}

fn main() {}
