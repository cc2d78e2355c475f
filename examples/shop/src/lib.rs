//! The tables of a web shop. Each struct is a table; `cargo schema` compares the structs with the migrations that
//! are there and writes the next one. The ids are newtypes, so that an `OrderId` is never taken for a `UserId`.

// Clippy takes words inside a derive's attribute for attributes: `index(a, b)` beside `index(a, c)`.
#![allow(clippy::duplicated_attributes)]

mod catalog;
mod customers;
mod orders;

pub use catalog::{Category, CategoryId, Product, ProductId, ProductTag, Tag, TagId, Variant, VariantId};
pub use customers::{Address, AddressId, User, UserId};
pub use orders::{Order, OrderId, OrderItem, OrderStatus, Payment, PaymentMethod};

use chrono::{DateTime, Utc};
use schema_core::Columns;

/// When a row was made and when it was changed last: two columns of every table that flattens it.
#[derive(Clone, Debug, Columns, sqlx::FromRow)]
pub struct Timestamps {
    #[column(default_sql = "now()")]
    pub created_at: DateTime<Utc>,
    #[column(default_sql = "now()")]
    pub updated_at: DateTime<Utc>,
}
