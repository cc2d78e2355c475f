//! F02: a foreign key that is not verified goes; it comes back as it was, whatever the rows are by then.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub author_id: i64,
    pub part_of: Option<i64>,
}
