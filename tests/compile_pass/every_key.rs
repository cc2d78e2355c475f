//! Every key of every attribute, under the strictest lints that are supported.
#![forbid(unsafe_code, missing_docs, unused, clippy::pedantic, clippy::nursery)]
#![deny(warnings, unreachable_pub, missing_debug_implementations, unnameable_types, unreachable_code, unused_qualifications)]

use schema_core::{ColumnType, Columns, DbEnum, Sequence, Table};

/// The most items that fit.
pub const LIMIT: u32 = 9;

/// A sequence.
#[derive(Debug, Sequence)]
#[sequence(name = "it's", schema = "sales", renamed_from = "old", comment = "c", sql_type = "integer")]
#[sequence(start = 5, increment = -2, min = -99, max = 9, cache = 2, cycle, crate = ::schema_core)]
pub struct Numbers;

/// A table.
#[derive(Debug, Table)]
#[table(name = "orders", schema = "sales", renamed_from = "order", comment = "it's")]
#[table(options(postgres(unlogged, fillfactor = 70, "toast.autovacuum_enabled" = false), sqlite(strict), mysql(engine = "MyISAM")))]
#[table(index(columns(status), options(postgres(fillfactor = 60, autovacuum_vacuum_scale_factor = 0.5, x = -1))))]
#[table(primary_key(name = "orders_pk", columns(tenant_id, number(length = 10), id desc), include(total), deferrable), unique(tenant_id, number))]
#[table(unique(columns(number), name = "n", include(id), nulls_not_distinct, deferrable = initially_deferred, only(postgres)))]
#[table(index(status, id desc nulls_last), index(columns(number(opclass = "text_pattern_ops", length = 10)), using = "btree"))]
#[table(index(name = "open", expr = "lower(number)", unique, where = "total > 0", include(id), nulls_not_distinct, only(postgres, sqlite)))]
#[table(exclude(name = "x", columns(tenant_id with "=", number(opclass = "text_ops") desc nulls_last with "OPERATOR(pg_catalog.=)", "lower(nick)" with "="), using = "gist", where = "total > 0", include(id), deferrable, only(postgres)))]
#[table(partition_by(range(id, tenant_id(opclass = "int8_ops"), "lower(nick)")))]
#[table(partition(name = "p", from = "1, 2, 'a'", to = "MAXVALUE, 0, 'b'"), partition(name = "q", default))]
#[table(exclude(number with "=", number with "<>", deferrable = initially_deferred, where(postgres = "total > 0")))]
#[table(check(name = "positive", expr(postgres = "total >= 0", any = "total > -1"), only(mysql)), check = "id > 0")]
#[table(inherits(User))]
#[table(check(expr = "id > 1", options(postgres(not_valid, no_inherit = true), mysql(not_enforced))))]
#[table(foreign_key(columns(tenant_id, user_id), references = User(tenant_id, id), name = "fk", on_delete = cascade))]
#[table(foreign_key(columns(user_id), references = User::id, on_update = no_action, deferrable, index = false, options(postgres(not_valid)), only(postgres)))]
pub struct Order {
    /// Counted.
    #[column(auto_increment = always)]
    pub id: i64,
    /// Whose.
    #[column(auto_increment, sequence(start = -5, increment = -10, min = -9_223_372_036_854_775_808, max = 7, cache = 20, cycle))]
    pub tenant_id: i64,
    /// Who.
    #[column(references(User::id, name = "u", options(postgres(not_valid)), only(postgres)), on_delete = set_null, on_update = cascade, deferrable, index = false)]
    pub user_id: Option<UserId>,
    /// The order before.
    #[column(references = Self::id, index(name = "p", unique, using = "btree", where = "id > 0", desc, opclass = "x"))]
    pub parent: Option<i64>,
    /// Printed.
    #[column(name = "nr", length = 40, collate = "C", unique(name = "nr_key", deferrable))]
    pub number: String,
    /// Paid.
    #[column(default = -1, check = "total > 0", check(name = "c", expr = "total < 9"))]
    pub total: i32,
    /// Where it stands.
    #[column(default = OrderStatus::Paid, comment = "c", renamed_from = "state")]
    pub status: OrderStatus,
    /// How many at most.
    #[column(default = LIMIT)]
    pub most: u32,
    /// Native on every database.
    #[column(sql_type = "citext", default_sql(postgres = "'x'"), using(postgres = "a::citext"), using_back = "a")]
    pub email: Option<Native>,
    /// Native on one.
    #[column(sql_type(postgres = "citext"), backfill = "''")]
    pub nick: String,
    /// Computed.
    #[column(generated = "lower(nick)", stored)]
    pub low: String,
    /// Computed when read.
    #[column(generated(postgres = "upper(nick)"), virtual)]
    pub up: Option<String>,
    /// A group.
    #[column(flatten)]
    pub stamps: Stamps,
    /// The same group again.
    #[column(flatten(prefix = "other_"))]
    pub others: Stamps,
    /// No column.
    #[column(skip)]
    pub cached: core::time::Duration,
}

/// No column type.
#[derive(Debug)]
pub struct Native;

/// Referred to.
#[derive(Debug, Table)]
pub struct User {
    /// Its key.
    #[column(primary_key(name = "users_pk", include(tenant_id)))]
    pub id: UserId,
    /// Whose.
    pub tenant_id: i64,
}

/// A key.
#[derive(Debug, ColumnType)]
pub struct UserId(pub i64);

/// A text of its own.
#[derive(Debug, ColumnType)]
#[column_type(sql_type(postgres = "citext", mysql = "varchar(320)"))]
pub struct Email {
    /// The text.
    pub text: String,
}

/// A type of its own in the database.
#[derive(Debug, ColumnType)]
#[column_type(
    domain(
        name = "price",
        schema = "sales",
        renamed_from = "amount",
        precision = 12,
        scale = 2,
        not_null,
        default = 0,
        comment = "In euros",
        check = "VALUE >= 0",
        check(name = "price_most", expr = "VALUE < 1000000", options(postgres(not_valid)), only(postgres))
    ),
    sql_type(sqlite = "text")
)]
pub struct Price(pub String);

/// One over it.
#[derive(Debug, ColumnType)]
#[column_type(domain)]
pub struct Fee(pub Price);

/// A text in a domain.
#[derive(Debug, ColumnType)]
#[column_type(domain(length = 40, default_sql = "upper('x')", collate(postgres = "C")))]
pub struct Code(pub String);

/// Something only the database knows.
#[derive(Debug, ColumnType)]
#[column_type(sql_type = "geometry")]
pub enum Shape {
    /// A point.
    Point(f64, f64),
    /// Nothing.
    None,
}

/// Shared columns.
#[derive(Debug, Columns)]
pub struct Stamps {
    /// When.
    #[column(default_sql = "now()", index)]
    pub created_at: i64,
    /// A group in a group.
    #[column(flatten(prefix = "by_"))]
    pub by: Author,
}

/// Shared columns of shared columns.
#[derive(Debug, Columns)]
pub struct Author {
    /// Who.
    #[column(references = User::id)]
    pub user: Option<UserId>,
}

/// Labels.
#[derive(Debug, DbEnum)]
#[db_enum(name = "order_status", schema = "sales", rename_all = "SCREAMING_SNAKE_CASE", storage = "text")]
#[db_enum(renamed_from = "status", map(LOST = "cancelled", "on hold" = "PAID"))]
pub enum OrderStatus {
    /// Open.
    InCart = 7,
    /// Paid.
    Paid,
    /// Gone.
    #[db_enum(rename = "cancelled", renamed_from = "canceled")]
    Cancelled,
}
