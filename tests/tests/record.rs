//! What structs say reaches the schema: these structs are compiled into this very program, whose own link section
//! is read back as the tool reads any artifact.

#![expect(unreachable_pub, reason = "the structs stand here as a user writes them")]

use schema_core::model::{Declared, Name, Object, Sql, Using};
use schema_core::record::{self, artifact};
use schema_core::{ColumnType, Columns, DbEnum, Sequence, Table, snapshot};

mod shop {
    use super::{ColumnType, Columns, DbEnum, Sequence, Table};
    use chrono::{DateTime, Utc};

    #[derive(Table)]
    #[table(
        name = "orders",
        schema = "sales",
        renamed_from = "order",
        comment = "One row per \"checkout\" ✓",
        primary_key(tenant_id, number(length = 10), id desc),
        unique(columns(tenant_id, number), include(slug), nulls_not_distinct, deferrable = initially_deferred),
        index(status, created_at),
        index(name = "orders_open_idx", columns(created_at desc nulls_last, number(opclass = "text_pattern_ops")), where = "status = 'pending'"),
        index(expr = "lower(email)", unique),
        index(columns(tags), using = "gin", only(postgres)),
        index(tenant_id, "abs(total)"),
        check(name = "orders_total_positive", expr = "total >= 0"),
        check = "slug <> ''",
        foreign_key(columns(tenant_id, user_id), references = Account(tenant, id), on_delete = cascade, on_update = restrict),
    )]
    #[expect(dead_code, reason = "only what the structs declare is tested")]
    pub struct Order {
        #[column(auto_increment)]
        id: i64,
        tenant_id: i64,
        #[column(references = super::shop::Account::id, on_delete = set_null, deferrable)]
        user_id: Option<UserId>,
        #[column(references = Self::id, index = false)]
        parent: Option<i64>,
        #[column(length = 40, unique)]
        number: String,
        #[column(precision = 12, scale = 2, default = -1)]
        total: rust_decimal::Decimal,
        #[column(default = OrderStatus::Cancelled)]
        #[column(comment = "where it stands")]
        status: OrderStatus,
        #[column(default_sql(postgres = "now()", any = "CURRENT_TIMESTAMP"), renamed_from = "created")]
        created_at: DateTime<Utc>,
        #[column(sql_type = "citext", collate = "C", name = "email")]
        e_mail: Option<NoColumnType>,
        #[column(sql_type(postgres = "citext", mysql = "varchar(320)"))]
        nick: Option<String>,
        handle: Handle,
        #[column(generated = "lower(email)", stored)]
        email_key: String,
        #[column(
            backfill = "lower(name)",
            using(postgres = "lower(slug)"),
            using_back = "upper(slug)",
            index(name = "slugs", unique)
        )]
        slug: String,
        tags: Vec<String>,
        blob: Option<Vec<u8>>,
        #[column(default = super::LIMIT, check = "live OR slug <> ''")]
        r#limit: u32,
        #[column(default = super::NAME, length = super::LENGTH)]
        label: std::borrow::Cow<'static, str>,
        #[column(default = true)]
        live: Alias,
        #[column(flatten)]
        stamps: Stamps,
        #[column(flatten(prefix = "bill_"))]
        billing: Address,
        #[column(skip)]
        cached: std::time::Duration,
    }

    type Alias = Box<bool>;

    pub struct NoColumnType;

    #[derive(Table)]
    #[expect(dead_code, reason = "only what the structs declare is tested")]
    pub struct Account {
        #[column(primary_key(name = "pk"), name = "account_id")]
        id: UserId,
        tenant: i64,
        history: Vec<OrderStatus>,
    }

    #[derive(ColumnType)]
    #[expect(dead_code, reason = "only what the structs declare is tested")]
    pub struct UserId(i64);

    #[derive(ColumnType)]
    #[column_type(sql_type(sqlite = "text collate nocase"))]
    #[expect(dead_code, reason = "only what the structs declare is tested")]
    pub struct Handle(String);

    #[derive(Sequence)]
    #[sequence(schema = "sales", renamed_from = "numbers", sql_type = "integer", start = 7, increment = -2, min = -9, max = 9)]
    #[sequence(cache = 3, cycle, comment = "it's ✓")]
    pub struct OrderNumbers;

    #[derive(DbEnum)]
    #[db_enum(schema = "sales", storage = "text", renamed_from = "status", map(lost = "cancelled"))]
    pub enum OrderStatus {
        InCart = 3,
        Paid = -4,
        #[db_enum(rename = "cancelled", renamed_from = "canceled")]
        Gone,
        #[db_enum(rename = "it's")]
        Quoted = 9,
    }

    impl OrderStatus {
        #[expect(non_upper_case_globals, reason = "a constant that looks like a value")]
        pub const Cancelled: OrderStatus = OrderStatus::Gone;
    }

    #[derive(Columns)]
    #[expect(dead_code, reason = "only what the structs declare is tested")]
    pub struct Stamps {
        #[column(default_sql = "now()", index)]
        updated_at: DateTime<Utc>,
    }

    #[derive(Columns)]
    #[expect(dead_code, reason = "only what the structs declare is tested")]
    pub struct Address {
        #[column(renamed_from = "town", unique)]
        city: Option<String>,
        #[column(flatten(prefix = "geo_"))]
        at: Place,
    }

    #[derive(Columns)]
    #[expect(dead_code, reason = "only what the structs declare is tested")]
    pub struct Place {
        #[column(name = "lat", check(name = "on_earth", expr = "bill_geo_lat <= 90"))]
        latitude: f64,
    }
}

