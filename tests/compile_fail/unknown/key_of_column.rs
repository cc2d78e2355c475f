use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(uniqe)]
    pub total: i64,
}

fn main() {}
