use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
pub struct OrderId(String);

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: OrderId,
}

fn main() {}
