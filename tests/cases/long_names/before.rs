//! I24, F16, W08: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "organisational_units_of_the_enterprise")]
pub struct Unit {
    #[column(primary_key)]
    pub id: i64,
    pub a_rather_long_name_of_a_column_one: i32,
}