const LIMIT: u32 = 4_000_000_000;
const NAME: &str = "a \"label\"";
const LENGTH: u32 = 12;

#[cfg(any())]
mod never {
    #[derive(schema_core::Table)]
    pub struct NotCompiled {
        id: i64,
    }
}

#[test]
fn structs_become_the_schema_they_say() {
    let declared = declared();
    let files = snapshot::render(&declared.schema);
    let text: String = files
        .iter()
        .filter(|(path, _)| *path != "format.toml")
        .map(|(path, text)| format!("== {path}\n{text}\n"))
        .collect();
    schema_tests::golden::expect(
        std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/record/schema.txt")),
        Some(&text),
    )
    .unwrap();
}

#[test]
fn hints_and_places_come_along() {
    let Declared { hints, locations, .. } = declared();
    let orders = Name { schema: Some("sales".into()), name: "orders".into() };
    let status = Name { schema: Some("sales".into()), name: "order_status".into() };
    let pairs = |map: &indexmap::IndexMap<(Name, String), String>| -> Vec<(String, String)> {
        map.iter().map(|((_, new), old)| (new.clone(), old.clone())).collect()
    };
    assert_eq!(hints.tables.get(&orders), Some(&Name { schema: Some("sales".into()), name: "order".into() }));
    assert_eq!(
        pairs(&hints.columns),
        [("created_at".into(), "created".into()), ("bill_city".into(), "bill_town".into())]
    );
    assert_eq!(hints.enums.get(&status), Some(&Name { schema: Some("sales".into()), name: "status".into() }));
    assert_eq!(pairs(&hints.enum_values), [("cancelled".into(), "canceled".into())]);
    assert_eq!(pairs(&hints.enum_maps), [("lost".into(), "cancelled".into())]);
    let slug = (orders.clone(), "slug".to_owned());
    assert_eq!(hints.backfill.get(&slug), Some(&Sql::any("lower(name)")));
    assert_eq!(
        hints.using.get(&slug),
        Some(&Using { up: Some(sql("postgres", "lower(slug)")), back: Some(Sql::any("upper(slug)")) })
    );

    let table = &locations[&Object::Table(orders.clone())];
    assert_eq!((table.file.as_str(), table.item.as_str()), ("tests/tests/record.rs", "Order"));
    let source = include_str!("record.rs").lines().nth(table.line as usize - 1);
    assert_eq!(source.map(str::trim), Some("pub struct Order {"));
    assert_eq!(locations[&Object::Column(orders, "bill_geo_lat".into())], *table);
    assert_eq!(locations[&Object::Enum(status)].item, "OrderStatus");
}

