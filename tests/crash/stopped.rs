//! A run that ends at each statement in turn, once before the statement reached the database and once after: the next
//! run finds out which, from the catalogue where no transaction holds it.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use schema_core::db::report::Undecided;
use schema_core::db::{self, Caller, Decision, Direction, Event, Inspected, Options, RunError, script};
use schema_core::migration::{self, Link, SQL_MODE};
use schema_core::model::{Column, Dialect, Name, Schema, Table, Type};
use schema_tests::servers::{Database, Kind};
use schema_tests::trip::runtime;

use crate::history::{FIRST, History, contents, dialect, history, rows, schema};

/// What becomes of the statement at which the run ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Then {
    /// The server never heard of it.
    Lost,
    /// The server finished it when nobody listened any more.
    Done,
}

fn stopped_at_each_statement(kind: Kind) {
    let history = history(dialect(kind));
    let database = kind.database("stopped");
    let last = history.scripts.last().expect("there are migrations").version;
    let straight =
        |direction, to| run(&database, &history, direction, to, &mut |_, _| false).expect("nothing stops it");
    straight(Direction::Up, FIRST);
    rows(7).iter().for_each(|sql| database.execute(sql));
    let (first, (_, written)) = (schema(&database), contents(&database));
    straight(Direction::Up, last);
    let after = contents(&database);
    straight(Direction::Down, FIRST);
    // A table of SQLite that was built again names its constraints in another order.
    let before = contents(&database);
    assert_eq!(schema(&database), first, "{kind:?}: the way back is not exact");
    assert_eq!(before.1, written, "{kind:?}: the way back changes rows");
    let mut noted = 0;
    for then in [Then::Lost, Then::Done] {
        noted += stop(&database, &history, Direction::Up, last, then);
        assert_eq!(contents(&database), after, "{kind:?}, up, {then:?}");
        noted += stop(&database, &history, Direction::Down, FIRST, then);
        assert_eq!(contents(&database), before, "{kind:?}, down, {then:?}");
    }
    println!("{kind:?}: {noted} statements decided by the catalogue");
    let least = match kind {
        Kind::Mysql | Kind::Mariadb => 80,
        // Its indexes and enum values.
        Kind::Postgres => 6,
        Kind::Sqlite => 0,
    };
    assert!(noted >= least, "{kind:?}: only {noted} statements were ever in doubt");
}

#[test]
fn stopped_at_each_statement_on_sqlite() {
    stopped_at_each_statement(Kind::Sqlite);
}

#[test]
fn stopped_at_each_statement_on_postgres() {
    stopped_at_each_statement(Kind::Postgres);
}

#[test]
fn stopped_at_each_statement_on_mariadb() {
    stopped_at_each_statement(Kind::Mariadb);
}

#[test]
fn stopped_at_each_statement_on_mysql() {
    stopped_at_each_statement(Kind::Mysql);
}

/// Runs until nothing is left to do, ending once at each statement; how many of them were noted as begun.
fn stop(database: &Database, history: &History, direction: Direction, to: i64, then: Then) -> usize {
    let mut seen = BTreeSet::new();
    let mut noted = 0;
    loop {
        let mut at = None;
        let mut ends = |version: i64, index: usize| seen.insert((version, index));
        let ended = catch_unwind(AssertUnwindSafe(|| {
            run(database, history, direction, to, &mut |(version, index), sql| {
                let session = script::first_word(dialect(database.server.kind), sql) == "SET";
                let ends = !session && ends(version, index);
                if ends {
                    at = Some((version, index, sql.to_owned()));
                }
                ends
            })
        }));
        let sql = match (ended, at) {
            (Ok(Ok(())), _) => return noted,
            (Ok(Err(error)), _) => panic!("{direction:?}, {then:?}: {error}"),
            (Err(_), Some(sql)) => sql,
            (Err(panic), None) => resume_unwind(panic),
        };
        if in_doubt(database) {
            noted += 1;
            if then == Then::Done {
                let (version, index, sql) = sql;
                finish(database, &session(database, history, direction, version, index), &sql);
            }
        }
    }
}

