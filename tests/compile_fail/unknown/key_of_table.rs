use schema_core::Table;

#[derive(Table)]
#[table(nmae = "orders")]
pub struct Order {
    pub id: i64,
}

fn main() {}
