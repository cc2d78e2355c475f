//! `cargo schema init`: the configuration and a snapshot, once: an empty one, or that of a database that is there already.

use super::baseline::{self, Found, Look};
use super::{Context, Failure};
use crate::args::Init;
use crate::config::FILE;
use crate::disk::{self, Changes};
use crate::exit::Exit;
use crate::report::human::plural;
use crate::{report, state, url};
use schema_core::migration::Files;
use schema_core::model::Dialect;
use schema_core::plan::Plan;
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
    /// The books could not be written after the files were.
    #[error(
        "the first migration is written, and the database's books are not: {error}; `cargo schema drift --write` marks it as applied"
    )]
    NotRecorded {
        /// Why.
        error: Box<Failure>,
    },
}

/// The folder of the migrations, unless another tool has it.
const MIGRATIONS: &str = "migrations";

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
    let Database { dialect, text, url } = database(context, root);
    let Look { dialect: own, found } = match &url {
        Some(url) => baseline::look(context, url, context.global.dialect)?,
        None => Look::default(),
    };
    // A server knows better than its URL: MariaDB's begins with mysql, too.
    let dialect = own.unwrap_or(dialect);
    let folder = if found.is_some() { folder_of_own(root)? } else { MIGRATIONS };
    let plan = found.as_ref().map(|found| found.plan(state::now())).transpose()?;
    let files = plan.as_ref().map(baseline::files).unwrap_or_default();
    let schema = found.as_ref().map(|found| found.words.clone()).unwrap_or_default();
    let mut changes = Changes::default();
    for files in &files {
        changes.write.extend(files.in_order().map(|(name, text)| (root.join(folder).join(name), text.to_owned())));
    }
    let snapshot = snapshot::render(&schema).into_iter();
    changes.write.extend(snapshot.map(|(path, text)| (root.join("schema").join(path), text)));
    changes.write.push((file, configuration(dialect, folder, &text)));
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
    if text.starts_with("env:") && url::from_environment(root).is_none() {
        context.talk.warn(format!(
            "the URL is not written down, for its password's sake: set DATABASE_URL in the environment or in .env, or change `url` in {FILE}"
        ));
    }
    if let (Some(found), Some(plan)) = (&found, &plan) {
        return baselined(context, found, plan, &files);
    }
    warn_of_others(context, root)?;
    context.talk.hint(format!(
        "for {}: derive `schema_core::Table` on a struct, then run `cargo schema diff`",
        dialect.title()
    ));
    Ok(Exit::Done)
}

/// The end of a baseline: the books, and what there is to do next.
fn baselined(context: &Context, found: &Found, plan: &Plan, files: &[Files]) -> Result<Exit, Failure> {
    let versions: Vec<i64> = plan.migrations.iter().map(|migration| migration.version).collect();
    let recorded = found.record(context, files, &versions);
    recorded.map_err(|error| Error::NotRecorded { error: Box::new(error) })?;
    let tables = plural(found.words.tables.len(), "table");
    context.talk.hint(format!(
        "the snapshot has {tables} now, and nothing was executed; `cargo schema pull --out src/schema.rs` writes the structs, `cargo schema drift` holds the database against the snapshot"
    ));
    Ok(Exit::Done)
}

/// A folder that no other tool has its migrations in.
fn folder_of_own(root: &Path) -> Result<&'static str, Failure> {
    let taken = disk::read(&root.join(MIGRATIONS))?.iter().any(|(name, _)| name.ends_with(".sql"));
    Ok(if taken { "schema-migrations" } else { MIGRATIONS })
}

/// A database, as it is configured.
struct Database {
    dialect: Dialect,
    /// Where `schema.toml` is to take its URL from. A password is never written down.
    text: String,
    /// Its URL, where one is known.
    url: Option<String>,
}

fn database(context: &Context, root: &Path) -> Database {
    let given = context.global.url.clone();
    let url = given.clone().or_else(|| url::from_environment(root));
    let named = url
        .as_deref()
        .and_then(|url| if url.starts_with("mariadb:") { Some(Dialect::Mariadb) } else { url::kind(url) });
    let dialect = context.global.dialect.or(named).unwrap_or(Dialect::Sqlite);
    let text = match (dialect, given, url.clone()) {
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
    Database { dialect, text, url }
}

fn configuration(dialect: Dialect, migrations: &str, url: &str) -> String {
    let url = toml::Value::from(url);
    format!(
        "# cargo schema\n\
         snapshot = \"schema\"\n\n\
         [dialects.{dialect}]\n\
         migrations = \"{migrations}\"\n\n\
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
