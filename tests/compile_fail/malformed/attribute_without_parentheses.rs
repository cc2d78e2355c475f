use schema_core::Table;

#[derive(Table)]
#[table]
pub struct Order {
    #[column = "id"]
    pub id: i64,
}

fn main() {}
