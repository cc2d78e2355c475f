//! Structs that people wrote are brought to a database in place: the structs of every case before its change, and the
//! database after it. What was edited compiles, differs from the database in nothing, and stays as it is when it is
//! brought to it once more.

use std::collections::BTreeMap;
use std::sync::Mutex;

use schema_core::db::compare::{Compared, Side, compare};
use schema_core::db::inspect;
use schema_core::db::scratch::Scratch;
use schema_core::dialect::canonical::canonical;
use schema_core::model::{Declared, Dialect, Schema};
use schema_core::plan::{Drops, Policy};
use schema_core::pull::{Conflict, Place, Request, SourceFile, Updated, parse, update};
use schema_tests::cases::{Case, all};
use schema_tests::golden::difference;
use schema_tests::proof::{fresh, problems};
use schema_tests::pulled::{Files, compiled_as_written, declared};
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, in_parallel, runtime, up};

/// What a person must do, case by case: the edit is refused with this in its words.
const BY_HAND: [(&str, &str); 18] = [
    ("change_collation", "says it for each database by itself"),
    ("change_exclusion", "tells the databases apart"),
    ("change_index_expression", "tells the databases apart"),
    ("change_index_method", "tells the databases apart"),
    ("change_partitioned_table", "names a field that goes"),
    ("drop_column_of_exclusion", "tells the databases apart"),
    ("drop_column_of_exclusion", "names a field that goes"),
    ("index_storage_parameters", "tells the databases apart"),
    ("native_types", "says it for each database by itself"),
    ("rename_column_of_carrying_key", "names a field that goes"),
    ("rename_exclusion", "tells the databases apart"),
    ("rename_exclusion", "names a field that goes"),
    ("rename_partition_of_partition", "names a field that goes"),
    ("reorder_enum_values", "put the values in the order of the database by hand"),
    ("shorten_text_in_a_list", "says it for each database by itself"),
    ("unique_by_expression_on_some_rows", "tells the databases apart"),
    ("rename_column_called_as_its_type", "tells the databases apart"),
    ("unique_nulls_not_distinct", "tells the databases apart"),
];

/// What calls functions that no struct declares, so that no scratch database has them.
const CALLS_OTHERS: [&str; 1] = ["functions_of_others"];

/// A case that was edited.
struct Round {
    name: String,
    found: Schema,
    updated: Updated,
    text: String,
}

#[test]
fn every_case_on_sqlite() {
    every_case(Kind::Sqlite);
}

#[test]
fn every_case_on_postgres() {
    every_case(Kind::Postgres);
}

#[test]
fn every_case_on_mysql() {
    every_case(Kind::Mysql);
}

#[test]
fn every_case_on_mariadb() {
    every_case(Kind::Mariadb);
}

#[track_caller]
fn every_case(kind: Kind) {
    let only = std::env::var("CASE").ok();
    let named = |case: &&Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let cases = all();
    let cases: Vec<&Case> = cases.iter().filter(named).collect();
    let rounds = Mutex::new(Vec::new());
    let failures = in_parallel(&cases, |case| {
        let round = edited(case, kind).map_err(|error| format!("{} on {}: {error}", case.name, kind.name()))?;
        rounds.lock().expect("no thread panicked").extend(round);
        Ok(())
    });
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n\n"));
    let mut rounds: Vec<Round> = rounds.into_inner().expect("no thread panicked");
    rounds.sort_by(|one, other| one.name.cmp(&other.name));
    let modules: Vec<(&str, Files)> = rounds
        .iter()
        .map(|round| (round.name.as_str(), vec![(format!("{}.rs", round.name), round.text.clone())]))
        .collect();
    let records = compiled_as_written(&format!("again_{}", kind.name()), &modules);
    let failures = in_parallel(&rounds, |round| same(round, kind, &records));
    let edits: usize = rounds.iter().map(|round| round.updated.changes.len()).sum();
    println!("{}: {} modules, {edits} edits, {} of them wrong", kind.name(), rounds.len(), failures.len());
    assert!(edits > 100 || only.is_some(), "only {edits} edits");
    assert!(failures.is_empty(), "{} of {} differ:\n\n{}", failures.len(), rounds.len(), failures.join("\n\n"));
}

