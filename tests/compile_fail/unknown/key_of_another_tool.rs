use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(nullable)]
    pub total: i64,
    #[column(size = 40)]
    pub number: String,
    #[column(pk)]
    pub id: i64,
}

fn main() {}
