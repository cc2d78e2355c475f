use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(default_sql())]
    pub total: i64,
}

fn main() {}
