use schema_core::DbEnum;

#[derive(DbEnum)]
pub enum Status {
    Open,
    #[db_enum(rename = "open")]
    Opened,
}

fn main() {}
