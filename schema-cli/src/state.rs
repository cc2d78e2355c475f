//! What is on disk: the snapshot, and for each database its migrations and what they add up to. An interrupted
//! write is completed before anything is read.

use crate::config::{self, FILE, Project};
use crate::disk::{self, Changes, Lock};
pub(crate) use crate::history::{History, history};
use crate::report::Talk;
use schema_core::migration::{ChainError, FoldError, Link, disagreements, mended};
use schema_core::model::{Declared, Dialect, Schema};
use schema_core::ops::Conflict;
use schema_core::plan::Drops;
use schema_core::snapshot;
use std::collections::BTreeMap;

/// What mends a snapshot.
pub(crate) const REPAIR: &str =
    "restore it from version control, or write it again with `cargo schema snapshot --from migrations`";

/// Everything on disk.
#[derive(Debug)]
pub(crate) struct State {
    /// What people review.
    pub(crate) snapshot: Schema,
    /// The snapshot's files, by their paths inside its folder.
    files: BTreeMap<String, String>,
    /// The migrations of each database, in the order of the configuration.
    pub(crate) histories: Vec<History>,
}

/// Why what is on disk cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Config(#[from] config::Error),
    #[error(transparent)]
    Disk(#[from] disk::Error),
    /// A file of the snapshot is broken.
    #[error("{folder}/{source}")]
    Snapshot {
        /// The snapshot's folder.
        folder: String,
        /// What is wrong.
        source: snapshot::Error,
    },
    /// The folder of the migrations is not in order.
    #[error("{}", chain_errors(folder, errors))]
    Chain {
        /// The folder.
        folder: String,
        /// Everything that is wrong with it.
        errors: Vec<ChainError>,
    },
    /// The operations of the migrations do not lead from one to the next.
    #[error("{folder}/{source}")]
    Fold {
        /// The folder.
        folder: String,
        /// The first that does not.
        source: FoldError,
    },
    /// The same, found while it is replayed.
    #[error(transparent)]
    Conflict(#[from] Conflict),
    /// Snapshot and migrations say different things.
    #[error("the snapshot is not what the {dialect} migrations add up to ({what}); {REPAIR}")]
    Disagree {
        /// The database.
        dialect: Dialect,
        /// The tables and enums that differ.
        what: String,
    },
    /// Nobody knows what the migrations make that are there.
    #[error(
        "the {dialect} migrations were written by hand, and what they make is not known, so that all of it would be created again: {}; \
         `cargo schema init` replays them on a scratch database and begins where they end",
        few(stems)
    )]
    NotAdopted {
        /// The database.
        dialect: Dialect,
        /// What the names of their files begin with.
        stems: Vec<String>,
    },
    /// A version that no migration has.
    #[error("no migration has the version {version}; the last is {last}")]
    NoVersion {
        /// What was asked for.
        version: i64,
        /// What is there.
        last: String,
    },
}

/// Completes what an interrupted command left, if there is such.
pub(crate) fn recover(project: &Project, talk: Talk) -> Result<(), Error> {
    if is_interrupted(project) {
        recover_locked(&disk::lock(&project.root.join(FILE))?, project, talk)?;
    }
    Ok(())
}

/// The same, and clears away unfinished files.
pub(crate) fn recover_locked(lock: &Lock, project: &Project, talk: Talk) -> Result<(), Error> {
    let mut folders = vec![project.snapshot()];
    folders.extend(snapshot::FOLDERS.map(|inner| project.snapshot().join(inner)));
    folders.extend(project.config.dialects.values().map(|dialect| project.root.join(&dialect.migrations)));
    if disk::recover(lock, &project.root, &folders)? {
        talk.warn("an earlier command was interrupted while it wrote; its files are complete now");
    }
    Ok(())
}

/// Whether an earlier command decided to write and did not finish.
pub(crate) fn is_interrupted(project: &Project) -> bool {
    disk::is_interrupted(&project.root)
}

