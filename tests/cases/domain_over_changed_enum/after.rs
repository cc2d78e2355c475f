//! O03: a domain follows an enum that is renamed, gets a label and another name for one.

use schema_core::{ColumnType, DbEnum, Table};

#[derive(DbEnum)]
#[db_enum(name = "temper", renamed_from = "mood")]
pub enum Temper {
    #[db_enum(renamed_from = "good")]
    Fine,
    Bad,
    Odd,
}

#[derive(ColumnType)]
#[column_type(domain(check = "VALUE IS NOT NULL", default = "fine"))]
pub struct Feeling(pub Temper);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub feels: Feeling,
}
