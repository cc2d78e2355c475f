//! What a schema can be read from, as it is named on the command line, and how each is read. What is declared is read
//! once and means something to every database; what a server must be asked for is asked for one.

mod git;
pub(crate) mod ground;

pub(crate) use ground::Ground;

use crate::args::Global;
use crate::collect::{self, Collected};
use crate::commands::Failure;
use crate::config::Project;
use crate::live::{self, Missing};
use crate::report::Talk;
use crate::state;
use crate::url;
use schema_core::db::build::{BuildError, loaded, replayed};
use schema_core::db::compare::Side;
use schema_core::db::inspect::Unmanaged;
use schema_core::db::{Connection, InspectError, Inspected, inspect, masked};
use schema_core::dialect::canonical::canonical;
use schema_core::migration::Link;
use schema_core::model::{Declared, Dialect, Schema};
use schema_core::plan::{Drops, carry_retired};
use schema_core::pull::tool_of;
use schema_core::record::{self, artifact};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// What a schema is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// The structs as they are now.
    Structs,
    /// The snapshot.
    Snapshot,
    /// What the committed migrations add up to.
    Migrations,
    /// The snapshot at a revision, or the structs.
    Git(String),
    /// The records in a program or library.
    Binary(PathBuf),
    /// A file of SQL.
    Sql(PathBuf),
    /// A live database; none: that of the configuration.
    Database(Option<String>),
}

/// Why a source cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Git(Box<git::Error>),
    /// A file cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is no program.
    #[error("cannot read the tables in {}: {message}; give a program or library that was built with schema-core", path.display())]
    NoBinary {
        /// The file.
        path: PathBuf,
        /// Why.
        message: String,
    },
    /// It is a program without tables.
    #[error(
        "no table is declared in {}: give a program that uses structs with `#[derive(schema_core::Table)]`, or the library that declares them (`target/…/lib….rlib`)", .0.display()
    )]
    NoRecords(PathBuf),
    /// Its records contradict each other, or were written by another version.
    #[error("{}: {source}", path.display())]
    Records {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: Box<record::Error>,
    },
    /// A server does not say what it is.
    #[error("{source_name}: {error}")]
    Build {
        /// The source.
        source_name: String,
        /// Why.
        error: Box<BuildError>,
    },
    /// The mistake in a file of SQL.
    #[error("{}:{error}", path.display())]
    Load {
        /// The file.
        path: PathBuf,
        /// Where and what.
        error: Box<BuildError>,
    },
    /// A live database cannot be read.
    #[error("{url}: {error}")]
    Inspect {
        /// Which, password masked.
        url: String,
        /// Why.
        error: Box<InspectError>,
    },
}

impl From<git::Error> for Error {
    fn from(error: git::Error) -> Error {
        Error::Git(Box::new(error))
    }
}

/// What was read once, for every database.
pub(crate) enum Read {
    /// A state or an intention that is declared.
    Declared {
        /// What is declared.
        declared: Box<Declared>,
        /// Whether it knows what is kept aside: structs do not.
        knows_retired: bool,
    },
    /// Each database has its own.
    Own,
}

/// What sources are read with.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) project: &'a Project,
    pub(crate) global: &'a Global,
    pub(crate) talk: Talk,
    /// Whether a revision means its structs and not its snapshot.
    pub(crate) structs: bool,
}

impl Source {
    /// Whether it says what the code wants, and nothing of what is kept aside.
    pub(crate) fn is_database(&self) -> bool {
        matches!(self, Source::Database(_))
    }
}

