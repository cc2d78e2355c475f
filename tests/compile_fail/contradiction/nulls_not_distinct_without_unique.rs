use schema_core::Table;

#[derive(Table)]
#[table(index(columns(id), nulls_not_distinct))]
pub struct Order {
    pub id: i64,
}

fn main() {}
