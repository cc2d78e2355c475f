use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, unique)]
    pub id: i64,
}

fn main() {}
