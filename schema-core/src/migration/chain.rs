//! The migrations of one folder as a chain: every link names the schema that it stands on, so that a missing,
//! doubled or reordered file is found before anything runs.

use super::adopted::unfounded;
use super::stored::{Error, Stored, parse};
use crate::hash::{Digests, Hash, hash};
use crate::model::{Dialect, Schema};
use crate::ops::{Conflict, Operation};
use crate::plan::scope;
use std::collections::BTreeMap;

/// One migration of a folder.
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    /// One that the tool wrote.
    Stored(Box<Stored>),
    /// SQL written by hand: what it does to the schema is not known, and is taken to be nothing.
    Opaque {
        /// Its version.
        version: i64,
        /// What the names of its files begin with.
        stem: String,
    },
}

impl Link {
    /// Its version.
    #[must_use]
    pub fn version(&self) -> i64 {
        match self {
            Link::Stored(stored) => stored.version,
            Link::Opaque { version, .. } => *version,
        }
    }

    /// Whether a person wrote its SQL.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        match self {
            Link::Stored(stored) => stored.is_by_hand(),
            Link::Opaque { .. } => true,
        }
    }

    /// What is stored of it; none where nothing tells what it does.
    #[must_use]
    pub fn stored(&self) -> Option<&Stored> {
        match self {
            Link::Stored(stored) => Some(stored),
            Link::Opaque { .. } => None,
        }
    }

    /// What the names of its files begin with.
    #[must_use]
    pub fn stem(&self) -> String {
        match self {
            Link::Stored(stored) => stored.stem(),
            Link::Opaque { stem, .. } => stem.clone(),
        }
    }
}

/// What is wrong with a folder of migrations.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    /// SQL that no migration can be called.
    #[error("{file}: sqlx takes this for a migration and finds no version in its name: move it out of the folder")]
    NoVersion {
        /// The file.
        file: String,
    },
    /// A `.toml` that cannot be read.
    #[error(transparent)]
    Stored(#[from] Error),
    /// Two migrations with one version.
    #[error(
        "{first} and {second} have the same version: give one of them a later one, or write it again with `cargo schema diff --write`"
    )]
    SameVersion {
        /// One of them.
        first: String,
        /// The other.
        second: String,
    },
    /// A file of a migration that is not there.
    #[error("{missing} is missing: restore it from version control")]
    Missing {
        /// The file.
        missing: String,
    },
    /// A `.toml` that holds another migration than its name says.
    #[error("{file} holds the migration {holds}: restore the file names from version control")]
    Renamed {
        /// The file.
        file: String,
        /// What it holds.
        holds: String,
    },
    /// A migration for another database.
    #[error("{file} is for {}, and this folder is for {}", .found.title(), .expected.title())]
    OtherDialect {
        /// The file.
        file: String,
        /// The database that it is for.
        found: Dialect,
        /// The database of the folder.
        expected: Dialect,
    },
    /// A migration of a group whose other parts are not where they belong.
    #[error(
        "{stem} is part {part} of {of} of the change {group}, and part {absent} is not beside it: restore it from version control"
    )]
    BrokenGroup {
        /// The migration.
        stem: String,
        /// Which part it is.
        part: u16,
        /// How many there are.
        of: u16,
        /// The group.
        group: i64,
        /// The part that is not there.
        absent: u16,
    },
    /// Two migrations written on top of the same one, on two branches.
    #[error("{stem} and {other} were both written on top of {base}: {}", again(stem, *by_hand))]
    TwoBranches {
        /// The later one.
        stem: String,
        /// The earlier one.
        other: String,
        /// What both stand on.
        base: String,
        /// Whether a person wrote the SQL of the later one.
        by_hand: bool,
    },
    /// The first migration was written for a schema that has something in it.
    #[error(
        "{stem} was written on top of another migration, and none comes before it: restore the ones before it from version control"
    )]
    NoFirst {
        /// The migration.
        stem: String,
    },
    /// A migration that a person wrote, whose work another holds, is gone.
    #[error("{stem} holds what {adopted} makes, and {adopted} is not there: restore it from version control")]
    Unfounded {
        /// The one that holds its work.
        stem: String,
        /// The one that is gone.
        adopted: String,
    },
    /// A migration that a person wrote came to stand before one that holds the work of those before it.
    #[error(
        "{stem} stands before {baseline}, which does not know what it makes: give it a later version, or delete the files of {baseline} and run `cargo schema init`"
    )]
    Unadopted {
        /// The one that came.
        stem: String,
        /// The one behind it.
        baseline: String,
    },
    /// A migration that stands on another schema than the one before it leaves.
    #[error(
        "{stem} was written for another schema than the one that {previous} leaves: a migration between them is missing or was changed, see version control"
    )]
    Broken {
        /// The migration.
        stem: String,
        /// The one before it.
        previous: String,
    },
}

