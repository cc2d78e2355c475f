//! I19, I10: an index of places: a kind of index on MySQL and MariaDB, a method on PostgreSQL.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(name = "shops_shape_idx", columns(place), using = "spatial", only(mysql)),
    index(name = "shops_place_idx", columns(place), using = "gist", only(postgres))
)]
pub struct Shop {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "point", mysql = "point", sqlite = "text"))]
    pub place: String,
}
