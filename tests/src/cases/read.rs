//! Reads the cases: records from the running executable, settings from the first lines of `after.rs`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use schema_core::model::{Declared, Dialect, Name, Object, Schema, Sql};
use schema_core::ops::RawSql;
use schema_core::plan::{Drops, Plan, Policy, Purge, Request};
use schema_core::record::artifact;

use super::Case;
use crate::servers::Kind;

/// Every case, in the order of their names.
///
/// # Panics
/// When a case cannot be read: it is a mistake in its files.
#[must_use]
pub fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let records = records();
    let mut names: Vec<String> = fs::read_dir(&folder)
        .and_then(|entries| {
            entries.map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned())).collect()
        })
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    names.sort();
    names.iter().map(|name| case(&folder.join(name), name, &records)).collect()
}

/// Structs that advice is asked about.
#[derive(Clone, Debug)]
pub struct Advised {
    /// Their folder.
    pub folder: PathBuf,
    /// What they declare.
    pub declared: Declared,
}

/// Every folder of structs that advice is asked about, in the order of their names.
///
/// # Panics
/// When one cannot be read: it is a mistake in its files.
#[must_use]
pub fn advised() -> Vec<Advised> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("advice");
    let records = records();
    let entries = fs::read_dir(&root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry of the folder").path()).collect();
    folders.sort();
    let read = |folder: PathBuf| {
        let file = folder.join("structs.rs");
        let declared = declared(&file, &records).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(!declared.schema.tables.is_empty(), "no record of {}", file.display());
        Advised { folder, declared }
    };
    folders.into_iter().map(read).collect()
}

fn case(folder: &Path, name: &str, records: &[(String, String)]) -> Case {
    let read =
        |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{name}/{file}: {error}"));
    let text = read("after.rs");
    let header: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
    let (rows, _) = header
        .first()
        .and_then(|line| line.split_once(':'))
        .unwrap_or_else(|| panic!("{name}/after.rs starts with the rows it covers"));
    let state = |state: &str| {
        declared(&folder.join(format!("{state}.rs")), records)
            .unwrap_or_else(|error| panic!("{name}/{state}.rs: {error}"))
    };
    let mut history = Vec::new();
    if folder.join("first.rs").exists() {
        history.push(state("first"));
    }
    history.push(state("before"));
    let after = state("after");
    // A record that the linker left out would read as a dropped table.
    for (file, declared) in ["before", "after"].into_iter().zip([&history[history.len() - 1], &after]) {
        let derived = read(&format!("{file}.rs")).matches("#[derive(Table)]").count();
        assert_eq!(derived, declared.schema.tables.len(), "tables of {name}/{file}.rs");
    }
    let mut case = Case {
        name: name.to_owned(),
        folder: folder.to_owned(),
        rows: rows.split(',').map(|row| row.trim().to_owned()).collect(),
        history,
        after,
        policy: Policy { online: true, library: None, drops: Drops::Retire },
        purge: false,
        by_hand: None,
        live: Kind::ALL.to_vec(),
        schemas: Vec::new(),
    };
    for line in header.iter().skip(1).filter(|line| !line.is_empty()) {
        setting(&mut case, line).unwrap_or_else(|| panic!("{name}/after.rs: `{line}` is no setting"));
    }
    case
}

fn setting(case: &mut Case, line: &str) -> Option<()> {
    let (key, value) = line.split_once(':').unwrap_or((line, ""));
    let value = value.trim();
    match (key, value) {
        ("Policy", "drops = drop") => case.policy.drops = Drops::Drop,
        ("Policy", "online = false") => case.policy.online = false,
        ("Policy", "version = 3.53") => case.policy.library = Some([3, 53, 0]),
        ("Purge", "") => case.purge = true,
        ("Sql", text) => by_hand(case).up.push(Sql::any(text)),
        ("Back", text) => by_hand(case).down.get_or_insert_default().push(Sql::any(text)),
        ("Forgets", path) => {
            let forgotten = object(path)?;
            by_hand(case).forgets.push(forgotten);
        }
        // What comes back, and what it is called aside: `new = kept`.
        ("Restore", restored) => {
            let (new, kept) = restored.split_once(" = ")?;
            case.after.hints.restores.insert(object(new)?, object(kept)?);
        }
        ("New", path) => case.after.hints.news.push(object(path)?),
        ("Drop", path) => case.after.hints.drops.push(object(path)?),
        // What a person answers on the command line: `new = old`.
        ("Rename", renaming) => {
            let (new, old) = renaming.split_once(" = ")?;
            match (object(new)?, object(old)?) {
                (Object::Table(new), Object::Table(old)) => {
                    case.after.hints.explicit.push(Object::Table(new.clone()));
                    case.after.hints.tables.insert(new, old);
                }
                (Object::Column(table, new), Object::Column(_, old)) => {
                    case.after.hints.explicit.push(Object::Column(table.clone(), new.clone()));
                    case.after.hints.columns.insert((table, new), old);
                }
                _ => return None,
            }
        }
        ("Live", kinds) => {
            case.live = kinds
                .split(", ")
                .map(|kind| Kind::ALL.into_iter().find(|known| known.name() == kind))
                .collect::<Option<_>>()?
        }
        ("Schemas", schemas) => case.schemas = schemas.split(", ").map(str::to_owned).collect(),
        _ => return None,
    }
    Some(())
}

/// The SQL of a person, which has no way back until one is said.
fn by_hand(case: &mut Case) -> &mut RawSql {
    let title = case.name.clone();
    case.by_hand.get_or_insert(RawSql { title, up: Vec::new(), down: None, forgets: Vec::new(), reversed: false })
}

fn object(path: &str) -> Option<Object> {
    if let Some(value) = path.strip_prefix("enum ") {
        let (name, value) = value.split_once('.')?;
        return Some(Object::EnumValue(Name::new(name), value.to_owned()));
    }
    Some(match path.split_once('.') {
        Some((table, column)) => Object::Column(Name::new(table), column.to_owned()),
        None if path.is_empty() => return None,
        None => Object::Table(Name::new(path)),
    })
}

/// The schema of the structs of one file.
fn declared(file: &Path, records: &[(String, String)]) -> Result<Declared, String> {
    let own: Vec<String> =
        records.iter().filter(|(of, _)| Path::new(of) == file).map(|(_, text)| text.clone()).collect();
    schema_core::record::read(&own).map_err(|error| error.to_string())
}

/// The purge of what is kept aside.
pub(super) fn purge(dialect: Dialect, base: &Schema, policy: Policy, version: i64) -> Result<Plan, String> {
    let declared = Declared { schema: base.clone(), ..Declared::default() };
    let request = Request { dialect, base, declared: &declared, policy, version, name: Some("purge") };
    schema_core::plan::purge(&request, &Purge::Everything).map_err(|error| error.to_string())
}

/// The records in the running executable, each with the file it comes from.
fn records() -> Vec<(String, String)> {
    let program = env::current_exe().and_then(fs::File::open).expect("a running program can read itself");
    let records = artifact::records(program).expect("a running program is an object file");
    let file = |text: &str| -> String {
        let value: serde_json::Value =
            serde_json::from_str(text).unwrap_or_else(|error| panic!("a record is JSON: {error}\n{text}"));
        value["place"][0].as_str().unwrap_or_else(|| panic!("a record says its file: {text}")).to_owned()
    };
    records.into_iter().map(|text| (file(&text), text)).collect()
}
