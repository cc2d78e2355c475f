use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(default = "0")]
    pub total: i64,
    #[column(default = 0)]
    pub number: String,
    #[column(default = 1.5)]
    pub count: i64,
    #[column(default = true)]
    pub rate: f64,
}

fn main() {}
