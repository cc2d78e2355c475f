//! B01, B07, B08, B10, B11, R11: several changes of one table, with a generated column, indexes of each kind, a trigger and a view left alone.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(name = "goods_name_idx", columns(name desc)),
    index(name = "goods_cheap_idx", columns(price), where = "price < 10"),
    index(name = "goods_lower_idx", expr = "lower(name)", only(postgres, mysql, sqlite)),
    check(name = "goods_price_positive", expr = "price >= 0 and amount >= 0")
)]
pub struct Good {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub price: i64,
    #[column(generated = "price * 2", stored)]
    pub double: Option<i64>,
    #[column(default = 2)]
    pub amount: Option<i32>,
}
