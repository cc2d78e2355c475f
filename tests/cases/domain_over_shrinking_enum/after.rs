//! O03: a label that goes makes the enum anew, and the domains over it.

use schema_core::{ColumnType, DbEnum, Table};

#[derive(DbEnum)]
#[db_enum(name = "mood")]
pub enum Mood {
    Good,
    Bad,
}

#[derive(ColumnType)]
#[column_type(domain(check = "VALUE IS NOT NULL", default = "good"))]
pub struct Feeling(pub Mood);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub feels: Feeling,
}
