use schema_core::Table;

#[derive(Table)]
#[table(references = User::id)]
pub struct Order {
    pub id: i64,
}

fn main() {}
