//! `cargo schema pull`: a live database, or a file of SQL, as a module of structs, on stdout or in a file. What the module does
//! not say is said on stderr, object by object.

use super::{Context, Failure, init};
use crate::args::Pull;
use crate::config::{self, FILE, Project};
use crate::disk::{self, Changes};
use crate::exit::Exit;
use crate::live::{self, block_on};
use crate::source::{Ground, Source, in_sql};
use crate::{report, state, url};
use schema_core::db::{InspectError, Inspected, QueryError, bookkeeping, inspect, masked, open};
use schema_core::model::Dialect;
use schema_core::pull::{Pulled, pull, tool_of};
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
    #[error("{} is there already, and what was written into it by hand would be lost; pass --force, or another --out", .0.display())]
    Exists(PathBuf),
    /// The path is a folder's.
    #[error("{} is a folder; name a file in it: --out {}", .0.display(), .0.join("schema.rs").display())]
    Folder(PathBuf),
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
    let out = args.out.as_ref().map(|path| place(context, path, args.force)).transpose()?;
    let read = match args.from.as_ref().unwrap_or(&Source::Database(None)) {
        Source::Database(url) => {
            let (url, dialect) = database(context, project.as_ref(), url.as_ref())?;
            block_on(read(&url, dialect))?
        }
        Source::Sql(path) => in_file(context, project.as_ref(), args, path)?,
        other @ (Source::Structs | Source::Snapshot | Source::Migrations | Source::Git(_) | Source::Binary(_)) => {
            return Err(Error::NoDatabase(other.clone()).into());
        }
    };
    let pulled = pull(read.dialect, &read.inspected.schema);
    say(context, &read, &pulled);
    if pulled.tables == 0 {
        return Err(Error::Nothing { from: read.from }.into());
    }
    match out {
        Some(path) => write(context, project.as_ref(), path, pulled.text)?,
        None => report::out(&pulled.text).map_err(Failure::Stdout)?,
    }
    if !pulled.features.is_empty() {
        let (crates, features) = (pulled.features.join(" "), pulled.features.join(","));
        context.talk.hint(format!("the module needs the crates {crates}, and schema-core with --features {features}"));
    }
    Ok(Exit::Done)
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
fn place(context: &Context, path: &Path, force: bool) -> Result<PathBuf, Failure> {
    let path = context.folder()?.join(path);
    if path.is_dir() {
        return Err(Error::Folder(path).into());
    }
    if path.exists() && !force {
        return Err(Error::Exists(path).into());
    }
    Ok(path)
}

async fn read(url: &str, dialect: Option<Dialect>) -> Result<Read, Failure> {
    let mut connection = open(url, dialect).await.map_err(live::Error::from)?;
    let inspected = inspect(&mut connection).await.map_err(Error::from)?;
    let books = bookkeeping(&mut connection).await.map_err(Error::from)?;
    let dialect = connection.dialect;
    connection.close().await;
    Ok(Read { from: masked(url), dialect, inspected, books })
}

/// What a server makes of a file of SQL.
fn in_file(context: &Context, project: Option<&Project>, args: &Pull, path: &Path) -> Result<Read, Failure> {
    let source = Source::Sql(path.to_owned());
    let dialect = match (context.global.dialect, project) {
        (Some(dialect), _) => dialect,
        (None, Some(project)) => match project.dialects(None)?.as_slice() {
            [only] => *only,
            _ => return Err(Error::WhichDialect(source).into()),
        },
        (None, None) => return Err(Error::WhichDialect(source).into()),
    };
    let bare = Project::without_file(context.folder()?);
    let ground = Ground::new(project.unwrap_or(&bare), context.talk, args.scratch_url.as_deref(), None);
    let (inspected, books) = in_sql(path, dialect, &ground)?;
    Ok(Read { from: source.to_string(), dialect, inspected, books })
}

/// What the module does not say.
fn say(context: &Context, read: &Read, pulled: &Pulled) {
    let own = read.books.iter().map(|table| (table.clone(), tool_of(table, &[]).unwrap_or("cargo schema")));
    let others = pulled.tools.iter().map(|(table, tool)| (table.to_string(), *tool));
    for (table, tool) in own.chain(others) {
        context.talk.warn(format!("table {table} is left out: {tool} keeps its books in it"));
    }
    for item in &read.inspected.unmanaged {
        context.talk.warn(format!(
            "{} {} is not managed: no attribute says it, and no migration touches it",
            item.kind, item.name
        ));
    }
    for note in &pulled.notes {
        context.talk.warn(format!("{} {} {}", note.object.kind(), note.object, note.text));
    }
}

/// Writes the file as every command does, under the lock of the project or package that it belongs to.
fn write(context: &Context, project: Option<&Project>, path: PathBuf, text: String) -> Result<(), Failure> {
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
    let shown = path.strip_prefix(&folder).unwrap_or(&path).display().to_string();
    disk::apply(&lock, &root, &Changes { write: vec![(path, text)], remove: Vec::new() })?;
    context.talk.done("written", shown);
    Ok(())
}
