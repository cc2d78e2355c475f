//! `cargo schema init`: the configuration and an empty snapshot, once.

use super::{Context, Failure};
use crate::args::Init;
use crate::config::FILE;
use crate::disk::{self, Changes};
use crate::exit::Exit;
use crate::{report, url};
use schema_core::model::{Dialect, Schema};
use schema_core::snapshot;
use std::path::{Path, PathBuf};

/// Why there is nothing to begin.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// No package.
    #[error("no Cargo.toml in {} or above it; run `cargo new` first, or name it with --manifest-path", .0.display())]
    NoManifest(PathBuf),
    /// It was done before.
    #[error("{} is there already; change it by hand, or remove it to begin again", .0.display())]
    Exists(PathBuf),
}

pub(super) fn run(context: &Context, args: &Init) -> Result<Exit, Failure> {
    let from = context.folder()?;
    let root = from
        .ancestors()
        .find(|folder| folder.join("Cargo.toml").is_file())
        .ok_or_else(|| Error::NoManifest(from.clone()))?;
    let file = root.join(FILE);
    if file.exists() {
        return Err(Error::Exists(file).into());
    }
    let (dialect, database) = database(context, root);
    let snapshot = snapshot::render(&Schema::default()).into_iter();
    let mut changes = Changes::default();
    changes.write.extend(snapshot.map(|(path, text)| (root.join("schema").join(path), text)));
    changes.write.push((file, configuration(dialect, &database)));
    for (path, text) in &changes.write {
        let path = path.strip_prefix(root).unwrap_or(path).display();
        if args.dry_run {
            report::out(&format!("# {path}\n{text}\n")).map_err(Failure::Stdout)?;
        } else {
            context.talk.done("writing", path);
        }
    }
    if args.dry_run {
        return Ok(Exit::Done);
    }
    let lock = disk::lock(&root.join("Cargo.toml"))?;
    disk::apply(&lock, root, &changes)?;
    warn_of_others(context, root)?;
    if database.starts_with("env:") && url::from_environment(root).is_none() {
        context.talk.warn(format!(
            "the URL is not written down, for its password's sake: set DATABASE_URL in the environment or in .env, or change `url` in {FILE}"
        ));
    }
    context.talk.hint(format!(
        "for {}: derive `schema_core::Table` on a struct, then run `cargo schema diff`",
        dialect.title()
    ));
    Ok(Exit::Done)
}

/// The database, and where `schema.toml` is to take its URL from. A password is never written down.
fn database(context: &Context, root: &Path) -> (Dialect, String) {
    let given = context.global.url.clone();
    let url = given.clone().or_else(|| url::from_environment(root));
    let named = url
        .as_deref()
        .and_then(|url| if url.starts_with("mariadb:") { Some(Dialect::Mariadb) } else { url::kind(url) });
    let dialect = context.global.dialect.or(named).unwrap_or(Dialect::Sqlite);
    let text = match (dialect, given, url) {
        (Dialect::Sqlite, Some(url), _) => url,
        (Dialect::Sqlite, None, None) => {
            let name = root.file_name().unwrap_or_default().to_string_lossy();
            format!(
                "sqlite:{}.db",
                name.replace(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_', "_")
            )
        }
        (Dialect::Sqlite | Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb, _, _) => {
            "env:DATABASE_URL".to_owned()
        }
    };
    (dialect, text)
}

fn configuration(dialect: Dialect, url: &str) -> String {
    let url = toml::Value::from(url);
    format!(
        "# cargo schema\n\
         snapshot = \"schema\"\n\n\
         [dialects.{dialect}]\n\
         migrations = \"migrations\"\n\n\
         [database]\n\
         url = {url}\n\n\
         [policy]\n\
         # Prefer forms that do not block readers and writers.\n\
         online = true\n\
         # What is no longer declared is renamed aside until `cargo schema purge`; \"drop\" drops it at once.\n\
         drops = \"retire\"\n"
    )
}

/// Files of another tool are not touched, and what they created is not known.
fn warn_of_others(context: &Context, root: &Path) -> Result<(), Failure> {
    let files = disk::read(&root.join("migrations"))?;
    let count = files.iter().filter(|(name, _)| name.ends_with(".sql")).count();
    if count > 0 {
        context.talk.warn(format!(
            "migrations/ holds {count} SQL files of another tool; what they created is not known, so the first `cargo schema diff` \
             would create it again: name another folder in {FILE}, or begin with an empty one"
        ));
    }
    Ok(())
}
