//! A snapshot is a copy of the schema, whatever its names and facets: same schema, same bytes, and back again.

use proptest::collection::{hash_map, vec};
use proptest::option;
use proptest::prelude::*;
use schema_core::model::*;
use schema_core::snapshot::{self, Error};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Names that files, TOML and databases stumble over, and plain ones.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z][a-z0-9_]{0,8}",
        ".{1,12}",
        prop::sample::select(vec![
            "",
            ".",
            "..",
            "a.b",
            "\"",
            "'",
            "'''",
            "\"\"\"",
            "a\"b'c",
            "\\",
            "con",
            "NUL",
            "lpt1",
            "select",
            "type",
            "name",
            "array",
            "any",
            "=",
            "#",
            "[x]",
            "x[]",
            "line\nbreak",
            "tab\t",
            "\r",
            "\u{0}",
            "\u{7f}",
            "\u{2028}",
            "💥",
            "größe",
            " leading",
            "trailing ",
            "%",
            "-",
        ])
        .prop_map(str::to_owned),
        "[x]{150,200}",
    ]
}

fn qualified() -> impl Strategy<Value = Name> {
    (option::weighted(0.3, name()), name()).prop_map(|(schema, name)| Name { schema, name })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![name(), "(?s).{0,40}"]
}

fn dialects() -> impl Strategy<Value = Vec<Dialect>> {
    prop::sample::subsequence(Dialect::ALL.to_vec(), 0..=4)
}

fn sql() -> impl Strategy<Value = Sql> {
    (option::weighted(0.8, text()), hash_map(prop::sample::select(Dialect::ALL.to_vec()), text(), 0..3))
        .prop_map(|(any, by)| Sql { any, by: by.into_iter().collect() })
}

fn ty() -> impl Strategy<Value = Type> {
    let leaf = prop_oneof![
        prop::sample::select(vec![
            Type::Bool,
            Type::TinyInt,
            Type::SmallInt,
            Type::Integer,
            Type::BigInt,
            Type::UnsignedTinyInt,
            Type::UnsignedSmallInt,
            Type::UnsignedInteger,
            Type::UnsignedBigInt,
            Type::Real,
            Type::Double,
            Type::Text,
            Type::Bytes,
            Type::Date,
            Type::Time,
            Type::Timestamp,
            Type::TimestampTz,
            Type::Interval,
            Type::Uuid,
            Type::Json,
            Type::Inet,
        ]),
        // A scale without a precision is nothing that a database has.
        option::of((any::<u32>(), option::of(any::<u32>()))).prop_map(|size| Type::Decimal {
            precision: size.map(|(precision, _)| precision),
            scale: size.and_then(|(_, scale)| scale)
        }),
        any::<u32>().prop_map(Type::Char),
        any::<u32>().prop_map(Type::Varchar),
        any::<u32>().prop_map(Type::Varbinary),
        qualified().prop_map(Type::Enum),
        qualified().prop_map(Type::Domain),
        sql().prop_map(Type::Native),
    ];
    leaf.prop_recursive(2, 4, 1, |of| of.prop_map(|of| Type::Array(Box::new(of))))
}

fn default() -> impl Strategy<Value = schema_core::model::Default> {
    use schema_core::model::Default::{Sql as Expression, Value};
    prop_oneof![
        any::<bool>().prop_map(|value| Value(Literal::Bool(value))),
        any::<i64>().prop_map(|value| Value(Literal::Integer(value))),
        "-?[0-9]{1,30}\\.[0-9]{1,10}".prop_map(|value| Value(Literal::Number(value))),
        text().prop_map(|value| Value(Literal::Text(value))),
        sql().prop_map(Expression),
    ]
}

fn sequence() -> impl Strategy<Value = Sequence> {
    let number = || option::of(any::<i64>());
    (number(), number(), number(), number(), number(), any::<bool>())
        .prop_map(|(start, increment, min, max, cache, cycle)| Sequence { start, increment, min, max, cache, cycle })
}

