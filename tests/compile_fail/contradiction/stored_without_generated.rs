use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(stored)]
    pub total: i64,
}

fn main() {}
