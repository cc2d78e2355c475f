//! T05, F17: names that MySQL and MariaDB gave, and that follow their table there, stay what they are declared to be.

use schema_core::Table;

#[derive(Table)]
#[table(
    name = "vertices",
    renamed_from = "nodes",
    foreign_key(name = "nodes_ibfk_1", columns(parent_id), references = Self(id)),
    foreign_key(name = "nodes_ibfk_2", columns(place_id), references = Place(id), index = false),
    check(name = "nodes_chk_1", expr = "weight > 0")
)]
pub struct Vertex {
    #[column(primary_key)]
    pub id: i64,
    pub parent_id: Option<i64>,
    pub place_id: i64,
    pub weight: i32,
}

#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
}
