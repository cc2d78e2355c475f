//! One day of the shop on a SQLite file: `cargo run -p shop` migrates a new database with sqlx alone, fills it, and reads
//! it back. Queries name tables and columns by what the derive leaves behind, so that a renamed column is a compile
//! error here and not a failure at night.

use chrono::Utc;
use rust_decimal::Decimal;
use schema_core::Table;
use sea_query::{
    DynIden, Expr, ExprTrait, IntoIden, Order as Sort, Query, QueryStatementWriter, SqliteQueryBuilder, Value,
};
use shop::{
    Address, AddressId, Category, CategoryId, Order, OrderId, OrderItem, OrderStatus, Payment, PaymentMethod, Product,
    ProductId, ProductTag, Tag, TagId, User, UserId, Variant, VariantId,
};
use sqlx::error::BoxDynError;
use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqlitePool, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Row};
use std::str::FromStr;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), BoxDynError> {
    let file = std::env::temp_dir().join(format!("shop-{}.db", std::process::id()));
    let result = day(&file.to_string_lossy()).await;
    for ending in ["", "-wal", "-shm"] {
        // What was never made cannot be removed.
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    result
}

async fn day(file: &str) -> Result<(), BoxDynError> {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).foreign_keys(true);
    let pool = SqlitePool::connect_with(options).await?;

    // The folder that `cargo schema` writes is what sqlx reads: either tool can apply it.
    let migrator = sqlx::migrate!("migrations/sqlite");
    migrator.run(&pool).await?;
    let applied: i64 =
        sqlx::query_scalar("SELECT count(*) FROM _sqlx_migrations WHERE success").fetch_one(&pool).await?;
    println!("sqlx applied {applied} migrations");

    let user = register(&pool, "ada@example.org", "Ada Lovelace").await?;
    let variant = stock(&pool).await?;
    let order = check_out(&pool, user, &[(variant, 3)]).await?;
    pay(&pool, order, PaymentMethod::Card, "ch_1").await?;

    let ada = user_by_email(&pool, "ADA@example.org").await?;
    println!("{} <{}>, since {}", ada.full_name, ada.email, ada.stamps.created_at.format("%Y"));
    for (number, status, total) in orders_of(&pool, user).await? {
        println!("{number}: {status:?}, {total} EUR");
    }
    assert_eq!(orders_of(&pool, user).await?, [("2026-0001".to_owned(), OrderStatus::Paid, Decimal::new(8997, 2))]);

    migrator.undo(&pool, 0).await?;
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = ?")
        .bind(User::NAME)
        .fetch_one(&pool)
        .await?;
    assert_eq!(left, 0);
    println!("sqlx took them all back");
    Ok(())
}

/// A user with an address that is the default one: two rows that refer to each other.
async fn register(pool: &SqlitePool, email: &str, name: &str) -> Result<UserId, BoxDynError> {
    let (user, address) = (User::COLUMNS, Address::COLUMNS);
    let wishes = serde_json::json!({ "newsletter": false }).to_string();
    let row = [set(user.email, email), set(user.full_name, name), set(user.preferences, wishes)];
    let id = UserId(insert(pool, User::NAME, row).await?);
    let row = [
        set(address.user_id, id.0),
        set(address.street, "Theaterplatz 1"),
        set(address.city, "Dresden"),
        set(address.postal_code, "01067"),
    ];
    let home = AddressId(insert(pool, Address::NAME, row).await?);
    let default = Query::update()
        .table(User::NAME)
        .value(user.default_address_id, home.0)
        .and_where(Expr::col(user.id).eq(id.0))
        .take();
    run(pool, &default).await?;
    Ok(id)
}

/// A category in a category, a product with a tag, and a variant to buy.
async fn stock(pool: &SqlitePool) -> Result<VariantId, BoxDynError> {
    let (category, product, variant) = (Category::COLUMNS, Product::COLUMNS, Variant::COLUMNS);
    let (tag, tagged) = (Tag::COLUMNS, ProductTag::COLUMNS);
    let clothes = CategoryId(insert(pool, Category::NAME, [set(category.name, "Clothes")]).await?);
    let row = [set(category.name, "Shirts"), set(category.parent_id, clothes.0)];
    let shirts = CategoryId(insert(pool, Category::NAME, row).await?);
    let row = [
        set(product.category_id, shirts.0),
        set(product.name, "Plain shirt"),
        set(product.slug, "plain-shirt"),
        set(product.attributes, serde_json::json!({ "material": "cotton" }).to_string()),
    ];
    let shirt = ProductId(insert(pool, Product::NAME, row).await?);
    let new = TagId(insert(pool, Tag::NAME, [set(tag.name, "new")]).await?);
    insert(pool, ProductTag::NAME, [set(tagged.product_id, shirt.0), set(tagged.tag_id, new.0)]).await?;
    let row = [
        set(variant.product_id, shirt.0),
        set(variant.sku, "SHIRT-M"),
        set(variant.title, "Plain shirt, M"),
        set(variant.price, "29.99"),
        set(variant.stock, 10),
    ];
    Ok(VariantId(insert(pool, Variant::NAME, row).await?))
}

