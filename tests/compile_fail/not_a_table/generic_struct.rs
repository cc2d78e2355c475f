use schema_core::Table;

#[derive(Table)]
pub struct Order<T> {
    pub id: T,
}

#[derive(Table)]
pub struct Borrowed<'a> {
    pub name: &'a str,
}

fn main() {}
