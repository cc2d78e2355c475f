//! Y23: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Session {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(mariadb = "binary(16)", mysql = "binary(16)", postgres = "uuid", sqlite = "blob"))]
    pub token: Vec<u8>,
    #[column(sql_type(mariadb = "inet4", mysql = "varchar(45)", postgres = "inet", sqlite = "text"))]
    pub address: Option<String>,
}
