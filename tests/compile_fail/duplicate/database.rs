use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(default_sql(postgres = "1", postgres = "2"))]
    pub total: i64,
}

fn main() {}
