use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(skip)]
    pub total: i64,
}

fn main() {}
