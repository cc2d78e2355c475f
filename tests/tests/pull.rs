//! The way round: a database is built from structs, read, and written as structs again; these compile, all of them in one
//! crate, and a database that is built from them is the one that was read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use schema_core::db::{Inspected, inspect};
use schema_core::dialect::canonical::canonical;
use schema_core::model::{Dialect, Schema};
use schema_core::plan::{Drops, Plan, Policy};
use schema_core::pull::{Pulled, pull};
use schema_tests::cases::{Case, all};
use schema_tests::golden::difference;
use schema_tests::proof::{fresh, problems, text as text_of};
use schema_tests::pulled::{Files, compiled, declared, files};
use schema_tests::servers::{Kind, dump};
use schema_tests::trip::{connect, in_parallel, runtime, settled, up};

/// A database, as it was read and as it was written down.
struct Round {
    /// The name of its module.
    name: String,
    /// What the database needs first.
    setup: Vec<String>,
    kind: Kind,
    read: State,
    pulled: Pulled,
}

/// What a database is, in the inspector's eyes and in its own.
#[derive(PartialEq)]
struct State {
    inspected: Inspected,
    dump: String,
}

#[test]
fn every_case_on_sqlite() {
    way_round(Kind::Sqlite);
}

#[test]
fn every_case_on_postgres() {
    way_round(Kind::Postgres);
}

#[test]
fn every_case_on_mysql() {
    way_round(Kind::Mysql);
}

#[test]
fn every_case_on_mariadb() {
    way_round(Kind::Mariadb);
}

/// Databases that nobody made from structs, those on which the inspector is tried: what the module does not say, it names.
#[test]
fn databases_of_other_hands_on_sqlite() {
    let kind = Kind::Sqlite;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("inspect").join(format!("{}.sql", kind.name()));
    let text = fs::read_to_string(&path).expect("the file of cases");
    let mut rounds = Vec::new();
    for (at, case) in text.split("-- # ").skip(1).enumerate() {
        let (title, body) = case.split_once('\n').expect("a title and a body");
        let (before, change) = body.split_once("-- then\n").expect("a change");
        for (state, sql) in [("before", before.to_owned()), ("after", format!("{before}\n{change}"))] {
            let read = runtime().and_then(|runtime| runtime.block_on(made(kind, &sql)));
            let read = read.unwrap_or_else(|error| panic!("{title}: {error}"));
            let pulled = pull(dialect(kind), &read.inspected.schema);
            rounds.push(Round { name: format!("m{at}_{state}"), setup: Vec::new(), kind, read, pulled });
        }
    }
    let records = compiled("others", &modules(&rounds));
    let failures = in_parallel(&rounds, |round| {
        // What a note names is not said, and so differs.
        if !round.pulled.notes.is_empty() {
            return Ok(());
        }
        let again = again(round, &records).map_err(|error| format!("{error}\n{}", round.pulled.text))?;
        let said = |state: &State| text_of(&canonical(dialect(kind), &state.inspected.schema).0);
        let (one, other) = (said(&round.read), said(&again));
        if one == other { Ok(()) } else { Err(format!("{}\n{}", difference(&one, &other), round.pulled.text)) }
    });
    assert!(failures.is_empty(), "{} of {} differ:\n\n{}", failures.len(), rounds.len(), failures.join("\n\n"));
    let noted: BTreeSet<String> =
        rounds.iter().flat_map(|round| &round.pulled.notes).map(|note| note.object.to_string()).collect();
    let expected = ["t.d", "t.b", "t.c", "t.a", "t.id", "w.a"];
    println!("{} databases of other hands; what cannot be said is on {noted:?}", rounds.len());
    assert!(noted.iter().all(|object| expected.contains(&object.as_str())), "{noted:?}");
}

async fn made(kind: Kind, sql: &str) -> Result<State, String> {
    let database = kind.database("others");
    database.execute(sql);
    let mut connection = connect(&database).await?;
    let inspected = inspect(&mut connection).await.map_err(|error| error.to_string())?;
    connection.close().await;
    Ok(State { inspected, dump: settled(kind, &dump(&database)) })
}

