//! Y30, D14: type, nullability, default, comment and check of a column at once.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "parts_weight_range", expr = "weight > -100"))]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    #[column(precision = 20, scale = 3, default = 0.5, comment = "grams, it's \"exact\"", backfill = "0", using_back(sqlite = "cast(weight as integer)"))]
    pub weight: rust_decimal::Decimal,
}
