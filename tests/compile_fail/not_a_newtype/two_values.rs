use schema_core::ColumnType;

#[derive(ColumnType)]
pub struct Money(i64, String);

fn main() {}
