use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(precision = 2, scale = 12)]
    pub total: rust_decimal::Decimal,
}

fn main() {}
