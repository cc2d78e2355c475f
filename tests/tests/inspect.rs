//! The inspector sees every difference: `inspect/*.sql` hold, per database, what there is, one change made from
//! outside, and the lines of the model that must differ and no others. `UPDATE=1` writes the lines anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use schema_core::db::{self, Connection, InspectError, Inspected};
use schema_core::model::{IndexKey, Name};
use schema_tests::servers::{Database, Kind};
use serde_json::Value;

#[test]
fn postgres() {
    check(Kind::Postgres, "postgres");
    // `tests/run` runs this once more on a server of that version.
    let version = on(&Kind::Postgres.database("version"), async |connection| connection.version.numbers[0]);
    if version >= 18 {
        check(Kind::Postgres, "postgres-18");
    }
}

#[test]
fn mysql() {
    check(Kind::Mysql, "mysql");
}

#[test]
fn mariadb() {
    check(Kind::Mariadb, "mariadb");
}

#[test]
fn sqlite() {
    check(Kind::Sqlite, "sqlite");
}

/// One case of a file.
struct Case {
    title: String,
    before: String,
    change: String,
    expected: Vec<String>,
}

#[track_caller]
fn check(kind: Kind, file: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("inspect").join(format!("{file}.sql"));
    let text = std::fs::read_to_string(&path).expect("the file of cases");
    let (head, cases) = read(&text);
    let mut written = head;
    let mut wrong = String::new();
    for case in &cases {
        let (one, two) = (kind.database("inspect"), kind.database("inspect"));
        one.execute(&case.before);
        two.execute(&case.before);
        let before = inspect(&one);
        assert_eq!(before, inspect(&two), "{}: the same database twice", case.title);
        one.execute(&case.change);
        let seen = differences(&before, &inspect(&one));
        if seen != case.expected || seen.is_empty() {
            write!(wrong, "\n# {}\n{}\n", case.title, seen.join("\n")).expect("writing to a text");
        }
        write!(written, "-- # {}\n{}\n-- then\n{}\n", case.title, case.before, case.change).expect("writing to a text");
        written.extend(seen.iter().map(|line| format!("-- {line}\n")));
        written.push('\n');
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, written.trim_end().to_owned() + "\n").expect("writing the file of cases");
    } else {
        assert!(wrong.is_empty(), "{} sees otherwise:{wrong}", kind.name());
    }
}

/// However many tables there are, the same number of questions is asked.
#[test]
fn number_of_queries_is_constant() {
    for kind in Kind::ALL {
        let counts: Vec<u64> = [1, 40]
            .into_iter()
            .map(|tables| {
                let database = kind.database("count");
                let create = |number| {
                    format!("CREATE TABLE t{number} (a integer PRIMARY KEY, b integer, CHECK (b > 0)); CREATE INDEX i{number} ON t{number} (b);")
                };
                database.execute(&(0..tables).map(create).collect::<String>());
                let (inspected, sent) = on(&database, async |connection| {
                    let before = connection.sent;
                    let inspected = db::inspect(connection).await.expect("inspection");
                    (inspected, connection.sent - before)
                });
                assert_eq!(inspected.schema.tables.len(), tables);
                sent
            })
            .collect();
        assert_eq!(counts[0], counts[1], "{}", kind.name());
        assert!(counts[0] <= 12, "{}: {}", kind.name(), counts[0]);
    }
}

/// A database that has a subscription cannot be dropped, so that it goes before.
#[test]
fn subscriptions_of_the_database_are_named() {
    let database = Kind::Postgres.database("subscription");
    database.execute(
        "CREATE SUBSCRIPTION news CONNECTION 'dbname=none' PUBLICATION p WITH (connect = false, slot_name = NONE)",
    );
    let (own, other) = (inspect(&database), inspect(&Kind::Postgres.database("without")));
    database.execute("DROP SUBSCRIPTION news");
    let named = |inspected: &Inspected| inspected.unmanaged.iter().any(|item| item.kind == "subscription");
    assert!(named(&own) && !named(&other));
}

