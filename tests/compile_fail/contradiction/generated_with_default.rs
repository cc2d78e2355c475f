use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(generated = "1 + 1", default = 2)]
    pub total: i64,
}

fn main() {}
