//! Migrations as files: what they hold, that they are read back and chained, and that those of SQLite which build
//! tables again lose nothing, stop as a whole, and run once.

use schema_core::dialect::canonical::canonical;
use schema_core::hash::{Hash, hash};
use schema_core::migration::{self, Acknowledged, ChainError, Files, FoldError, Link, Stored, Sums};
use schema_core::model::Default as Preset;
use schema_core::model::*;
use schema_core::ops::*;
use schema_core::plan::{Drops, Migration, Mode, Policy, Request, Step, Unit, by_hand, carry_retired, plan};
use schema_core::statement::Lock;
use schema_tests::servers::Kind;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};
use std::collections::BTreeMap;
use std::future::Future;
use std::path::Path;

const FIRST: i64 = 20_261_120_214_000;
const PLAIN: Policy = Policy { online: true, library: None, drops: Drops::Drop };

/// Parents and children that go when their parent goes, with most of what a table can have.
fn family() -> Schema {
    let mut parents = Table { comment: Some("those who have | children".into()), ..Table::default() };
    parents.columns.insert("id".into(), Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
    parents.columns.insert("name".into(), Column { nullable: true, ..Column::new(Type::Varchar(80)) });
    parents.columns.insert(
        "age".into(),
        Column { default: Some(Preset::Value(Literal::Integer(0))), ..Column::new(Type::Integer) },
    );
    parents.columns.insert(
        "mood".into(),
        Column {
            default: Some(Preset::Value(Literal::Text("good".into()))),
            ..Column::new(Type::Enum(Name::new("mood")))
        },
    );
    parents.primary_key = Some(PrimaryKey { name: Some("parents_pkey".into()), ..PrimaryKey::on(&["id"]) });
    parents.uniques.insert("parents_name_key".into(), Unique::on(&["name"]));
    parents.indexes.insert("parents_age_idx".into(), Index::on(&["age"]));
    let mut children = Table::default();
    children.columns.insert("id".into(), Column::new(Type::BigInt));
    children.columns.insert("parent_id".into(), Column::new(Type::BigInt));
    children.columns.insert("toy".into(), Column { nullable: true, ..Column::new(Type::Text) });
    children.primary_key = Some(PrimaryKey { name: Some("children_pkey".into()), ..PrimaryKey::on(&["id"]) });
    children.foreign_keys.insert("children_parent_id_fkey".into(), key(&["parent_id"], "parents"));
    let mut schema = Schema::default();
    schema.tables.insert(Name::new("parents"), parents);
    schema.tables.insert(Name::new("children"), children);
    schema.enums.insert(Name::new("mood"), Enum::new(vec!["good".into(), "bad".into()]));
    schema
}

fn key(columns: &[&str], table: &str) -> ForeignKey {
    ForeignKey {
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        table: Name::new(table),
        references: vec!["id".into()],
        on_delete: Action::Cascade,
        on_update: Action::NoAction,
        deferrable: None,
        validated: true,
        options: Options::default(),
        only: Vec::new(),
    }
}

fn table<'a>(schema: &'a mut Schema, name: &str) -> &'a mut Table {
    &mut schema.tables[&Name::new(name)]
}

fn migrations(dialect: Dialect, base: &Schema, declared: Declared, version: i64) -> Vec<Migration> {
    let (base, _) = canonical(dialect, base);
    let request = Request { dialect, base: &base, declared: &declared, policy: PLAIN, version, name: None };
    plan(&request).unwrap_or_else(|error| panic!("{dialect}: {error}")).migrations
}

fn to(schema: Schema) -> Declared {
    Declared { schema, ..Declared::default() }
}

/// Requires the name, renames the age, adds and drops a few things: with much in it for every dialect.
fn grown() -> Declared {
    let mut schema = family();
    let parents = table(&mut schema, "parents");
    parents.columns["name"].nullable = false;
    let age = parents.columns.shift_remove("age").expect("it is there");
    parents.columns.insert("years".into(), Column { ty: Type::BigInt, ..age });
    parents.columns.insert("tags \"of\" 'x'\n".into(), Column { nullable: true, ..Column::new(Type::Json) });
    parents.indexes.clear();
    parents.indexes.insert("parents_years_idx".into(), Index::on(&["years"]));
    parents.checks.insert("parents_years_check".into(), Check::new("years >= 0 -- in years"));
    table(&mut schema, "children").columns.shift_remove("toy");
    let mut hints = Hints::default();
    hints.columns.insert((Name::new("parents"), "years".into()), "age".into());
    hints.backfill.insert((Name::new("parents"), "name".into()), Sql::any("'nobody ' || id"));
    Declared { schema, hints, ..Declared::default() }
}

#[test]
fn what_is_written_is_read_back_and_folds_to_the_schema() {
    for dialect in Dialect::ALL {
        let mut all = migrations(dialect, &Schema::default(), to(family()), FIRST);
        let first = all.len();
        all.extend(migrations(dialect, &family(), grown(), FIRST + 1000));
        let consent = [Acknowledged {
            hazard: "data-loss:children.toy".into(),
            reason: Some("broken \"anyway\"\nsince May".into()),
            rows: Some(7),
        }];
        let mut folder = BTreeMap::new();
        let mut stored = Vec::new();
        for migration in &all {
            let files = migration::render(dialect, migration, &consent);
            assert_eq!(files, migration::render(dialect, migration, &consent), "same migration, same bytes");
            let read =
                migration::parse("x.toml", &files.toml).unwrap_or_else(|error| panic!("{error}\n{}", files.toml));
            let sums = Sums::of(&files.up, &files.down);
            assert_eq!(read, Stored::of(dialect, migration, &consent, sums));
            assert_eq!(read.stem(), files.stem);
            folder.extend(files.in_order().map(|(name, text)| (name, text.to_owned())));
            stored.push(read);
        }
        let links = migration::chain(dialect, &folder).unwrap_or_else(|errors| panic!("{errors:?}"));
        assert_eq!(links, stored.iter().cloned().map(|stored| Link::Stored(Box::new(stored))).collect::<Vec<_>>());
        assert_eq!(migration::fold(&stored[..first]), Ok(canonical(dialect, &family()).0), "{dialect}");
        assert_eq!(migration::fold(&stored), Ok(canonical(dialect, &grown().schema).0), "{dialect}");
    }
}

