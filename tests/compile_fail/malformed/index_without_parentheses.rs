use schema_core::Table;

#[derive(Table)]
#[table(index = "id")]
pub struct Order {
    pub id: i64,
}

fn main() {}