/// A column is renamed again and again, and everything that names it follows: no reading mixes two of the moments.
#[test]
fn a_database_that_changes_meanwhile_is_seen_at_one_moment() {
    for kind in Kind::ALL {
        let database = kind.database("changing");
        // MySQL renames no column of a check.
        let check = if kind == Kind::Mysql { "" } else { ", CHECK (c0 > 0)" };
        database
            .execute(&format!("CREATE TABLE t (id integer PRIMARY KEY, c0 integer{check}); CREATE INDEX i ON t (c0);"));
        let (stop, reads) = (AtomicBool::new(false), AtomicUsize::new(0));
        let seen = std::thread::scope(|scope| {
            scope.spawn(|| {
                for turn in (0..).take_while(|_| !stop.load(Ordering::Relaxed)) {
                    database.execute(&format!("ALTER TABLE t RENAME COLUMN c{turn} TO c{}", turn + 1));
                    // Mostly there is little time to read, and now and then as much as it takes, however busy the machine is.
                    std::thread::sleep(Duration::from_millis(turn * 7 % 40));
                    let read = reads.load(Ordering::Relaxed);
                    while turn % 8 == 7 && reads.load(Ordering::Relaxed) < read + 2 && !stop.load(Ordering::Relaxed) {
                        std::thread::sleep(Duration::from_millis(1));
                    }
                }
            });
            // Also where reading panics: the scope waits for the writer.
            let _stop = Stop(&stop);
            on(&database, async |connection| {
                let mut seen = BTreeSet::new();
                let mut refused = 0;
                // Where much else runs, the writer may be slower than the reader.
                while reads.load(Ordering::Relaxed) < 12 || seen.len() < 2 && reads.load(Ordering::Relaxed) < 1000 {
                    match db::inspect(connection).await {
                        Ok(inspected) => seen.insert(name_of_the_column(kind, &inspected)),
                        Err(InspectError::Changing) => {
                            refused += 1;
                            continue;
                        }
                        Err(error) => panic!("{}: {error}", kind.name()),
                    };
                    reads.fetch_add(1, Ordering::Relaxed);
                }
                println!("{}: {} moments seen, {refused} refused", kind.name(), seen.len());
                seen
            })
        });
        assert!(seen.len() > 1, "{}: nothing changed meanwhile", kind.name());
    }
}

/// Tells the writer to end when the reader does, whichever way that is.
struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The name by which everything calls the one column beside the key.
fn name_of_the_column(kind: Kind, inspected: &Inspected) -> String {
    let table = &inspected.schema.tables[&Name::new("t")];
    let name = table.columns.keys().nth(1).expect("a second column").clone();
    let part = table.indexes["i"].parts[0].clone();
    assert_eq!(part.key, IndexKey::Column(name.clone()), "{}", kind.name());
    let dialect = kind.name().parse().expect("a dialect");
    let check = table.checks.values().map(|check| check.expr.get(dialect).unwrap_or_default());
    assert!(
        check.clone().all(|expr| expr.contains(&name)),
        "{}: {name} in {:?}",
        kind.name(),
        check.collect::<Vec<_>>()
    );
    name
}

fn inspect(database: &Database) -> Inspected {
    on(database, async |connection| db::inspect(connection).await.expect("inspection"))
}

fn on<T>(database: &Database, work: impl AsyncFnOnce(&mut Connection) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut connection = db::open(&database.url, None).await.expect("a connection");
        assert_eq!(connection.dialect.as_str(), database.server.kind.name());
        let done = work(&mut connection).await;
        connection.close().await;
        done
    })
}

fn differences(before: &Inspected, after: &Inspected) -> Vec<String> {
    let (before, after) = (lines(before), lines(after));
    let gone = before.difference(&after).map(|line| format!("- {line}"));
    gone.chain(after.difference(&before).map(|line| format!("+ {line}"))).collect()
}

/// One line per value: its path and the value.
fn lines(inspected: &Inspected) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let schema = serde_json::to_value(&inspected.schema).expect("a schema as JSON");
    for (kind, items) in schema.as_object().expect("tables and enums") {
        for (name, item) in items.as_object().expect("a map by name") {
            flatten(&format!("{} {name}", kind.trim_end_matches('s')), item, &mut lines);
        }
    }
    lines.extend(inspected.unmanaged.iter().map(|item| format!("unmanaged {} {}", item.kind, item.name)));
    lines
}

fn flatten(path: &str, value: &Value, lines: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            map.iter().for_each(|(key, value)| flatten(&format!("{path}.{key}"), value, lines))
        }
        other => {
            lines.insert(format!("{path} = {other}"));
        }
    }
}

/// The lines before the first case, and the cases.
fn read(text: &str) -> (String, Vec<Case>) {
    let mut parts = text.split("-- # ");
    let head = parts.next().unwrap_or_default().to_owned();
    let cases = parts.map(|part| {
        let (title, body) = part.split_once('\n').expect("a title and a body");
        let (before, rest) = body.split_once("-- then\n").expect("a change");
        let (expected, change): (Vec<&str>, Vec<&str>) = rest.trim().lines().partition(|line| line.starts_with("-- "));
        Case {
            title: title.to_owned(),
            before: before.trim().to_owned(),
            change: change.join("\n"),
            expected: expected.into_iter().map(|line| line[3..].to_owned()).collect(),
        }
    });
    (head, cases.collect())
}