/// One operation of each kind, with names and texts that files stumble over; the other half are their inverses.
fn one_of_each() -> Vec<Operation> {
    let table = || Name { schema: Some("a.b".into()), name: "c \"d\"\n".into() };
    let text = || "it's \"x\"\\\n".to_owned();
    let sql = || Sql { any: Some(text()), by: [(Dialect::Mysql, text())].into_iter().collect() };
    let column = Column { default: Some(Preset::Sql(sql())), comment: Some(text()), ..Column::new(Type::Varchar(3)) };
    let item = Enum { storage: EnumStorage::Text, comment: Some(text()), ..Enum::new(vec![text(), String::new()]) };
    let family = family();
    let (name, kind) = (text, ConstraintKind::Check);
    let mut all: Vec<Operation> = vec![
        CreateTable { name: table(), table: family.tables[&Name::new("parents")].clone() }.into(),
        RenameTable { from: table(), to: Name::new("x") }.into(),
        RetireColumn { table: table(), name: name(), column: column.clone(), to: "x".into(), relaxed: true }.into(),
        AddColumn { table: table(), name: name(), column, backfill: Some(sql()) }.into(),
        RenameColumn { table: table(), from: name(), to: "x".into(), quotes: Some(Quotes::Back) }.into(),
        SetNullable { table: table(), column: name(), nullable: true, backfill: Some(sql()) }.into(),
        SetDefault {
            table: table(),
            column: name(),
            from: Some(Preset::Value(Literal::Text(text()))),
            to: Some(Preset::Sql(sql())),
        }
        .into(),
        SetDefault {
            table: table(),
            column: name(),
            from: None,
            to: Some(Preset::Value(Literal::Number("1.50".into()))),
        }
        .into(),
        SetGenerated { table: table(), column: name(), from: None, to: Some(Generated { expr: sql(), stored: true }) }
            .into(),
        SetCollation { table: table(), column: name(), from: Some(sql()), to: None }.into(),
        SetIdentity {
            table: table(),
            column: name(),
            from: Some(Identity::Always),
            to: None,
            from_sequence: Sequence { start: Some(i64::MIN), cycle: true, ..Sequence::default() },
            to_sequence: Sequence::default(),
        }
        .into(),
        SetComment { object: Object::Column(table(), name()), from: None, to: Some(text()) }.into(),
        SetComment { object: Object::Table(table()), from: Some(text()), to: None }.into(),
        SetOptions {
            object: Object::Table(table()),
            from: Options::default(),
            to: Options::of(Dialect::Postgres, Settings::from([(name(), text())])),
        }
        .into(),
        SetPrimaryKey {
            table: table(),
            from: None,
            to: Some(PrimaryKey { name: Some(name()), ..PrimaryKey::on(&[&name()]) }),
            prepared: true,
        }
        .into(),
        AddUnique { table: table(), name: name(), unique: Unique::on(&["a"]), prepared: true }.into(),
        AddIndex { table: table(), name: name(), index: Index { prepared: true, ..Index::on(&["a"]) } }.into(),
        AddIndex { table: table(), name: name(), index: Index { predicate: Some(sql()), ..Index::on(&["a"]) } }.into(),
        AddExclusion {
            table: table(),
            name: name(),
            exclusion: Exclusion { index: Index::on(&["a"]), operators: vec![text()], deferrable: None },
        }
        .into(),
        AddPartition { table: table(), name: name(), partition: Bound::List(text()).into() }.into(),
        AddPartition {
            table: table(),
            name: name(),
            partition: Partition {
                bound: Bound::Default,
                of: Some("x".into()),
                by: Some(PartitionBy { method: PartitionMethod::List, key: vec![IndexPart::column("a")] }),
            },
        }
        .into(),
        RenamePartition { table: table(), from: name(), to: "x".into() }.into(),
        RetirePartition {
            table: table(),
            name: name(),
            partition: Bound::Range { from: text(), to: text() }.into(),
            to: "x".into(),
        }
        .into(),
        SetPartitioning {
            table: table(),
            from: Division::default(),
            to: Division {
                by: Some(PartitionBy { method: PartitionMethod::Hash, key: vec![IndexPart::column("a")] }),
                partitions: [(name(), Bound::Hash { modulus: 4, remainder: 1 }.into())].into_iter().collect(),
            },
        }
        .into(),
        AddForeignKey { table: table(), name: name(), key: key(&["a"], "parents") }.into(),
        AddCheck { table: table(), name: name(), check: Check::new(text()) }.into(),
        AddCheck {
            table: table(),
            name: name(),
            check: Check { validated: false, proves: Some(name()), ..Check::new(text()) },
        }
        .into(),
        RenameConstraint { table: table(), kind, from: name(), to: "x".into() }.into(),
        Validate { table: table(), kind, name: name() }.into(),
        CreateEnum { name: table(), item }.into(),
        RenameEnum { from: table(), to: Name::new("x") }.into(),
        AddEnumValue { name: table(), value: text(), after: None, map: Some(String::new()) }.into(),
        RenameEnumValue { name: table(), from: text(), to: String::new() }.into(),
        ReorderEnum { name: table(), from: vec![text()], to: vec![] }.into(),
        CreateDomain {
            name: table(),
            domain: Domain {
                not_null: true,
                default: Some(Preset::Sql(sql())),
                checks: [(name(), Check::new(text()))].into_iter().collect(),
                ..Domain::new(Type::Native(sql()))
            },
        }
        .into(),
        RenameDomain { from: table(), to: Name::new("x") }.into(),
        SetDomainDefault { name: table(), from: None, to: Some(Preset::Value(Literal::Text(text()))) }.into(),
        SetDomainNotNull { name: table(), not_null: true }.into(),
        AddDomainCheck { domain: table(), name: name(), check: Check::new(text()) }.into(),
        RenameDomainCheck { domain: table(), from: name(), to: "x".into() }.into(),
        CreateSequence {
            name: table(),
            sequence: StandaloneSequence {
                ty: Type::Integer,
                told: Sequence { start: Some(7), increment: Some(-2), cycle: true, ..Sequence::default() },
                comment: Some(text()),
            },
        }
        .into(),
        RenameSequence { from: table(), to: Name::new("x") }.into(),
        SetSequence {
            name: table(),
            from: StandaloneSequence { ty: Type::BigInt, told: Sequence::default(), comment: None },
            to: StandaloneSequence {
                ty: Type::SmallInt,
                told: Sequence { cache: Some(9), ..Sequence::default() },
                comment: None,
            },
        }
        .into(),
        SetInherits { table: table(), from: vec![Name::new("x")], to: vec![Name::new("x"), table()] }.into(),
        Backfill { table: table(), column: name(), expr: sql() }.into(),
        RawSql {
            title: text(),
            up: vec![sql(), sql()],
            down: Some(vec![sql()]),
            forgets: vec![Object::Table(table()), Object::Column(table(), name())],
            reversed: false,
        }
        .into(),
        RawSql { title: text(), up: vec![sql()], down: None, forgets: Vec::new(), reversed: false }.into(),
    ];
    all.extend(all.clone().iter().map(|operation| operation.inverse()));
    let using = Using { up: Some(sql()), back: None };
    let mut typed = to(family.clone());
    self::table(&mut typed.schema, "parents").columns["age"].ty = Type::Native(sql());
    typed.hints.using.insert((Name::new("parents"), "age".into()), using);
    all.extend(schema_core::diff::diff(&family, &typed.schema, &typed.hints));
    let mut smaller = family.clone();
    smaller.tables.shift_remove(&Name::new("children"));
    let kept = carry_retired(&family, smaller.clone(), &Hints::default(), Drops::Retire);
    let retired = schema_core::diff::diff(&family, &kept, &Hints::default());
    all.extend(retired.iter().map(|operation| operation.inverse()));
    all.extend(retired);
    all
}

