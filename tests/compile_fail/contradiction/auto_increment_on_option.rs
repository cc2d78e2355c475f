use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(auto_increment)]
    pub id: Option<i64>,
}

fn main() {}