fn column() -> impl Strategy<Value = Column> {
    let generated = (sql(), any::<bool>()).prop_map(|(expr, stored)| Generated { expr, stored });
    let identity = prop::sample::select(vec![Identity::ByDefault, Identity::Always]);
    let facets = (
        ty(),
        any::<bool>(),
        option::of(default()),
        (option::of(identity), sequence()),
        option::of(generated),
        option::of(sql()),
        option::of(text()),
    );
    let living = facets.prop_map(|(ty, nullable, default, (identity, sequence), generated, collate, comment)| Column {
        ty,
        nullable,
        default,
        identity,
        sequence,
        generated,
        collate,
        comment,
        retired: None,
    });
    let living = living.boxed();
    (living.clone(), option::weighted(0.1, (name(), living))).prop_map(|(column, was)| Column {
        retired: was.map(|(name, column)| Box::new(Retired { name, column })),
        ..column
    })
}

fn part() -> impl Strategy<Value = IndexPart> {
    let key = prop_oneof![name().prop_map(IndexKey::Column), sql().prop_map(IndexKey::Expr)];
    let direction = prop::sample::select(vec![Direction::Asc, Direction::Desc]);
    let nulls = option::of(prop::sample::select(vec![Nulls::First, Nulls::Last]));
    (key, direction, nulls, option::weighted(0.2, text()), option::weighted(0.2, any::<u32>()))
        .prop_map(|(key, direction, nulls, opclass, length)| IndexPart { key, direction, nulls, opclass, length })
}

fn index() -> impl Strategy<Value = Index> {
    (
        vec(part(), 0..4),
        any::<bool>(),
        option::of(text()),
        option::of(sql()),
        vec(name(), 0..3),
        any::<bool>(),
        options(),
        dialects(),
    )
        .prop_map(|(parts, unique, method, predicate, include, nulls_not_distinct, options, only)| Index {
            parts,
            unique,
            method,
            predicate,
            include,
            nulls_not_distinct,
            options,
            only,
            prepared: false,
        })
}

fn options() -> impl Strategy<Value = Options> {
    let settings = prop::collection::btree_map(name(), text(), 1..3);
    let dialect = prop::sample::select(Dialect::ALL.to_vec());
    prop::collection::btree_map(dialect, settings, 0..3).prop_map(|by| Options { by })
}

fn deferrable() -> impl Strategy<Value = Option<Deferrable>> {
    option::of(prop::sample::select(vec![Deferrable::InitiallyImmediate, Deferrable::InitiallyDeferred]))
}

fn unique() -> impl Strategy<Value = Unique> {
    (vec(name(), 0..3), vec(name(), 0..2), any::<bool>(), deferrable(), dialects()).prop_map(
        |(columns, include, nulls_not_distinct, deferrable, only)| Unique {
            columns,
            include,
            nulls_not_distinct,
            deferrable,
            only,
        },
    )
}

fn foreign_key() -> impl Strategy<Value = ForeignKey> {
    let action = || {
        prop::sample::select(vec![
            Action::NoAction,
            Action::Restrict,
            Action::Cascade,
            Action::SetNull,
            Action::SetDefault,
        ])
    };
    let states = (any::<bool>(), options());
    (vec(name(), 0..3), qualified(), vec(name(), 0..3), action(), action(), deferrable(), states, dialects()).prop_map(
        |(columns, table, references, on_delete, on_update, deferrable, (validated, options), only)| ForeignKey {
            columns,
            table,
            references,
            on_delete,
            on_update,
            deferrable,
            validated,
            options,
            only,
        },
    )
}

fn check() -> impl Strategy<Value = Check> {
    (sql(), any::<bool>(), options(), dialects()).prop_map(|(expr, validated, options, only)| Check {
        expr,
        validated,
        options,
        only,
        proves: None,
    })
}

fn exclusion() -> impl Strategy<Value = Exclusion> {
    (index(), vec(text(), 0..3), deferrable()).prop_map(|(index, operators, deferrable)| Exclusion {
        index,
        operators,
        deferrable,
    })
}

