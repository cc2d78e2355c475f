//! I24, F16, W08: default names beyond a database's limit are cut with a hash and stay apart.

use schema_core::Table;

#[derive(Table)]
#[table(
    name = "organisational_units_of_the_enterprise",
    index(a_rather_long_name_of_a_column_one, a_rather_long_name_of_a_column_two),
    index(a_rather_long_name_of_a_column_two, a_rather_long_name_of_a_column_one)
)]
pub struct Unit {
    #[column(primary_key)]
    pub id: i64,
    pub a_rather_long_name_of_a_column_one: i32,
    #[column(references = Unit::id)]
    pub a_rather_long_name_of_a_column_two: Option<i64>,
}
