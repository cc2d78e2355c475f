//! `cargo schema status`: the folder's migrations beside the database's books.

use super::{Context, Failure, consent, dependents};
use crate::args::{Format, Status};
use crate::exit::Exit;
use crate::live::{self, Missing, block_on};
use crate::report::{self, database, json};
use crate::state::{self, History};
use crate::url;
use crate::url::Target;
use schema_core::db::books::{self, Script};
use schema_core::db::{ConnectError, masked};
use schema_core::model::Dialect;

pub(super) fn run(context: &Context, args: &Status) -> Result<Exit, Failure> {
    let project = context.project()?;
    state::recover(&project, context.talk)?;
    let target = url::database(&project, context.global.dialect, context.global.url.as_deref())?;
    let history = state::history(&project, target.dialect)?;
    let lines = block_on(read(context, &target, &history.scripts()))?;
    let status = view(&target, &lines, &history)?;
    report::print(args.reporting.format, &status).map_err(Failure::Stdout)?;
    Ok(match (status.is_broken(), args.exit_code && status.pending > 0) {
        (true, _) => Exit::Error,
        (false, true) => Exit::Differences,
        (false, false) => Exit::Done,
    })
}

/// Reports how the migrations stand.
pub(super) fn show(context: &Context, target: &Target, history: &History, format: Format) -> Result<Exit, Failure> {
    let status = view(target, &block_on(read(context, target, &history.scripts()))?, history)?;
    report::print(format, &status).map_err(Failure::Stdout)?;
    Ok(if status.is_broken() { Exit::Error } else { Exit::Done })
}

/// The books beside the files. A SQLite file that is not there yet has empty books.
pub(super) async fn read(
    context: &Context,
    target: &Target,
    scripts: &[Script],
) -> Result<Vec<books::Status>, Failure> {
    let connected = live::connect(target, Missing::Refuse).await;
    if let Err(live::Error::Connect(error)) = &connected
        && let ConnectError::NoDatabase { url, .. } = &**error
        && target.dialect == Dialect::Sqlite
    {
        context.talk.warn(format!("{url} does not exist yet; `cargo schema migrate` creates it"));
        return Ok(books::compare(&[], scripts));
    }
    let mut connection = connected?;
    let lines = books::status(&mut connection, books::TABLE, scripts).await.map_err(live::Error::Books)?;
    connection.close().await;
    Ok(lines)
}

fn view(target: &Target, lines: &[books::Status], history: &History) -> Result<database::Status, Failure> {
    let pending = dependents::pending(lines, None);
    let missing = consent::unacknowledged(history, &pending)?;
    let unacknowledged = |version: i64| {
        let own = missing.iter().filter(move |missing| missing.version == version && missing.rows.is_none());
        own.map(|missing| missing.hazard.to_string()).collect()
    };
    let migrations: Vec<database::Migration> = lines
        .iter()
        .map(|line| database::Migration {
            acknowledged: history.acknowledged(line.version).cloned().collect(),
            unacknowledged: unacknowledged(line.version),
            ..database::Migration::new(line)
        })
        .collect();
    Ok(database::Status {
        format: json::FORMAT,
        dialect: target.dialect.as_str(),
        database: masked(&target.url),
        migrations,
        pending: pending.len(),
    })
}
