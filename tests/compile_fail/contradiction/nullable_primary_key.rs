use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: Option<i64>,
}

fn main() {}