#[test]
fn every_kind_of_operation_is_read_back() {
    let operations = one_of_each();
    let absent: Vec<&&str> =
        Operation::NAMES.iter().filter(|name| !operations.iter().any(|operation| operation.name() == **name)).collect();
    assert!(absent.is_empty(), "no operation of the kind {absent:?} is tried");
    let mut migration = migrations(Dialect::Postgres, &Schema::default(), to(family()), FIRST).remove(0);
    migration.up.steps = operations
        .into_iter()
        .map(|operation| Step {
            operation,
            statements: Vec::new(),
            back: Back { class: BackClass::Lossy, counts: Some("SELECT 'x\n'".into()) },
        })
        .collect();
    let files = migration::render(Dialect::Postgres, &migration, &[]);
    let read = migration::parse("x.toml", &files.toml).unwrap_or_else(|error| panic!("{error}\n{}", files.toml));
    let sums = Sums::of(&files.up, &files.down);
    assert_eq!(read, Stored::of(Dialect::Postgres, &migration, &[], sums));
    assert_eq!(
        files.up.lines().filter(|line| !line.is_empty() && !line.starts_with("-- ")).collect::<Vec<_>>(),
        ["SELECT 1;"],
        "{}",
        files.up
    );
}

#[test]
fn operations_stand_one_to_a_line_and_comments_stay_comments() {
    for dialect in Dialect::ALL {
        for migration in migrations(dialect, &family(), grown(), FIRST) {
            let files = migration::render(dialect, &migration, &[]);
            let lines = files.toml.lines().filter(|line| line.starts_with("  { operation = ")).count();
            assert_eq!(lines, migration.up.steps.len());
            for (unit, text) in [(&migration.up, &files.up), (&migration.down, &files.down)] {
                expect_shape(dialect, unit, text);
            }
            for step in &migration.up.steps {
                assert!(
                    files.md.contains(&step.operation.describe().replace('\n', "\\n")),
                    "{}\n{}",
                    step.operation.describe(),
                    files.md
                );
            }
        }
    }
}

/// What every file of SQL must be, whatever it does.
fn expect_shape(dialect: Dialect, unit: &Unit, text: &str) {
    assert_eq!(
        text.starts_with("-- no-transaction\n"),
        matches!(unit.mode, Mode::Alone | Mode::OwnTransaction),
        "{text}"
    );
    assert_eq!(text.matches("no-transaction").count(), usize::from(text.starts_with("-- no-transaction\n")));
    assert!(text.ends_with(";\n"), "{text}");
    for step in &unit.steps {
        for statement in &step.statements {
            let sql = statement.sql.trim_end_matches(';');
            assert!(text.contains(&format!("{sql};\n")) || text.contains(&format!("{sql}\n;\n")), "{sql}\n{text}");
        }
    }
    let code: Vec<&str> = text.lines().filter(|line| !line.starts_with("--") && !line.is_empty()).collect();
    let code = code.join("\n");
    match unit.mode {
        Mode::Transaction => assert!(!code.contains("BEGIN") && !code.contains("COMMIT"), "{text}"),
        Mode::Alone => {
            let statements: usize = unit.steps.iter().map(|step| step.statements.len()).sum();
            let sets = code.lines().any(|line| line.starts_with("SET "));
            assert!(statements <= 1 && !sets, "{text}");
        }
        Mode::OwnTransaction => {
            assert_eq!(dialect, Dialect::Sqlite);
            assert_eq!((code.matches("BEGIN IMMEDIATE;").count(), code.matches("COMMIT;").count()), (1, 1), "{text}");
        }
        Mode::Journaled => {
            let mode = format!("\nSET SESSION sql_mode = '{}'", migration::SQL_MODE);
            assert!(code.starts_with("SET @schema_sql_mode = @@SESSION.sql_mode;\n") && code.contains(&mode), "{text}");
            assert!(code.contains("\nSET SESSION sql_mode = @schema_sql_mode"), "{text}");
            // Only what says what a moment is needs to know what the server makes of one.
            let mut moments = unit.steps.iter().flat_map(|step| &step.statements);
            let moments = dialect == Dialect::Mariadb && moments.any(|each| each.sql.contains(" timestamp("));
            assert_eq!(code.contains("explicit_defaults_for_timestamp = ON"), moments, "{text}");
            assert_eq!(code.contains("explicit_defaults_for_timestamp = @schema"), moments, "{text}");
            // As the session was it is again, and nobody waits long for what others use.
            let waits = unit.steps.iter().flat_map(|step| &step.statements).any(|each| each.lock > Lock::None);
            assert_eq!(code.contains(migration::LOCK_WAIT_TIMEOUT), waits, "{text}");
            let back = "SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;";
            assert_eq!(code.contains(back), waits, "{text}");
        }
    }
}

