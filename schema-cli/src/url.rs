//! Which database a command talks to: the flag, `schema.toml`, `DATABASE_URL`, the file `.env`, in this order. Text
//! that may hold a password never reaches a message except through [`masked`].

use crate::config::{self, FILE, Project};
use schema_core::db::cluster::ClusterError;
use schema_core::db::masked;
use schema_core::model::Dialect;
use std::path::{Path, PathBuf};

/// A database to connect to.
#[derive(Clone)]
pub(crate) struct Target {
    /// Of which kind.
    pub(crate) dialect: Dialect,
    /// Where, password included: never to be printed.
    pub(crate) url: String,
}

/// Why there is no database to talk to.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Nothing names one.
    #[error("no database to connect to: pass --url, set `url` under [database] in {FILE}, or set DATABASE_URL")]
    None,
    /// Nothing names a scratch server, and none can be started here.
    #[error(
        "no scratch server for {dialect}, and none can be started here ({error}): pass --scratch-url, or set \
         `scratch_url = \"env:SCRATCH_DATABASE_URL\"` under [database] in {FILE}; temporary databases are created on it and dropped again"
    )]
    NoScratch {
        /// Of which kind.
        dialect: Dialect,
        /// Why none can be started.
        error: ClusterError,
    },
    /// A variable that the configuration names is not set.
    #[error(
        "{FILE} takes `{key}` from the environment variable {variable}, which is not set; set it, or pass --{flag}"
    )]
    Unset {
        /// The key in the configuration.
        key: &'static str,
        /// The variable.
        variable: String,
        /// The flag that stands in for it.
        flag: &'static str,
    },
    /// The URL is of no configured kind.
    #[error("{url} is not the URL of a database that {FILE} configures ({known})")]
    OtherKind {
        /// The URL, masked.
        url: String,
        /// What is configured.
        known: String,
    },
    /// The configuration does not say which.
    #[error(transparent)]
    Config(#[from] config::Error),
}

/// The two keys under which a URL is configured.
struct Key {
    name: &'static str,
    flag: &'static str,
    variable: Option<&'static str>,
}

const DATABASE: Key = Key { name: "url", flag: "url", variable: Some("DATABASE_URL") };
const SCRATCH: Key = Key { name: "scratch_url", flag: "scratch-url", variable: None };

/// The database that migrations are applied to.
pub(crate) fn database(project: &Project, dialect: Option<Dialect>, flag: Option<&str>) -> Result<Target, Error> {
    let known = project.dialects(dialect)?;
    let own = match known.as_slice() {
        [one] => project.config.dialects[one].url.as_deref(),
        _ => None,
    };
    let configured = own.or(project.config.database.url.as_deref());
    let url = look_up(project, &DATABASE, flag, configured)?.ok_or_else(|| match known.as_slice() {
        [_] => Error::None,
        _ => Error::Config(config::Error::WhichDialect { known: known.clone() }),
    })?;
    let fitting: Vec<Dialect> = known.iter().copied().filter(|dialect| may_be(&url, *dialect)).collect();
    match (known.as_slice(), fitting.as_slice()) {
        // The connection says better what is wrong with it.
        ([one], _) | (_, [one]) => Ok(Target { dialect: *one, url }),
        (_, []) => {
            let known = known.iter().map(Dialect::to_string).collect::<Vec<_>>().join(", ");
            Err(Error::OtherKind { url: masked(&url), known })
        }
        (_, several) => Err(config::Error::WhichDialect { known: several.to_vec() }.into()),
    }
}

/// The server on which temporary databases of a dialect are created; none where none is configured.
pub(crate) fn scratch(project: &Project, dialect: Dialect, flag: Option<&str>) -> Result<Option<String>, Error> {
    let own = project.config.dialects.get(&dialect).and_then(|entry| entry.scratch_url.as_deref());
    let general =
        project.config.database.scratch_url.as_deref().filter(|_| project.config.dialects.len() == 1 || own.is_none());
    let url = match look_up(project, &SCRATCH, flag, own.or(general)) {
        // Where the database is installed, a server is started instead.
        Err(Error::Unset { .. }) => None,
        url => url?,
    };
    Ok(url.filter(|url| flag.is_some() || own.is_some() || may_be(url, dialect)))
}

/// `DATABASE_URL` as the environment or the file `.env` of a folder above `from` has it.
pub(crate) fn from_environment(from: &Path) -> Option<String> {
    variable("DATABASE_URL", from).map(|(url, _)| url)
}

/// The kind of database that a URL names; MySQL for both that share its protocol.
pub(crate) fn kind(url: &str) -> Option<Dialect> {
    [Dialect::Postgres, Dialect::Mysql, Dialect::Sqlite].into_iter().find(|dialect| may_be(url, *dialect))
}

