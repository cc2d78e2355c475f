//! Structs that are there are brought to what a database is, in place: for `pull` into files that exist, and for
//! `drift --write=structs`. All files change or none does, and none that somebody has edited meanwhile.

use super::diff::Valid;
use super::{Context, Failure, init, pull};
use crate::collect::{self, Collected};
use crate::config::{FILE, Project};
use crate::disk::{self, Changes};
use crate::source::{Error as SourceError, Ground};
use crate::state;
use schema_core::db::compare::{Compared, Side, compare};
use schema_core::dialect::canonical::canonical;
use schema_core::model::{Declared, Dialect, Object, Schema};
use schema_core::plan::{Drops, carry_retired};
use schema_core::pull::{Conflict, Parsed, Place, Request, SourceFile, Updated, parse, update};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Why structs are not edited.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Something differs that a program cannot edit.
    #[error("nothing was written: {0}")]
    Conflict(#[from] Conflict),
    /// Somebody was faster.
    #[error("nothing was written: {} was changed while the database was read; run the command again", .0.display())]
    Changed(PathBuf),
    /// There is nothing to edit.
    #[error("no struct derives `Table` yet; write the first with `cargo schema pull --out src/schema.rs`")]
    NoStructs,
}

/// Reads and parses files; what cannot be edited is found before anybody waits for a build.
pub(super) fn read(context: &Context, paths: &BTreeSet<PathBuf>) -> Result<Vec<Parsed>, Failure> {
    let folder = context.folder()?;
    let mut sources = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(path).map_err(|source| disk::Error::Io {
            verb: "read",
            path: path.clone(),
            source,
        })?;
        let shown = path.strip_prefix(&folder).unwrap_or(path).display().to_string();
        sources.push(parse(SourceFile { path: path.clone(), shown, text }).map_err(Error::from)?);
    }
    Ok(sources)
}

/// What the structs declare; nothing where there is none yet.
pub(super) fn declared(context: &Context, project: &Project, sources: &[Parsed]) -> Result<Declared, Failure> {
    let collected = collect::collect(project, &context.global, context.talk);
    match collected {
        Ok(Collected { declared, unknown, .. }) if unknown.is_empty() => Ok(declared),
        Ok(Collected { unknown, .. }) => Err(Failure::Uncompiled(unknown)),
        Err(collect::Error::NoTables { .. } | collect::Error::NoCandidates { .. } | collect::Error::Metadata(_))
            if !sources.iter().any(Parsed::has_tables) =>
        {
            Ok(Declared::default())
        }
        Err(error) => Err(error.into()),
    }
}

/// The edits that bring what is declared to what a database holds.
pub(super) fn edits(
    project: &Project,
    (dialect, found): (Dialect, &Schema),
    declared: &Declared,
    ground: &Ground<'_>,
    (sources, place): (&[Parsed], &Place),
) -> Result<Updated, Failure> {
    declared.is_valid(&[dialect])?;
    let own = canonical(dialect, &declared.schema).0;
    let snapshot =
        if project.root.join(FILE).is_file() { state::read(project, &[])?.snapshot } else { Schema::default() };
    let own = carry_retired(&snapshot, own, &declared.hints, Drops::Drop);
    let Compared { from, to } = if own.tables.is_empty() {
        Compared { from: own, to: found.clone() }
    } else {
        let (from, to) = (Side::Declared(own), Side::Found { found: found.clone(), declared: None });
        let scratch = ground.scratch(dialect)?;
        let compared = ground.ask(dialect, compare(dialect, &scratch, &from, &to))?;
        compared.map_err(|error| SourceError::Build { source_name: "structs".to_owned(), error: Box::new(error) })?
    };
    let request = Request { dialect, declared, from: &from, to: &to, sources, place };
    Ok(update(&request).map_err(Error::from)?)
}

