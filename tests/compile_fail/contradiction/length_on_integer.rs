use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(length = 11)]
    pub total: i64,
}

fn main() {}
