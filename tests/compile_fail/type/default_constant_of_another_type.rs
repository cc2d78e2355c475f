use schema_core::Table;

const ZERO: i64 = 0;

#[derive(Table)]
pub struct Order {
    #[column(default = ZERO)]
    pub count: i16,
    #[column(default = ZERO)]
    pub name: String,
    #[column(default = ZERO)]
    pub rate: f64,
}

fn main() {}
