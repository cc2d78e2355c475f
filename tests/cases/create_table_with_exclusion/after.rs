//! H14: everything that an exclusion constraint can have: operator class, order, carried columns, condition, delay.

use schema_core::Table;

#[derive(Table)]
#[table(exclude(columns(during(opclass = "range_ops") with "&&"), using = "gist", where = "paid > 0", only(postgres)))]
#[table(exclude(
    name = "seats",
    columns("lower(row_name)" with "=", seat(opclass = "text_pattern_ops") desc nulls_last with "OPERATOR(pg_catalog.=)"),
    include(paid),
    deferrable = initially_deferred,
    only(postgres)
))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "daterange", any = "varchar(40)"))]
    pub during: String,
    pub paid: i32,
    #[column(length = 10)]
    pub row_name: String,
    pub seat: Option<String>,
}
