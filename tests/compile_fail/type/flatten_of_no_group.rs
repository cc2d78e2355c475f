use schema_core::Table;

pub struct Stamps {
    pub at: i64,
}

#[derive(Table)]
pub struct Order {
    pub id: i64,
    #[column(flatten)]
    pub stamps: Stamps,
}

fn main() {}