/// The snapshot and the migrations of some databases.
pub(crate) fn read(project: &Project, dialects: &[Dialect]) -> Result<State, Error> {
    let files = snapshot_files(project)?;
    let folder = || project.shown(&project.snapshot()).to_string();
    let snapshot = snapshot::parse(&files).map_err(|source| Error::Snapshot { folder: folder(), source })?;
    let histories = dialects.iter().map(|dialect| history(project, *dialect)).collect::<Result<_, _>>()?;
    Ok(State { snapshot, files, histories })
}

/// The same with a snapshot that may be broken or gone: it is empty then.
pub(crate) fn read_broken(project: &Project, dialects: &[Dialect]) -> Result<State, Error> {
    let files = snapshot_files(project)?;
    let snapshot = snapshot::parse(&files).unwrap_or_default();
    let histories = dialects.iter().map(|dialect| history(project, *dialect)).collect::<Result<_, _>>()?;
    Ok(State { snapshot, files, histories })
}

fn snapshot_files(project: &Project) -> Result<BTreeMap<String, String>, Error> {
    let folder = project.snapshot();
    let mut files: BTreeMap<String, String> = disk::read(&folder)?.into_iter().collect();
    for inner in snapshot::FOLDERS {
        files
            .extend(disk::read(&folder.join(inner))?.into_iter().map(|(name, text)| (format!("{inner}/{name}"), text)));
    }
    Ok(files)
}

impl State {
    /// Refuses where nobody knows what the migrations make that are there.
    pub(crate) fn is_known(&self) -> Result<(), Error> {
        self.unknown().into_iter().next().map_or(Ok(()), Err)
    }

    /// Every database of which nobody knows what its migrations make.
    pub(crate) fn unknown(&self) -> Vec<Error> {
        let unknown = |history: &History| {
            let stems = history.unadopted();
            (!stems.is_empty()).then_some(Error::NotAdopted { dialect: history.dialect, stems })
        };
        self.histories.iter().filter_map(unknown).collect()
    }

    /// Refuses where snapshot and migrations say different things, or nobody knows what the migrations make.
    pub(crate) fn agrees(&self) -> Result<(), Error> {
        self.is_known()?;
        self.disagreements().into_iter().next().map_or(Ok(()), Err)
    }

    /// Every database whose migrations add up to something else than the snapshot.
    pub(crate) fn disagreements(&self) -> Vec<Error> {
        let differ = |history: &History| {
            let what = disagreements(&self.snapshot, history.side());
            (!what.is_empty()).then(|| Error::Disagree { dialect: history.dialect, what: what.join(", ") })
        };
        self.histories.iter().filter_map(differ).collect()
    }

    /// A snapshot that agrees with the migrations.
    pub(crate) fn mended(&self, declared: Option<&Declared>, drops: Drops) -> Schema {
        let sides: Vec<_> = self.histories.iter().map(History::side).collect();
        mended(&sides, &self.snapshot, declared, drops)
    }

    /// Adds what must change for the snapshot's files to be these.
    pub(crate) fn snapshot_changes(&self, project: &Project, files: &BTreeMap<String, String>, changes: &mut Changes) {
        let folder = project.snapshot();
        let changed = files.iter().filter(|(path, text)| self.files.get(*path) != Some(text));
        changes.write.extend(changed.map(|(path, text)| (folder.join(path), text.clone())));
        let gone = self.files.keys().filter(|path| path.contains('/') && !files.contains_key(*path));
        changes.remove.extend(gone.map(|path| folder.join(path)));
    }

    /// A version after every migration of every database: the clock's, unless it is behind.
    pub(crate) fn next_version(&self) -> i64 {
        let last = self.histories.iter().flat_map(|history| &history.links).map(Link::version).max();
        last.map_or(now(), |last| now().max(last + 1))
    }
}

/// The clock as a version.
pub(crate) fn now() -> i64 {
    jiff::Timestamp::now().strftime("%Y%m%d%H%M%S").to_string().parse().unwrap_or(0)
}

fn chain_errors(folder: &str, errors: &[ChainError]) -> String {
    errors.iter().map(|error| format!("{folder}/{error}")).collect::<Vec<_>>().join("\n  ")
}

/// The first and the last, where there are many.
fn few(stems: &[String]) -> String {
    match stems {
        [first, .., last] if stems.len() > 4 => format!("{first} to {last}, {} of them", stems.len()),
        stems => stems.join(", "),
    }
}
