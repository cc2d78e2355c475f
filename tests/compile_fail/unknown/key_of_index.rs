use schema_core::Table;

#[derive(Table)]
#[table(index(columns(id), method = "gin"))]
pub struct Order {
    pub id: i64,
}

fn main() {}
