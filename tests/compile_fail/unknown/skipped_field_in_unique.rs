use schema_core::Table;

#[derive(Table)]
#[table(unique(id, cached))]
pub struct Order {
    pub id: i64,
    #[column(skip)]
    pub cached: bool,
}

fn main() {}
