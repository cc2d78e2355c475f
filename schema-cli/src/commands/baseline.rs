//! `cargo schema init` on a database that has tables: they become the snapshot and a first migration that the database has
//! already. Nothing is executed; only the books hear of it.

use super::{Context, Failure};
use crate::live::{self, block_on};
use crate::source;
use crate::url::Target;
use schema_core::db::books::{self, Entry, Script};
use schema_core::db::{ConnectError, open};
use schema_core::dialect::canonical::canonical;
use schema_core::migration::{Files, render};
use schema_core::model::{Declared, Dialect, Schema};
use schema_core::plan::{self, Plan, Policy, Request};
use schema_core::pull::told;

/// What the first migration is called.
pub(super) const NAME: &str = "baseline";

/// A database that is there already.
pub(super) struct Found {
    /// Of which kind it is, by its own word.
    pub(super) dialect: Dialect,
    /// Its tables, in the words that structs would have for them.
    pub(super) words: Schema,
    target: Target,
}

/// What a look into a database tells.
#[derive(Default)]
pub(super) struct Look {
    /// Of which kind it is, by its own word; none where it cannot be seen.
    pub(super) dialect: Option<Dialect>,
    /// What is in it. None where nothing is, or where its migrations are kept by sqlx or this tool.
    pub(super) found: Option<Found>,
    /// Where it is, and the migrations that sqlx or this tool has applied to it.
    pub(super) books: Option<(Target, Vec<Entry>)>,
}

/// Looks into a database; a person is told where it cannot be seen.
pub(super) fn look(context: &Context, url: &str, expected: Option<Dialect>) -> Result<Look, Failure> {
    block_on(async {
        let mut connection = match open(url, expected).await {
            Ok(connection) => connection,
            Err(ConnectError::NoDatabase { .. }) => return Ok(Look::default()),
            Err(error) => {
                context.talk.warn(format!(
                    "{error}; if it has tables, remove schema.toml and init again once it can be reached: they become the first migration"
                ));
                return Ok(Look::default());
            }
        };
        let target = Target { dialect: connection.dialect, url: url.to_owned() };
        let entries = books::list(&mut connection, books::TABLE).await.map_err(live::Error::Books)?;
        let inspected = source::inspected(&target, &mut connection).await?;
        connection.close().await;
        if !entries.is_empty() {
            return Ok(Look { dialect: Some(target.dialect), found: None, books: Some((target, entries)) });
        }
        for item in &inspected.unmanaged {
            context.talk.detail(format!("{} {} is not managed", item.kind, item.name));
        }
        let dialect = target.dialect;
        let words = told(dialect, &inspected.schema);
        let found = (!words.tables.is_empty()).then_some(Found { dialect, words, target });
        Ok(Look { dialect: Some(dialect), found, books: None })
    })
}

impl Found {
    /// The migration that makes what is there, for databases that are still empty.
    pub(super) fn plan(&self, version: i64) -> Result<Plan, Failure> {
        plan(self.dialect, &self.words, version)
    }

    /// Writes down that the database has these migrations.
    pub(super) fn record(&self, context: &Context, files: &[Files], versions: &[i64]) -> Result<(), Failure> {
        let scripts: Vec<Script> = files.iter().zip(versions).map(|(files, version)| script(files, *version)).collect();
        live::mark(&self.target, &scripts, context.talk)
    }
}

/// The way from nothing to these tables.
pub(super) fn plan(dialect: Dialect, words: &Schema, version: i64) -> Result<Plan, Failure> {
    let (schema, _) = canonical(dialect, words);
    let declared = &Declared { schema, ..Declared::default() };
    let base = &Schema::default();
    let request = Request { dialect, base, declared, policy: Policy::default(), version, name: Some(NAME) };
    plan::between(&request).map_err(|error| Failure::Plan { dialect, error: Box::new(error) })
}

/// A migration as the books have it.
pub(super) fn script(files: &Files, version: i64) -> Script {
    Script {
        version,
        description: files.stem.split_once('_').map_or("", |(_, name)| name).replace('_', " "),
        up: files.up.clone(),
        down: Some(files.down.clone()),
    }
}

/// The files of a plan.
pub(super) fn files(plan: &Plan) -> Vec<Files> {
    plan.migrations.iter().map(|migration| render(plan.dialect, migration, &[])).collect()
}
