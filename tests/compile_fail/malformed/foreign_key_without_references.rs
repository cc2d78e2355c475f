use schema_core::Table;

#[derive(Table)]
#[table(foreign_key(columns(id)))]
pub struct Order {
    pub id: i64,
}

fn main() {}
