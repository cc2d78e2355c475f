//! `cargo schema init`: the configuration and a snapshot, once: an empty one, that of a database that is there already, or that of
//! migrations that are.

use super::adopt::{self, Adopted, Baseline};
use super::baseline::{self, Found, Look};
use super::{Context, Failure};
use crate::args::Init;
use crate::config::{self, FILE, Project};
use crate::disk::{self, Changes};
use crate::exit::Exit;
use crate::report::human::plural;
use crate::url::Target;
use crate::{live, report, state, url};
use schema_core::db::books::{self, Entry, State};
use schema_core::db::masked;
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
    /// The database has migrations whose files are not here.
    #[error(
        "nothing was written: {url} has {count} migrations in {}, and {MIGRATIONS}/ holds no files of them; put them there and run `cargo schema init` again: \
         it begins where they end",
        books::TABLE
    )]
    NoFiles {
        /// The database, masked.
        url: String,
        /// How many.
        count: usize,
    },
    /// Nobody says for which database the migrations are.
    #[error(
        "{MIGRATIONS}/ holds migrations, and nothing says for which database they are: pass --dialect postgres, mysql, mariadb or sqlite, or --url"
    )]
    WhichDialect,
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
        return begun(context, args, root, file);
    }
    let Database { dialect, text, url } = database(context, root);
    let Look { dialect: own, found, books } = match &url {
        Some(url) => baseline::look(context, url, context.global.dialect)?,
        None => Look::default(),
    };
    // A server knows better than its URL: MariaDB's begins with mysql, too.
    let dialect = own.unwrap_or(dialect);
    let there = disk::read(&root.join(MIGRATIONS))?;
    let others = there.iter().filter(|(name, _)| name.ends_with(".sql")).count();
    // Whoever has tables and no books of sqlx has not made them with its migrations.
    let by_sqlx = found.is_none() && adopt::are_of_sqlx(dialect, &there);
    if let (Some((target, entries)), false) = (&books, by_sqlx) {
        return Err(Error::NoFiles { url: masked(&target.url), count: entries.len() }.into());
    }
    if by_sqlx && url.is_none() && context.global.dialect.is_none() {
        return Err(Error::WhichDialect.into());
    }
    let folder = if found.is_some() && others > 0 { "schema-migrations" } else { MIGRATIONS };
    let configuration = configuration(dialect, folder, &text);
    if by_sqlx {
        let project = Project { root: root.to_owned(), config: config::parse(&file, &configuration)? };
        let adopted = adopt::adopt(context, &project, args.scratch_url.as_deref())?;
        let mut changes = changes_of(&project, &adopted)?;
        changes.write.push((file, configuration));
        if write(context, args, root, "Cargo.toml", &changes)? {
            warn_of_url(context, root, &text);
            adopted_into(context, &project, &adopted, books.as_ref())?;
        }
        return Ok(Exit::Done);
    }
    let plan = found.as_ref().map(|found| found.plan(state::now())).transpose()?;
    let files = plan.as_ref().map(baseline::files).unwrap_or_default();
    let schema = found.as_ref().map(|found| found.words.clone()).unwrap_or_default();
    let mut changes = Changes::default();
    for files in &files {
        changes.write.extend(files.in_order().map(|(name, text)| (root.join(folder).join(name), text.to_owned())));
    }
    let snapshot = snapshot::render(&schema).into_iter();
    changes.write.extend(snapshot.map(|(path, text)| (root.join("schema").join(path), text)));
    changes.write.push((file, configuration));
    if !write(context, args, root, "Cargo.toml", &changes)? {
        return Ok(Exit::Done);
    }
    warn_of_url(context, root, &text);
    if let (Some(found), Some(plan)) = (&found, &plan) {
        return baselined(context, found, plan, &files);
    }
    if others > 0 {
        context.talk.warn(format!(
            "{MIGRATIONS}/ holds {others} SQL files of another tool; what they created is not known, so the first `cargo schema diff` \
             would create it again: name another folder in {FILE}, or begin with an empty one"
        ));
    }
    context.talk.hint(format!(
        "for {}: derive `schema_core::Table` on a struct, then run `cargo schema diff`",
        dialect.title()
    ));
    Ok(Exit::Done)
}

