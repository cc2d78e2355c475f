//! T01, F04, E01, I02, E17: tables that refer to each other and share an enum are created in one go, without hazards.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Customer {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 80)]
    pub name: String,
    #[column(default = State::Open)]
    pub state: State,
}

#[derive(Table)]
#[table(index(state, placed_at), check(name = "orders_total_positive", expr = "total >= 0"))]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = Customer::id, on_delete = cascade)]
    pub customer_id: i64,
    #[column(precision = 12, scale = 2, default = 0)]
    pub total: rust_decimal::Decimal,
    #[column(default = State::Open)]
    pub state: State,
    pub placed_at: chrono::NaiveDateTime,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum State {
    Open,
    InTransit,
    Closed,
}
