use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(references = Order::id, on_delete = cascades)]
    pub total: i64,
    pub id: i64,
}

fn main() {}
