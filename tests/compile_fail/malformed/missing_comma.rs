use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(unique index, check = "total > 0" comment = "x")]
    pub total: i64,
}

fn main() {}
