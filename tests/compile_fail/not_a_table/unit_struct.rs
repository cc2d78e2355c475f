use schema_core::Table;

#[derive(Table)]
pub struct Order;

fn main() {}
