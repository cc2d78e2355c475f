//! What people do to the files of a migration after it was written: edits of the SQL, which must be accepted, and hazards,
//! which must be acknowledged.

use super::document;
use super::{Link, Stored, Sums, stored};
use crate::hazard::Hazard;
use crate::model::{Dialect, Schema};
use crate::ops::Operation;
use crate::plan;
use std::collections::BTreeMap;

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
    /// The last migration of those that were written together, in whose files consent may stand.
    pub file: String,
    /// The hazard.
    pub hazard: Hazard,
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

/// Name and text of the files of a migration that vouches for its SQL as it is now.
#[must_use]
pub fn accepted(stored: &Stored, files: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let (up, down) = (text(files, stored, UP), text(files, stored, DOWN));
    let stem = stored.stem();
    let now = Stored { sql: Sums::of(up, down), ..stored.clone() };
    let mut changed = vec![(format!("{stem}.toml"), stored::render(&now))];
    let name = format!("{stem}.md");
    if let Some(plan) = files.get(&name) {
        changed.push((name, document::with_sql(plan, &stem, [up, down])));
    }
    changed
}

/// The hazards that need consent, by what the operations say, and that nobody has acknowledged.
///
/// # Errors
/// When the operations have no plan, though the migrations fold.
pub fn unacknowledged(dialect: Dialect, links: &[Link]) -> Result<Vec<Unacknowledged>, plan::Error> {
    let all: Vec<&Stored> = super::chain::stored(links).collect();
    let mut missing = Vec::new();
    let mut schema = Schema::default();
    for group in all.chunk_by(|one, other| one.group.id == other.group.id) {
        let operations: Vec<Operation> =
            group.iter().flat_map(|stored| &stored.operations).map(|each| each.operation.clone()).collect();
        let acknowledged: Vec<&String> =
            group.iter().flat_map(|stored| &stored.acknowledged).map(|each| &each.hazard).collect();
        for hazard in plan::hazards(dialect, &schema, &operations)? {
            let consent = !hazard.kind.needs_consent() || acknowledged.contains(&&hazard.to_string());
            if let (false, Some(last)) = (consent, group.last()) {
                missing.push(Unacknowledged { file: format!("{}.toml", last.stem()), hazard });
            }
        }
        for operation in &operations {
            operation.apply(&mut schema)?;
        }
    }
    Ok(missing)
}

const UP: &str = ".up.sql";
const DOWN: &str = ".down.sql";

fn text<'a>(files: &'a BTreeMap<String, String>, stored: &Stored, ending: &str) -> &'a str {
    files.get(&format!("{}{ending}", stored.stem())).map_or("", String::as_str)
}