/// With a configuration there is still something to begin where people wrote all the migrations.
fn begun(context: &Context, args: &Init, root: &Path, file: PathBuf) -> Result<Exit, Failure> {
    let project = Project::find(root)?;
    state::recover(&project, context.talk)?;
    let state = state::read_broken(&project, &project.dialects(None)?)?;
    if state.unknown().is_empty() {
        return Err(Error::Exists(file).into());
    }
    let adopted = adopt::adopt(context, &project, args.scratch_url.as_deref())?;
    if write(context, args, root, FILE, &changes_of(&project, &adopted)?)? {
        adopted_into(context, &project, &adopted, None)?;
    }
    Ok(Exit::Done)
}

/// The files of a beginning behind migrations that are there.
fn changes_of(project: &Project, adopted: &Adopted) -> Result<Changes, Failure> {
    let mut changes = Changes::default();
    for Baseline { dialect, files, .. } in &adopted.baselines {
        let folder = project.migrations(*dialect)?;
        changes.write.extend(files.in_order().map(|(name, text)| (folder.join(name), text.to_owned())));
    }
    state::read_broken(project, &[])?.snapshot_changes(project, &snapshot::render(&adopted.snapshot), &mut changes);
    Ok(changes)
}

/// Writes the files, or shows them; whether they are written.
fn write(context: &Context, args: &Init, root: &Path, lock: &str, changes: &Changes) -> Result<bool, Failure> {
    for (path, text) in &changes.write {
        let path = path.strip_prefix(root).unwrap_or(path).display();
        if args.dry_run {
            report::out(&format!("# {path}\n{text}\n")).map_err(Failure::Stdout)?;
        } else {
            context.talk.done("writing", path);
        }
    }
    if args.dry_run {
        return Ok(false);
    }
    disk::apply(&disk::lock(&root.join(lock))?, root, changes)?;
    Ok(true)
}

/// A database that has all the migrations which people wrote has what is behind them, too.
fn adopted_into(
    context: &Context,
    project: &Project,
    adopted: &Adopted,
    books: Option<&(Target, Vec<Entry>)>,
) -> Result<(), Failure> {
    let tables = plural(adopted.snapshot.tables.len(), "table");
    for Baseline { dialect, version, files, count } in &adopted.baselines {
        let made = plural(*count, "migration");
        context.talk.hint(format!(
            "the {made} for {} stay as they are; {} begins where they end",
            dialect.title(),
            files.stem
        ));
        if let Some((target, entries)) = books {
            let mut scripts = state::history(project, *dialect)?.scripts();
            scripts.retain(|script| script.version < *version);
            if books::compare(entries, &scripts).iter().all(|line| line.state == State::Applied) {
                let recorded = live::mark::<Failure>(target, &[baseline::script(files, *version)], context.talk);
                recorded.map_err(|error| Error::NotRecorded { error: Box::new(error) })?;
            } else {
                context.talk.warn(
                    "the database has not all of these migrations, as they are here; `cargo schema status` shows which",
                );
            }
        }
    }
    context.talk.hint(format!(
        "the snapshot has {tables} now, and no database was changed; `cargo schema pull --out src/schema.rs` writes the structs of a database that has them, \
         `cargo schema drift` holds a database against the snapshot"
    ));
    Ok(())
}

/// A URL that is taken from an environment which has none.
fn warn_of_url(context: &Context, root: &Path, text: &str) {
    if text.starts_with("env:") && url::from_environment(root).is_none() {
        context.talk.warn(format!(
            "the URL is not written down, for its password's sake: set DATABASE_URL in the environment or in .env, or change `url` in {FILE}"
        ));
    }
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
