//! `cargo schema init` where people wrote migrations before: they are replayed on a scratch database of each kind, and what they make
//! is the snapshot and a migration behind them, which does nothing.

use super::{Context, Failure, baseline};
use crate::config::Project;
use crate::interrupt;
use crate::source::Ground;
use crate::state::{self, History};
use schema_core::db::build::{BuildError, replayed};
use schema_core::migration::{self, Files, Link, Side, chain, disagreements, mended};
use schema_core::model::{Dialect, Schema};
use schema_core::plan::Plan;
use schema_core::pull::told;
use std::collections::BTreeMap;

/// Why there is no beginning.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A migration fails where nothing else is.
    #[error(
        "nothing was written: the migrations in {folder} cannot be replayed on an empty {} database: {error}\n  \
         mend the file; or name another kind of database with --dialect, or with --scratch-url a server that has what they need; or move \
         them out of the folder and begin at a database that has them: `cargo schema init --url …`",
        dialect.title()
    )]
    Replay {
        /// The folder.
        folder: String,
        /// On what.
        dialect: Dialect,
        /// Why.
        error: Box<BuildError>,
    },
    /// The migrations of the databases make different tables.
    #[error(
        "nothing was written: all databases share one snapshot, and the {one} migrations make something else than the {other} migrations ({what}); \
         bring them to the same state with a migration written by hand, or take one of them out of schema.toml"
    )]
    Apart {
        /// One of them.
        one: Dialect,
        /// The other.
        other: Dialect,
        /// The tables and enums that differ.
        what: String,
    },
}

/// Where the migrations that are there end.
pub(super) struct Adopted {
    /// What they make.
    pub(super) snapshot: Schema,
    /// The migration behind those that people wrote, for each database that has such.
    pub(super) baselines: Vec<Baseline>,
}

/// A migration behind those that people wrote.
pub(super) struct Baseline {
    /// For which database.
    pub(super) dialect: Dialect,
    /// Its version.
    pub(super) version: i64,
    /// Its files.
    pub(super) files: Files,
    /// How many people wrote.
    pub(super) count: usize,
}

/// Replays what people wrote; what this tool wrote is known.
pub(super) fn adopt(context: &Context, project: &Project, scratch_url: Option<&str>) -> Result<Adopted, Failure> {
    // Databases and servers that are made here must go again, whenever Ctrl-C comes.
    let _held = interrupt::hold();
    let histories = project.dialects(None)?.into_iter().map(|dialect| state::history(project, dialect));
    let histories = histories.collect::<Result<Vec<History>, _>>()?;
    let last = histories.iter().flat_map(|history| &history.links).map(Link::version).max();
    let version = last.map_or_else(state::now, |last| state::now().max(last + 1));
    let (mut folds, mut baselines, mut words) = (Vec::new(), Vec::new(), Vec::new());
    for history in &histories {
        let (dialect, adopts) = (history.dialect, history.unadopted());
        if adopts.is_empty() {
            folds.push((dialect, history.fold.clone()));
            continue;
        }
        let (found, plan) = replay(context, project, history, scratch_url, version)?;
        let files = migration::adopted(&plan, version, baseline::NAME, &adopts);
        words.push(found);
        folds.push((dialect, plan.schema));
        baselines.push(Baseline { dialect, version, files, count: adopts.len() });
    }
    let sides: Vec<Side<'_>> = folds.iter().map(|(dialect, fold)| Side { dialect: *dialect, fold }).collect();
    Ok(Adopted { snapshot: shared(&sides, &words, project)?, baselines })
}

/// The snapshot that all of them share. One database may say more than another: PostgreSQL has names for primary keys.
fn shared(sides: &[Side<'_>], words: &[Schema], project: &Project) -> Result<Schema, Error> {
    let apart = |snapshot: &Schema| {
        sides.iter().find_map(|side| {
            let what = disagreements(snapshot, *side);
            (!what.is_empty()).then_some((side.dialect, what))
        })
    };
    let mut found: Option<(Dialect, Vec<String>)> = None;
    for words in words.iter().chain([&Schema::default()]) {
        let snapshot = mended(sides, words, None, project.policy().drops);
        match apart(&snapshot) {
            None => return Ok(snapshot),
            Some(apart) if found.as_ref().is_none_or(|(_, what)| apart.1.len() < what.len()) => found = Some(apart),
            Some(_) => {}
        }
    }
    let Some((other, what)) = found else { return Ok(Schema::default()) };
    let one = sides.iter().map(|side| side.dialect).find(|dialect| *dialect != other).unwrap_or(other);
    Err(Error::Apart { one, other, what: what.join(", ") })
}

/// What the migrations make, in the words that structs would have for it, and the way there from nothing.
fn replay(
    context: &Context,
    project: &Project,
    history: &History,
    scratch_url: Option<&str>,
    version: i64,
) -> Result<(Schema, Plan), Failure> {
    let dialect = history.dialect;
    let ground = Ground::new(project, context.talk, scratch_url, None);
    let scratch = ground.scratch(dialect)?;
    let found = {
        let _spinner = context.talk.spinner(format!("replaying {} migrations on {dialect}", history.links.len()));
        ground.ask(dialect, replayed(dialect, &scratch, &history.scripts()))?
    };
    let folder = project.shown(&project.migrations(dialect)?).to_string();
    let found = found.map_err(|error| Error::Replay { folder, dialect, error: Box::new(error) })?;
    for item in &found.unmanaged {
        context.talk.detail(format!("{} {} is not managed", item.kind, item.name));
    }
    let words = told(dialect, &found.schema);
    let plan = baseline::plan(dialect, &words, version)?;
    Ok((words, plan))
}

/// Whether the files of a folder are migrations as sqlx reads them. Some tools have both directions in one file, which sqlx would run
/// one after the other.
pub(super) fn are_of_sqlx(dialect: Dialect, files: &[(String, String)]) -> bool {
    let both_ways = |text: &String| ["-- +goose Up", "-- migrate:up"].iter().any(|mark| text.contains(mark));
    let texts: BTreeMap<String, String> = files.iter().cloned().collect();
    !texts.values().any(both_ways) && chain(dialect, &texts).is_ok_and(|links| !links.is_empty())
}
