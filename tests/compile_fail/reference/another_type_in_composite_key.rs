use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub name: String,
}

#[derive(Table)]
#[table(foreign_key(columns(id, name), references = User(id, id)))]
pub struct Order {
    pub id: i64,
    pub name: String,
}

fn main() {}
