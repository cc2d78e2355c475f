//! `schema.toml`: which packages declare tables, where the files live, which databases there are and what the
//! policy is. Secrets stay in the environment; a mistake is shown with its line.

use indexmap::IndexMap;
use schema_core::facts::{Version, oldest};
use schema_core::lint::{Level, Rule};
use schema_core::model::Dialect;
use schema_core::plan::{Drops, Policy};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The file's name.
pub(crate) const FILE: &str = "schema.toml";

/// What `schema.toml` says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// The packages that declare tables; none: those in or below this folder that depend on schema-core.
    #[serde(default)]
    pub(crate) packages: Vec<String>,
    /// The cargo features of these packages that are switched on.
    #[serde(default)]
    pub(crate) features: Vec<String>,
    /// The snapshot's folder.
    #[serde(default = "snapshot")]
    pub(crate) snapshot: PathBuf,
    /// The databases.
    pub(crate) dialects: IndexMap<Dialect, DialectConfig>,
    /// How to reach them.
    #[serde(default)]
    pub(crate) database: DatabaseConfig,
    /// The policy.
    #[serde(default)]
    pub(crate) policy: PolicyConfig,
    /// How much each kind of finding of `lint` matters, by its code.
    #[serde(default)]
    pub(crate) lint: LintConfig,
}

/// How `lint` reads SQL, and how much its findings matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "IndexMap<String, String>")]
pub(crate) struct LintConfig {
    /// The levels that differ.
    pub(crate) levels: Vec<(Rule, Level)>,
    /// The version of the server.
    pub(crate) version: Option<Version>,
}

impl TryFrom<IndexMap<String, String>> for LintConfig {
    type Error = String;

    fn try_from(entries: IndexMap<String, String>) -> Result<LintConfig, String> {
        let mut config = LintConfig::default();
        for (key, value) in entries {
            if key == "version" {
                config.version = Some(version(&value)?);
                continue;
            }
            let rule = Rule::all().find(|rule| rule.code() == key).ok_or_else(|| {
                let codes: Vec<&str> = Rule::all().map(Rule::code).collect();
                format!("[lint] has no code `{key}`: expected `version` or one of {}", codes.join(", "))
            })?;
            let level = Level::ALL.into_iter().find(|level| level.as_str() == value).ok_or_else(|| {
                let levels: Vec<&str> = Level::ALL.into_iter().map(Level::as_str).collect();
                format!("`{value}` is no level of `{key}`: expected one of {}", levels.join(", "))
            })?;
            config.levels.push((rule, level));
        }
        Ok(config)
    }
}

impl LintConfig {
    /// How much a finding matters.
    pub(crate) fn level(&self, rule: Rule) -> Level {
        self.levels.iter().find(|(of, _)| *of == rule).map_or_else(|| rule.level(), |(_, level)| *level)
    }
}

/// One database.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DialectConfig {
    /// The folder of its migrations.
    pub(crate) migrations: PathBuf,
    /// How to reach it, where there are several: as in [`DatabaseConfig`].
    pub(crate) url: Option<String>,
    /// A server on which temporary databases may be created.
    pub(crate) scratch_url: Option<String>,
    /// The oldest version that runs the migrations (SQLite alone, whose library comes with each program).
    #[serde(default, deserialize_with = "read_version")]
    pub(crate) version: Option<Version>,
}

/// How to reach a database. `env:NAME` reads the environment.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DatabaseConfig {
    /// The database that is migrated.
    pub(crate) url: Option<String>,
    /// A server on which temporary databases may be created.
    pub(crate) scratch_url: Option<String>,
}

/// The policy.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PolicyConfig {
    /// Prefer forms that do not block.
    pub(crate) online: bool,
    /// What becomes of tables and columns that are no longer declared.
    pub(crate) drops: Drops,
}

