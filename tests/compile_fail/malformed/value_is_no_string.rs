use schema_core::Table;

#[derive(Table)]
#[table(name = orders)]
pub struct Order {
    #[column(comment = 7)]
    pub total: i64,
}

fn main() {}
