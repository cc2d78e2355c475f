//! C11, C12, C13, C23, I27, B10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Shelf {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(
    index(name = "goods_place_idx", columns(shelf_id, place)),
    index(name = "goods_cheap_idx", columns(price), where = "place is not null"),
    unique(name = "goods_one_place", columns(shelf_id, place)),
    check(name = "goods_place_or_price", expr = "place <> '' or price > 0")
)]
pub struct Good {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Shelf::id, on_delete = cascade, index = false)]
    pub shelf_id: i64,
    #[column(length = 10)]
    pub place: Option<String>,
    pub price: i32,
}
