use schema_core::Table;

#[derive(Table)]
#[table(name = "a", name = "b")]
pub struct Order {
    #[column(length = 1)]
    #[column(length = 2)]
    pub number: String,
}

fn main() {}
