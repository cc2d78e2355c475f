//! M08: a table moves to another engine of MySQL and MariaDB, another comes back to InnoDB, written out or not.

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(engine = "MyISAM", delay_key_write = true)))]
pub struct Event {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, index)]
    pub kind: String,
}

#[derive(Table)]
#[table(options(mysql(engine = "innodb"), mariadb(row_format = "dynamic")))]
pub struct Counter {
    #[column(primary_key)]
    pub id: i64,
    pub value: i32,
}
