use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(precision = 12)]
    pub total: f64,
}

fn main() {}
