use schema_core::Columns;

#[derive(Columns)]
#[table(name = "stamps", index(id))]
pub struct Order {
    pub id: i64,
}

fn main() {}
