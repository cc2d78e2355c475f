//! `cargo schema pull`: a live database, or a file of SQL, as structs: a module on stdout or in a file, or a folder with a file for each. Structs that
//! are there are edited in place. What the module does
//! not say is said on stderr, object by object.

use super::{Context, Failure, structs};
use crate::args::Pull;
use crate::collect;
use crate::config::{self, Project};
use crate::disk::Changes;
use crate::exit::Exit;
use crate::live::{self, block_on};
use crate::source::{Ground, Source, in_sql};
use crate::url::Target;
use crate::{report, url};
use schema_core::db::{InspectError, Inspected, QueryError, bookkeeping, inspect, masked, open};
use schema_core::dialect::canonical::Note;
use schema_core::model::{Dialect, Name};
use schema_core::pull::{Place, Pulled, folder, pull, tool_of};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Why nothing was pulled.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The database cannot be read.
    #[error(transparent)]
    Inspect(#[from] InspectError),
    /// The tables that are passed over cannot be read.
    #[error("cannot read the catalogue: {0}")]
    Query(#[from] QueryError),
    /// Somebody's file would be overwritten.
    #[error("{} is there already, and is no part of a module that could be edited; pass --force to write over it, or another --out", .0.display())]
    Exists(PathBuf),
    /// The folder is that of a crate, which has a root of its own.
    #[error("{} is the folder of a crate's root; name a folder or file in it: --out {}", .0.display(), .0.join("schema").display())]
    Root(PathBuf),
    /// No table is left to write.
    #[error("{from} has no table to pull")]
    Nothing {
        /// The URL, masked, or the source.
        from: String,
    },
    /// What is read is no database, nor makes one.
    #[error(
        "pull reads databases, and --from {0} is none; give db, db:URL or sql:FILE, or see what it declares with `cargo schema diff --from {0} --to …`"
    )]
    NoDatabase(Source),
    /// SQL says no dialect.
    #[error("--from {0} does not say for which database its SQL is; pass --dialect postgres, mysql, mariadb or sqlite")]
    WhichDialect(Source),
}

/// What was read.
struct Read {
    /// From where, password masked.
    from: String,
    /// The live database; none for a file.
    url: Option<String>,
    dialect: Dialect,
    inspected: Inspected,
    /// The tables that the inspection passes over.
    books: Vec<String>,
}

pub(super) fn run(context: &Context, args: &Pull) -> Result<Exit, Failure> {
    // There need not be a `schema.toml` yet: pulling is how many begin.
    let project = match context.project() {
        Ok(project) => Some(project),
        Err(Failure::Config(config::Error::Missing(_))) => None,
        Err(error) => return Err(error),
    };
    // Before anything is asked of the database.
    let folder = context.folder()?;
    let out = args.out.as_ref().map(|path| Out::at(&folder.join(path))).transpose()?;
    let there = out.as_ref().filter(|_| !args.force).map(Out::files_there).unwrap_or_default();
    let sources = structs::read(context, &there)?;
    let bare = Project::without_file(folder);
    let own = project.as_ref().unwrap_or(&bare);
    let declared = if sources.is_empty() { None } else { Some(structs::declared(context, own, &sources)?) };
    let read = match args.from.as_ref().unwrap_or(&Source::Database(None)) {
        Source::Database(url) => {
            let (url, dialect) = database(context, project.as_ref(), url.as_ref())?;
            block_on(read(&url, dialect))?
        }
        Source::Sql(path) => in_file(context, project.as_ref(), own, args, path)?,
        other @ (Source::Structs | Source::Snapshot | Source::Migrations | Source::Git(_) | Source::Binary(_)) => {
            return Err(Error::NoDatabase(other.clone()).into());
        }
    };
    if let (Some(declared), Some(out)) = (&declared, &out) {
        let target = read.url.as_ref().map(|url| Target { dialect: read.dialect, url: url.clone() });
        let ground = Ground::new(own, context.talk, args.scratch_url.as_deref(), target.as_ref());
        let database = (read.dialect, &read.inspected.schema);
        let updated = structs::edits(own, database, declared, &ground, (&sources, &out.place()))?;
        say(context, &read);
        structs::say(context, &updated);
        structs::write(context, project.as_ref(), &sources, updated, args.dry_run)?;
        return Ok(Exit::Done);
    }
    let pulled = pull(read.dialect, &read.inspected.schema);
    say(context, &read);
    say_notes(context, &pulled.notes, &pulled.tools);
    if pulled.tables == 0 {
        return Err(Error::Nothing { from: read.from }.into());
    }
    match out {
        Some(out) => {
            let write = out.files(&pulled);
            if let Some((path, _)) = write.iter().find(|(path, _)| path.exists() && !args.force) {
                return Err(Error::Exists(path.clone()).into());
            }
            if args.dry_run {
                write.iter().for_each(|(path, _)| context.talk.done("would write", path.display()));
            } else {
                structs::put(context, project.as_ref(), &Changes { write, remove: Vec::new() }, || Ok(()))?;
            }
        }
        None => report::out(&pulled.text).map_err(Failure::Stdout)?,
    }
    say_features(context, &pulled.features);
    Ok(Exit::Done)
}

