use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub name: String,
}

#[derive(Table)]
pub struct Order {
    #[column(references = User::uuid)]
    pub user_id: i64,
}

fn main() {
    let _ = Order::NAME;
}
