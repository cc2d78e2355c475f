use schema_core::ColumnType;

#[derive(ColumnType)]
#[column_type(domain(default = Mood::Good, length = MOST, check(name = "a"), default = 1, default_sql = "2", scale = 2, comment = ""))]
pub struct Score(i32);

#[derive(ColumnType)]
#[column_type(domain = "score")]
pub struct Other(i32);

fn main() {}
