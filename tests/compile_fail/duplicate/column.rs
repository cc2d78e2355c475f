use schema_core::Table;

#[derive(Table)]
pub struct Order {
    pub id: i64,
    #[column(name = "id")]
    pub total: i64,
}

fn main() {}