/// The structs before, brought to the database after; none where the case is refused on this kind, or left to a person.
fn edited(case: &Case, kind: Kind) -> Result<Option<Round>, String> {
    let dialect = dialect(kind);
    let Some(before) = case.history.last() else { return Ok(None) };
    let refused = |declared: &Declared| problems(declared, dialect).is_some();
    let calls_others = CALLS_OTHERS.contains(&case.name.as_str());
    if !case.live.contains(&kind) || calls_others || refused(before) || refused(&case.after) {
        return Ok(None);
    }
    let policy = Policy { online: true, library: None, drops: Drops::Retire };
    let Ok(plan) = fresh(dialect, &case.after.schema, policy) else { return Ok(None) };
    let setup = case.setup(kind);
    let found = runtime()?.block_on(async {
        let database = kind.database("again");
        let mut connection = connect(&database).await?;
        for statement in &setup {
            connection.execute(statement).await.map_err(|error| error.to_string())?;
        }
        up(&mut connection, &plan, plan.migrations.len()).await?;
        let inspected = inspect(&mut connection).await.map_err(|error| error.to_string())?;
        connection.close().await;
        Ok::<_, String>(inspected.schema)
    })?;
    let path = case.folder.join("before.rs");
    let text = std::fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let file = SourceFile { path, shown: "before.rs".to_owned(), text };
    match brought(kind, before, &found, file.clone())? {
        Ok(updated) => {
            let text = updated.write.first().map_or(file.text, |(_, text)| text.clone());
            Ok(Some(Round { name: case.name.clone(), found, updated, text }))
        }
        // Where a case says nothing to this kind, there is nothing to refuse.
        Err(conflict) => {
            let conflict = conflict.to_string();
            let refused = BY_HAND.iter().any(|(name, words)| *name == case.name && conflict.contains(words));
            if refused { Ok(None) } else { Err(conflict) }
        }
    }
}

/// Brings one file to a database.
fn brought(
    kind: Kind,
    declared: &Declared,
    found: &Schema,
    file: SourceFile,
) -> Result<Result<Updated, Conflict>, String> {
    let Compared { from, to } = compared(kind, declared, found)?;
    let place = Place::File(file.path.clone());
    let sources = match parse(file) {
        Ok(parsed) => [parsed],
        Err(conflict) => return Ok(Err(conflict)),
    };
    let request = Request { dialect: dialect(kind), declared, from: &from, to: &to, sources: &sources, place: &place };
    Ok(update(&request))
}

fn compared(kind: Kind, declared: &Declared, found: &Schema) -> Result<Compared, String> {
    let dialect = dialect(kind);
    let scratch = if kind == Kind::Sqlite { Scratch::Memory } else { Scratch::Server(kind.server().url.clone()) };
    let from = Side::Declared(canonical(dialect, &declared.schema).0);
    let to = Side::Found { found: found.clone(), declared: None };
    runtime()?.block_on(compare(dialect, &scratch, &from, &to)).map_err(|error| error.to_string())
}

/// Whether the edited structs say the database, and are left alone now.
fn same(round: &Round, kind: Kind, records: &BTreeMap<String, Vec<String>>) -> Result<(), String> {
    let error = |message: String| format!("{} on {}: {message}\n{}", round.name, kind.name(), round.text);
    let declared = declared(records, &round.name).map_err(error)?;
    let Compared { from, to } = compared(kind, &declared, &round.found).map_err(error)?;
    if from != to && round.updated.notes.is_empty() {
        return Err(error(difference(&format!("{from:#?}"), &format!("{to:#?}"))));
    }
    let file = SourceFile {
        path: format!("/src/{}.rs", round.name).into(),
        shown: "again.rs".to_owned(),
        text: round.text.clone(),
    };
    match brought(kind, &declared, &round.found, file).map_err(error)? {
        Ok(again) if again.write.is_empty() && again.changes.is_empty() => Ok(()),
        Ok(again) => Err(error(format!("is edited again: {:#?}", again.changes))),
        Err(conflict) => Err(error(format!("is refused the second time: {conflict}"))),
    }
}

fn dialect(kind: Kind) -> Dialect {
    kind.name().parse().unwrap_or_else(|error| panic!("{error}"))
}
