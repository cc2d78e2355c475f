//! What a person must have accepted before a run forward: the hazards of what is pending, by its operations and, where somebody
//! edited its SQL, by that. The tables of the database tell whether anybody would notice.

use super::{Context, Failure};
use crate::args::Consent;
use crate::live;
use crate::report::talk::{BAD, HINT};
use crate::state::History;
use schema_core::db::{Connection, Dependent};
use schema_core::hazard::{self, Area, Hazard};
use schema_core::lint::{self, Finding, Rule, Runs, Script};
use schema_core::migration::{self, Acknowledged, Unacknowledged};
use schema_core::model::{Name, Object};
use schema_core::size::{self, Size, Sizes};
use std::collections::BTreeSet;

/// What [`ask`] stops in a run forward.
pub(super) const APPLIED: &str = "applied";

/// A hazard that nobody has accepted.
pub(super) struct Missing {
    /// What it is, and the file in which consent may stand.
    of: Unacknowledged,
    /// How large the table is, where that is known.
    size: Option<Size>,
}

impl Missing {
    /// The hazard.
    pub(super) fn hazard(&self) -> &Hazard {
        &self.of.hazard
    }

    /// What happens, and how much is concerned.
    pub(super) fn text(&self) -> String {
        let (what, file) = (self.of.hazard.kind.what(), &self.of.file);
        let size = self.size.map(|size| format!(" ({size})")).unwrap_or_default();
        let before = self.of.rows.map(|rows| format!("; it had {rows} rows when it was written")).unwrap_or_default();
        format!("{what}{size}{before}: {file}")
    }
}

/// What nobody has accepted of these versions, and what takes longer than a moment on this database.
pub(super) async fn missing(
    connection: &mut Connection,
    history: &History,
    versions: &[i64],
    consent: &Consent,
) -> Result<Vec<Missing>, Failure> {
    let mut found = unacknowledged(history, versions)?;
    found.retain(|missing| !covers(consent, &missing.hazard));
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let sizes = sizes(connection, history, versions, &found).await?;
    let mut missing = Vec::new();
    for of in found {
        let size = of.hazard.object.table().and_then(|table| sizes.get(table)).copied();
        let nobody = if of.hazard.kind.area() == Area::Locks && of.hazard.object.table().is_some() {
            // A table that is not there is made by this run.
            size.is_none_or(|size| size::is_moment(history.dialect, size))
        } else {
            of.rows.is_some() && is_empty(connection, history, versions, &of.hazard.object).await
        };
        if !nobody {
            missing.push(Missing { of, size });
        }
    }
    Ok(missing)
}

/// Whether no row holds what goes, as when the migration was written. What cannot be counted is not known to be empty.
async fn is_empty(connection: &mut Connection, history: &History, versions: &[i64], object: &Object) -> bool {
    let counts: Vec<Option<&String>> = history.counts(versions, object).collect();
    for query in &counts {
        let Some(query) = query else { return false };
        match connection.value(query).await {
            Ok(Some(rows)) if rows == "0" => {}
            Ok(_) | Err(_) => return false,
        }
    }
    !counts.is_empty()
}

/// Says what a person must accept before something is done.
pub(super) fn ask<'h, T: std::fmt::Display>(done: &str, missing: impl IntoIterator<Item = (&'h Hazard, T)>) {
    let mut missing = missing.into_iter().peekable();
    let Some(first) = missing.peek().map(|(hazard, _)| *hazard) else {
        return;
    };
    anstream::eprintln!("{BAD}nothing was {done}{BAD:#}: a person must accept what is at stake, by name:");
    for (hazard, text) in missing {
        anstream::eprintln!("  {HINT}--allow {hazard}{HINT:#}   {text}");
    }
    // Whoever applies it leaves no file behind.
    if done != APPLIED {
        anstream::eprintln!(
            "  a reason may follow, and is kept for the reviewers: {HINT}--allow {first}='it is in the archive'{HINT:#}"
        );
    }
}

/// Whether a person accepts it.
pub(super) fn covers(consent: &Consent, hazard: &Hazard) -> bool {
    consent.allow.iter().any(|allow| allow.covers(hazard))
}

/// The consent of a person, as it is kept.
pub(super) fn given(consent: &Consent, hazard: &Hazard) -> Option<Acknowledged> {
    let allow = consent.allow.iter().find(|allow| allow.covers(hazard))?;
    Some(Acknowledged { hazard: hazard.to_string(), reason: allow.reason.clone(), rows: None })
}

