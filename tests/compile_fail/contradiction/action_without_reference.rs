use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(on_delete = cascade)]
    pub total: i64,
}

fn main() {}
