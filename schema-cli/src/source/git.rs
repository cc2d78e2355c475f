//! A revision of the repository that the project is in: its snapshot, read as objects, or its structs, built in a work tree
//! of its own. The user's work tree and index are never touched.

use super::Reader;
use crate::args::Global;
use crate::collect::{self, Collected};
use crate::commands::Failure;
use crate::config::{self, FILE, Project};
use crate::interrupt;
use cargo_metadata::MetadataCommand;
use schema_core::model::{Declared, Schema};
use schema_core::snapshot;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::File;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Why a revision cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// There is no git.
    #[error("cannot run git: {0}; install it, or compare with another source")]
    NotInstalled(#[source] std::io::Error),
    /// The project is in no repository.
    #[error("{} is in no git repository, so that it has no revisions ({message})", folder.display())]
    NoRepository {
        /// The project's folder.
        folder: PathBuf,
        /// What git says.
        message: String,
    },
    /// There is no such revision.
    #[error(
        "git knows no revision `{revision}`; `git log --oneline` and `git branch --all` show what there is (a shallow clone has few: `git fetch --unshallow`)"
    )]
    NoRevision {
        /// What was asked for.
        revision: String,
    },
    /// The revision is older than the snapshot.
    #[error(
        "revision `{revision}` has no snapshot in {folder}: it is from before `cargo schema init`; `--structs` builds its structs instead"
    )]
    NoSnapshot {
        /// The revision.
        revision: String,
        /// The folder.
        folder: String,
    },
    /// The snapshot of that time is broken.
    #[error("revision `{revision}`: {folder}/{source}")]
    Snapshot {
        /// The revision.
        revision: String,
        /// The folder.
        folder: String,
        /// What is wrong.
        source: Box<snapshot::Error>,
    },
    /// There was no package then.
    #[error("revision `{revision}` has no Cargo.toml in {folder} or above it")]
    NoManifest {
        /// The revision.
        revision: String,
        /// The folder.
        folder: String,
    },
    /// git says no.
    #[error("git {verb} fails: {message}")]
    Git {
        /// What it should do.
        verb: String,
        /// What it says.
        message: String,
    },
    /// The temporary folder takes no files.
    #[error("cannot use {}: {source}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

/// A commit, and where the project is in it.
struct Revision<'a> {
    project: &'a Project,
    /// As it was asked for.
    name: &'a str,
    commit: String,
    /// The project's folder from the top of the repository: empty, or with `/` at its end.
    prefix: String,
}

/// The snapshot at a revision.
pub(super) fn snapshot(project: &Project, revision: &str) -> Result<Schema, Error> {
    let revision = Revision::find(project, revision)?;
    let folder = revision.configured()?.map_or_else(|| project.config.snapshot.clone(), |config| config.snapshot);
    let shown = folder.display().to_string();
    let path = inside(&format!("{}{}", revision.prefix, folder.to_string_lossy().replace('\\', "/")));
    let files = revision.files(&format!("{path}/"))?;
    if files.is_empty() {
        return Err(Error::NoSnapshot { revision: revision.name.to_owned(), folder: shown });
    }
    let wrong =
        |source| Error::Snapshot { revision: revision.name.to_owned(), folder: shown, source: Box::new(source) };
    snapshot::parse(&files).map_err(wrong)
}

/// The structs at a revision.
pub(super) fn structs(reader: &Reader<'_>, revision: &str) -> Result<Declared, Failure> {
    let project = reader.project;
    let revision = Revision::find(project, revision).map_err(super::Error::from)?;
    let config = revision.configured().map_err(super::Error::from)?.unwrap_or_else(|| project.config.clone());
    // The work tree must go again, whenever Ctrl-C comes.
    let _held = interrupt::hold();
    let tree = Worktree::add(project, &revision).map_err(super::Error::from)?;
    let root = tree.folder.join(&revision.prefix);
    let manifest =
        root.ancestors().take_while(|folder| folder.starts_with(&tree.folder)).map(|folder| folder.join("Cargo.toml"));
    let no_manifest = || Error::NoManifest { revision: revision.name.to_owned(), folder: revision.prefix.clone() };
    let manifest =
        manifest.into_iter().find(|path| path.is_file()).ok_or_else(no_manifest).map_err(super::Error::from)?;
    // Where the versions are not committed, they are those of now.
    if let (Some(lock), Some(folder)) = (lock_file(project), manifest.parent()) {
        let there = folder.join("Cargo.lock");
        if !there.exists() {
            std::fs::copy(&lock, &there).map_err(|source| super::Error::from(Error::Folder { path: there, source }))?;
        }
    }
    let global =
        Global { target_folder: target_folder(reader.global), manifest_path: Some(manifest), ..reader.global.clone() };
    reader.talk.detail(format!("building the structs of {} in {}", revision.name, tree.folder.display()));
    let project = Project { root, config };
    let Collected { declared, unknown, .. } = collect::collect(&project, &global, reader.talk)?;
    if unknown.is_empty() { Ok(declared) } else { Err(Failure::Uncompiled(unknown)) }
}

