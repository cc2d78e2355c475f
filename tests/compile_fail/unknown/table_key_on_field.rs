use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(schema = "sales")]
    pub total: i64,
}

fn main() {}