fn division() -> impl Strategy<Value = Division> {
    let method = prop_oneof![Just(PartitionMethod::Range), Just(PartitionMethod::List), Just(PartitionMethod::Hash)];
    let by = (method, vec(part(), 0..3)).prop_map(|(method, key)| PartitionBy { method, key }).boxed();
    let bound = prop_oneof![
        (text(), text()).prop_map(|(from, to)| Bound::Range { from, to }),
        text().prop_map(Bound::List),
        (any::<u32>(), any::<u32>()).prop_map(|(modulus, remainder)| Bound::Hash { modulus, remainder }),
        Just(Bound::Default),
    ];
    let item =
        (bound, option::of(name()), option::of(by.clone())).prop_map(|(bound, of, by)| Partition { bound, of, by });
    (option::weighted(0.3, by), hash_map(name(), item, 0..3))
        .prop_map(|(by, partitions)| Division { by, partitions: partitions.into_iter().collect() })
}

fn table() -> impl Strategy<Value = Table> {
    let parts = (vec(name(), 0..3), hash_map(name(), any::<u32>(), 0..2), vec(name(), 0..2));
    let key = (option::of(name()), parts, vec(name(), 0..2), deferrable()).prop_map(
        |(name, (columns, lengths, descending), include, deferrable)| {
            let (lengths, descending) = (lengths.into_iter().collect(), descending.into_iter().collect());
            PrimaryKey { name, columns, lengths, descending, include, deferrable }
        },
    );
    (
        option::of(text()),
        option::weighted(0.1, qualified()),
        (options(), division(), vec(qualified(), 0..3)),
        hash_map(name(), column(), 0..6),
        option::of(key),
        hash_map(name(), unique(), 0..2),
        hash_map(name(), index(), 0..3),
        hash_map(name(), exclusion(), 0..2),
        hash_map(name(), foreign_key(), 0..2),
        hash_map(name(), check(), 0..2),
    )
        .prop_map(
            |(
                comment,
                retired,
                (options, division, inherits),
                columns,
                primary_key,
                uniques,
                indexes,
                exclusions,
                foreign_keys,
                checks,
            )| {
                Table {
                    comment,
                    retired,
                    options,
                    partition_by: division.by,
                    partitions: division.partitions,
                    inherits,
                    columns: columns.into_iter().collect(),
                    primary_key,
                    uniques: uniques.into_iter().collect(),
                    indexes: indexes.into_iter().collect(),
                    exclusions: exclusions.into_iter().collect(),
                    foreign_keys: foreign_keys.into_iter().collect(),
                    checks: checks.into_iter().collect(),
                }
            },
        )
}

fn schema() -> impl Strategy<Value = Schema> {
    let item = (vec(text(), 0..4), any::<bool>(), option::of(text())).prop_map(|(values, native, comment)| Enum {
        values,
        comment,
        storage: if native { EnumStorage::Native } else { EnumStorage::Text },
    });
    let domains = hash_map(qualified(), domain(), 0..3);
    let sequences = hash_map(qualified(), standalone(), 0..3);
    (hash_map(qualified(), table(), 0..4), hash_map(qualified(), item, 0..3), domains, sequences).prop_map(
        |(tables, enums, domains, sequences)| Schema {
            tables: tables.into_iter().collect(),
            enums: enums.into_iter().collect(),
            domains: domains.into_iter().collect(),
            sequences: sequences.into_iter().collect(),
        },
    )
}

fn standalone() -> impl Strategy<Value = StandaloneSequence> {
    (ty(), sequence(), option::of(text())).prop_map(|(ty, told, comment)| StandaloneSequence { ty, told, comment })
}

fn domain() -> impl Strategy<Value = Domain> {
    let checks = hash_map(name(), check(), 0..2);
    (ty(), any::<bool>(), option::of(default()), option::of(sql()), option::of(text()), checks).prop_map(
        |(base, not_null, default, collate, comment, checks)| Domain {
            base,
            not_null,
            default,
            collate,
            comment,
            checks: checks.into_iter().collect(),
        },
    )
}

