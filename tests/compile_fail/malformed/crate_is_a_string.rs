use schema_core::Table;

#[derive(Table)]
#[table(crate = "schema_core")]
pub struct Order {
    pub id: i64,
}

fn main() {}