#[test]
fn columns_are_values() {
    use sea_query::{Iden as _, PostgresQueryBuilder, Query};

    assert_eq!(shop::Order::COLUMNS.created_at.table, "orders");
    assert_eq!(shop::Order::COLUMNS.e_mail.name, "email");
    assert_eq!(shop::Order::COLUMNS.r#limit.name, "limit");
    assert_eq!(shop::Order::COLUMNS.billing.at.latitude.name, "bill_geo_lat");
    assert_eq!(shop::Order::COLUMNS.billing.at.latitude.table, "orders");
    assert_eq!(shop::Order::COLUMNS.stamps.updated_at.unquoted(), "updated_at");
    assert_eq!((shop::Order::NAME, shop::Order::SCHEMA), ("orders", Some("sales")));
    assert_eq!((shop::Account::NAME, shop::Account::SCHEMA), ("accounts", None));
    let query =
        Query::select().column(shop::Account::COLUMNS.id).from(shop::Account::NAME).to_string(PostgresQueryBuilder);
    assert_eq!(query, r#"SELECT "account_id" FROM "accounts""#);
}

#[test]
fn contradictions_between_records_are_all_reported() {
    let texts = [
        r#"{"schema_record":1,"kind":"table","struct":"A","place":["a.rs",1],"name":"t","indexes":[{"parts":[{"column":"nope"}]}],"fields":[{"field":"x","type":0},{"field":"g","group":1,"prefix":""}],"pieces":["bigint",{"struct":"G","place":["g.rs",1],"fields":[{"field":"x","type":0}],"pieces":["text"]}]}"#,
        r#"{"schema_record":1,"kind":"table","struct":"B","place":["b.rs",2],"name":"t","fields":[{"field":"x","type":0}],"pieces":["bigint"]}"#,
        r#"{"schema_record":1,"kind":"table","struct":"C","place":0,"name":"c","fields":[{"field":"x","type":1,"length":4},{"field":"e","type":2},{"field":"f","type":3},{"field":"r","type":1,"references":{"table":4,"fields":["id"]}}],"pieces":[["c.rs",3],"bigint",{"enum":{"item":"E","name":"e","values":[{"label":"a"}],"place":["e.rs",4]}},{"enum":{"item":"F","name":"e","values":[{"label":"b"}],"place":["f.rs",5]}},"gone"]}"#,
    ];
    let records: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    let error = record::read(&records).unwrap_err().to_string();
    let expected = [
        "b.rs:2 (B): table t: it is declared twice, also at a.rs:1 (A)",
        "a.rs:1 (A): column t.x: two fields are this column",
        "a.rs:1 (A): table t: no field `nope`",
        "c.rs:3 (C): column c.x: `length` is for texts and bytes, and its type is bigint",
        "f.rs:5 (F): enum e: it is declared twice in different ways, also at e.rs:4 (E)",
        "c.rs:3 (C): foreign key c.c_r_fkey: it refers to `gone`, whose struct is in none of the packages",
    ];
    let lines: Vec<&str> = error.lines().map(|line| line.split("; help: ").next().unwrap_or_default()).collect();
    assert_eq!(lines, expected);
}

#[test]
fn a_record_of_another_version_is_an_error() {
    for (text, says) in [
        (
            r#"{"schema_record":2,"kind":"table","struct":"A","place":["a.rs",1],"name":"t","fields":[],"pieces":[]}"#,
            "cannot read the record of A: its version is 2",
        ),
        (
            r#"{"schema_record":1,"kind":"table","struct":"A","place":["a.rs",1],"name":"t","twin":true,"pieces":[]}"#,
            "cannot read the record of A: unknown field `twin`",
        ),
        (
            r#"{"schema_record":1,"kind":"table","struct":"A","place":0,"name":"t","pieces":[]}"#,
            "cannot read the record of A: its place",
        ),
        ("", "cannot read the record of a struct"),
    ] {
        let error = record::read(&[text.to_owned()]).unwrap_err().to_string();
        assert!(error.starts_with(says), "{error}");
    }
}

fn sql(dialect: &str, text: &str) -> Sql {
    Sql { any: None, by: [(dialect.parse().unwrap(), text.to_owned())].into_iter().collect() }
}

fn declared() -> Declared {
    let declared = record::read(&records()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(declared.schema.tables.len(), 2);
    declared
}

/// The records in this program that come from this file: the cases of other tests are linked in.
fn records() -> Vec<String> {
    let program = std::fs::File::open(std::env::current_exe().unwrap()).unwrap();
    let mut records = artifact::records(program).unwrap();
    records.retain(|record| record.contains(concat!("\"place\":[\"", file!(), "\",")));
    records
}
