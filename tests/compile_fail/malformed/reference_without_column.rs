use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(references = User)]
    pub total: i64,
}

fn main() {}
