use schema_core::ColumnType;

#[derive(ColumnType)]
pub struct Nothing;

fn main() {}