/// A server that is set as MariaDB before 10.10 would have every UPDATE overwrite such a column.
#[test]
fn a_moment_is_what_the_file_says_whatever_the_session_had() {
    let mut schema = Schema::default();
    let mut visits = Table::default();
    visits.columns.insert("id".into(), Column::new(Type::BigInt));
    visits.columns.insert("seen".into(), Column::new(Type::TimestampTz));
    schema.tables.insert(Name::new("visits"), visits);
    let migrations = migrations(Dialect::Mariadb, &Schema::default(), to(schema), FIRST);
    let files = migration::render(Dialect::Mariadb, &migrations[0], &[]);
    let session = |mode: &str| {
        let database = Kind::Mariadb.database("moment");
        let asked = "SELECT @@SESSION.explicit_defaults_for_timestamp; SHOW CREATE TABLE visits";
        let rows =
            database.rows(&format!("SET SESSION explicit_defaults_for_timestamp = {mode};\n{}\n{asked}", files.up));
        rows.into_iter().rev().take(2).flatten().flatten().collect::<Vec<_>>().join("\n")
    };
    let (off, on) = (session("OFF"), session("ON"));
    assert!(off.contains("`seen` timestamp(6) NOT NULL") && !off.to_lowercase().contains("current_timestamp"), "{off}");
    // As the session was it is again.
    assert_ne!(off, on);
    assert_eq!(off.replacen("\n0", "\n1", 1), on);
}

#[test]
fn files_read_well() {
    let mut schema = family();
    table(&mut schema, "children").columns.insert("born".into(), Column { nullable: true, ..Column::new(Type::Date) });
    table(&mut schema, "children").columns.shift_remove("toy");
    let all = migrations(Dialect::Postgres, &family(), to(schema), FIRST);
    assert_eq!(all.len(), 1);
    let consent = [Acknowledged {
        hazard: "data-loss:children.toy".into(),
        reason: Some("nobody plays with it".into()),
        rows: None,
    }];
    let files = migration::render(Dialect::Postgres, &all[0], &consent);
    assert_eq!(files.stem, "20261120214000_alter_children_2_changes");
    assert_eq!(
        files.up,
        "-- 20261120214000_alter_children_2_changes: up, for PostgreSQL

SET LOCAL lock_timeout = '4s';

-- add column children.born  [blocks all]
ALTER TABLE \"children\" ADD COLUMN \"born\" date;

-- drop column children.toy  [blocks all]  data-loss:children.toy  breaks-old-code:children.toy
ALTER TABLE \"children\" DROP COLUMN \"toy\";
"
    );
    assert!(files.toml.starts_with("# Generated by cargo schema; it belongs to the SQL files of the same name and is not to be edited.\nformat = 1\nversion = 20261120214000\nname = \"alter_children_2_changes\"\ndialect = \"postgres\"\ngroup = { id = 20261120214000, part = 1, of = 1 }\n"), "{}", files.toml);
    assert!(
        files.toml.contains(
            "acknowledged = [\n  { hazard = \"data-loss:children.toy\", reason = \"nobody plays with it\" },\n]\n"
        ),
        "{}",
        files.toml
    );
    assert!(
        files.md.contains("* **data-loss** (children.toy): values that are stored now are gone afterwards"),
        "{}",
        files.md
    );
    assert!(files.md.contains("Acknowledged: nobody plays with it."), "{}", files.md);
    assert!(
        files.md.contains(&format!("```sql\n{}```", files.up))
            && files.md.contains(&format!("```sql\n{}```", files.down)),
        "{}",
        files.md
    );
}

#[test]
fn an_empty_side_is_a_statement_that_does_nothing() {
    let mut all = migrations(Dialect::Postgres, &Schema::default(), to(family()), FIRST);
    let migration = &mut all[0];
    for step in &mut migration.down.steps {
        step.statements.clear();
    }
    let files = migration::render(Dialect::Postgres, migration, &[]);
    assert!(files.down.ends_with("\nSELECT 1;\n"), "{}", files.down);
}

#[test]
fn an_index_on_a_table_with_rows_has_a_file_of_its_own() {
    let mut schema = family();
    table(&mut schema, "children").indexes.insert("children_toy_idx".into(), Index::on(&["toy"]));
    let all = migrations(Dialect::Postgres, &family(), to(schema), FIRST);
    let files = migration::render(Dialect::Postgres, &all[0], &[]);
    assert_eq!(
        files.up,
        "-- no-transaction
-- 20261120214000_add_children_toy_idx: up, for PostgreSQL

-- add index children_toy_idx on children  [blocks ddl]  full-scan:children  not-transactional:children.children_toy_idx
CREATE INDEX CONCURRENTLY \"children_toy_idx\" ON \"children\" (\"toy\");
"
        .replace("add_children_toy_idx", &all[0].name)
    );
}

