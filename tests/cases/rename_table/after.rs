//! X02, F17, X10: a renamed table keeps its rows, and the keys that point to it follow.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "clients", index(name))]
pub struct Customer {
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
    #[column(references = Customer::id, on_delete = cascade)]
    pub client_id: i64,
}
