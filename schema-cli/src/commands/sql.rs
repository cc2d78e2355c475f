//! `cargo schema sql`: a migration of SQL that a person wrote. It is chained, shown, applied and proved as any other; what
//! the tool cannot know of it is said and not guessed.

use super::{Context, Failure, write};
use crate::answers::{Path, objects};
use crate::args::{self, SqlText};
use crate::exit::Exit;
use crate::state::{self, History};
use schema_core::db::script::{HandError, by_hand};
use schema_core::hazard::HazardKind;
use schema_core::model::{Declared, Dialect, Object, Sql};
use schema_core::ops::RawSql;
use schema_core::plan::{self, Request};
use std::io::Read;

/// Why the SQL is no migration.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The file cannot be read.
    #[error("cannot read {from}: {error}")]
    Read {
        /// Which.
        from: SqlText,
        /// Why.
        error: std::io::Error,
    },
    /// Both ways are to come from the one standard input.
    #[error("--up and --down cannot both be read from standard input; put one of them into a file")]
    TwiceStdin,
    /// What stands in it cannot be a migration's.
    #[error("{way} {from}, for {}: {error}{}", dialect.title(), next(way, error))]
    Content {
        /// `--up` or `--down`.
        way: &'static str,
        /// Where it came from.
        from: SqlText,
        /// For which database it was read.
        dialect: Dialect,
        /// What is wrong.
        error: HandError,
    },
    /// What is said to be lost is not there.
    #[error("--allow data-loss:{object}: the migrations know no such table or column")]
    NothingToLose {
        /// What was given.
        object: String,
    },
}

pub(super) fn run(context: &Context, args: &args::Sql) -> Result<Exit, Failure> {
    let project = context.project()?;
    let intent = if args.dry_run { write::Intent::Refrain("without --dry-run") } else { write::Intent::Write };
    let writer = write::Writer::begin(context, &project, intent)?;
    let state = state::read(&project, &project.dialects(context.global.dialect)?)?;
    state.agrees()?;
    let (up, down) = (args.up(), args.down());
    if matches!((&up, &down), (SqlText::Stdin, Some(SqlText::Stdin))) {
        return Err(Error::TwiceStdin.into());
    }
    let up = (&up, text(&up)?);
    let down = match &down {
        Some(down) => Some((down, text(down)?)),
        None => None,
    };
    let (policy, version, name) = (project.policy(), state.next_version(), Some(args.name.as_str()));
    let declared = &Declared::default();
    let mut plans = Vec::new();
    for history in &state.histories {
        let (dialect, base) = (history.dialect, &history.fold);
        let down = down.as_ref().map(|(source, text)| statements("--down", source, dialect, text)).transpose()?;
        let sql = RawSql {
            title: args.name.clone(),
            up: statements("--up", up.0, dialect, &up.1)?,
            down,
            forgets: forgets(args, history)?,
            reversed: false,
        };
        let plan = plan::by_hand(&Request { dialect, base, declared, policy, version, name }, sql);
        plans.push(plan.map_err(|error| Failure::Plan { dialect, error: Box::new(error) })?);
    }
    let outcome = writer.end(&state, &plans, &state.snapshot, &args.consent, args.reporting.format)?;
    Ok(if outcome == write::Outcome::Refused { Exit::Hazards } else { Exit::Done })
}

fn text(source: &SqlText) -> Result<String, Error> {
    let read = match source {
        SqlText::Given(text) => Ok(text.clone()),
        SqlText::File(path) => std::fs::read_to_string(path),
        SqlText::Stdin => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).map(|_| text)
        }
    };
    read.map_err(|error| Error::Read { from: source.clone(), error })
}

fn statements(way: &'static str, source: &SqlText, dialect: Dialect, text: &str) -> Result<Vec<Sql>, Error> {
    by_hand(dialect, text).map_err(|error| Error::Content { way, from: source.clone(), dialect, error })
}

/// The tables and columns of which a person says that their values do not come back.
fn forgets(args: &args::Sql, history: &History) -> Result<Vec<Object>, Error> {
    let mut found = Vec::new();
    for allow in args.consent.allow.iter().filter(|allow| allow.kind == HazardKind::DataLoss) {
        let nothing = || Error::NothingToLose { object: allow.object.clone() };
        let path: Path = allow.object.parse().map_err(|_| nothing())?;
        let objects = objects(&path, &history.fold).into_iter();
        let object = objects.into_iter().find(|object| matches!(object, Object::Table(_) | Object::Column(..)));
        found.push(object.ok_or_else(nothing)?);
    }
    Ok(found)
}

fn next(way: &str, error: &HandError) -> &'static str {
    match error {
        HandError::Empty if way == "--down" => "; say --irreversible if there is no way back",
        HandError::Empty | HandError::Script(_) | HandError::Transaction { .. } => "",
    }
}