/// Runs everything up to, or back to, a version; ends as if killed where it is told so.
fn run(
    database: &Database,
    history: &History,
    direction: Direction,
    to: i64,
    ends: &mut dyn FnMut((i64, usize), &str) -> bool,
) -> Result<(), Box<RunError>> {
    let options = Options { patience: Duration::from_secs(30), to: Some(to), ..Options::default() };
    let mut events = |event: Event<'_>| {
        if let Event::Statement { version, index, sql, .. } = event
            && ends((version, index), sql)
        {
            // Unlike panic!, this says nothing; the connection is closed on the way out.
            resume_unwind(Box::new("killed"));
        }
    };
    let decide =
        &mut |undecided: &Undecided<'_>, inspected: &Inspected| db::decide(&history.links, undecided, inspected);
    let caller = Caller { events: &mut events, decide };
    runtime().expect("a runtime").block_on(async {
        let connection = db::open(&database.url, Some(dialect(database.server.kind))).await.expect("a connection");
        let run = match direction {
            Direction::Up => db::apply(connection, &history.scripts, &options, caller).await,
            Direction::Down => {
                let mut connection = connection;
                let lines = db::status(&mut connection, db::books::TABLE, &history.scripts).await.expect("the books");
                let there = lines.iter().rev().filter(|line| line.version > to && line.state != db::State::Pending);
                let versions: Vec<i64> = there.map(|line| line.version).collect();
                db::revert(connection, &history.scripts, &versions, &options, caller).await
            }
        };
        run?.connection.close().await;
        Ok(())
    })
}

fn in_doubt(database: &Database) -> bool {
    let count = database.try_rows("SELECT count(*) FROM _schema_journal WHERE state = 'started'");
    count.is_ok_and(|rows| rows[0][0].as_deref() == Some("1"))
}

/// What the session was told in the file in front of a statement.
fn session(database: &Database, history: &History, direction: Direction, version: i64, index: usize) -> String {
    let script = history.scripts.iter().find(|script| script.version == version).expect("the script");
    let text = if direction == Direction::Up { Some(&script.up) } else { script.down.as_ref() };
    let dialect = dialect(database.server.kind);
    let parts = script::split(dialect, text.expect("a way")).expect("statements");
    let told = parts.iter().take(index - 1).filter(|part| script::first_word(dialect, part.sql) == "SET");
    told.map(|part| format!("{}; ", part.sql)).collect()
}

fn finish(database: &Database, session: &str, sql: &str) {
    match database.server.kind {
        Kind::Mysql | Kind::Mariadb => {
            database.execute(&format!("SET SESSION sql_mode = '{SQL_MODE}'; {session}{sql}"))
        }
        Kind::Postgres | Kind::Sqlite => database.execute(sql),
    }
}

/// What is decided of the first statement that creates a table, in a database that holds this.
fn decided(edit: impl Fn(&str) -> String, tables: &[(&str, &[&str])]) -> Decision {
    let history = history(Dialect::Mysql);
    let parts = script::split(Dialect::Mysql, &history.scripts[0].up).expect("statements");
    let (at, part) =
        parts.iter().enumerate().find(|(_, part)| part.sql.starts_with("CREATE TABLE")).expect("it creates tables");
    let mut schema = Schema::default();
    for (name, columns) in tables {
        let mut table = Table::default();
        table.columns.extend(columns.iter().map(|column| ((*column).to_owned(), Column::new(Type::BigInt))));
        schema.tables.insert(Name::new(*name), table);
    }
    let sql = edit(part.sql);
    let undecided =
        Undecided { dialect: Dialect::Mysql, version: FIRST, direction: Direction::Up, index: at + 1, sql: &sql };
    db::decide(&history.links, &undecided, &Inspected { schema, unmanaged: Vec::new() })
}

#[test]
fn a_doubt_is_left_to_a_person() {
    let same = |sql: &str| sql.to_owned();
    let columns: &[&str] = &["id", "name", "age", "mood", "code", "note", "boss_id"];
    assert_eq!(decided(same, &[]), Decision::NotHappened);
    assert_eq!(decided(same, &[("people", columns)]), Decision::Happened);
    // Somebody else's table, at which the statement may just have failed.
    assert_eq!(decided(same, &[("people", &["id"])]), Decision::Unknown);
    // Text that was edited.
    assert_eq!(decided(|sql| format!("{sql} ENGINE = InnoDB"), &[]), Decision::Unknown);
}

#[test]
fn sql_that_was_written_by_hand_is_never_decided() {
    let files = BTreeMap::from([("1_by_hand.sql".to_owned(), "CREATE TABLE t (a integer);".to_owned())]);
    let links = migration::chain(Dialect::Mysql, &files).expect("a chain");
    assert!(matches!(links.as_slice(), [Link::Opaque { .. }]));
    let undecided = Undecided {
        dialect: Dialect::Mysql,
        version: 1,
        direction: Direction::Up,
        index: 1,
        sql: "CREATE TABLE t (a integer)",
    };
    assert_eq!(db::decide(&links, &undecided, &Inspected::default()), Decision::Unknown);
}
