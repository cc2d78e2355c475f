//! O01, O03: a domain comes before the tables that hold it; elsewhere its columns have the type that it is over.
//! Schemas: staff

use schema_core::{ColumnType, DbEnum, Table};

#[derive(ColumnType)]
#[column_type(domain(length = 200, not_null, check = "VALUE LIKE '%_@_%'", comment = "An address that isn't empty"))]
pub struct Email(pub String);

#[derive(ColumnType)]
#[column_type(domain(
    name = "work email",
    schema = "staff",
    collate(postgres = "C"),
    check(name = "no private", expr = "VALUE NOT LIKE '%@example.org'")
))]
pub struct WorkEmail(pub Email);

#[derive(DbEnum)]
pub enum Mood {
    Good,
    Bad,
}

#[derive(ColumnType)]
#[column_type(domain(default = "good"))]
pub struct Feeling(pub Mood);

#[derive(ColumnType)]
#[column_type(domain(check = "VALUE > 0", check(name = "positive_int_small", expr = "VALUE < 1000"), default = 1))]
pub struct PositiveInt(pub i32);

#[derive(ColumnType)]
#[column_type(domain(default_sql = "0"), sql_type(postgres = "numeric(12, 2)"))]
pub struct Price(pub f64);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub mail: Email,
    #[column(unique)]
    pub work_mail: WorkEmail,
    pub feels: Feeling,
    pub felt: Option<Feeling>,
    #[column(default = 3)]
    pub books: PositiveInt,
    pub spent: Option<Price>,
}
