use schema_core::DbEnum;

#[derive(DbEnum)]
pub enum Status {
    #[db_enum(label = "open")]
    Open,
}

fn main() {}
