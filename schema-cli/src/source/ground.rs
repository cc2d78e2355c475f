//! Where databases are made that live for a moment: beside the live database that a command is about, on the server that
//! is named for it, or on one that is started here. All of them are gone when the command ends, however it ends.

use crate::commands::Failure;
use crate::config::Project;
use crate::live::{self, block_on};
use crate::report::Talk;
use crate::report::human::plural;
use crate::url;
use schema_core::db::cluster::{Cluster, ClusterError};
#[cfg(unix)]
use schema_core::db::mysql_server::MysqlServer;
use schema_core::db::scratch::Scratch;
use schema_core::model::Dialect;
use std::cell::OnceCell;
use std::future::Future;

/// A place for scratch databases, looked for when the first is needed.
pub(crate) struct Ground<'a> {
    project: &'a Project,
    talk: Talk,
    /// `--scratch-url`.
    flag: Option<&'a str>,
    /// The live database that the command is about.
    beside: Option<String>,
    found: OnceCell<(Scratch, Option<Started>)>,
}

impl<'a> Ground<'a> {
    /// Where the configuration or the flag says, else beside a live database.
    pub(crate) fn new(
        project: &'a Project,
        talk: Talk,
        flag: Option<&'a str>,
        beside: Option<&url::Target>,
    ) -> Ground<'a> {
        let beside = beside.map(|target| target.url.clone());
        Ground { project, talk, flag, beside, found: OnceCell::new() }
    }

    /// The place for databases of this kind.
    pub(crate) fn scratch(&self, dialect: Dialect) -> Result<Scratch, Failure> {
        if self.found.get().is_none() {
            let found = self.find(dialect)?;
            sweep(self.talk, &found.0, dialect)?;
            // Nobody else sets it.
            let _ = self.found.set(found);
        }
        Ok(self.found.get().map_or(Scratch::Memory, |(scratch, _)| scratch.clone()))
    }

    /// Asks a server; Ctrl-C clears away what was made for it.
    pub(crate) fn ask<T>(&self, dialect: Dialect, question: impl Future<Output = T>) -> Result<T, Failure> {
        let asked = block_on(async { Ok::<_, live::Error>(question.await) });
        asked.map_err(|error| match self.found.get() {
            Some((scratch, _)) => interrupted(error, scratch, dialect, "nothing was compared"),
            None => error.into(),
        })
    }

    fn find(&self, dialect: Dialect) -> Result<(Scratch, Option<Started>), Failure> {
        match (&self.beside, self.flag) {
            _ if dialect == Dialect::Sqlite => Ok((Scratch::Memory, None)),
            (Some(url), None) => Ok((Scratch::Beside(url.clone()), None)),
            (None | Some(_), flag) => scratch(self.talk, self.project, dialect, flag),
        }
    }
}

/// A server that was started here, and ends when dropped.
pub(crate) enum Started {
    Postgres(Cluster),
    #[cfg(unix)]
    Mysql(MysqlServer),
}

impl Started {
    fn start(talk: Talk, dialect: Dialect) -> Result<Started, ClusterError> {
        match dialect {
            #[cfg(unix)]
            Dialect::Mysql | Dialect::Mariadb => {
                let _spinner = talk.spinner(format!("starting {}", dialect.title()));
                MysqlServer::start(dialect).map(Started::Mysql)
            }
            #[cfg(not(unix))]
            Dialect::Mysql | Dialect::Mariadb => {
                Err(ClusterError::NotInstalled { programs: "way to start it on this system" })
            }
            Dialect::Postgres | Dialect::Sqlite => {
                let cluster = Cluster::start()?;
                if cluster.swept > 0 {
                    let servers = plural(cluster.swept, "scratch server");
                    talk.done("ended", format!("{servers} of runs that were killed"));
                }
                Ok(Started::Postgres(cluster))
            }
        }
    }

    fn url(&self) -> &str {
        match self {
            Started::Postgres(cluster) => &cluster.url,
            #[cfg(unix)]
            Started::Mysql(server) => &server.url,
        }
    }
}

/// Where databases may be made, and the server that was started for it, which lives as long as it is held.
pub(crate) fn scratch(
    talk: Talk,
    project: &Project,
    dialect: Dialect,
    flag: Option<&str>,
) -> Result<(Scratch, Option<Started>), Failure> {
    if dialect == Dialect::Sqlite {
        return Ok((Scratch::Memory, None));
    }
    match url::scratch(project, dialect, flag)? {
        Some(url) => Ok((Scratch::Server(url), None)),
        None => {
            let server = Started::start(talk, dialect).map_err(|error| url::Error::NoScratch { dialect, error })?;
            Ok((Scratch::Server(server.url().to_owned()), Some(server)))
        }
    }
}

/// Drops what runs have left that were killed. A server that does not let us is not our care yet.
pub(crate) fn sweep(talk: Talk, scratch: &Scratch, dialect: Dialect) -> Result<(), Failure> {
    let swept = block_on(async { Ok::<_, live::Error>(scratch.sweep(dialect).await) })?;
    for name in swept.unwrap_or_default() {
        talk.done("dropped", format!("{name}, which a run that was killed had left"));
    }
    Ok(())
}

/// Clears away what Ctrl-C has left; `what` says what the command has not done.
pub(crate) fn interrupted(error: live::Error, scratch: &Scratch, dialect: Dialect, what: &str) -> Failure {
    let live::Error::Interrupted = error else { return error.into() };
    let left = match live::block_on_to_the_end(scratch.clear(dialect)) {
        Ok(Ok(_)) => "its scratch databases are gone".to_owned(),
        Ok(Err(error)) => format!("a scratch database may be left: {error}"),
        Err(error) => format!("a scratch database may be left: {error}"),
    };
    Failure::Interrupted(format!("{what}; {left}"))
}
