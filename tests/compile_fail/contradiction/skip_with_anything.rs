use schema_core::Table;

#[derive(Table)]
pub struct Order {
    pub id: i64,
    #[column(skip, unique)]
    pub total: i64,
}

fn main() {}
