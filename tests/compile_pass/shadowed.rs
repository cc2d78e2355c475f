//! Names of the user's that are also ours, and a method called like a field.
#![deny(warnings)]

pub struct Column;
pub struct Columns;
pub struct Piece;
pub struct ColumnType;
pub struct OrderColumns;
pub trait Table {}
pub mod schema_core {}
pub mod core {}
pub mod std {}
#[allow(non_camel_case_types)]
pub struct declare;

#[derive(::schema_core::ColumnType)]
pub struct String(pub i64);

#[derive(::schema_core::Table)]
pub struct Order {
    #[column(references = Self::id)]
    pub id: i64,
    pub name: String,
    pub table: Option<String>,
    pub key: bool,
}

impl Order {
    pub fn id(&self) -> i64 {
        self.id
    }

    pub const NAME: u8 = 7;

    pub fn name(&self) -> &String {
        &self.name
    }
}

#[derive(::schema_core::DbEnum)]
pub enum Status {
    NAME,
    LABELS,
}

pub const A_NAME: u8 = Order::NAME;
pub const NAMES: (&str, &str) = (<Order as ::schema_core::Table>::NAME, <Status as ::schema_core::DbEnum>::NAME);
