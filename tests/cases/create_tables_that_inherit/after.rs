//! P06, P07, P10: tables that inherit have what their parents have, and beside it what is their own: keys, indexes, defaults, comments.

use schema_core::Table;

/// What all inherit, with a count, a default, a check and a comment of its own.
#[derive(Table)]
#[table(comment = "where something is")]
pub struct Place {
    #[column(primary_key, auto_increment = serial)]
    pub id: i64,
    #[column(length = 40, index, comment = "as on the map")]
    pub name: String,
    #[column(check = "height > -500", default = 0)]
    pub height: i32,
    pub note: Option<String>,
    #[column(check(expr = "grade > 0", options(postgres(no_inherit))))]
    pub grade: Option<i32>,
}

/// Counts from the sequence of its parent, has another default, and requires what its parent does not.
#[derive(Table)]
#[table(inherits(Place), unique(name))]
pub struct City {
    #[column(primary_key, default_sql(postgres = "nextval('places_id_seq'::regclass)", any = "7"))]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(default = 100)]
    pub height: i32,
    #[column(comment = "who rules it")]
    pub note: String,
    pub grade: Option<i32>,
    #[column(check = "people >= 0")]
    pub people: i32,
}

/// Something else to inherit from, with a column of the same name.
#[derive(Table)]
pub struct Named {
    #[column(length = 40)]
    pub name: String,
    #[column(length = 8)]
    pub code: Option<String>,
}

/// Inherits from two, and counts by itself; refers to one of its own kind.
#[derive(Table)]
#[table(inherits(City, Named))]
pub struct Capital {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub height: i32,
    pub note: String,
    pub grade: Option<i32>,
    pub people: i32,
    #[column(length = 8)]
    pub code: Option<String>,
    #[column(references = Self::id)]
    pub twin: Option<i64>,
}

/// Nothing of its own.
#[derive(Table)]
#[table(inherits(Named))]
pub struct Alias {
    #[column(length = 40)]
    pub name: String,
    #[column(length = 8)]
    pub code: Option<String>,
}