/// Three links: the family, a column more, a column less.
fn three() -> (Vec<Files>, Vec<Stored>) {
    let mut more = family();
    table(&mut more, "children").columns.insert("born".into(), Column { nullable: true, ..Column::new(Type::Date) });
    let mut all = migrations(Dialect::Postgres, &Schema::default(), to(family()), FIRST);
    all.extend(migrations(Dialect::Postgres, &family(), to(more.clone()), FIRST + 1));
    all.extend(migrations(Dialect::Postgres, &more, to(family()), FIRST + 2));
    assert_eq!(all.len(), 3);
    let files: Vec<Files> = all.iter().map(|migration| migration::render(Dialect::Postgres, migration, &[])).collect();
    let stored = files.iter().map(|files| migration::parse("x", &files.toml).expect("it is read")).collect();
    (files, stored)
}

fn folder<'a>(files: impl IntoIterator<Item = &'a Files>) -> BTreeMap<String, String> {
    files.into_iter().flat_map(|files| files.in_order().map(|(name, text)| (name, text.to_owned()))).collect()
}

#[track_caller]
fn chain_errors(dialect: Dialect, folder: &BTreeMap<String, String>) -> Vec<String> {
    migration::chain(dialect, folder).expect_err("errors").iter().map(ToString::to_string).collect()
}

#[test]
fn folders_that_are_not_whole_are_refused() {
    let (files, stored) = three();
    let stems: Vec<String> = stored.iter().map(Stored::stem).collect();
    let whole = folder(&files);
    assert_eq!(migration::chain(Dialect::Postgres, &whole).map(|links| links.len()), Ok(3));

    let without = |name: &str| {
        let mut folder = whole.clone();
        folder.remove(&format!("{}{name}", stems[1])).expect("it is there");
        chain_errors(Dialect::Postgres, &folder)
    };
    assert_eq!(without(".down.sql"), [format!("{}.down.sql is missing: restore it from version control", stems[1])]);
    assert_eq!(without(".up.sql"), [format!("{}.up.sql is missing: restore it from version control", stems[1])]);
    // Without its operations it is SQL written by hand, and what follows does not fit.
    assert_eq!(
        without(".toml"),
        [ChainError::Broken { stem: stems[2].clone(), previous: stems[0].clone() }.to_string()]
    );

    let gone = folder([&files[0], &files[2]]);
    assert_eq!(
        migration::chain(Dialect::Postgres, &gone),
        Err(vec![ChainError::Broken { stem: stems[2].clone(), previous: stems[0].clone() }])
    );
    let beheaded = folder(&files[1..]);
    assert_eq!(
        migration::chain(Dialect::Postgres, &beheaded),
        Err(vec![ChainError::NoFirst { stem: stems[1].clone() }])
    );
    let other = chain_errors(Dialect::Mysql, &whole);
    assert_eq!(
        (other.len(), other[0].clone()),
        (3, format!("{}.toml is for PostgreSQL, and this folder is for MySQL", stems[0]))
    );

    let mut renamed = whole.clone();
    for ending in [".up.sql", ".down.sql", ".toml"] {
        let text = renamed.remove(&format!("{}{ending}", stems[1])).expect("it is there");
        renamed.insert(format!("{}_other{ending}", FIRST + 9), text);
    }
    assert_eq!(
        migration::chain(Dialect::Postgres, &renamed),
        Err(vec![ChainError::Renamed { file: format!("{}_other.toml", FIRST + 9), holds: stems[1].clone() }])
    );

    let mut doubled = whole.clone();
    doubled.insert(format!("{}_by_hand.sql", FIRST + 1), String::new());
    assert_eq!(chain_errors(Dialect::Postgres, &doubled).len(), 1);
    assert!(chain_errors(Dialect::Postgres, &doubled)[0].contains("have the same version"));

    let mut strange = whole.clone();
    strange.insert("schema_snapshot.sql".into(), String::new());
    assert_eq!(
        migration::chain(Dialect::Postgres, &strange),
        Err(vec![ChainError::NoVersion { file: "schema_snapshot.sql".into() }])
    );

    let mut future = whole.clone();
    let name = format!("{}.toml", stems[2]);
    let text = future[&name].replace("format = 1", "format = 2\nnew = true");
    future.insert(name.clone(), text);
    assert!(chain_errors(Dialect::Postgres, &future)[0].starts_with(&format!("{name}: the migration has format 2")));

    let mut broken = whole.clone();
    let text = broken[&name].replace("phase = ", "fase = ");
    broken.insert(name.clone(), text);
    assert!(
        chain_errors(Dialect::Postgres, &broken)[0].starts_with(&format!("{name}:7:1: unknown field `fase`")),
        "{:?}",
        chain_errors(Dialect::Postgres, &broken)
    );
}

#[test]
fn sql_written_by_hand_is_a_link_that_changes_nothing() {
    let (files, _) = three();
    let mut folder = folder(&files);
    folder.insert("20261120214001_seed.sql".replace("001", "0015"), "INSERT ...".into());
    folder.insert("README.md".into(), String::new());
    folder.insert("notes.sql".into(), String::new());
    let links = migration::chain(Dialect::Postgres, &folder).expect("a chain");
    assert_eq!(links.len(), 4);
    assert!(links.contains(&Link::Opaque { version: 202_611_202_140_015, stem: "202611202140015_seed".into() }));
}