impl<'a> Revision<'a> {
    fn find(project: &'a Project, name: &'a str) -> Result<Revision<'a>, Error> {
        let prefix = git(&project.root, &["rev-parse", "--show-prefix"])?;
        if !prefix.status.success() {
            return Err(Error::NoRepository { folder: project.root.clone(), message: said(&prefix) });
        }
        let commit = format!("{name}^{{commit}}");
        let commit = git(&project.root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])?;
        if !commit.status.success() {
            return Err(Error::NoRevision { revision: name.to_owned() });
        }
        // git repeats the option where it is one of the old.
        let text = String::from_utf8_lossy(&commit.stdout);
        let commit = text.lines().next_back().unwrap_or_default().trim().to_owned();
        let prefix = String::from_utf8_lossy(&prefix.stdout).trim_end_matches(['\n', '\r']).to_owned();
        Ok(Revision { project, name, commit, prefix })
    }

    /// `schema.toml` of that time; none where there was none, or one that cannot be read now.
    fn configured(&self) -> Result<Option<config::Config>, Error> {
        let object = format!("{}:{}{FILE}", self.commit, self.prefix);
        let shown = git(&self.project.root, &["cat-file", "blob", &object])?;
        if !shown.status.success() {
            return Ok(None);
        }
        Ok(config::parse(Path::new(FILE), &String::from_utf8_lossy(&shown.stdout)).ok())
    }

    /// The texts of the files below a folder, by their paths in it.
    fn files(&self, folder: &str) -> Result<BTreeMap<String, String>, Error> {
        let listed = git(&self.project.root, &["ls-tree", "-r", "-z", "--full-tree", &self.commit, "--", folder])?;
        let listed = succeeded("ls-tree", listed)?;
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        // Mode, type, object and, behind a tabulator, the path.
        let entries: Vec<(&str, &str)> = listed
            .split_terminator('\0')
            .filter_map(|entry| {
                let (head, path) = entry.split_once('\t')?;
                Some((head.split(' ').nth(2)?, path.strip_prefix(folder)?))
            })
            .collect();
        let texts = blobs(&self.project.root, &entries.iter().map(|(object, _)| *object).collect::<Vec<_>>())?;
        Ok(entries.into_iter().zip(texts).map(|((_, path), text)| (path.to_owned(), text)).collect())
    }
}

/// A work tree of its own, which is gone when dropped.
struct Worktree {
    repository: PathBuf,
    folder: PathBuf,
    /// Locked for as long as its owner lives, so that a work tree of a run that was killed is found by the next.
    lock: PathBuf,
    _lock: File,
}

const NAME: &str = "schema_revision_";

impl Worktree {
    fn add(project: &Project, revision: &Revision<'_>) -> Result<Worktree, Error> {
        sweep(&project.root);
        let above = std::env::temp_dir();
        let above = above.canonicalize().unwrap_or(above);
        let folder =
            above.join(format!("{NAME}{}_{}", std::process::id(), &revision.commit[..12.min(revision.commit.len())]));
        let path = folder.with_extension("lock");
        let lock = File::create(&path).and_then(|file| file.lock().map(|()| file));
        let lock = lock.map_err(|source| Error::Folder { path: path.clone(), source })?;
        let tree = Worktree { repository: project.root.clone(), folder, lock: path, _lock: lock };
        let arguments: [&OsStr; 8] = [
            // Nothing of the user's is to run.
            "-c".as_ref(),
            "core.hooksPath=/dev/null".as_ref(),
            "worktree".as_ref(),
            "add".as_ref(),
            "--quiet".as_ref(),
            "--detach".as_ref(),
            tree.folder.as_ref(),
            revision.commit.as_ref(),
        ];
        succeeded("worktree add", git(&project.root, &arguments)?)?;
        Ok(tree)
    }
}

