//! M08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Event {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, index)]
    pub kind: String,
}

#[derive(Table)]
#[table(options(mysql(engine = "myisam", max_rows = 1000, checksum = 1)))]
pub struct Counter {
    #[column(primary_key)]
    pub id: i64,
    pub value: i32,
}
