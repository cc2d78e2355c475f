use schema_core::Table;

#[derive(Table)]
#[table(name = "orders", renamed_from = "orders")]
pub struct Order {
    #[column(renamed_from = "total")]
    pub total: i64,
}

fn main() {}