#[track_caller]
fn way_round(kind: Kind) {
    let only = std::env::var("CASE").ok();
    let named = |case: &&Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let cases = all();
    let cases: Vec<&Case> = cases.iter().filter(named).collect();
    let rounds = Mutex::new(Vec::new());
    let failures = in_parallel(&cases, |case| {
        let round = there(case, kind).map_err(|error| format!("{} on {}: {error}", case.name, kind.name()))?;
        rounds.lock().expect("no thread panicked").extend(round);
        Ok(())
    });
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    let mut rounds: Vec<Round> = rounds.into_inner().expect("no thread panicked");
    rounds.sort_by(|a, b| a.name.cmp(&b.name));
    let records = compiled(kind.name(), &modules(&rounds));
    let failures = in_parallel(&rounds, |round| back(round, &records));
    let tables: usize = rounds.iter().map(|round| round.read.inspected.schema.tables.len()).sum();
    println!("{}: {} modules, {tables} tables, {} of them differ", kind.name(), rounds.len(), failures.len());
    assert!(tables > 100 || only.is_some(), "only {tables} tables");
    assert!(failures.is_empty(), "{} of {} differ:\n\n{}", failures.len(), rounds.len(), failures.join("\n\n"));
}

/// The database of a case, read and written down; none where the case is refused on this kind.
fn there(case: &Case, kind: Kind) -> Result<Option<Round>, String> {
    let dialect = dialect(kind);
    if !case.live.contains(&kind) || problems(&case.after, dialect).is_some() {
        return Ok(None);
    }
    let Ok(plan) = plan(dialect, &case.after.schema) else { return Ok(None) };
    let setup = case.setup(kind);
    let read = built(&setup, kind, &plan)?;
    let pulled = pull(dialect, &read.inspected.schema);
    Ok(Some(Round { name: case.name.clone(), setup, kind, read, pulled }))
}

/// Whether the pulled structs say everything, and make the database that was read.
fn back(round: &Round, records: &BTreeMap<String, Vec<String>>) -> Result<(), String> {
    let error = |message: String| format!("{} on {}: {message}\n{}", round.name, round.kind.name(), round.pulled.text);
    let again = again(round, records).map_err(error)?;
    if !round.pulled.notes.is_empty() {
        return Err(error(format!("{:?}", round.pulled.notes)));
    }
    if again == round.read {
        return Ok(());
    }
    let (one, other) = (&round.read.inspected, &again.inspected);
    let schemas = difference(&text_of(&one.schema), &text_of(&other.schema));
    let unmanaged = difference(&format!("{:#?}", one.unmanaged), &format!("{:#?}", other.unmanaged));
    let dumps = difference(&round.read.dump, &again.dump);
    Err(error(format!("\n{schemas}\n{unmanaged}\n{dumps}")))
}

/// The database that the pulled structs make.
fn again(round: &Round, records: &BTreeMap<String, Vec<String>>) -> Result<State, String> {
    let dialect = dialect(round.kind);
    let declared = declared(records, &round.name)?;
    match problems(&declared, dialect) {
        Some(problems) => Err(problems),
        None => built(&round.setup, round.kind, &plan(dialect, &declared.schema)?),
    }
}

fn built(setup: &[String], kind: Kind, plan: &Plan) -> Result<State, String> {
    runtime()?.block_on(async {
        let database = kind.database("pull");
        let mut connection = connect(&database).await?;
        for statement in setup {
            connection.execute(statement).await.map_err(|error| error.to_string())?;
        }
        up(&mut connection, plan, plan.migrations.len()).await?;
        let inspected = inspect(&mut connection).await.map_err(|error| error.to_string())?;
        connection.close().await;
        // Names of collations have no case on SQLite, and the inspector writes the built-in ones in capitals.
        let dump = settled(kind, &dump(&database)).replace("COLLATE nocase", "COLLATE NOCASE");
        Ok(State { inspected, dump })
    })
}

/// One file for every other module, and a folder of files for the rest.
fn modules(rounds: &[Round]) -> Vec<(&str, Files)> {
    let of = |(at, round)| -> (&str, Files) {
        let Round { name, pulled, .. }: &Round = round;
        (name, files(name, pulled, at % 2 == 1))
    };
    rounds.iter().enumerate().map(of).collect()
}

fn plan(dialect: Dialect, schema: &Schema) -> Result<Plan, String> {
    fresh(dialect, schema, Policy { online: true, library: None, drops: Drops::Retire })
}

fn dialect(kind: Kind) -> Dialect {
    kind.name().parse().unwrap_or_else(|error| panic!("{error}"))
}
