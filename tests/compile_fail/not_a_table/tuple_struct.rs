use schema_core::Table;

#[derive(Table)]
pub struct Order(i64);

fn main() {}
