use schema_core::Table;

#[derive(Table)]
#[table(check(name = "positive"))]
pub struct Order {
    pub id: i64,
}

fn main() {}