/// How a migration that stands on the wrong one is written again.
fn again(stem: &str, by_hand: bool) -> String {
    if by_hand {
        format!(
            "move the SQL of {stem} out of the folder, delete its files and write it again with `cargo schema sql`, reading --up and --down from what you moved"
        )
    } else {
        format!("delete the files of {stem} and write it again with `cargo schema diff --write`")
    }
}

/// Why a chain of migrations does not fold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FoldError {
    /// An operation that does not fit.
    #[error("{stem}.toml: {conflict}: the file was changed by hand, see version control")]
    Conflict {
        /// The migration.
        stem: String,
        /// What does not fit.
        conflict: Conflict,
    },
    /// The schema before a migration is not the one that it was written for.
    #[error(
        "{stem}.toml: the migration was written for the schema {expected}, and the migrations before it give {found}: one of them is missing or was changed, see version control"
    )]
    Parent {
        /// The migration.
        stem: String,
        /// The hash in the file.
        expected: Hash,
        /// The hash of what is there.
        found: Hash,
    },
    /// The operations do not lead where the file says.
    #[error(
        "{stem}.toml: its operations give the schema {found}, and it says {expected}: the file was changed by hand, see version control"
    )]
    Target {
        /// The migration.
        stem: String,
        /// The hash in the file.
        expected: Hash,
        /// The hash of what is there.
        found: Hash,
    },
}

/// The migrations of a folder in order: name and text of each of its files (the text of SQL may be left empty).
/// Files that are neither SQL nor belong to a migration are none of its business, nor of sqlx's.
///
/// # Errors
/// Everything that is wrong with the folder.
pub fn chain(dialect: Dialect, files: &BTreeMap<String, String>) -> Result<Vec<Link>, Vec<ChainError>> {
    let mut errors = Vec::new();
    let mut links: Vec<Link> = Vec::new();
    let mut stems: BTreeMap<(i64, &str), Endings<'_>> = BTreeMap::new();
    for (file, text) in files {
        let Some((stem, ending)) = split(file) else { continue };
        match stem.split_once('_').and_then(|(version, _)| version.parse().ok()) {
            Some(version) => {
                stems.entry((version, stem)).or_default().0.insert(ending, text);
            }
            // sqlx passes over what has no underscore.
            None if ending != Ending::Toml && stem.contains('_') => {
                errors.push(ChainError::NoVersion { file: file.clone() })
            }
            None => {}
        }
    }
    for ((version, stem), Endings(endings)) in &stems {
        let has = |ending: Ending| endings.contains_key(&ending);
        let mut missing = |ending: &str| errors.push(ChainError::Missing { missing: format!("{stem}{ending}") });
        let by_tool = endings.get(&Ending::Toml);
        if by_tool.is_some() || has(Ending::Down) {
            if !has(Ending::Up) {
                missing(".up.sql");
            }
            if !has(Ending::Down) {
                missing(".down.sql");
            }
        }
        match by_tool {
            None => links.push(Link::Opaque { version: *version, stem: (*stem).to_owned() }),
            Some(text) => match read(dialect, stem, text) {
                Ok(stored) => links.push(Link::Stored(Box::new(stored))),
                Err(error) => errors.push(error),
            },
        }
    }
    for pair in links.windows(2).filter(|pair| pair[0].version() == pair[1].version()) {
        errors.push(ChainError::SameVersion { first: pair[0].stem(), second: pair[1].stem() });
    }
    if errors.is_empty() {
        errors = broken(&links);
        errors.extend(unfounded(&links));
    }
    if errors.is_empty() { Ok(links) } else { Err(errors) }
}

