use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(auto_increment, default = 1)]
    pub id: i64,
}

fn main() {}