fn may_be(url: &str, dialect: Dialect) -> bool {
    let starts = |schemes: &[&str]| schemes.iter().any(|scheme| url.starts_with(scheme));
    match dialect {
        Dialect::Postgres => starts(&["postgres:", "postgresql:"]),
        Dialect::Mysql => starts(&["mysql:", "mariadb:"]),
        Dialect::Mariadb => starts(&["mariadb:", "mysql:"]),
        Dialect::Sqlite => starts(&["sqlite:"]) || !url.contains("://"),
    }
}

fn look_up(
    project: &Project,
    key: &Key,
    flag: Option<&str>,
    configured: Option<&str>,
) -> Result<Option<String>, Error> {
    if let Some(url) = flag {
        return Ok(Some(url.to_owned()));
    }
    if let Some(text) = configured {
        let Some(name) = text.strip_prefix("env:") else {
            return Ok(Some(beside(text, &project.root)));
        };
        let found = variable(name, &project.root);
        let (url, folder) =
            found.ok_or_else(|| Error::Unset { key: key.name, variable: name.to_owned(), flag: key.flag })?;
        return Ok(Some(folder.map_or_else(|| url.clone(), |folder| beside(&url, &folder))));
    }
    let Some((url, folder)) = key.variable.and_then(|name| variable(name, &project.root)) else {
        return Ok(None);
    };
    Ok(Some(folder.map_or_else(|| url.clone(), |folder| beside(&url, &folder))))
}

/// A variable of the environment, else of the nearest file `.env` that has it, with the folder of that file.
fn variable(name: &str, from: &Path) -> Option<(String, Option<PathBuf>)> {
    if let Ok(value) = std::env::var(name)
        && !value.is_empty()
    {
        return Some((value, None));
    }
    from.ancestors().find_map(|folder| {
        let text = std::fs::read_to_string(folder.join(".env")).ok()?;
        Some((dotenv(&text, name)?, Some(folder.to_owned())))
    })
}

/// The value of a variable in the text of a `.env` file: `NAME=value`, `export NAME="value"`, `#` comments.
fn dotenv(text: &str, name: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let line = line.trim_start();
        let (key, value) = line.strip_prefix("export ").unwrap_or(line).split_once('=')?;
        if key.trim() != name {
            return None;
        }
        let value = value.trim();
        for quote in ['"', '\''] {
            if let Some((inside, _)) = value.strip_prefix(quote).and_then(|rest| rest.split_once(quote)) {
                return Some(inside.to_owned());
            }
        }
        let end = value.find(" #").unwrap_or(value.len());
        Some(value[..end].trim_end().to_owned())
    })
}

/// A SQLite URL from a file, whose relative path starts at that file's folder; any other URL as it is.
fn beside(url: &str, folder: &Path) -> String {
    if !may_be(url, Dialect::Sqlite) {
        return url.to_owned();
    }
    let rest = url.strip_prefix("sqlite:").unwrap_or(url);
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let (path, query) = rest.split_once('?').map_or((rest, String::new()), |(path, query)| (path, format!("?{query}")));
    if path.is_empty() || path.starts_with(':') || Path::new(path).is_absolute() {
        return url.to_owned();
    }
    // The path is percent-decoded when the URL is read.
    let folder = folder.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    format!("sqlite://{folder}/{path}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dotenv_file_is_read() {
        let text = "# DATABASE_URL=no\nexport OTHER=1\nDATABASE_URL = \"postgres://a:b#c@h/d\" # x\nPLAIN=sqlite:a.db # y\nHASH=a#b\n";
        assert_eq!(dotenv(text, "DATABASE_URL").as_deref(), Some("postgres://a:b#c@h/d"));
        assert_eq!(dotenv(text, "PLAIN").as_deref(), Some("sqlite:a.db"));
        assert_eq!(dotenv(text, "HASH").as_deref(), Some("a#b"));
        assert_eq!(dotenv(text, "NONE"), None);
    }

    #[test]
    fn a_sqlite_file_is_sought_beside_the_file_that_names_it() {
        let folder = Path::new("/a/b%c");
        assert_eq!(beside("sqlite:shop.db?mode=rwc", folder), "sqlite:///a/b%25c/shop.db?mode=rwc");
        assert_eq!(beside("sqlite://x/shop.db", folder), "sqlite:///a/b%25c/x/shop.db");
        assert_eq!(beside("sqlite:///x/shop.db", folder), "sqlite:///x/shop.db");
        assert_eq!(beside("sqlite::memory:", folder), "sqlite::memory:");
        assert_eq!(beside("postgres://h/d", folder), "postgres://h/d");
    }
}
