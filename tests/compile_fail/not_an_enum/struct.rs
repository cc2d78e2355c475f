use schema_core::DbEnum;

#[derive(DbEnum)]
pub struct Status(i64);

fn main() {}
