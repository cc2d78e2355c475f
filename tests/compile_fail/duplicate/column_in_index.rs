use schema_core::Table;

#[derive(Table)]
#[table(index(id, id desc))]
pub struct Order {
    pub id: i64,
}

fn main() {}
