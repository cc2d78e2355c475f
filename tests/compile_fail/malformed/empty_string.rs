use schema_core::Table;

#[derive(Table)]
#[table(name = "")]
pub struct Order {
    pub id: i64,
}

fn main() {}
