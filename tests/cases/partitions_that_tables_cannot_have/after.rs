//! P09: refused: partitions beside what no partitioned table has, and those that nobody understands.

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY () PARTITIONS 3")))]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(unique)]
    pub number: i32,
}

#[derive(Table)]
#[table(
    index(name = "orders_words", columns(note), using = "fulltext", only(mysql)),
    options(mysql(
        engine = "MyISAM",
        partition_by = "RANGE (day + weeks) (PARTITION early VALUES LESS THAN (100) ENGINE = InnoDB, PARTITION late VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub day: i32,
    pub note: String,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (day)"), mariadb(engine = "InnoDB")))]
pub struct Delivery {
    pub day: i32,
    #[column(references = Customer::id)]
    pub customer_id: i64,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY ()"), mariadb(partition_by = "RANGE (day)")))]
pub struct Visit {
    pub day: i32,
}
