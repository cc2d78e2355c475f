use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(flatten, name = "stamps")]
    pub total: Stamps,
}

fn main() {}