impl Default for PolicyConfig {
    fn default() -> PolicyConfig {
        let Policy { online, drops, .. } = Policy::default();
        PolicyConfig { online, drops }
    }
}

/// A `schema.toml` and the folder it stands in.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The folder.
    pub(crate) root: PathBuf,
    /// What the file says.
    pub(crate) config: Config,
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// There is no file.
    #[error("no {FILE} in {} or above it; `cargo schema init` writes one", .0.display())]
    Missing(PathBuf),
    /// It cannot be read.
    #[error("cannot read {}: {source}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is not what it should be.
    #[error("{}: {message}", .path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// Where and why, with the line.
        message: String,
    },
    /// `--dialect` names none of it.
    #[error("{FILE} has no [dialects.{asked}]; it has {}", list(.known))]
    OtherDialect {
        /// What was asked for.
        asked: Dialect,
        /// What is there.
        known: Vec<Dialect>,
    },
    /// There are several, and the command works on one.
    #[error("{FILE} has several databases ({}); say which with --dialect or --url", list(.known))]
    WhichDialect {
        /// What is there.
        known: Vec<Dialect>,
    },
}

impl Project {
    /// Finds the configuration in `from` or a folder above it.
    pub(crate) fn find(from: &Path) -> Result<Project, Error> {
        for folder in from.ancestors() {
            let path = folder.join(FILE);
            match std::fs::read_to_string(&path) {
                Ok(text) => {
                    return Ok(Project { root: folder.to_owned(), config: parse(&path, &text)? });
                }
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(source) => return Err(Error::Unreadable { path, source }),
            }
        }
        Err(Error::Missing(from.to_owned()))
    }

    /// A project without a file, which has its folder and nothing else.
    pub(crate) fn without_file(root: PathBuf) -> Project {
        let config = Config {
            packages: Vec::new(),
            features: Vec::new(),
            snapshot: snapshot(),
            dialects: IndexMap::new(),
            database: DatabaseConfig::default(),
            policy: PolicyConfig::default(),
            lint: LintConfig::default(),
        };
        Project { root, config }
    }

    /// The policy as the planner takes it.
    pub(crate) fn policy(&self) -> Policy {
        let PolicyConfig { online, drops } = self.config.policy;
        let library = self.config.dialects.get(&Dialect::Sqlite).and_then(|own| own.version);
        Policy { online, library, drops }
    }

    /// The snapshot's folder.
    pub(crate) fn snapshot(&self) -> PathBuf {
        self.root.join(&self.config.snapshot)
    }

    /// The folder of a dialect's migrations.
    pub(crate) fn migrations(&self, dialect: Dialect) -> Result<PathBuf, Error> {
        let known = || self.config.dialects.keys().copied().collect();
        let found =
            self.config.dialects.get(&dialect).ok_or_else(|| Error::OtherDialect { asked: dialect, known: known() })?;
        Ok(self.root.join(&found.migrations))
    }

    /// The dialects that a command works on: the one asked for, or all.
    pub(crate) fn dialects(&self, asked: Option<Dialect>) -> Result<Vec<Dialect>, Error> {
        match asked {
            Some(asked) => self.migrations(asked).map(|_| vec![asked]),
            None => Ok(self.config.dialects.keys().copied().collect()),
        }
    }

