//! What no struct declares and a run would break: looked for in the live database before anything is changed.

use super::Failure;
use crate::answers::Allow;
use crate::live;
use crate::report::talk::{BAD, HINT};
use crate::state::{self, History};
use schema_core::db::books::{self, Script, State};
use schema_core::db::report::Direction;
use schema_core::db::{Connection, Dependent, Effect, dependents};
use schema_core::migration::{too_new, too_old, touched, touched_back};

/// What the run of these versions would break, or be refused for.
pub(super) async fn find(
    connection: &mut Connection,
    history: &History,
    lines: &[books::Status],
    versions: &[i64],
    direction: Direction,
) -> Result<Vec<Dependent>, Failure> {
    let applied: Vec<i64> = lines.iter().filter(|line| line.state != State::Pending).map(|line| line.version).collect();
    let server = (connection.dialect, connection.version.numbers);
    if let Some((version, unsupported)) = too_old(&history.links, versions, server) {
        return Err(live::Error::TooNew { version, unsupported }.into());
    }
    let touched = match direction {
        Direction::Up => {
            let server = (connection.dialect, connection.version.numbers[0]);
            let newer = too_new(&history.links, &applied, versions, server).map_err(state::Error::from)?;
            if let Some((version, unsupported)) = newer {
                return Err(live::Error::TooNew { version, unsupported }.into());
            }
            touched(&history.links, &applied, versions)
        }
        Direction::Down => touched_back(&history.links, &applied, versions),
    };
    let touched = touched.map_err(state::Error::from)?;
    let scripts = history.scripts();
    let scripts: Vec<&Script> = scripts.iter().filter(|script| versions.contains(&script.version)).collect();
    Ok(dependents(connection, &touched, &scripts, direction).await.map_err(live::Error::Dependents)?)
}

/// The versions that a run forward would apply.
pub(super) fn pending(lines: &[books::Status], to: Option<i64>) -> Vec<i64> {
    let pending = lines.iter().filter(|line| line.state == State::Pending).map(|line| line.version);
    pending.filter(|version| to.is_none_or(|to| *version <= to)).collect()
}

/// Whether a person has accepted it.
pub(super) fn is_allowed(dependent: &Dependent, allow: &[Allow]) -> bool {
    allow.iter().any(|allow| allow.covers(&dependent.hazard()))
}

/// An error where the database would refuse the run for the sake of one.
pub(super) fn check(found: &[Dependent]) -> Result<(), live::Error> {
    let refused: Vec<Dependent> = found.iter().filter(|each| each.effect == Effect::Refused).cloned().collect();
    if refused.is_empty() { Ok(()) } else { Err(live::Error::Refused { dependents: refused }) }
}

/// Says what a person must accept.
pub(super) fn refuse(found: &[Dependent], allow: &[Allow], done: &str) {
    if found.iter().all(|each| is_allowed(each, allow)) {
        return;
    }
    anstream::eprintln!(
        "{BAD}nothing was {done}{BAD:#}: a person must accept, by name, what happens to what no struct declares:"
    );
    for dependent in found.iter().filter(|each| !is_allowed(each, allow)) {
        anstream::eprintln!("  {HINT}--allow {}{HINT:#}   {}", dependent.hazard(), live::fate(dependent));
    }
    anstream::eprintln!("or change it in a migration of its own: `cargo schema sql --help`");
}
