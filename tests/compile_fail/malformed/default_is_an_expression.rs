use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(default = now())]
    pub total: i64,
    #[column(default = 1 + 1)]
    pub count: i64,
}

fn main() {}
