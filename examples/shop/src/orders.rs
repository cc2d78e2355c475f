//! What was bought and how it was paid. Money is a decimal with two places in every database that has them.

use crate::{Address, AddressId, Timestamps, User, UserId, Variant, VariantId};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use schema_core::{ColumnType, DbEnum, Table};

#[derive(Clone, Copy, Debug, PartialEq, Eq, DbEnum, sqlx::Type)]
#[db_enum(name = "order_status", rename_all = "snake_case")]
#[sqlx(type_name = "order_status", rename_all = "snake_case")]
pub enum OrderStatus {
    Pending,
    Paid,
    Shipped,
    Returned,
    Cancelled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
pub struct OrderId(pub i64);

#[derive(Clone, Debug, Table)]
#[table(
    comment = "One row per checkout",
    index(name = "orders_newest_idx", columns(user_id, placed_at desc)),
    index(name = "orders_open_idx", columns(placed_at), where = "status in ('pending', 'paid')", only(postgres, sqlite)),
    check(name = "orders_total_not_negative", expr = "total >= 0")
)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: OrderId,
    #[column(length = 24, unique, comment = "What the customer sees")]
    pub number: String,
    #[column(references = User::id, on_delete = restrict)]
    pub user_id: UserId,
    #[column(references = Address::id, on_delete = set_null)]
    pub shipping_address_id: Option<AddressId>,
    #[column(default = OrderStatus::Pending)]
    pub status: OrderStatus,
    #[column(length = 3, default = "EUR")]
    pub currency: String,
    #[column(precision = 12, scale = 2, default = 0)]
    pub total: Decimal,
    pub note: Option<String>,
    pub placed_at: Option<DateTime<Utc>>,
    #[column(flatten)]
    pub stamps: Timestamps,
}

#[derive(Clone, Debug, Table)]
#[table(unique(order_id, variant_id))]
pub struct OrderItem {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = Order::id, on_delete = cascade, index = false)]
    pub order_id: OrderId,
    #[column(references = Variant::id, on_delete = restrict)]
    pub variant_id: VariantId,
    #[column(check = "quantity > 0")]
    pub quantity: i32,
    #[column(precision = 12, scale = 2)]
    pub unit_price: Decimal,
    #[column(precision = 12, scale = 2, generated = "quantity * unit_price", stored)]
    pub total: Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, DbEnum, sqlx::Type)]
#[db_enum(name = "payment_method", storage = "text")]
#[sqlx(rename_all = "snake_case")]
pub enum PaymentMethod {
    Card,
    Transfer,
    Invoice,
}

#[derive(Clone, Debug, Table)]
#[table(unique(name = "payments_reference_key", columns(method, reference)))]
pub struct Payment {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = Order::id, on_delete = restrict)]
    pub order_id: OrderId,
    pub method: PaymentMethod,
    #[column(precision = 12, scale = 2, check = "amount <> 0")]
    pub amount: Decimal,
    #[column(length = 80)]
    pub reference: Option<String>,
    pub details: Option<serde_json::Value>,
    #[column(default_sql = "now()")]
    pub received_at: DateTime<Utc>,
}