#[test]
fn two_branches_are_told_apart_from_a_gap() {
    let (files, stored) = three();
    let mut other = family();
    table(&mut other, "parents").columns.insert("hat".into(), Column { nullable: true, ..Column::new(Type::Text) });
    let rival = migrations(Dialect::Postgres, &family(), to(other), FIRST + 5);
    let rival = migration::render(Dialect::Postgres, &rival[0], &[]);
    let folder = folder([&files[0], &files[1], &rival]);
    let on = |stem: &str, by_hand| ChainError::TwoBranches {
        stem: stem.into(),
        other: stored[1].stem(),
        base: stored[0].stem(),
        by_hand,
    };
    assert_eq!(migration::chain(Dialect::Postgres, &folder), Err(vec![on(&rival.stem, false)]));

    // What a person wrote cannot be made from the structs again.
    let (declared, base) = (Declared::default(), family());
    let request = Request {
        dialect: Dialect::Postgres,
        base: &base,
        declared: &declared,
        policy: Policy::default(),
        version: FIRST + 5,
        name: Some("seed"),
    };
    let seed = RawSql {
        title: "seed".into(),
        up: vec![Sql::any("SELECT 1")],
        down: None,
        forgets: Vec::new(),
        reversed: false,
    };
    let seed = migration::render(Dialect::Postgres, &by_hand(&request, seed).unwrap().migrations[0], &[]);
    let alone = self::folder([&files[0], &seed]);
    assert_eq!(migration::chain(Dialect::Postgres, &alone).unwrap().len(), 2);
    let folder = self::folder([&files[0], &files[1], &seed]);
    let error = on(&seed.stem, true);
    assert!(error.to_string().contains("`cargo schema sql`") && !error.to_string().contains("diff --write"), "{error}");
    assert_eq!(migration::chain(Dialect::Postgres, &folder), Err(vec![error]));
}

#[test]
fn groups_are_whole() {
    let mut schema = family();
    table(&mut schema, "children").indexes.insert("children_toy_idx".into(), Index::on(&["toy"]));
    table(&mut schema, "children").indexes.insert("children_toy_id_idx".into(), Index::on(&["toy", "id"]));
    let first = migrations(Dialect::Postgres, &Schema::default(), to(family()), FIRST);
    let group = migrations(Dialect::Postgres, &family(), to(schema), FIRST + 1);
    assert_eq!(group.len(), 2);
    let files: Vec<Files> =
        first.iter().chain(&group).map(|migration| migration::render(Dialect::Postgres, migration, &[])).collect();
    assert_eq!(migration::chain(Dialect::Postgres, &folder(&files)).map(|links| links.len()), Ok(3));
    let errors = chain_errors(Dialect::Postgres, &folder(&files[..2]));
    assert_eq!(
        errors,
        [format!(
            "{} is part 1 of 2 of the change {}, and part 2 is not beside it: restore it from version control",
            files[1].stem,
            FIRST + 1
        )]
    );
}

#[test]
fn a_fold_names_the_migration_that_does_not_fit() {
    let (_, stored) = three();
    let gap = [stored[0].clone(), stored[2].clone()];
    assert_eq!(
        migration::fold(&gap),
        Err(FoldError::Parent {
            stem: stored[2].stem(),
            expected: stored[2].parent.clone(),
            found: stored[0].target.clone()
        })
    );
    let mut changed = stored.clone();
    changed[1].target = Hash("0".repeat(64));
    assert_eq!(
        migration::fold(&changed),
        Err(FoldError::Target {
            stem: stored[1].stem(),
            expected: Hash("0".repeat(64)),
            found: stored[1].target.clone()
        })
    );
    let mut conflict = stored.clone();
    conflict[2].operations = stored[1].operations.clone();
    let error = migration::fold(&conflict).expect_err("a conflict").to_string();
    assert!(error.starts_with(&format!("{}.toml: cannot add column children.born", stored[2].stem())), "{error}");
    assert_eq!(stored[0].parent, hash(&Schema::default()));
}

// SQLite, through sqlx's own runner on a file.

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

struct Lab {
    folder: tempfile::TempDir,
}

impl Lab {
    /// A folder with the migrations, and an empty database beside it.
    fn new(migrations: &[Migration]) -> Lab {
        let lab = Lab { folder: tempfile::tempdir().expect("a folder") };
        std::fs::create_dir(lab.migrations()).expect("a folder");
        for migration in migrations {
            for (name, text) in migration::render(Dialect::Sqlite, migration, &[]).in_order() {
                std::fs::write(lab.migrations().join(name), text).expect("a file");
            }
        }
        lab
    }

    fn migrations(&self) -> std::path::PathBuf {
        self.folder.path().join("migrations")
    }

    fn text(&self, ending: &str, migration: &Migration) -> String {
        std::fs::read_to_string(self.migrations().join(format!("{}_{}{ending}", migration.version, migration.name)))
            .expect("a file")
    }

    async fn open(&self) -> SqliteConnection {
        SqliteConnectOptions::new()
            .filename(self.folder.path().join("db"))
            .create_if_missing(true)
            .connect()
            .await
            .expect("a database")
    }

    async fn migrator(&self) -> Migrator {
        Migrator::new(Path::new(&self.migrations())).await.expect("a folder that sqlx reads")
    }

    /// Up to a version, as sqlx does it.
    async fn up(&self, db: &mut SqliteConnection, version: i64) -> Result<(), String> {
        self.migrator().await.run_to(version, db).await.map_err(|error| error.to_string())
    }

    async fn down(&self, db: &mut SqliteConnection, version: i64) -> Result<(), String> {
        self.migrator().await.undo(db, version).await.map_err(|error| error.to_string())
    }
}

async fn execute(db: &mut SqliteConnection, sql: &str) -> Result<(), String> {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(db).await.map(|_| ()).map_err(|error| error.to_string())
}

async fn number(db: &mut SqliteConnection, sql: &str) -> i64 {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .fetch_one(db)
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"))
        .get(0)
}

/// Everything in the database but the books: definitions and rows.
async fn content(db: &mut SqliteConnection) -> Vec<String> {
    let sql = "SELECT coalesce(sql, name) FROM sqlite_schema WHERE name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name";
    let mut out: Vec<String> =
        sqlx::raw_sql(sql).fetch_all(&mut *db).await.expect("definitions").iter().map(|row| row.get(0)).collect();
    for table in ["parents", "children", "log"] {
        for row in
            sqlx::raw_sql(AssertSqlSafe(format!("SELECT * FROM {table}"))).fetch_all(&mut *db).await.expect("rows")
        {
            let values = (0..row.len()).map(|at| {
                row.try_get_unchecked::<Option<String>, _>(at).unwrap_or_default().unwrap_or_else(|| "NULL".into())
            });
            out.push(format!("{table}: {}", values.collect::<Vec<_>>().join(", ")));
        }
    }
    out
}

