//! P01: partitions by range, list and hash, with everything that hangs on their tables; elsewhere the tables hold their rows themselves.

use schema_core::Table;

/// Referred to by a partitioned table.
#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
}

/// By range, with a default partition.
#[derive(Table)]
#[table(comment = "what was bought", primary_key(id, day), index(amount desc), unique(number, day))]
#[table(partition_by(range(day)))]
#[table(partition(name = "orders_early", from = "MINVALUE", to = "100"))]
#[table(partition(name = "orders_late", from = "100", to = "200"))]
#[table(partition(name = "orders_rest", default))]
pub struct Order {
    pub id: i64,
    pub day: i32,
    #[column(check = "amount >= 0")]
    pub amount: i32,
    #[column(default = 7, comment = "counted by hand")]
    pub number: i32,
    #[column(references = Customer::id)]
    pub customer_id: Option<i64>,
}

/// By list; a text with a collation of its own.
#[derive(Table)]
#[table(partition_by(list("region COLLATE \"C\"")))]
#[table(partition(name = "visits_near", values = "'it''s', 'near'"))]
#[table(partition(name = "visits_unknown", values = "NULL"))]
#[table(partition(name = "visits_elsewhere", default))]
pub struct Visit {
    #[column(length = 20)]
    pub region: Option<String>,
    #[column(length = 20, index)]
    pub page: String,
}

/// By hash of a column and an expression.
#[derive(Table)]
#[table(partition_by(hash(kind(opclass = "text_pattern_ops"), "lower(word)")))]
#[table(partition(name = "words_even", modulus = 2, remainder = 0))]
#[table(partition(name = "words_odd", modulus = 2, remainder = 1))]
pub struct Word {
    #[column(length = 20)]
    pub kind: String,
    #[column(length = 20)]
    pub word: String,
}

/// By range of several columns; its partitions are somebody else's.
#[derive(Table)]
#[table(partition_by(range(year, month)), primary_key(year, month, id))]
pub struct Sample {
    pub id: i64,
    pub year: i32,
    pub month: i32,
}

/// Refers to a partitioned table.
#[derive(Table)]
#[table(foreign_key(columns(order_id, day), references = Order(id, day), on_delete = cascade))]
pub struct Delivery {
    #[column(primary_key)]
    pub id: i64,
    pub order_id: i64,
    pub day: i32,
}
