use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(length = "40")]
    pub total: String,
    #[column(length = -1)]
    pub number: String,
}

fn main() {}