/// The connection is outside any transaction.
async fn is_idle(db: &mut SqliteConnection) -> bool {
    execute(db, "BEGIN; ROLLBACK").await.is_ok()
}

const ROWS: &str = "
    INSERT INTO parents (id, name, age) VALUES (1, 'Ada', 36), (2, NULL, 41), (1000, 'Bob', 5);
    DELETE FROM parents WHERE id = 1000;
    INSERT INTO children (id, parent_id, toy) VALUES (10, 1, 'ball'), (11, 2, NULL);
    CREATE TABLE log (what TEXT);
    CREATE VIEW names AS SELECT id, name FROM parents;
    CREATE TRIGGER parents_log AFTER INSERT ON parents BEGIN INSERT INTO log VALUES (new.name); END;
    CREATE TRIGGER children_log AFTER INSERT ON children BEGIN INSERT INTO log SELECT name FROM parents WHERE id = new.parent_id; END;
";

/// The family with rows, and a migration that builds `parents` again: a required name.
async fn lab(change: impl FnOnce(&mut Declared)) -> (Lab, SqliteConnection, Migration) {
    let mut declared = to(family());
    change(&mut declared);
    let mut all = migrations(Dialect::Sqlite, &Schema::default(), to(family()), FIRST);
    all.extend(migrations(Dialect::Sqlite, &family(), declared, FIRST + 1));
    assert_eq!(all.len(), 2);
    let lab = Lab::new(&all);
    let mut db = lab.open().await;
    lab.up(&mut db, FIRST).await.expect("the family");
    execute(&mut db, ROWS).await.expect("rows");
    (lab, db, all.remove(1))
}

fn require_name(declared: &mut Declared) {
    table(&mut declared.schema, "parents").columns["name"].nullable = false;
    declared.hints.backfill.insert((Name::new("parents"), "name".into()), Sql::any("'nobody'"));
}

