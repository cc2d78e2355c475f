use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(references = "users.id")]
    pub total: i64,
}

fn main() {}