impl Reader<'_> {
    /// Reads what means something to every database.
    pub(crate) fn read(&self, source: &Source) -> Result<Read, Failure> {
        let state = |declared| Read::Declared { declared: Box::new(declared), knows_retired: true };
        let wanted = |declared| Read::Declared { declared: Box::new(declared), knows_retired: false };
        Ok(match source {
            Source::Structs => {
                let Collected { declared, unknown, .. } = collect::collect(self.project, self.global, self.talk)?;
                if !unknown.is_empty() {
                    return Err(Failure::Uncompiled(unknown));
                }
                wanted(declared)
            }
            Source::Snapshot => {
                let state = state::read(self.project, &[])?;
                Read::Declared {
                    declared: Box::new(Declared { schema: state.snapshot, ..Declared::default() }),
                    knows_retired: true,
                }
            }
            Source::Git(revision) if self.structs => wanted(git::structs(self, revision)?),
            Source::Git(revision) => {
                let schema = git::snapshot(self.project, revision).map_err(Error::from)?;
                state(Declared { schema, ..Declared::default() })
            }
            Source::Binary(path) => wanted(in_binary(path)?),
            Source::Migrations | Source::Sql(_) | Source::Database(_) => Read::Own,
        })
    }

    /// One database's state of it.
    pub(crate) fn side(
        &self,
        source: &Source,
        read: &Read,
        dialect: Dialect,
        ground: &Ground<'_>,
    ) -> Result<Side, Failure> {
        if let Read::Declared { declared, .. } = read {
            return Ok(Side::Declared(canonical(dialect, &declared.schema).0));
        }
        match source {
            Source::Migrations => self.migrations(source, dialect, ground),
            Source::Sql(path) => {
                let (found, _) = in_sql(path, dialect, ground)?;
                Ok(Side::Found { found: found.schema, declared: None })
            }
            Source::Database(_) => {
                let target = self.target(source, Some(dialect))?;
                let inspected = live::block_on(async {
                    let mut connection = live::connect(&target, Missing::Refuse).await?;
                    let inspected = inspected(&target, &mut connection).await;
                    connection.close().await;
                    inspected
                })?;
                Ok(Side::Found { found: inspected.schema, declared: None })
            }
            Source::Structs | Source::Snapshot | Source::Git(_) | Source::Binary(_) => {
                unreachable!("what is declared was read before")
            }
        }
    }

    /// Where a live database is.
    pub(crate) fn target(&self, source: &Source, dialect: Option<Dialect>) -> Result<url::Target, Failure> {
        let own =
            if let Source::Database(Some(url)) = source { Some(url.as_str()) } else { self.global.url.as_deref() };
        Ok(url::database(self.project, dialect.or(self.global.dialect), own)?)
    }

    /// Their fold; where somebody wrote SQL by hand, what a server makes of them all.
    fn migrations(&self, source: &Source, dialect: Dialect, ground: &Ground<'_>) -> Result<Side, Failure> {
        let history = state::history(self.project, dialect)?;
        if !history.links.iter().any(Link::is_by_hand) {
            return Ok(Side::Declared(history.fold));
        }
        let scratch = ground.scratch(dialect)?;
        let found = ground.ask(dialect, replayed(dialect, &scratch, &history.scripts()))?;
        let found = found.map_err(|error| Error::Build { source_name: source.to_string(), error: Box::new(error) })?;
        Ok(Side::Found { found: found.schema, declared: Some(Box::new(history.fold)) })
    }
}

/// Everything that a live database holds, but for tables in which other tools keep their books: these are not managed.
pub(crate) async fn inspected(target: &url::Target, connection: &mut Connection) -> Result<Inspected, Failure> {
    let mut inspected = inspect(connection)
        .await
        .map_err(|error| Error::Inspect { url: masked(&target.url), error: Box::new(error) })?;
    let unmanaged = &mut inspected.unmanaged;
    inspected.schema.tables.retain(|name, table| {
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        let tool = tool_of(&name.name, &columns);
        unmanaged.extend(
            tool.map(|tool| Unmanaged { kind: "books of another tool".to_owned(), name: format!("{name} ({tool})") }),
        );
        tool.is_none()
    });
    Ok(inspected)
}

