use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub tenant: i64,
    #[column(primary_key)]
    pub id: i64,
}

fn main() {}