    /// The path as a person at the project's folder would write it.
    pub(crate) fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// Reads the text of a configuration; `path` is for messages.
pub(crate) fn parse(path: &Path, text: &str) -> Result<Config, Error> {
    let invalid = |message: String| Error::Invalid { path: path.to_owned(), message };
    let config: Config = toml::from_str(text).map_err(|error| invalid(error.to_string().trim_end().to_owned()))?;
    if config.dialects.is_empty() {
        return Err(invalid("it names no database; add a table such as [dialects.sqlite]".to_owned()));
    }
    let mut folders: IndexMap<&Path, Dialect> = IndexMap::new();
    for (dialect, entry) in &config.dialects {
        if let Some(other) = folders.insert(&entry.migrations, *dialect) {
            let folder = entry.migrations.display();
            return Err(invalid(format!("{other} and {dialect} share the folder `{folder}`; each needs its own")));
        }
        if entry.version.is_some() && *dialect != Dialect::Sqlite {
            return Err(invalid(format!(
                "[dialects.{dialect}] takes no `version`: its migrations run on every server that is supported"
            )));
        }
        if entry.version.is_some_and(|version| version < oldest(Dialect::Sqlite)) {
            return Err(invalid(
                "[dialects.sqlite] has a `version` that is not supported: 3.35 is the first".to_owned(),
            ));
        }
    }
    Ok(config)
}

/// The version of a server or library: `15`, `8.0.36`.
fn version(text: &str) -> Result<Version, String> {
    let parts: Option<Vec<u32>> = text.split('.').map(|part| part.parse().ok()).collect();
    match parts.as_deref() {
        Some([major]) => Ok([*major, 0, 0]),
        Some([major, minor]) => Ok([*major, *minor, 0]),
        Some([major, minor, patch, ..]) => Ok([*major, *minor, *patch]),
        Some([]) | None => Err(format!("`{text}` is no version: expected such as \"15\" or \"8.0.36\"")),
    }
}

fn read_version<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Version>, D::Error> {
    let text = String::deserialize(from)?;
    version(&text).map(Some).map_err(serde::de::Error::custom)
}

fn snapshot() -> PathBuf {
    PathBuf::from("schema")
}

fn list(dialects: &[Dialect]) -> String {
    dialects.iter().map(Dialect::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_file_is_read() {
        let config = parse(
            Path::new("schema.toml"),
            "packages = [\"shop\"]\n[dialects.postgres]\nmigrations = \"migrations\"\nurl = \"env:PG\"\n[dialects.mysql]\nmigrations = \"m\"\n\
             [database]\nurl = \"env:DATABASE_URL\"\n[policy]\ndrops = \"drop\"\n",
        )
        .unwrap();
        assert_eq!(config.snapshot, Path::new("schema"));
        assert_eq!(config.dialects[&Dialect::Postgres].url.as_deref(), Some("env:PG"));
        assert_eq!(config.policy.drops, Drops::Drop);
        assert!(config.policy.online);
    }

    #[test]
    fn mistakes_are_shown_with_their_line() {
        let wrong = |text: &str| parse(Path::new("schema.toml"), text).unwrap_err().to_string();
        assert!(wrong("[dialects.oracle]\nmigrations = 'm'").contains("oracle"));
        let unknown = wrong("[dialects.sqlite]\nmigrations = 'm'\n[policy]\nonlin = true");
        assert!(
            unknown.contains("line 4") && unknown.contains("onlin = true") && unknown.contains("online"),
            "{unknown}"
        );
        let stray = wrong("[dialects.sqlite]\nmigrations = 'm'\nurls = 'x'");
        assert!(stray.contains("urls"), "{stray}");
        assert!(wrong("[dialects.sqlite]\nmigrations = 'm'\n[dialects.mysql]\nmigrations = 'm'").contains("share"));
        assert!(wrong("[dialects]").contains("no database"));
        let servers = wrong("[dialects.mysql]\nmigrations = 'm'\nversion = '8.0'");
        assert!(servers.contains("[dialects.mysql] takes no `version`"), "{servers}");
        assert!(wrong("[dialects.sqlite]\nmigrations = 'm'\nversion = '3.34'").contains("3.35 is the first"));
        let version = wrong("[dialects.sqlite]\nmigrations = 'm'\nversion = 'new'");
        assert!(version.contains("line 3") && version.contains("`new` is no version"), "{version}");
        let database = wrong("[dialects.sqlite]\nmigrations = 'm'\n[database]\nurll = 'x'");
        assert!(database.contains("urll"), "{database}");
    }
}
