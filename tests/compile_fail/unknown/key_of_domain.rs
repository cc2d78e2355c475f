use schema_core::ColumnType;

#[derive(ColumnType)]
#[column_type(domain(notnull, check = "VALUE > 0"))]
pub struct Score(i32);

fn main() {}
