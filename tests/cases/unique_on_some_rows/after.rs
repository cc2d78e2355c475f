//! U11, I13: unique among some rows, and by an expression.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(name = "slots_active_name", columns(name), unique, where = "active", only(postgres, sqlite)),
    index(name = "slots_name_lower", expr = "lower(name)", unique, only(postgres, mysql, sqlite))
)]
pub struct Slot {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub active: bool,
}
