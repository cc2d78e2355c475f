use schema_core::Table;

const ZERO: rust_decimal::Decimal = rust_decimal::Decimal::ZERO;

#[derive(Table)]
pub struct Order {
    #[column(default = ZERO)]
    pub total: rust_decimal::Decimal,
}

fn main() {}
