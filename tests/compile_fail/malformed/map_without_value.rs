use schema_core::DbEnum;

#[derive(DbEnum)]
#[db_enum(map(gone))]
pub enum Status {
    Open,
}

fn main() {}