/// Says which consent is for nothing.
pub(super) fn warn_of_needless(
    context: &Context,
    history: &History,
    versions: &[i64],
    consent: &Consent,
    dependents: &[Dependent],
) -> Result<(), Failure> {
    let found = unacknowledged(history, versions)?;
    for allow in &consent.allow {
        let asked = found.iter().any(|missing| allow.covers(&missing.hazard));
        if !asked && !dependents.iter().any(|dependent| allow.covers(&dependent.hazard())) {
            let (code, object) = (allow.kind.code(), &allow.object);
            context.talk.warn(format!("nothing that is pending asks for {code}:{object}"));
        }
    }
    Ok(())
}

/// What no person has accepted of these versions.
pub(super) fn unacknowledged(history: &History, versions: &[i64]) -> Result<Vec<Unacknowledged>, Failure> {
    let concerned = |version| versions.contains(&version);
    let (dialect, links) = (history.dialect, &history.links);
    let found = migration::unacknowledged(dialect, links, concerned);
    let mut found = found.map_err(|error| Failure::Plan { dialect, error: Box::new(error) })?;
    for missing in edited(history, versions) {
        if !found.iter().any(|known| known.hazard == missing.hazard) {
            found.push(missing);
        }
    }
    Ok(found)
}

/// The files that acknowledge what is in danger neither by their operations nor by their SQL, and what that is.
pub(super) fn needless(history: &History) -> Result<Vec<(String, String)>, Failure> {
    let dialect = history.dialect;
    let found = migration::needless(dialect, &history.links);
    let found = found.map_err(|error| Failure::Plan { dialect, error: Box::new(error) })?;
    let mut out = Vec::new();
    for (stored, acknowledged) in found {
        let read = hazards(history, &[stored.version]);
        if !read.iter().flat_map(|(_, hazards)| hazards).any(|hazard| hazard.to_string() == acknowledged.hazard) {
            out.push((format!("{}.toml", stored.stem()), acknowledged.hazard.clone()));
        }
    }
    Ok(out)
}

/// What is dangerous about the SQL of these versions, as it is read, and no comment allows.
fn hazards(history: &History, versions: &[i64]) -> Vec<(i64, Vec<Hazard>)> {
    if versions.is_empty() {
        return Vec::new();
    }
    // What came before is known to those that follow.
    let scripts = history.scripts();
    let texts: Vec<Script<'_>> =
        scripts.iter().map(|script| Script { text: &script.up, runs: Runs::of_migration(&script.up) }).collect();
    let found = scripts.iter().map(|script| script.version).zip(lint::lint(history.dialect, None, &texts));
    let hazard = |finding: Finding| match (finding.rule, finding.object, finding.allowed) {
        (Rule::Hazard(kind), Some(object), None) => Some(Hazard { kind, object }),
        (Rule::Hazard(_) | Rule::StaleAllow | Rule::InvalidAllow, _, _) => None,
    };
    let found = found.filter(|(version, _)| versions.contains(version));
    found.map(|(version, findings)| (version, findings.into_iter().filter_map(hazard).collect())).collect()
}

/// The same of SQL that is not what was written.
fn edited(history: &History, versions: &[i64]) -> Vec<Unacknowledged> {
    let edited = history.edited();
    let edited = edited.iter().filter(|each| each.file.ends_with(".up.sql"));
    let edited: Vec<i64> = edited.map(|each| each.version).filter(|version| versions.contains(version)).collect();
    let mut out = Vec::new();
    for (version, hazards) in hazards(history, &edited) {
        for hazard in hazard::to_acknowledge(history.dialect, &hazards) {
            let name = hazard.to_string();
            if !history.acknowledged(version).any(|each| each.hazard == name) {
                let file = history.file(version, ".toml");
                out.push(Unacknowledged { version, file, hazard: hazard.clone(), rows: None });
            }
        }
    }
    out
}

/// How large the tables are by the names that they have while these versions run.
async fn sizes(
    connection: &mut Connection,
    history: &History,
    versions: &[i64],
    found: &[Unacknowledged],
) -> Result<Sizes, Failure> {
    let renames: Vec<(Object, Object)> = history.operations(versions).filter_map(|each| each.renamed()).collect();
    let named = found.iter().map(|missing| &missing.hazard.object).chain(renames.iter().map(|(from, _)| from));
    let tables: BTreeSet<Name> = named.filter_map(|object| object.table().cloned()).collect();
    let sizes = schema_core::db::sizes(connection, &tables).await.map_err(live::Error::Sizes)?;
    Ok(size::by_every_name(renames, &sizes))
}
