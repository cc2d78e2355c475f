use schema_core::DbEnum;

#[derive(DbEnum)]
#[db_enum(rename_all = "snakecase")]
pub enum Status {
    Open,
}

fn main() {}
