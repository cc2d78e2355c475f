//! The crate under another name, reached through another crate's re-export.
#![deny(warnings)]

pub mod prelude {
    pub use schema_core as tables;
}

use prelude::tables::{ColumnType, Columns, DbEnum, Table};

#[derive(Table)]
#[table(crate = crate::prelude::tables)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: OrderId,
    #[column(default = State::Open)]
    pub state: State,
    #[column(flatten(prefix = "x_"))]
    pub stamps: Stamps,
}

#[derive(ColumnType)]
#[column_type(crate = crate::prelude::tables)]
pub struct OrderId(pub i64);

#[derive(DbEnum)]
#[db_enum(crate = crate::prelude::tables)]
pub enum State {
    Open,
}

#[derive(Columns)]
#[table(crate = crate::prelude::tables)]
pub struct Stamps {
    pub at: i64,
}
