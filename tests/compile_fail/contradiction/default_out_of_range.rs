use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(default = 70_000)]
    pub total: i16,
    #[column(default = -1)]
    pub count: u8,
}

fn main() {}
