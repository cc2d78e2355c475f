use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
}

fn main() {}
