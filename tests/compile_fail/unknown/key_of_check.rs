use schema_core::Table;

#[derive(Table)]
#[table(check(name = "positive", sql = "id > 0"))]
pub struct Order {
    pub id: i64,
}

fn main() {}