/// An order, its items at the prices of the moment, and the stock that is left.
async fn check_out(pool: &SqlitePool, user: UserId, basket: &[(VariantId, i32)]) -> Result<OrderId, BoxDynError> {
    let (order, item, variant) = (Order::COLUMNS, OrderItem::COLUMNS, Variant::COLUMNS);
    let row =
        [set(order.number, "2026-0001"), set(order.user_id, user.0), set(order.placed_at, Utc::now().to_rfc3339())];
    let id = OrderId(insert(pool, Order::NAME, row).await?);
    for (bought, quantity) in basket {
        let this = Expr::col(variant.id).eq(bought.0);
        let price = Query::select().column(variant.price).from(Variant::NAME).and_where(this.clone()).take();
        let price = decimal(&rows(pool, &price).await?[0], variant.price.name)?;
        let row = [
            set(item.order_id, id.0),
            set(item.variant_id, bought.0),
            set(item.quantity, *quantity),
            set(item.unit_price, price.to_string()),
        ];
        insert(pool, OrderItem::NAME, row).await?;
        let left = Expr::col(variant.stock).sub(*quantity);
        run(pool, &Query::update().table(Variant::NAME).value(variant.stock, left).and_where(this).take()).await?;
    }
    // What an item costs is computed by the database.
    let sum = Query::select()
        .expr(Expr::col(item.total).sum())
        .from(OrderItem::NAME)
        .and_where(Expr::col(item.order_id).eq(id.0))
        .take();
    let total =
        Query::update().table(Order::NAME).value(order.total, sum).and_where(Expr::col(order.id).eq(id.0)).take();
    run(pool, &total).await?;
    Ok(id)
}

/// A payment of the whole order, without a query builder: ids and enums bind as what they are.
async fn pay(pool: &SqlitePool, order: OrderId, method: PaymentMethod, reference: &str) -> Result<(), BoxDynError> {
    let (payment, paid) = (Payment::COLUMNS, Order::COLUMNS);
    let sql = format!(
        "INSERT INTO {payments} ({}, {}, {}, {}) SELECT {id}, ?, {}, ? FROM {orders} WHERE {id} = ?",
        payment.order_id.name,
        payment.method.name,
        payment.amount.name,
        payment.reference.name,
        paid.total.name,
        payments = Payment::NAME,
        orders = Order::NAME,
        id = paid.id.name,
    );
    sqlx::query(AssertSqlSafe(sql)).bind(method).bind(reference).bind(order).execute(pool).await?;
    let sql = format!("UPDATE {} SET {} = ? WHERE {} = ?", Order::NAME, paid.status.name, paid.id.name);
    sqlx::query(AssertSqlSafe(sql)).bind(OrderStatus::Paid).bind(order).execute(pool).await?;
    Ok(())
}

/// The whole row as the struct that declares it.
async fn user_by_email(pool: &SqlitePool, email: &str) -> Result<User, BoxDynError> {
    let sql = format!("SELECT * FROM {} WHERE lower({}) = lower(?)", User::NAME, User::COLUMNS.email.name);
    Ok(sqlx::query_as(AssertSqlSafe(sql)).bind(email).fetch_one(pool).await?)
}

async fn orders_of(pool: &SqlitePool, user: UserId) -> Result<Vec<(String, OrderStatus, Decimal)>, BoxDynError> {
    let order = Order::COLUMNS;
    let newest_first = Query::select()
        .columns([order.number.into_iden(), order.status.into_iden(), order.total.into_iden()])
        .from(Order::NAME)
        .and_where(Expr::col(order.user_id).eq(user.0))
        .order_by(order.placed_at, Sort::Desc)
        .take();
    let mut orders = Vec::new();
    for row in rows(pool, &newest_first).await? {
        let total = decimal(&row, order.total.name)?;
        orders.push((row.try_get(order.number.name)?, row.try_get(order.status.name)?, total));
    }
    Ok(orders)
}

fn set(column: impl IntoIden, value: impl Into<Expr>) -> (DynIden, Expr) {
    (column.into_iden(), value.into())
}

/// Inserts a row and returns its id.
async fn insert<const N: usize>(
    pool: &SqlitePool,
    table: &'static str,
    row: [(DynIden, Expr); N],
) -> Result<i64, BoxDynError> {
    let (columns, values): (Vec<_>, Vec<_>) = row.into_iter().unzip();
    run(pool, &Query::insert().into_table(table).columns(columns).values(values)?.take()).await
}

async fn run(pool: &SqlitePool, statement: &impl QueryStatementWriter) -> Result<i64, BoxDynError> {
    let (sql, arguments) = bound(statement)?;
    Ok(sqlx::query_with(AssertSqlSafe(sql), arguments).execute(pool).await?.last_insert_rowid())
}

async fn rows(pool: &SqlitePool, statement: &impl QueryStatementWriter) -> Result<Vec<SqliteRow>, BoxDynError> {
    let (sql, arguments) = bound(statement)?;
    Ok(sqlx::query_with(AssertSqlSafe(sql), arguments).fetch_all(pool).await?)
}

/// A statement's text, and its values as sqlx binds them.
fn bound(statement: &impl QueryStatementWriter) -> Result<(String, SqliteArguments), BoxDynError> {
    let (sql, values) = statement.build(SqliteQueryBuilder);
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::BigInt(value) => arguments.add(value)?,
            Value::Int(value) => arguments.add(value)?,
            Value::String(value) => arguments.add(value)?,
            other => return Err(format!("this program binds no {other:?}").into()),
        }
    }
    Ok((sql, arguments))
}

/// SQLite holds a decimal as a whole number or a double; two places of up to twelve digits survive both.
fn decimal(row: &SqliteRow, column: &str) -> Result<Decimal, BoxDynError> {
    let number: f64 = row.try_get_unchecked(column)?;
    Ok(Decimal::from_str(&format!("{number:.2}"))?)
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn a_day_in_the_shop_ends_as_it_should() {
        let folder = tempfile::tempdir().expect("a folder");
        super::day(&folder.path().join("shop.db").to_string_lossy()).await.expect("the day ends");
    }
}
