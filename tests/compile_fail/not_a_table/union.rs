use schema_core::Table;

#[derive(Table)]
pub union Order {
    pub id: i64,
}

fn main() {}