/// The schema that migrations lead to, in order, from nothing, with every hash verified.
///
/// # Errors
/// The first migration that does not fit.
pub fn fold<'a>(migrations: impl IntoIterator<Item = &'a Stored>) -> Result<Schema, FoldError> {
    let mut schema = Schema::default();
    let mut digests = Digests::of(&schema);
    for stored in migrations {
        let found = digests.hash();
        if found != stored.parent {
            return Err(FoldError::Parent { stem: stored.stem(), expected: stored.parent.clone(), found });
        }
        let operations: Vec<Operation> = stored.operations.iter().map(|each| each.operation.clone()).collect();
        // Only what the migration touches is hashed again.
        let near = scope(&schema, &operations);
        let mut after = near.clone();
        for operation in &operations {
            let applied = operation.apply(&mut schema).and_then(|()| operation.apply(&mut after));
            applied.map_err(|conflict| FoldError::Conflict { stem: stored.stem(), conflict })?;
        }
        digests.update(&near, &after);
        let found = digests.hash();
        if found != stored.target {
            return Err(FoldError::Target { stem: stored.stem(), expected: stored.target.clone(), found });
        }
    }
    Ok(schema)
}

/// The schema that some of the migrations lead to, in order: of a database that has only these.
///
/// # Errors
/// When an operation does not fit, because one before it is missing.
pub fn state_at(links: &[Link], versions: &[i64]) -> Result<Schema, Conflict> {
    let mut schema = Schema::default();
    for stored in stored(links).filter(|stored| versions.contains(&stored.version)) {
        stored.operations.iter().try_for_each(|each| each.operation.apply(&mut schema))?;
    }
    Ok(schema)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    Up,
    Down,
    Simple,
    Toml,
}

#[derive(Default)]
struct Endings<'a>(BTreeMap<Ending, &'a String>);

fn split(file: &str) -> Option<(&str, Ending)> {
    [(".up.sql", Ending::Up), (".down.sql", Ending::Down), (".sql", Ending::Simple), (".toml", Ending::Toml)]
        .into_iter()
        .find_map(|(text, ending)| file.strip_suffix(text).map(|stem| (stem, ending)))
}

fn read(dialect: Dialect, stem: &str, text: &str) -> Result<Stored, ChainError> {
    let file = format!("{stem}.toml");
    let stored = parse(&file, text)?;
    if stored.stem() != stem {
        return Err(ChainError::Renamed { file, holds: stored.stem() });
    }
    if stored.dialect != dialect {
        return Err(ChainError::OtherDialect { file, found: stored.dialect, expected: dialect });
    }
    Ok(stored)
}

/// The migrations that the tool wrote.
pub(super) fn stored(links: &[Link]) -> impl Iterator<Item = &Stored> {
    links.iter().filter_map(Link::stored)
}

fn broken(links: &[Link]) -> Vec<ChainError> {
    let mut errors = Vec::new();
    let stored: Vec<&Stored> = stored(links).collect();
    for (at, link) in stored.iter().enumerate() {
        let group = link.group;
        let before = at.checked_sub(1).map(|at| stored[at]);
        let starts = group.part == 1
            || before.is_some_and(|before| before.group.id == group.id && before.group.part + 1 == group.part);
        let next = stored.get(at + 1);
        let ends = group.part == group.of
            || next.is_some_and(|next| next.group.id == group.id && next.group.part == group.part + 1);
        for (whole, absent) in [(starts, group.part.saturating_sub(1)), (ends, group.part.saturating_add(1))] {
            if !whole {
                errors.push(ChainError::BrokenGroup {
                    stem: link.stem(),
                    part: group.part,
                    of: group.of,
                    group: group.id,
                    absent,
                });
            }
        }
        let Some(before) = before else {
            if link.parent != hash(&Schema::default()) {
                errors.push(ChainError::NoFirst { stem: link.stem() });
            }
            continue;
        };
        if link.parent == before.target {
            continue;
        }
        // The nearest earlier migration after which this one would fit, and the one that stands there instead.
        let base = stored[..at].iter().rposition(|earlier| earlier.target == link.parent);
        errors.push(match base {
            Some(base) => {
                let (stem, by_hand) = (link.stem(), link.is_by_hand());
                ChainError::TwoBranches { stem, other: stored[base + 1].stem(), base: stored[base].stem(), by_hand }
            }
            None => ChainError::Broken { stem: link.stem(), previous: before.stem() },
        });
    }
    errors
}