impl Drop for Worktree {
    fn drop(&mut self) {
        remove(&self.repository, &self.folder, &self.lock);
    }
}

/// Nobody is left to be told what cannot be removed; the next run tries again.
fn remove(repository: &Path, folder: &Path, lock: &Path) {
    let arguments: [&OsStr; 4] = ["worktree".as_ref(), "remove".as_ref(), "--force".as_ref(), folder.as_ref()];
    let _ = git(repository, &arguments);
    let _ = std::fs::remove_dir_all(folder);
    let _ = git(repository, &["worktree", "prune"]);
    let _ = std::fs::remove_file(lock);
}

/// Removes the work trees of this repository whose owners were killed.
fn sweep(repository: &Path) {
    let Ok(listed) = git(repository, &["worktree", "list", "--porcelain"]) else { return };
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    for folder in listed.lines().filter_map(|line| line.strip_prefix("worktree ")).map(Path::new) {
        let is_ours = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(NAME));
        let lock = folder.with_extension("lock");
        // Without its lock it belongs to nobody either.
        let is_free = File::open(&lock).map_or(true, |file| file.try_lock().is_ok());
        if is_ours && is_free {
            remove(repository, folder, &lock);
        }
    }
}

/// A folder of artifacts beside the user's own, so that neither build throws away the other's.
fn target_folder(global: &Global) -> Option<PathBuf> {
    let mut command = MetadataCommand::new();
    command.no_deps();
    if let Some(path) = &global.manifest_path {
        command.manifest_path(path);
    }
    command.exec().ok().map(|metadata| metadata.target_directory.into_std_path_buf().join("schema-revision"))
}

fn lock_file(project: &Project) -> Option<PathBuf> {
    project.root.ancestors().map(|folder| folder.join("Cargo.lock")).find(|path| path.is_file())
}

/// A path without `.` and `..`, as git names objects.
fn inside(path: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in Path::new(path).components() {
        match part {
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::ParentDir => {
                parts.pop();
            }
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    parts.join("/")
}

fn git<A: AsRef<OsStr>>(folder: &Path, arguments: &[A]) -> Result<Output, Error> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments).stdin(Stdio::null());
    command.output().map_err(Error::NotInstalled)
}

/// The texts of objects, in order, by one process.
fn blobs(folder: &Path, objects: &[&str]) -> Result<Vec<String>, Error> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["cat-file", "--batch"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(Error::NotInstalled)?;
    let asked = objects.join("\n") + "\n";
    let stdin = child.stdin.take();
    // Both ways at once: a pipe holds only so much.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.map(|mut stdin| std::io::Write::write_all(&mut stdin, asked.as_bytes())));
        child.wait_with_output()
    });
    let output = succeeded("cat-file", output.map_err(Error::NotInstalled)?)?;
    let broken =
        || Error::Git { verb: "cat-file".to_owned(), message: "an object of the snapshot is missing".to_owned() };
    let mut rest = output.stdout.as_slice();
    let mut texts = Vec::new();
    for _ in objects {
        // Object, type and length; then the text and the end of a line.
        let end = rest.iter().position(|byte| *byte == b'\n').ok_or_else(broken)?;
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        let length: usize = head.rsplit(' ').next().and_then(|length| length.parse().ok()).ok_or_else(broken)?;
        let text = rest.get(end + 1..end + 1 + length).ok_or_else(broken)?;
        texts.push(String::from_utf8_lossy(text).into_owned());
        rest = rest.get(end + 2 + length..).unwrap_or_default();
    }
    Ok(texts)
}

fn succeeded(verb: &str, output: Output) -> Result<Output, Error> {
    if output.status.success() { Ok(output) } else { Err(Error::Git { verb: verb.to_owned(), message: said(&output) }) }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().trim_start_matches("fatal: ").to_owned()
}
