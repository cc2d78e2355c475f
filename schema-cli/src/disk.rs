//! Writes many files as if they were one. Every new text is first written beside its place and flushed; then one
//! journal is renamed into place, which is the moment that decides; then the files are renamed one by one and the
//! journal goes. A run that is killed before that moment has changed nothing, and one that is killed after it is
//! completed by the next command. A full disk is found before that moment, too.

use crate::interrupt;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The journal's name, in the project's folder.
const JOURNAL: &str = ".schema-writing.json";
/// How the names of unfinished files end. They start with a dot, and none ends in `.sql`, so that sqlx passes them over.
const UNFINISHED: &str = ".schema-new";

/// What is to become of files: their new texts, in the order in which they are to appear, and those that go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// The path and text of each file that is written.
    pub(crate) write: Vec<(PathBuf, String)>,
    /// The files that are removed, after the others are written.
    pub(crate) remove: Vec<PathBuf>,
}

/// Why files could not be read or written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The operating system refused.
    #[error("cannot {verb} {}: {source}", path.display())]
    Io {
        /// What was tried: `write`, `read`, `remove`.
        verb: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// Another process is writing.
    #[error("another cargo schema is writing to {}; try again when it is done", .0.display())]
    Locked(PathBuf),
    /// The journal of an interrupted run is not one.
    #[error("{}: the journal of an interrupted command cannot be read ({message}); restore the files from version control and remove it", path.display())]
    Journal {
        /// The journal.
        path: PathBuf,
        /// Why.
        message: String,
    },
}

/// The right to write, held until dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

/// The renames and removals that are left to do; paths are relative to the project's folder where they can be.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Journal {
    rename: Vec<PathBuf>,
    remove: Vec<PathBuf>,
}

/// Takes the right to write for a project, whose configuration file carries the lock.
pub(crate) fn lock(file: &Path) -> Result<Lock, Error> {
    let handle = File::open(file).map_err(|source| Error::Io { verb: "open", path: file.to_owned(), source })?;
    match handle.try_lock() {
        Ok(()) => Ok(Lock { _file: handle }),
        Err(TryLockError::WouldBlock) => Err(Error::Locked(file.to_owned())),
        // A file system without locks, as some networks have: two writers are then the user's care.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Lock { _file: handle }),
        Err(TryLockError::Error(source)) => Err(Error::Io { verb: "lock", path: file.to_owned(), source }),
    }
}

/// Makes all the changes, or none.
pub(crate) fn apply(_lock: &Lock, root: &Path, changes: &Changes) -> Result<(), Error> {
    if changes.write.is_empty() && changes.remove.is_empty() {
        return Ok(());
    }
    let _held = interrupt::hold();
    let mut made = Vec::new();
    let prepared = prepare(root, changes, &mut made);
    if let Err(error) = prepared {
        for path in made.iter().rev() {
            // An empty folder or an unfinished file that stays is cleaned up by the next run.
            let _ = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
        }
        return Err(error);
    }
    finish(root)
}

/// Completes what an interrupted run decided, and clears away what one had not decided yet. Returns whether files changed.
pub(crate) fn recover(_lock: &Lock, root: &Path, folders: &[PathBuf]) -> Result<bool, Error> {
    let interrupted = is_interrupted(root);
    remove(&unfinished(&root.join(JOURNAL)))?;
    if interrupted {
        let _held = interrupt::hold();
        finish(root)?;
    }
    for folder in folders {
        for path in entries(folder)? {
            if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(UNFINISHED)) {
                remove(&path)?;
            }
        }
    }
    Ok(interrupted)
}

/// Whether a run decided to write and did not finish.
pub(crate) fn is_interrupted(root: &Path) -> bool {
    root.join(JOURNAL).exists()
}

/// The names and texts of the files in a folder, dot files left out; nothing where there is no folder.
pub(crate) fn read(folder: &Path) -> Result<Vec<(String, String)>, Error> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with('.') || path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|source| Error::Io { verb: "read", path, source })?;
        files.push((name, text));
    }
    Ok(files)
}

fn prepare(root: &Path, changes: &Changes, made: &mut Vec<PathBuf>) -> Result<(), Error> {
    let mut journal = Journal::default();
    for (path, text) in &changes.write {
        if let Some(parent) = path.parent() {
            make_folder(parent, made)?;
        }
        let unfinished = unfinished(path);
        made.push(unfinished.clone());
        write(&unfinished, text)?;
        journal.rename.push(relative(path, root));
    }
    journal.remove.extend(changes.remove.iter().map(|path| relative(path, root)));
    let path = root.join(JOURNAL);
    let temporary = unfinished(&path);
    made.push(temporary.clone());
    // Plain paths in plain structs always serialise, unless a path is not UTF-8.
    let text = serde_json::to_string(&journal)
        .map_err(|error| Error::Journal { path: path.clone(), message: error.to_string() })?;
    write(&temporary, &text)?;
    sync_folders(journal.rename.iter().map(|path| root.join(path)));
    fs::rename(&temporary, &path).map_err(|source| Error::Io { verb: "write", path, source })?;
    sync_folder(root);
    Ok(())
}

/// Does what the journal says; whatever of it is done already is passed over.
fn finish(root: &Path) -> Result<(), Error> {
    let path = root.join(JOURNAL);
    let text = fs::read_to_string(&path).map_err(|source| Error::Io { verb: "read", path: path.clone(), source })?;
    let journal: Journal = serde_json::from_str(&text)
        .map_err(|error| Error::Journal { path: path.clone(), message: error.to_string() })?;
    for target in &journal.rename {
        let target = root.join(target);
        match fs::rename(unfinished(&target), &target) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::NotFound && target.exists() => {}
            Err(source) => {
                return Err(Error::Io { verb: "write", path: target, source });
            }
        }
    }
    for target in &journal.remove {
        remove(&root.join(target))?;
    }
    sync_folders(journal.rename.iter().chain(&journal.remove).map(|path| root.join(path)));
    remove(&path)?;
    sync_folder(root);
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    let written =
        File::create(path).and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(|source| Error::Io { verb: "write", path: path.to_owned(), source })
}

fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != ErrorKind::NotFound => {
            Err(Error::Io { verb: "remove", path: path.to_owned(), source })
        }
        _ => Ok(()),
    }
}

fn make_folder(folder: &Path, made: &mut Vec<PathBuf>) -> Result<(), Error> {
    let missing: Vec<&Path> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).map_err(|source| Error::Io { verb: "create", path: folder.to_owned(), source })?;
        made.push(folder.to_owned());
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let wrong = |source| Error::Io { verb: "read", path: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(wrong(source)),
    };
    let mut paths =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(wrong)?;
    paths.sort();
    Ok(paths)
}

fn unfinished(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}{UNFINISHED}"))
}

fn relative(path: &Path, root: &Path) -> PathBuf {
    path.strip_prefix(root).unwrap_or(path).to_owned()
}

fn sync_folders(paths: impl Iterator<Item = PathBuf>) {
    let mut folders: Vec<PathBuf> = paths.filter_map(|path| path.parent().map(Path::to_owned)).collect();
    folders.sort();
    folders.dedup();
    folders.iter().for_each(|folder| sync_folder(folder));
}

/// Makes renames in a folder last. Windows knows no such thing, and a file system that refuses loses only this.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests;
