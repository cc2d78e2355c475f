//! Who buys, and where it is sent. A user has addresses and one of them is the default: two tables that refer to
//! each other.

use crate::Timestamps;
use schema_core::{ColumnType, Table};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
pub struct UserId(pub i64);

#[derive(Clone, Debug, Table, sqlx::FromRow)]
#[table(comment = "People who have an account", index(name = "users_email_lower_idx", expr = "lower(email)"))]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: UserId,
    #[column(length = 320, unique)]
    pub email: String,
    #[column(length = 120, renamed_from = "name")]
    pub full_name: String,
    pub preferences: Option<serde_json::Value>,
    #[column(references = Address::id, on_delete = set_null)]
    pub default_address_id: Option<AddressId>,
    #[column(flatten)]
    #[sqlx(flatten)]
    pub stamps: Timestamps,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
pub struct AddressId(pub i64);

#[derive(Clone, Debug, Table, sqlx::FromRow)]
pub struct Address {
    #[column(primary_key, auto_increment)]
    pub id: AddressId,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: UserId,
    #[column(length = 200)]
    pub street: String,
    #[column(length = 100)]
    pub city: String,
    #[column(
        length = 12,
        using_back(
            postgres = "postal_code::integer",
            sqlite = "cast(postal_code as integer)",
            mysql = "cast(postal_code as signed)"
        )
    )]
    pub postal_code: String,
    #[column(length = 2, default = "DE", check = "length(country) = 2")]
    pub country: String,
    #[column(flatten)]
    #[sqlx(flatten)]
    pub stamps: Timestamps,
}
