//! P02, P09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), options(mysql(partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (100))")))]
pub struct Order {
    pub id: i64,
    pub day: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "LIST (number) (PARTITION odd VALUES IN (1, 3))")))]
pub struct Turn {
    pub number: i32,
}

/// The server computes the bounds.
#[derive(Table)]
#[table(options(mysql(
    partition_by = "RANGE (TO_DAYS(taken_on)) (PARTITION early VALUES LESS THAN (TO_DAYS('2020-01-01')))"
)))]
pub struct Sample {
    pub taken_on: chrono::NaiveDate,
}

/// Not touched at all, and in other words than the server's.
#[derive(Table)]
#[table(options(mysql(
    partition_by = "RANGE (TO_DAYS(`taken_on`)) (PARTITION early VALUES LESS THAN (TO_DAYS('2020-01-01')), PARTITION late VALUES LESS THAN MAXVALUE)"
)))]
pub struct Picture {
    pub taken_on: chrono::NaiveDate,
}
