use schema_core::Table;

#[derive(Table)]
pub enum Order {
    Open,
}

fn main() {}
