//! What people do to the files of a migration after it was written: edits of the SQL, which must be accepted, and hazards,
//! which must be acknowledged.

use super::document;
use super::{Acknowledged, Link, Stored, Sums, stored};
use crate::hazard::{Hazard, to_acknowledge};
use crate::model::{Dialect, Schema};
use crate::ops::Operation;
use crate::plan::{self, Mode};
use std::collections::{BTreeMap, BTreeSet};

/// A file whose text is not the one that its migration vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The migration.
    pub version: i64,
    /// The file.
    pub file: String,
}

/// A hazard that needs consent and has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unacknowledged {
    /// The last migration of those that were written together.
    pub version: i64,
    /// Its file, in which consent may stand.
    pub file: String,
    /// The hazard.
    pub hazard: Hazard,
    /// How many rows the table had where nobody was asked, because they take a moment.
    pub rows: Option<u64>,
}

/// The SQL files that were edited since their migration was written or an edit was accepted. `files` holds name and text of
/// each file of the folder.
#[must_use]
pub fn edited(links: &[Link], files: &BTreeMap<String, String>) -> Vec<Edited> {
    let mut edited = Vec::new();
    for stored in super::chain::stored(links) {
        let found = Sums::of(text(files, stored, UP), text(files, stored, DOWN));
        for (ending, known, found) in [(UP, &stored.sql.up, found.up), (DOWN, &stored.sql.down, found.down)] {
            if *known != found {
                edited.push(Edited { version: stored.version, file: format!("{}{ending}", stored.stem()) });
            }
        }
    }
    edited
}

/// Name and text of the files of a migration that vouches for its SQL as it is now, with what else a person acknowledged.
#[must_use]
pub fn accepted(
    stored: &Stored,
    files: &BTreeMap<String, String>,
    acknowledged: &[Acknowledged],
) -> Vec<(String, String)> {
    let (up, down) = (text(files, stored, UP), text(files, stored, DOWN));
    let stem = stored.stem();
    let mut now = Stored { sql: Sums::of(up, down), ..stored.clone() };
    now.acknowledged.extend_from_slice(acknowledged);
    let mut changed = vec![(format!("{stem}.toml"), stored::render(&now))];
    let name = format!("{stem}.md");
    if let Some(plan) = files.get(&name) {
        changed.push((name, document::with_sql(plan, &stem, [up, down])));
    }
    changed
}

/// The hazards that need consent, by what the operations say, and that no person has acknowledged, of the migrations that are
/// concerned and of those that were written together with them.
///
/// # Errors
/// When the operations have no plan, though the migrations fold.
pub fn unacknowledged(
    dialect: Dialect,
    links: &[Link],
    concerned: impl Fn(i64) -> bool,
) -> Result<Vec<Unacknowledged>, plan::Error> {
    let mut missing = Vec::new();
    for Group { group, hazards } in groups(dialect, links, concerned)? {
        let acknowledged: Vec<&Acknowledged> = group.iter().flat_map(|stored| &stored.acknowledged).collect();
        for hazard in to_acknowledge(dialect, &hazards) {
            let name = hazard.to_string();
            let known = acknowledged.iter().find(|each| each.hazard == name);
            let rows = known.and_then(|each| each.rows);
            if let (true, Some(last)) = (known.is_none() || rows.is_some(), group.last()) {
                let file = format!("{}.toml", last.stem());
                missing.push(Unacknowledged { version: last.version, file, hazard: hazard.clone(), rows });
            }
        }
    }
    Ok(missing)
}

/// What was acknowledged and is no hazard of the operations.
///
/// # Errors
/// As [`unacknowledged`].
pub fn needless(dialect: Dialect, links: &[Link]) -> Result<Vec<(&Stored, &Acknowledged)>, plan::Error> {
    let mut needless = Vec::new();
    for Group { group, hazards } in groups(dialect, links, |_| true)? {
        let hazards: BTreeSet<String> = hazards.iter().map(ToString::to_string).collect();
        for stored in group {
            let acknowledged = stored.acknowledged.iter().filter(|each| !hazards.contains(&each.hazard));
            needless.extend(acknowledged.map(|each| (stored, each)));
        }
    }
    Ok(needless)
}

/// What was written together, with its hazards.
struct Group<'a> {
    group: Vec<&'a Stored>,
    hazards: Vec<Hazard>,
}

/// What was written together, where one of it is concerned.
fn groups(dialect: Dialect, links: &[Link], concerned: impl Fn(i64) -> bool) -> Result<Vec<Group<'_>>, plan::Error> {
    let all: Vec<&Stored> = super::chain::stored(links).collect();
    let mut groups = Vec::new();
    let mut schema = Schema::default();
    for group in all.chunk_by(|one, other| one.group.id == other.group.id) {
        let of = |stored: &&Stored| {
            let mode = stored.modes.up;
            stored.operations.iter().map(|each| (each.operation.clone(), mode)).collect::<Vec<_>>()
        };
        let operations: Vec<(Operation, Mode)> = group.iter().flat_map(of).collect();
        if group.iter().any(|stored| concerned(stored.version)) {
            let hazards =
                plan::hazards(dialect, &schema, &operations, group.iter().filter_map(|stored| stored.needs).max())?;
            groups.push(Group { group: group.to_vec(), hazards });
        }
        for (operation, _) in &operations {
            operation.apply(&mut schema)?;
        }
    }
    Ok(groups)
}

const UP: &str = ".up.sql";
const DOWN: &str = ".down.sql";

fn text<'a>(files: &'a BTreeMap<String, String>, stored: &Stored, ending: &str) -> &'a str {
    files.get(&format!("{}{ending}", stored.stem())).map_or("", String::as_str)
}
