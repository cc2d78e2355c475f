//! What is sold: categories as a tree, products with their variants, and tags, many to many.

use crate::Timestamps;
use rust_decimal::Decimal;
use schema_core::{ColumnType, Table};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
pub struct CategoryId(pub i64);

#[derive(Clone, Debug, Table)]
#[table(
    unique(parent_id, name),
    // MySQL allows no AUTO_INCREMENT column in a check.
    check(name = "categories_not_its_own_parent", expr = "parent_id <> id", only(postgres, sqlite))
)]
pub struct Category {
    #[column(primary_key, auto_increment)]
    pub id: CategoryId,
    #[column(references = Self::id, on_delete = restrict)]
    pub parent_id: Option<CategoryId>,
    #[column(length = 80)]
    pub name: String,
    #[column(default = 0)]
    pub position: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
pub struct ProductId(pub i64);

#[derive(Clone, Debug, Table)]
#[table(
    index(name = "products_active_idx", columns(category_id, name), where = "active", only(postgres, sqlite)),
    // MySQL has no partial indexes.
    index(name = "products_active_first_idx", columns(active, category_id, name), only(mysql))
)]
pub struct Product {
    #[column(primary_key, auto_increment)]
    pub id: ProductId,
    #[column(references = Category::id, on_delete = restrict)]
    pub category_id: CategoryId,
    #[column(length = 160)]
    pub name: String,
    #[column(
        length = 160,
        unique,
        backfill(
            postgres = "lower(replace(name, ' ', '-')) || '-' || id",
            sqlite = "lower(replace(name, ' ', '-')) || '-' || id",
            mysql = "concat(lower(replace(name, ' ', '-')), '-', id)"
        )
    )]
    pub slug: String,
    pub description: Option<String>,
    #[column(default = true)]
    pub active: bool,
    #[column(default_sql(postgres = "'{}'", mysql = "(json_object())", sqlite = "'{}'"))]
    pub attributes: serde_json::Value,
    #[column(flatten)]
    pub stamps: Timestamps,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
pub struct VariantId(pub i64);

#[derive(Clone, Debug, Table)]
#[table(check(name = "variants_discounted", expr = "compare_at_price is null or compare_at_price > price"))]
pub struct Variant {
    #[column(primary_key, auto_increment)]
    pub id: VariantId,
    #[column(references = Product::id, on_delete = cascade)]
    pub product_id: ProductId,
    #[column(length = 40, unique)]
    pub sku: String,
    #[column(length = 120)]
    pub title: String,
    #[column(precision = 12, scale = 2, check = "price >= 0")]
    pub price: Decimal,
    #[column(precision = 12, scale = 2)]
    pub compare_at_price: Option<Decimal>,
    #[column(default = 0, check = "stock >= 0")]
    pub stock: i32,
    pub attributes: Option<serde_json::Value>,
    #[column(flatten)]
    pub stamps: Timestamps,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
pub struct TagId(pub i64);

#[derive(Clone, Debug, Table, sqlx::FromRow)]
pub struct Tag {
    #[column(primary_key, auto_increment)]
    pub id: TagId,
    #[column(length = 40, unique)]
    pub name: String,
}

#[derive(Clone, Debug, Table, sqlx::FromRow)]
#[table(primary_key(product_id, tag_id))]
pub struct ProductTag {
    // The primary key starts with this column, so it needs no index of its own.
    #[column(references = Product::id, on_delete = cascade, index = false)]
    pub product_id: ProductId,
    #[column(references = Tag::id, on_delete = cascade)]
    pub tag_id: TagId,
}