/// A state with what the other side, or the snapshot, keeps aside, where the code alone has spoken: structs say nothing of it.
pub(crate) fn with_retired(reader: &Reader<'_>, read: &Read, schema: &Schema, other: &Side) -> Result<Schema, Failure> {
    let Read::Declared { declared, knows_retired: false } = read else { return Ok(schema.clone()) };
    let aside = match other {
        Side::Declared(other) => other.clone(),
        Side::Found { declared: Some(other), .. } => other.as_ref().clone(),
        Side::Found { declared: None, .. } => state::read(reader.project, &[])?.snapshot,
    };
    Ok(carry_retired(&aside, schema.clone(), &declared.hints, Drops::Drop))
}

/// What a server makes of a file of SQL, and the tables in it in which the tool or sqlx keeps its books.
pub(crate) fn in_sql(path: &Path, dialect: Dialect, ground: &Ground<'_>) -> Result<(Inspected, Vec<String>), Failure> {
    let text = read_text(path)?;
    let scratch = ground.scratch(dialect)?;
    let found = ground.ask(dialect, loaded(dialect, &scratch, &text))?;
    Ok(found.map_err(|error| match error {
        error @ BuildError::Load(_) => Error::Load { path: path.to_owned(), error: Box::new(error) },
        error => Error::Build { source_name: Source::Sql(path.to_owned()).to_string(), error: Box::new(error) },
    })?)
}

/// The text of a file.
fn read_text(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|source| Error::Unreadable { path: path.to_owned(), source })
}

/// What a program or library declares.
fn in_binary(path: &Path) -> Result<Declared, Error> {
    let file = File::open(path).map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
    let records = artifact::records(file)
        .map_err(|error| Error::NoBinary { path: path.to_owned(), message: error.to_string() })?;
    if records.is_empty() {
        return Err(Error::NoRecords(path.to_owned()));
    }
    record::read(&records).map_err(|source| Error::Records { path: path.to_owned(), source: Box::new(source) })
}

impl FromStr for Source {
    type Err = String;

    fn from_str(text: &str) -> Result<Source, String> {
        let (kind, rest) = text.split_once(':').map_or((text, None), |(kind, rest)| (kind, Some(rest)));
        match (kind, rest) {
            ("structs", None) => Ok(Source::Structs),
            ("snapshot", None) => Ok(Source::Snapshot),
            ("migrations", None) => Ok(Source::Migrations),
            ("db", None) => Ok(Source::Database(None)),
            ("git", Some(revision)) if !revision.is_empty() => Ok(Source::Git(revision.to_owned())),
            ("binary", Some(path)) if !path.is_empty() => Ok(Source::Binary(path.into())),
            ("sql", Some(path)) if !path.is_empty() => Ok(Source::Sql(path.into())),
            ("db", Some(url)) if !url.is_empty() => Ok(Source::Database(Some(url.to_owned()))),
            _ => {
                Err("expected structs, snapshot, migrations, git:REVISION, binary:PATH, sql:FILE, db or db:URL"
                    .to_owned())
            }
        }
    }
}

/// As it is written on the command line, password masked.
impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Source::Structs => f.write_str("structs"),
            Source::Snapshot => f.write_str("snapshot"),
            Source::Migrations => f.write_str("migrations"),
            Source::Git(revision) => write!(f, "git:{revision}"),
            Source::Binary(path) => write!(f, "binary:{}", path.display()),
            Source::Sql(path) => write!(f, "sql:{}", path.display()),
            Source::Database(None) => f.write_str("db"),
            Source::Database(Some(url)) => write!(f, "db:{}", masked(url)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_read_and_shown() {
        for text in [
            "structs",
            "snapshot",
            "migrations",
            "git:main~2",
            "binary:target/app",
            "sql:a:b.sql",
            "db",
            "db:sqlite:a.db",
        ] {
            assert_eq!(text.parse::<Source>().map(|source| source.to_string()).as_deref(), Ok(text));
        }
        let url = "db:postgres://app:secret@host/shop".parse::<Source>().map(|source| source.to_string());
        assert_eq!(url.as_deref(), Ok("db:postgres://app:***@host/shop"));
        for text in ["", "table", "git", "git:", "structs:x", "sql", "binary:"] {
            assert!(text.parse::<Source>().is_err_and(|error| error.contains("git:REVISION")), "{text}");
        }
    }
}
