//! Y14, Y19: a number becomes a text and comes back.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(
        length = 30,
        using(postgres = "number::varchar(30)", mysql = "cast(number as char(30))", sqlite = "cast(number as text)"),
        using_back(postgres = "number::bigint", mysql = "cast(number as signed)", sqlite = "cast(number as integer)")
    )]
    pub number: String,
}
