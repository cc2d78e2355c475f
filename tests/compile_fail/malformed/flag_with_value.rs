use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(skip = "yes")]
    pub total: i64,
}

fn main() {}