#[test]
fn children_survive_the_rebuild_of_their_parents_in_both_directions() {
    run(async {
        let (lab, mut db, migration) = lab(require_name).await;
        assert_eq!((migration.up.mode, migration.down.mode), (Mode::OwnTransaction, Mode::OwnTransaction));
        let before = content(&mut db).await;
        lab.up(&mut db, migration.version).await.expect("up");
        assert_eq!(number(&mut db, "SELECT count(*) FROM children").await, 2);
        assert_eq!(number(&mut db, "SELECT count(*) FROM parents WHERE name = 'nobody'").await, 1);
        assert_eq!(number(&mut db, "SELECT count(*) FROM names").await, 2, "views go on working");
        assert_eq!(number(&mut db, "PRAGMA foreign_keys").await, 1);
        assert_eq!(number(&mut db, "SELECT count(*) FROM _schema_applied").await, 1);
        assert_eq!(number(&mut db, "SELECT count(*) FROM temp.sqlite_schema").await, 0, "nothing temporary is left");
        execute(&mut db, "INSERT INTO parents (name) VALUES ('Eve')").await.expect("a row");
        assert_eq!(number(&mut db, "SELECT max(id) FROM parents").await, 1001, "numbers are never used again");
        execute(&mut db, "INSERT INTO children (id, parent_id) VALUES (12, 1001)").await.expect("a row");
        assert_eq!(number(&mut db, "SELECT count(*) FROM log WHERE what = 'Eve'").await, 2, "triggers go on working");
        assert!(execute(&mut db, "INSERT INTO parents (name) VALUES (NULL)").await.is_err());
        execute(&mut db, "DELETE FROM parents WHERE id = 1001; DELETE FROM log").await.expect("rows are gone");
        assert_eq!(number(&mut db, "SELECT count(*) FROM children").await, 2, "the cascade goes on working");
        assert_eq!(
            number(&mut db, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'").await,
            0
        );

        lab.down(&mut db, FIRST).await.expect("down");
        let mut expected = before.clone();
        for line in &mut expected {
            *line = line.replace("parents: 2, NULL", "parents: 2, nobody");
        }
        assert_eq!(content(&mut db).await, expected, "filled values stay");
        assert_eq!(number(&mut db, "SELECT count(*) FROM _schema_applied").await, 0);
        assert_eq!(number(&mut db, "PRAGMA foreign_keys").await, 1);
        lab.up(&mut db, migration.version).await.expect("up again");
    });
}

#[test]
fn a_file_that_has_run_does_not_run_again() {
    run(async {
        let (lab, mut db, migration) = lab(|declared| {
            let parents = table(&mut declared.schema, "parents");
            parents.columns["age"].ty = Type::Text;
            let using = Using { up: Some(Sql::any("age * 100")), back: Some(Sql::any("age / 100")) };
            declared.hints.using.insert((Name::new("parents"), "age".into()), using);
        })
        .await;
        lab.up(&mut db, migration.version).await.expect("up");
        assert_eq!(number(&mut db, "SELECT sum(age) FROM parents").await, 7700);
        let before = content(&mut db).await;
        // A crash between the file's COMMIT and sqlx's own row.
        execute(&mut db, &format!("DELETE FROM _sqlx_migrations WHERE version = {}", migration.version))
            .await
            .expect("gone");
        let error = lab.up(&mut db, migration.version).await.expect_err("it stops");
        assert!(error.contains(&format!("migration {} has run already", migration.version)), "{error}");
        assert_eq!(content(&mut db).await, before);
        assert!(is_idle(&mut db).await);
        assert_eq!(number(&mut db, "PRAGMA foreign_keys").await, 1, "the connection is as it was");

        // Two programs at once: the second has read the marker before the first wrote it.
        let text = lab.text(".up.sql", &migration);
        let check =
            text.lines().find(|line| line.starts_with("INSERT INTO temp._schema_guard (applied)")).expect("the check");
        let error = execute(&mut db, &text.replace(check, "")).await.expect_err("it stops");
        assert!(error.contains("UNIQUE constraint failed: _schema_applied.version"), "{error}");
        assert_eq!(content(&mut db).await, before, "what follows does not run outside a transaction");
        assert!(is_idle(&mut db).await);

        // And back: the second time there is no marker.
        let down = lab.text(".down.sql", &migration);
        execute(&mut db, &down).await.expect("down");
        let before = content(&mut db).await;
        let error = execute(&mut db, &down).await.expect_err("it stops");
        assert!(error.contains(&format!("migration {} is not applied", migration.version)), "{error}");
        let check =
            down.lines().find(|line| line.starts_with("INSERT INTO temp._schema_guard (applied)")).expect("the check");
        execute(&mut db, &down.replace(check, "")).await.expect_err("it stops");
        assert_eq!(content(&mut db).await, before);
        assert!(is_idle(&mut db).await);
    });
}

#[test]
fn a_copy_that_fails_changes_nothing() {
    run(async {
        let (lab, mut db, migration) = lab(|declared| {
            table(&mut declared.schema, "parents").checks.insert("parents_age_check".into(), Check::new("age < 40"));
        })
        .await;
        let before = content(&mut db).await;
        let error = lab.up(&mut db, migration.version).await.expect_err("a row is too old");
        assert!(error.contains("CHECK constraint failed"), "{error}");
        assert!(is_idle(&mut db).await, "no transaction is left open");
        assert_eq!(content(&mut db).await, before);
        assert_eq!(number(&mut db, "SELECT count(*) FROM _schema_applied").await, 0);
        execute(&mut db, "UPDATE parents SET age = 39 WHERE age > 39").await.expect("it is corrected");
        lab.up(&mut db, migration.version).await.expect("then it runs, on the same connection");
        assert_eq!(number(&mut db, "SELECT count(*) FROM children").await, 2);
    });
}

#[test]
fn an_index_that_no_struct_declares_stops_the_rebuild_that_would_lose_it() {
    run(async {
        let (lab, mut db, migration) = lab(require_name).await;
        execute(&mut db, "CREATE INDEX by_hand ON parents (name, age)").await.expect("an index");
        let before = content(&mut db).await;
        let error = lab.up(&mut db, migration.version).await.expect_err("the index would be gone");
        assert!(error.contains("has an index that no struct declares: declare it or drop it first"), "{error}");
        assert!(is_idle(&mut db).await, "no transaction is left open");
        assert_eq!(content(&mut db).await, before);
        execute(&mut db, "DROP INDEX by_hand").await.expect("it goes");
        lab.up(&mut db, migration.version).await.expect("then it runs, on the same connection");
        execute(&mut db, "CREATE INDEX by_hand ON parents (name, age)").await.expect("an index");
        lab.down(&mut db, FIRST).await.expect_err("nor does the way back lose it");
    });
}

#[test]
fn only_new_violations_of_foreign_keys_stop_it() {
    run(async {
        let (lab, mut db, migration) = lab(require_name).await;
        execute(
            &mut db,
            "PRAGMA foreign_keys = OFF; INSERT INTO children (id, parent_id) VALUES (13, 77); PRAGMA foreign_keys = ON",
        )
        .await
        .expect("an orphan");
        lab.up(&mut db, migration.version).await.expect("an orphan that was there before stops nothing");
        assert_eq!(number(&mut db, "SELECT count(*) FROM pragma_foreign_key_check").await, 1);
    });
    run(async {
        let (lab, mut db, migration) = lab(|declared| {
            table(&mut declared.schema, "children")
                .foreign_keys
                .insert("children_id_fkey".into(), key(&["id"], "parents"));
        })
        .await;
        let before = content(&mut db).await;
        let error = lab.up(&mut db, migration.version).await.expect_err("no parent has the number of a child");
        assert!(error.contains("rows would break foreign keys: see PRAGMA foreign_key_check"), "{error}");
        assert!(is_idle(&mut db).await);
        assert_eq!(content(&mut db).await, before);
    });
}

#[test]
fn markers_are_kept_when_only_one_direction_builds_a_table_again() {
    run(async {
        let (lab, mut db, migration) = lab(|declared| {
            table(&mut declared.schema, "parents")
                .columns
                .insert("hat".into(), Column { nullable: true, ..Column::new(Type::Text) });
            table(&mut declared.schema, "parents").indexes.insert("parents_hat_idx".into(), Index::on(&["hat"]));
        })
        .await;
        // The planner adds and drops such a column in place; here the way back is made one that builds the table again.
        let (_, _, rebuild) = self::lab(require_name).await;
        for mixed in [
            Migration { down: rebuild.down.clone(), ..migration.clone() },
            Migration { up: rebuild.up.clone(), ..migration.clone() },
        ] {
            let files = migration::render(Dialect::Sqlite, &mixed, &[]);
            assert_eq!(
                files
                    .up
                    .matches(&format!("INSERT OR ROLLBACK INTO _schema_applied (version) VALUES ({})", mixed.version))
                    .count(),
                1,
                "{}",
                files.up
            );
            assert_eq!(
                files.down.matches(&format!("DELETE FROM _schema_applied WHERE version = {}", mixed.version)).count(),
                1,
                "{}",
                files.down
            );
        }
        // Where neither direction does, there is nothing to mark.
        let files = migration::render(Dialect::Sqlite, &migration, &[]);
        assert!(
            !files.up.contains("_schema_applied") && !files.down.contains("_schema_applied"),
            "{}\n{}",
            files.up,
            files.down
        );
        lab.up(&mut db, migration.version).await.expect("up");
        lab.down(&mut db, FIRST).await.expect("down");
        db.close().await.expect("closed");
    });
}
