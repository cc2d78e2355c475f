use schema_core::{ColumnType, Table};

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub name: String,
}

#[derive(ColumnType)]
pub struct UserId(i64);

#[derive(Table)]
pub struct Order {
    #[column(references = User::id)]
    pub user_id: Option<UserId>,
    #[column(references = User::name)]
    pub user_name: Box<i64>,
}

fn main() {
    let _ = Order::NAME;
}
