use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(scale = 2)]
    pub total: rust_decimal::Decimal,
}

fn main() {}
