use schema_core::Table;

#[derive(Table)]
#[table(name)]
pub struct Order {
    #[column(length, comment)]
    pub total: String,
}

fn main() {}
