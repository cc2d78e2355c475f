use schema_core::DbEnum;

#[derive(DbEnum)]
#[db_enum(storage = "integer")]
pub enum Status {
    Open,
}

fn main() {}
