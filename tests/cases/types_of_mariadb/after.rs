//! Y23: MariaDB's own types: 16 bytes become its identifier, an address of four bytes one of sixteen.

use schema_core::Table;

#[derive(Table)]
pub struct Session {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(mariadb = "uuid", mysql = "binary(16)", postgres = "uuid", sqlite = "blob"))]
    pub token: Vec<u8>,
    #[column(
        sql_type(mariadb = "inet6", mysql = "varchar(45)", postgres = "inet", sqlite = "text"),
        using(mariadb = "concat('::ffff:', address)"),
        using_back(mariadb = "substring(address, 8)")
    )]
    pub address: Option<String>,
}
