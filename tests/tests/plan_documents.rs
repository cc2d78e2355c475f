//! The plans in `examples/shop/plans` are what a change of the shop gives today, byte for byte; `UPDATE_EXPECT=1` writes them. The
//! figures of a live database in them are made up.

use schema_core::count::{Answer, Count, Counts, Query};
use schema_core::dialect::canonical::canonical;
use schema_core::migration::{self, Acknowledged};
use schema_core::model::{
    Column, Declared, Dialect, ForeignKey, Name, Object, PrimaryKey, Schema, Sql, Table, Type, Unique,
};
use schema_core::plan::{Drops, Plan, Policy, Request, Risk, plan, risk};
use schema_core::size::{Size, Sizes};
use schema_core::snapshot;
use schema_tests::command::repository;
use schema_tests::golden::expect;
use schema_tests::servers::Kind;
use std::collections::BTreeMap;

/// A change of the shop.
type Change = fn(&mut Schema);

const CHANGES: [(&str, Risk, Change); 3] =
    [("additive", Risk::Low, additive), ("careful", Risk::Medium, careful), ("dangerous", Risk::High, dangerous)];

#[test]
fn the_plans_of_the_shop_are_as_committed() {
    let mut wrong = Vec::new();
    for (name, stakes, change) in CHANGES {
        let plan = planned(Dialect::Postgres, name, change);
        assert_eq!(risk(Dialect::Postgres, &plan.migrations[0]), stakes, "{name}");
        let file = repository().join(format!("examples/shop/plans/{name}.md"));
        wrong.extend(expect(&file, Some(&document(&plan))).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Which of the sections stand in a document that is not about something harmless.
const SECTIONS: [&str; 5] = ["Changes", "Hazards", "After", "Deployment", "Rollback"];

#[test]
fn every_query_of_a_plan_runs_where_the_plan_says() {
    let changes: [(&str, Change); 4] =
        [("careful", careful), ("dangerous", dangerous), ("filled", filled), ("referring", referring)];
    for kind in [Kind::Postgres, Kind::Mysql, Kind::Mariadb, Kind::Sqlite] {
        for (name, change) in changes {
            let dialect: Dialect = kind.name().parse().expect("a database has its name");
            let database = kind.database("documents");
            for migration in &way(dialect, &Schema::default(), shop(), "begin").migrations {
                database.execute(&migration::render(dialect, migration, &[]).up);
            }
            let mut asked = 0;
            for migration in &planned(dialect, name, change).migrations {
                let files = migration::render(dialect, migration, &[]);
                if risk(dialect, migration) > Risk::Low {
                    for section in SECTIONS {
                        assert!(
                            files.md.contains(&format!("\n## {section}\n")),
                            "{kind:?}, {name}: {section}\n{}",
                            files.md
                        );
                    }
                }
                let mut ask = |sections: &[&str], is_number: bool| {
                    for sql in queries(&files.md, sections) {
                        let rows = database.rows(&sql);
                        let number = rows.first().and_then(|row| row[0].clone()?.parse::<u64>().ok());
                        assert!(!is_number || number == Some(0), "{kind:?}, {name}: {sql}\n{rows:?}");
                        asked += 1;
                    }
                };
                ask(&["Before"], true);
                ask(&["While it runs"], false);
                database.execute(&files.up);
                ask(&["After"], false);
                ask(&["Rollback"], true);
            }
            assert!(asked > 0, "{kind:?}, {name}");
        }
    }
}

/// The SQL that stands in these sections.
fn queries(document: &str, sections: &[&str]) -> Vec<String> {
    let (mut found, mut section, mut open) = (Vec::new(), "", None);
    for line in document.lines() {
        match (line.trim_start(), &mut open) {
            (fence, _) if fence.starts_with("```sql") => open = Some(String::new()),
            (fence, Some(text)) if fence.starts_with("```") => {
                found.extend(Some(std::mem::take(text)).filter(|_| sections.contains(&section)));
                open = None;
            }
            (line, Some(text)) => text.push_str(&format!("{line}\n")),
            (heading, None) => section = heading.strip_prefix("## ").unwrap_or(section),
        }
    }
    found
}

/// The document of the first file.
fn document(plan: &Plan) -> String {
    let sizes: Sizes = [("orders", 41_000_000, 9_800_000_000), ("products", 52_000, 61_000_000)]
        .into_iter()
        .map(|(table, rows, bytes)| (Name::new(table), Size { rows, bytes }))
        .collect();
    let answer = |operation: &str| match operation {
        text if text.contains("note") => 1_204_331,
        _ => 3,
    };
    let (base, _) = canonical(plan.dialect, &shop());
    let inquiries = migration::inquiries(&base, plan).into_iter();
    let counts = Counts(
        inquiries
            .map(|inquiry| {
                let answer = match &inquiry.query {
                    Query::Now(_) => Answer::Rows(answer(&inquiry.operation)),
                    Query::After(operation) => Answer::Unknown(format!("it can be asked after `{operation}`")),
                };
                Count { inquiry, answer }
            })
            .collect(),
    );
    let reason = Some("exported to the archive on 3 November".to_owned());
    let consent = [Acknowledged { hazard: "data-loss:orders.note".to_owned(), reason, rows: None }];
    migration::render_at(plan.dialect, &plan.migrations[0], &consent, &sizes, &counts).md
}

fn planned(dialect: Dialect, name: &str, change: Change) -> Plan {
    let mut schema = shop();
    change(&mut schema);
    way(dialect, &shop(), schema, name)
}

fn way(dialect: Dialect, from: &Schema, to: Schema, name: &str) -> Plan {
    let (base, _) = canonical(dialect, from);
    let mut declared = Declared { schema: to, ..Declared::default() };
    declared.hints.drops.push(Object::Column(Name::new("orders"), "note".to_owned()));
    declared.hints.backfill.insert((Name::new("orders"), "placed_at".to_owned()), Sql::any("created_at"));
    let policy = Policy { online: true, library: None, drops: Drops::Drop };
    let version = if from.tables.is_empty() { 20_261_120_090_000 } else { 20_261_201_090_000 };
    plan(&Request { dialect, base: &base, declared: &declared, policy, version, name: Some(name) })
        .unwrap_or_else(|error| panic!("{dialect}, {name}: {error}"))
}

/// The snapshot that is committed.
fn shop() -> Schema {
    let folder = repository().join("examples/shop/schema");
    let mut files = BTreeMap::new();
    for inner in std::iter::once("").chain(snapshot::FOLDERS) {
        for entry in std::fs::read_dir(folder.join(inner)).into_iter().flatten() {
            let path = entry.expect("it is a file").path();
            if path.is_file() {
                let name = path.strip_prefix(&folder).expect("it is inside").display().to_string();
                files.insert(name, std::fs::read_to_string(&path).expect("it is text"));
            }
        }
    }
    let mut schema = snapshot::parse(&files).expect("the snapshot is whole");
    // What is kept aside is no part of these stories.
    for table in schema.tables.values_mut() {
        table.columns.retain(|_, column| column.retired.is_none());
    }
    schema
}

fn table<'a>(schema: &'a mut Schema, name: &str) -> &'a mut Table {
    &mut schema.tables[&Name::new(name)]
}

/// A table and a column that nobody needs yet.
fn additive(schema: &mut Schema) {
    let mut reviews = Table::default();
    let tables = &schema.tables;
    let id = tables[&Name::new("products")].columns["id"].clone();
    reviews.columns.insert("id".to_owned(), id);
    reviews.columns.insert("product_id".to_owned(), Column::new(Type::BigInt));
    reviews.columns.insert("stars".to_owned(), Column::new(Type::SmallInt));
    reviews.columns.insert("text".to_owned(), Column { nullable: true, ..Column::new(Type::Text) });
    reviews.primary_key = Some(PrimaryKey { name: Some("reviews_pkey".to_owned()), ..PrimaryKey::on(&["id"]) });
    let key = &tables[&Name::new("product_tags")].foreign_keys["product_tags_product_id_fkey"];
    reviews.foreign_keys.insert("reviews_product_id_fkey".to_owned(), ForeignKey { ..key.clone() });
    schema.tables.insert(Name::new("reviews"), reviews);
    let gift = Column { nullable: true, ..Column::new(Type::Text) };
    table(schema, "orders").columns.insert("gift_message".to_owned(), gift);
}

/// A rule that rows may not meet.
fn careful(schema: &mut Schema) {
    let key = Unique::on(&["category_id", "name"]);
    table(schema, "products").uniques.insert("products_category_id_name_key".to_owned(), key);
}

/// Values go, and a large table is written again.
fn dangerous(schema: &mut Schema) {
    let orders = table(schema, "orders");
    orders.columns.shift_remove("note");
    orders.columns["number"].ty = Type::Varchar(16);
}

/// Rows that are there get a value, and every row needs one.
fn filled(schema: &mut Schema) {
    table(schema, "orders").columns["placed_at"].nullable = false;
}

/// One table refers to another that it did not.
fn referring(schema: &mut Schema) {
    let key = schema.tables[&Name::new("orders")].foreign_keys["orders_user_id_fkey"].clone();
    let items = table(schema, "addresses");
    let key = ForeignKey { columns: vec!["user_id".to_owned()], ..key };
    items.foreign_keys.shift_remove("addresses_user_id_fkey");
    items.foreign_keys.insert("addresses_owner_fkey".to_owned(), key);
}
