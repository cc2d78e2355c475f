use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(index = false)]
    pub total: i64,
}

fn main() {}