/// Names the crates that the text needs.
pub(super) fn say_features(context: &Context, features: &[&str]) {
    if !features.is_empty() {
        let (crates, features) = (features.join(" "), features.join(","));
        context.talk.hint(format!("the module needs the crates {crates}, and schema-core with --features {features}"));
    }
}

/// The URL, and the kind of the database where more than the URL says it.
fn database(
    context: &Context,
    project: Option<&Project>,
    url: Option<&String>,
) -> Result<(String, Option<Dialect>), Failure> {
    let dialect = context.global.dialect;
    // Nothing is written to it: it may be of a kind that schema.toml does not know.
    if let Some(url) = url.or(context.global.url.as_ref()) {
        return Ok((url.clone(), dialect));
    }
    if let Some(project) = project {
        let target = url::database(project, dialect, None)?;
        return Ok((target.url, Some(target.dialect)));
    }
    let url = url::from_environment(&context.folder()?).ok_or(url::Error::None)?;
    Ok((url, dialect))
}

/// Where to write.
enum Out {
    /// Everything in one file.
    File(PathBuf),
    /// A file for each item, and `mod.rs`.
    Folder(PathBuf),
}

impl Out {
    /// A file ends in `.rs`, or is there.
    fn at(path: &Path) -> Result<Out, Error> {
        if path.is_dir() && ["lib.rs", "main.rs"].iter().any(|root| path.join(root).exists()) {
            return Err(Error::Root(path.to_owned()));
        }
        let file = !path.is_dir() && (path.exists() || path.extension().is_some_and(|ending| ending == "rs"));
        Ok(if file { Out::File(path.to_owned()) } else { Out::Folder(path.to_owned()) })
    }

    /// The files that are edited because they are there; a folder counts where it is a module.
    fn files_there(&self) -> BTreeSet<PathBuf> {
        let mut files = BTreeSet::new();
        match self {
            Out::File(path) if path.exists() => {
                files.insert(path.clone());
            }
            Out::Folder(path) if path.join("mod.rs").exists() => collect::rust_files(path, &mut files),
            Out::File(_) | Out::Folder(_) => {}
        }
        files
    }

    /// Where new tables go.
    fn place(&self) -> Place {
        match self {
            Out::File(path) => Place::File(path.clone()),
            Out::Folder(path) => Place::Folder(path.clone()),
        }
    }

    fn files(&self, pulled: &Pulled) -> Vec<(PathBuf, String)> {
        match self {
            Out::File(path) => vec![(path.clone(), pulled.text.clone())],
            Out::Folder(path) => folder(pulled).into_iter().map(|(name, text)| (path.join(name), text)).collect(),
        }
    }
}

async fn read(url: &str, dialect: Option<Dialect>) -> Result<Read, Failure> {
    let mut connection = open(url, dialect).await.map_err(live::Error::from)?;
    let inspected = inspect(&mut connection).await.map_err(Error::from)?;
    let books = bookkeeping(&mut connection).await.map_err(Error::from)?;
    let dialect = connection.dialect;
    connection.close().await;
    Ok(Read { from: masked(url), url: Some(url.to_owned()), dialect, inspected, books })
}

/// What a server makes of a file of SQL.
fn in_file(
    context: &Context,
    project: Option<&Project>,
    own: &Project,
    args: &Pull,
    path: &Path,
) -> Result<Read, Failure> {
    let source = Source::Sql(path.to_owned());
    let dialect = match (context.global.dialect, project) {
        (Some(dialect), _) => dialect,
        (None, Some(project)) => match project.dialects(None)?.as_slice() {
            [only] => *only,
            _ => return Err(Error::WhichDialect(source).into()),
        },
        (None, None) => return Err(Error::WhichDialect(source).into()),
    };
    let ground = Ground::new(own, context.talk, args.scratch_url.as_deref(), None);
    let (inspected, books) = in_sql(path, dialect, &ground)?;
    Ok(Read { from: source.to_string(), url: None, dialect, inspected, books })
}

/// What is passed over.
fn say(context: &Context, read: &Read) {
    let own = read.books.iter().map(|table| (table.clone(), tool_of(table, &[]).unwrap_or("cargo schema")));
    for (table, tool) in own {
        context.talk.warn(format!("table {table} is left out: {tool} keeps its books in it"));
    }
    for item in &read.inspected.unmanaged {
        context.talk.warn(format!(
            "{} {} is not managed: no attribute says it, and no migration touches it unasked",
            item.kind, item.name
        ));
    }
}

/// What the structs do not say.
pub(super) fn say_notes(context: &Context, notes: &[Note], tools: &[(Name, &'static str)]) {
    for (table, tool) in tools {
        context.talk.warn(format!("table {table} is left out: {tool} keeps its books in it"));
    }
    for note in notes {
        context.talk.warn(format!("{} {} {}", note.object.kind(), note.object, note.text));
    }
}
