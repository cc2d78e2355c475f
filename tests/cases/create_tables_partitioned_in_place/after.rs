//! P01, P09: what partitions of MySQL and MariaDB are told, in other words than theirs; elsewhere the tables are ordinary ones.

use schema_core::Table;

/// By range of an expression; what is behind the last bound has a partition, too.
#[derive(Table)]
#[table(
    comment = "what was bought",
    primary_key(id, bought_on),
    index(amount),
    options(mysql(
        row_format = "dynamic",
        partition_by = "range( YEAR(`bought_on`) ) (partition y2019 values less than (2020) comment 'it''s over',
            partition y2020 values less than (2021), partition rest values less than maxvalue engine = InnoDB)"
    ))
)]
pub struct Order {
    pub id: i64,
    pub bought_on: chrono::NaiveDate,
    pub amount: i32,
}

/// By range of several columns, one of them a text.
#[derive(Table)]
#[table(
    primary_key(region, number),
    options(mysql(
        partition_by = "RANGE COLUMNS (region, number) (PARTITION near VALUES LESS THAN ('it''s', 10), PARTITION far VALUES LESS THAN (MAXVALUE, MAXVALUE))"
    ))
)]
pub struct Visit {
    #[column(length = 20)]
    pub region: String,
    pub number: i32,
    pub page: Option<String>,
}

/// By a list of numbers, in a column that is called like a keyword.
#[derive(Table)]
#[table(options(
    mysql(partition_by = "LIST (`order`) (PARTITION odd VALUES IN (-1, 1, 3), PARTITION even VALUES IN (NULL, 0, 2))"),
    mariadb(partition_by = "LIST (`order`) (PARTITION odd VALUES IN (-1, 1, 3), PARTITION others DEFAULT)")
))]
pub struct Turn {
    pub order: Option<i32>,
}

/// By lists of pairs.
#[derive(Table)]
#[table(options(mysql(
    partition_by = "LIST COLUMNS(kind, size) (PARTITION small VALUES IN (('a', 1), ('b', 1)), PARTITION large VALUES IN (('a', 2), ('b', 2)))"
)))]
pub struct Parcel {
    #[column(length = 10)]
    pub kind: String,
    pub size: i32,
}

/// By the remainder of a number.
#[derive(Table)]
#[table(options(mysql(partition_by = "hash((id MOD 100)) partitions 4")))]
pub struct Word {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub word: String,
}

/// By a hash of the primary key, whatever it is.
#[derive(Table)]
#[table(options(mysql(partition_by = "KEY () PARTITIONS 2")))]
pub struct Session {
    #[column(primary_key)]
    pub id: i64,
}

/// By powers of two, in partitions that have names.
#[derive(Table)]
#[table(
    primary_key(id, token),
    options(mysql(partition_by = "LINEAR KEY (token) (PARTITION one, PARTITION two COMMENT = 'the second')"))
)]
pub struct Login {
    pub id: i64,
    #[column(length = 20)]
    pub token: String,
}

/// Each partition is divided again.
#[derive(Table)]
#[table(
    primary_key(id, day),
    options(mysql(
        partition_by = "RANGE (day) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Sample {
    pub id: i64,
    pub day: i32,
}
