use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(default = 0, default_sql = "0")]
    pub total: i64,
}

fn main() {}
