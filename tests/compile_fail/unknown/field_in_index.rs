use schema_core::Table;

#[derive(Table)]
#[table(index(idd))]
pub struct Order {
    pub id: i64,
}

fn main() {}
