use schema_core::{ColumnType, Columns, DbEnum, Table};

#[derive(Table)]
#[table(index(idd), index(columns(id), unique = 1))]
pub struct User {
    #[column(primry_key)]
    pub id: UserId,
}

#[derive(Columns)]
pub struct Stamps {
    #[column(default = 1, default_sql = "now()")]
    pub at: i64,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake", storage = "txt")]
pub enum Status {
    #[db_enum(rename = "")]
    Open,
    Paid(i64),
}

#[derive(ColumnType)]
pub struct UserId(i64, i64);

fn main() {}
