use schema_core::DbEnum;

#[derive(DbEnum)]
#[db_enum(table = "status")]
pub enum Status {
    Open,
}

fn main() {}