fn order(schema: &Schema) -> BTreeMap<&Name, Vec<&String>> {
    schema.tables.iter().map(|(name, table)| (name, table.columns.keys().collect())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_schema_comes_back(schema in schema()) {
        let files = snapshot::render(&schema);
        prop_assert_eq!(files.len(), schema.tables.len() + schema.enums.len() + schema.domains.len() + schema.sequences.len() + 1, "each has a file of its own");
        let read = snapshot::parse(&files).map_err(|error| TestCaseError::fail(format!("{error}\n{files:#?}")))?;
        prop_assert_eq!(order(&read), order(&schema), "columns keep their order");
        prop_assert_eq!(snapshot::render(&read), files, "same schema, same bytes");
        prop_assert_eq!(read, schema);
    }

    #[test]
    fn every_schema_comes_back_from_json(schema in schema()) {
        let text = serde_json::to_string(&schema).expect("a schema is written");
        let read: Schema = serde_json::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(read, schema);
    }
}

fn orders() -> Schema {
    let mut table = Table { comment: Some("One row per checkout".into()), ..Table::default() };
    table.columns.insert("id".into(), Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
    table.columns.insert(
        "email".into(),
        Column {
            nullable: true,
            default: Some(schema_core::model::Default::Value(Literal::Text("x".into()))),
            ..Column::new(Type::Varchar(320))
        },
    );
    table.columns.insert(
        "created_at".into(),
        Column { default: Some(schema_core::model::Default::Sql(Sql::any("now()"))), ..Column::new(Type::TimestampTz) },
    );
    table.primary_key = Some(PrimaryKey { name: Some("orders_pkey".into()), ..PrimaryKey::on(&["id"]) });
    table.indexes.insert("orders_email_idx".into(), Index::on(&["email"]));
    table.checks.insert("orders_email_check".into(), Check::new("\"email\" <> ''"));
    let mut schema = Schema::default();
    schema.tables.insert(Name { schema: Some("sales".into()), name: "orders".into() }, table);
    let values = vec!["pending".into(), "paid".into()];
    schema.enums.insert(Name::new("order_status"), Enum { storage: EnumStorage::Text, ..Enum::new(values) });
    let mut domain = Domain { not_null: true, comment: Some("Whom to write to".into()), ..Domain::new(Type::Text) };
    domain.default = Some(schema_core::model::Default::Value(Literal::Text("x@y".into())));
    domain.checks.insert("email_check".into(), Check::new("VALUE LIKE '%@%'"));
    schema.domains.insert(Name::new("email"), domain);
    schema
}

#[test]
fn files_read_like_definitions() {
    let files = snapshot::render(&orders());
    let header = "# Generated by cargo schema from the structs; comments written here are lost.\n";
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        ["domains/email.toml", "enums/order_status.toml", "format.toml", "tables/sales.orders.toml"]
    );
    assert_eq!(
        files["domains/email.toml"],
        format!(
            "{header}name = \"email\"\ntype = \"text\"\nnot_null = true\ndefault = \"'x@y'\"\ncomment = \"Whom to write to\"\n\n[checks]\nemail_check = {{ expr = \"VALUE LIKE '%@%'\" }}\n"
        )
    );
    assert_eq!(files["format.toml"], format!("{header}format = 1\n"));
    assert_eq!(
        files["enums/order_status.toml"],
        format!("{header}name = \"order_status\"\nstorage = \"text\"\nvalues = [\n  \"pending\",\n  \"paid\",\n]\n")
    );
    let expected = r#"name = "sales.orders"
comment = "One row per checkout"
primary_key = { name = "orders_pkey", columns = ["id"] }

[columns]
id = { type = "bigint", identity = "by_default" }
email = { type = "varchar(320)", nullable = true, default = "'x'" }
created_at = { type = "timestamptz", default_sql = "now()" }

[indexes]
orders_email_idx = { parts = ["email"] }

[checks]
orders_email_check = { expr = "\"email\" <> ''" }
"#;
    assert_eq!(files["tables/sales.orders.toml"], format!("{header}{expected}"));
}

/// The message for the files of `orders` with one text in one of them replaced.
fn message(path: &str, from: &str, to: &str) -> String {
    let mut files = snapshot::render(&orders());
    let text = files.get_mut(path).expect("a file");
    assert!(text.contains(from), "{text}");
    *text = text.replace(from, to);
    snapshot::parse(&files).expect_err("an error").to_string()
}

#[test]
fn mistakes_are_named_with_their_place() {
    let table = "tables/sales.orders.toml";
    for (from, to, expected) in [
        ("nullable = true", "nulable = true", "tables/sales.orders.toml:8:34: unknown field `nulable`"),
        (
            "nullable = true",
            "nullable = \"yes\"",
            "tables/sales.orders.toml:8:45: invalid type: string \"yes\", expected a boolean",
        ),
        ("\"varchar(320)\"", "\"varchr(320)\"", "tables/sales.orders.toml:8:18: unknown column type `varchr(320)`"),
        (
            "\"'x'\"",
            "\"x\"",
            "tables/sales.orders.toml:8:61: invalid value: string \"x\", expected true, false, a whole number, a text in single quotes",
        ),
        ("[indexes]", "[indices]", "tables/sales.orders.toml:11:2: unknown field `indices`"),
        (
            "default_sql = \"now()\"",
            "default_sql = { oracle = \"x\" }",
            "tables/sales.orders.toml:9:52: unknown database `oracle`",
        ),
        ("email = {", "email = ", "tables/sales.orders.toml:8:"),
        ("id = { type", "email = { type", "tables/sales.orders.toml:8:1: duplicate key"),
        (
            "parts = [\"email\"]",
            "parts = [{ length = 3 }]",
            "tables/sales.orders.toml:12:31: a part has either `column` or `expr`",
        ),
        ("\"by_default\"", "\"sometimes\"", "tables/sales.orders.toml:7:36: unknown variant `sometimes`"),
        (
            "name = \"sales.orders\"\n",
            "name = \"orders\"\n",
            "tables/sales.orders.toml: holds orders, whose file is tables/orders.toml",
        ),
        ("name = \"sales.orders\"\n", "", "tables/sales.orders.toml:1:1: missing field `name`"),
    ] {
        let message = message(table, from, to);
        assert!(message.starts_with(expected), "{from} -> {to}: {message}");
    }
    assert!(
        message("enums/order_status.toml", "storage", "storrage")
            .starts_with("enums/order_status.toml:3:1: unknown field `storrage`")
    );
}

#[test]
fn folders_with_foreign_or_future_files_are_refused() {
    let mut files = snapshot::render(&orders());
    files.insert("tables/orders.toml.orig".into(), String::new());
    assert_eq!(snapshot::parse(&files), Err(Error::UnknownFile { file: "tables/orders.toml.orig".into() }));
    files.remove("tables/orders.toml.orig");
    files.insert("pending.toml".into(), "anything".into());
    files.insert("tables/.gitkeep".into(), String::new());
    assert_eq!(snapshot::parse(&files), Ok(orders()));
    files.insert("format.toml".into(), "format = 2\n".into());
    assert_eq!(snapshot::parse(&files), Err(Error::Newer { found: 2 }));
    files.remove("format.toml");
    assert_eq!(snapshot::parse(&files), Err(Error::NoFormat));
}

/// Ten thousand tables of twelve columns take a release build less than a second; there is room for a busy machine,
/// and an unoptimised build is given a tenth of them.
#[test]
fn large_schemas_are_fast() {
    let mut schema = Schema::default();
    for table_number in 0..if cfg!(debug_assertions) { 1000 } else { 10_000 } {
        let mut table = Table::default();
        for column_number in 0..12 {
            let column = Column {
                nullable: column_number % 2 == 0,
                default: (column_number % 3 == 0)
                    .then(|| schema_core::model::Default::Value(Literal::Text("x".into()))),
                ..Column::new(if column_number % 4 == 0 { Type::BigInt } else { Type::Varchar(320) })
            };
            table.columns.insert(format!("column_{column_number}"), column);
        }
        table.primary_key = Some(PrimaryKey::on(&["column_1"]));
        schema.tables.insert(Name::new(format!("table_{table_number}")), table);
    }
    let start = Instant::now();
    let files = snapshot::render(&schema);
    let written = start.elapsed();
    let read = snapshot::parse(&files).expect("it is read");
    let total = start.elapsed();
    println!("written in {written:?}, written and read in {total:?}");
    assert_eq!(read, schema);
    assert!(total < Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 3 }), "{total:?}");
}
