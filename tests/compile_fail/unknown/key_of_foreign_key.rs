use schema_core::Table;

#[derive(Table)]
#[table(foreign_key(columns(id), references = Order(id), on_remove = cascade))]
pub struct Order {
    pub id: i64,
}

fn main() {}
