//! Y01, Y05, Y10, P09: columns that tables are partitioned by get other types: under the partitions, with other bounds, and by an expression.

use schema_core::Table;

#[derive(Table)]
#[table(
    primary_key(id, day),
    options(mysql(
        partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Order {
    pub id: i64,
    pub day: i64,
}

#[derive(Table)]
#[table(options(mysql(
    partition_by = "RANGE COLUMNS (number) (PARTITION early VALUES LESS THAN ('100'), PARTITION late VALUES LESS THAN (MAXVALUE))"
)))]
pub struct Visit {
    #[column(
        length = 20,
        using(postgres = "number::text", mysql = "number", sqlite = "number"),
        using_back(postgres = "number::integer", mysql = "number", sqlite = "number")
    )]
    pub number: String,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (number) PARTITIONS 2")))]
pub struct Turn {
    #[column(
        using(postgres = "number::bigint", mysql = "cast(number as signed)", sqlite = "cast(number as integer)"),
        using_back(
            postgres = "number::varchar(30)",
            mysql = "cast(number as char(30))",
            sqlite = "cast(number as text)"
        )
    )]
    pub number: i64,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (word) PARTITIONS 2")))]
pub struct Word {
    #[column(length = 40)]
    pub word: String,
}
