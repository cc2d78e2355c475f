use schema_core::Table;

#[derive(Table)]
#[table(index(id descending))]
pub struct Order {
    pub id: i64,
}

fn main() {}
