use schema_core::DbEnum;

#[derive(DbEnum)]
pub enum Status {
}

fn main() {}
