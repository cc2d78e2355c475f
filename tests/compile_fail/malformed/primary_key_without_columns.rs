use schema_core::Table;

#[derive(Table)]
#[table(primary_key())]
pub struct Order {
    pub id: i64,
}

fn main() {}
