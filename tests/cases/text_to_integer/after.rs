//! Y10, Y11, Y12: a text becomes a number with an expression for each way.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(
        using(postgres = "number::bigint", mysql = "cast(number as signed)", sqlite = "cast(number as integer)"),
        using_back(postgres = "number::varchar(30)", mysql = "cast(number as char(30))", sqlite = "cast(number as text)")
    )]
    pub number: i64,
}