/// Writes the edits, or says what they would be.
pub(super) fn write(
    context: &Context,
    project: Option<&Project>,
    sources: &[Parsed],
    updated: Updated,
    dry_run: bool,
) -> Result<(), Failure> {
    for change in &updated.changes {
        let verb = if dry_run { "would edit" } else { "edited" };
        let line = format!("{}:{}  {}", change.path, change.line, change.text);
        if dry_run {
            context.talk.done(verb, line);
        } else {
            context.talk.detail(line);
        }
    }
    let Updated { write, remove, .. } = updated;
    if dry_run {
        return Ok(());
    }
    if write.is_empty() && remove.is_empty() {
        context.talk.done("unchanged", "the structs say what the database is");
        return Ok(());
    }
    let known: Vec<(PathBuf, Option<String>)> = write
        .iter()
        .map(|(path, _)| path)
        .chain(&remove)
        .map(|path| {
            let read = sources.iter().find(|parsed| parsed.file().path == *path);
            (path.clone(), read.map(|parsed| parsed.file().text.clone()))
        })
        .collect();
    put(context, project, &Changes { write, remove }, || {
        for (path, text) in known {
            let now = match std::fs::read_to_string(&path) {
                Ok(text) => Some(text),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(source) => return Err(disk::Error::Io { verb: "read", path, source }.into()),
            };
            if now != text {
                return Err(Error::Changed(path).into());
            }
        }
        Ok(())
    })
}

/// Writes files as every command does, under the lock of the project or package that they belong to, where the check
/// that is made under the lock lets it.
pub(super) fn put(
    context: &Context,
    project: Option<&Project>,
    changes: &Changes,
    check: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let folder = context.folder()?;
    let (root, file) = match project {
        Some(project) => (project.root.clone(), FILE),
        None => {
            let manifest = |folder: &&Path| folder.join("Cargo.toml").is_file();
            let root = folder.ancestors().find(manifest).ok_or_else(|| init::Error::NoManifest(folder.clone()))?;
            (root.to_owned(), "Cargo.toml")
        }
    };
    if let Some(project) = project {
        state::recover(project, context.talk)?;
    }
    let lock = disk::lock(&root.join(file))?;
    check()?;
    disk::apply(&lock, &root, changes)?;
    let shown = |path: &Path| path.strip_prefix(&folder).unwrap_or(path).display().to_string();
    for (path, _) in &changes.write {
        context.talk.done("written", shown(path));
    }
    for path in &changes.remove {
        context.talk.done("removed", shown(path));
    }
    Ok(())
}

/// Every file of the packages that may hold tables, and where a new table goes: where the last one is.
pub(super) fn everywhere(context: &Context, project: &Project) -> Result<BTreeSet<PathBuf>, Failure> {
    let mut files = collect::files(project, &context.global)?;
    files.retain(|path| {
        path.ends_with("mod.rs") || std::fs::read_to_string(path).is_ok_and(|text| text.contains("derive"))
    });
    Ok(files)
}

/// Where new tables go: beside the last that is declared.
pub(super) fn place(declared: &Declared, sources: &[Parsed]) -> Result<Place, Failure> {
    let tables = declared.locations.iter().filter(|(object, _)| matches!(object, Object::Table(_)));
    let last = tables.map(|(_, location)| location).max_by_key(|location| (location.file.clone(), location.line));
    let file = last.and_then(|last| sources.iter().find(|parsed| parsed.file().path.ends_with(&last.file)));
    let Some(file) = file else { return Err(Error::NoStructs.into()) };
    let path = &file.file().path;
    let root = path.with_file_name("mod.rs");
    let lent = last.is_some_and(|last| {
        let line = format!("::{};", last.item);
        let is_root = |parsed: &&Parsed| parsed.file().path == root && *path != root;
        sources.iter().find(is_root).is_some_and(|parsed| parsed.file().text.contains(&line))
    });
    Ok(match path.parent().filter(|_| lent) {
        Some(folder) => Place::Folder(folder.to_owned()),
        None => Place::File(path.clone()),
    })
}

/// Names what the structs do not say.
pub(super) fn say(context: &Context, updated: &Updated) {
    pull::say_notes(context, &updated.notes, &updated.tools);
    pull::say_features(context, &updated.features);
}
