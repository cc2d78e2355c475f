//! X02, F17, X10: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name))]
pub struct Client {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(length = 40, unique)]
    pub email: String,
}

#[derive(Table)]
pub struct Invoice {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Client::id, on_delete = cascade)]
    pub client_id: i64,
}
