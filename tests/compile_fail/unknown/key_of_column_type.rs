use schema_core::ColumnType;

#[derive(ColumnType)]
#[column_type(sqltype = "citext")]
pub struct Email(String);

fn main() {}
