use schema_core::Table;

#[derive(Table)]
#[table(unique(columns(id), where = "id > 0"))]
pub struct Order {
    pub id: i64,
}

fn main() {}
