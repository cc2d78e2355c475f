use schema_core::Table;

mod accounts {
    #[derive(schema_core::Table)]
    pub struct User {
        #[column(primary_key)]
        id: i64,
    }

    impl User {
        pub fn id(&self) -> i64 {
            self.id
        }
    }
}

#[derive(Table)]
pub struct Order {
    #[column(references = accounts::User::id)]
    pub user_id: i64,
}

fn main() {
    let _ = Order::NAME;
}
