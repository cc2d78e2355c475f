//! C11, C12, C13, C23, I27, B10: a column goes that an index, a unique constraint, a check, a condition and a key of another column name.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Shelf {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(index(name = "goods_cheap_idx", columns(price)))]
pub struct Good {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Shelf::id, on_delete = cascade, index = false)]
    pub shelf_id: i64,
    pub price: i32,
}
