//! Proves migrations on a scratch database with rows in it: each goes up, and the catalogue must be that of a
//! database built directly from the schema it is said to reach; down, and catalogue and rows must be what they
//! were; and up again.

use super::books::Script;
use super::report::{Decision, RunError};
use super::rows::{Refused, Texts, add_round, text_of};
use super::scratch::{Scratch, ScratchError};
use super::{Caller, Connection, InspectError, Options, QueryError, apply, inspect, revert};
use crate::dialect::spell::{quote, quote_name};
use crate::diff::diff;
use crate::model::{Dialect, Hints, Name, Object, Schema};
use crate::plan::{self, lower_only};
use std::collections::BTreeMap;

/// How many rows every table gets before each migration.
const ROUNDS: u32 = 3;

/// One migration to prove.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its files.
    pub script: Script,
    /// The schema that it starts from.
    pub before: Schema,
    /// The schema that it is said to reach.
    pub after: Schema,
    /// What does not come back on the way down: it is not compared.
    pub lossy: Vec<Object>,
    /// Whether it is the first of those that were written together. Rows that come between them may well stop the
    /// next: a column that is filled is not required yet.
    pub first: bool,
}

/// What is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proved {
    /// The migration.
    pub version: i64,
    /// How many rows were there when it ran.
    pub rows: usize,
    /// Tables for which no row could be made, by the database's own words.
    pub without_rows: Vec<Refused>,
}

/// Why a migration is not what it should be.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// There is nowhere to try it.
    #[error(transparent)]
    Scratch(Box<ScratchError>),
    /// It fails.
    #[error(transparent)]
    Run(Box<RunError>),
    /// The catalogue cannot be read.
    #[error(transparent)]
    Inspect(#[from] InspectError),
    /// Rows cannot be read or made.
    #[error("cannot use the scratch database: {0}")]
    Query(#[from] QueryError),
    /// The schema cannot be built directly.
    #[error("cannot build the schema of migration {version} directly: {source}")]
    Build {
        /// The migration.
        version: i64,
        /// Why.
        source: Box<plan::Error>,
    },
    /// The catalogue is another.
    #[error("migration {version}, {way}: the database is not the schema that the migration says; to get there it would still have to {}", .differences.join("; "))]
    Differs {
        /// The migration.
        version: i64,
        /// `up`, `down` or `up again`.
        way: &'static str,
        /// What would be left to do.
        differences: Vec<String>,
    },
    /// Rows are not what they were.
    #[error("migration {version}, down: the rows of {table} are not what they were before it: {detail}")]
    Rows {
        /// The migration.
        version: i64,
        /// The table.
        table: Name,
        /// The first difference.
        detail: String,
    },
}

impl From<ScratchError> for VerifyError {
    fn from(error: ScratchError) -> VerifyError {
        VerifyError::Scratch(Box::new(error))
    }
}

impl From<RunError> for VerifyError {
    fn from(error: RunError) -> VerifyError {
        VerifyError::Run(Box::new(error))
    }
}

/// What is proved of all of them, and on which rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The migrations, in order.
    pub migrations: Vec<Proved>,
    /// Which rows they were proved on.
    pub rows: Rows,
    /// What stopped them on more awkward rows; none where the most awkward ones were no trouble.
    pub reservation: Option<String>,
}

/// The rows that migrations are proved on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// With texts of this kind.
    With(Texts),
    /// None.
    Without,
}

/// Proves the migrations, in order, on databases made at `scratch`. `heard` is told before which migration and on
/// which rows it is.
///
/// A migration that converts texts to numbers rightly fails on texts that are none, so rows become plainer until
/// nothing fails; what failed is said.
///
/// # Errors
/// The first thing that is not as it should be, on the plainest rows.
pub async fn verify(
    dialect: Dialect,
    scratch: &Scratch,
    subjects: &[Subject],
    heard: &mut dyn FnMut(&Script, Rows),
) -> Result<Verified, VerifyError> {
    let mut reservation = None;
    for rows in [Rows::With(Texts::Awkward), Rows::With(Texts::Digits)] {
        match replay(dialect, scratch, subjects, rows, heard).await {
            Ok(migrations) => {
                return Ok(Verified { migrations, rows, reservation });
            }
            Err(VerifyError::Run(error)) if matches!(*error, RunError::Statement { .. }) => {
                reservation.get_or_insert_with(|| error.to_string());
            }
            Err(error) => return Err(error),
        }
    }
    let rows = Rows::Without;
    let migrations = replay(dialect, scratch, subjects, rows, heard).await?;
    Ok(Verified { migrations, rows, reservation })
}

async fn replay(
    dialect: Dialect,
    scratch: &Scratch,
    subjects: &[Subject],
    rows: Rows,
    heard: &mut dyn FnMut(&Script, Rows),
) -> Result<Vec<Proved>, VerifyError> {
    let (database, mut connection) = scratch.create(dialect).await?;
    let mut proved = Vec::new();
    // One migration's target is the next one's parent.
    let mut parent = None;
    for (at, subject) in subjects.iter().enumerate() {
        let scripts: Vec<Script> = subjects[..=at].iter().map(|subject| subject.script.clone()).collect();
        let round = u32::try_from(at).unwrap_or(0) * ROUNDS;
        heard(&subject.script, rows);
        match prove(connection, scratch, subject, &scripts, parent, rows, round).await {
            Ok((next, target, result)) => {
                connection = next;
                parent = Some(target);
                proved.push(result);
            }
            Err(error) => {
                // The error matters more than what is left behind.
                let _ = database.remove().await;
                return Err(error);
            }
        }
    }
    connection.close().await;
    database.remove().await?;
    Ok(proved)
}

async fn prove(
    mut connection: Connection,
    scratch: &Scratch,
    subject: &Subject,
    scripts: &[Script],
    parent: Option<Schema>,
    rows: Rows,
    round: u32,
) -> Result<(Connection, Schema, Proved), VerifyError> {
    let version = subject.script.version;
    let dialect = connection.dialect;
    let mut without_rows: Vec<Refused> = Vec::new();
    if let (Rows::With(texts), true) = (rows, subject.first) {
        for round in round..round + ROUNDS {
            without_rows = add_round(&mut connection, &subject.before, round, texts).await?;
        }
    }
    let there = read_rows(&mut connection, subject).await?;
    let target = built(dialect, scratch, &subject.after, version).await?;
    connection = up(connection, scripts).await?;
    same(&mut connection, &target, &subject.after, version, "up").await?;
    if subject.script.down.is_some() {
        let parent = match parent {
            Some(parent) => parent,
            None => built(dialect, scratch, &subject.before, version).await?,
        };
        connection = down(connection, scripts, version).await?;
        same(&mut connection, &parent, &subject.before, version, "down").await?;
        same_rows(&there, &read_rows(&mut connection, subject).await?, version)?;
        connection = up(connection, scripts).await?;
        same(&mut connection, &target, &subject.after, version, "up again").await?;
    }
    let rows: usize = there.values().map(Vec::len).sum();
    without_rows.retain(|refused| {
        let table = subject.before.tables.get(&refused.table);
        table.is_none_or(|table| table.retired.is_none())
    });
    Ok((connection, target, Proved { version, rows, without_rows }))
}

async fn up(connection: Connection, scripts: &[Script]) -> Result<Connection, RunError> {
    let caller = Caller { events: &mut |_| {}, decide: &mut |_, _| Decision::Unknown };
    apply(connection, scripts, &Options::default(), caller).await.map(|run| run.connection)
}

async fn down(connection: Connection, scripts: &[Script], version: i64) -> Result<Connection, RunError> {
    let caller = Caller { events: &mut |_| {}, decide: &mut |_, _| Decision::Unknown };
    revert(connection, scripts, &[version], &Options::default(), caller).await.map(|run| run.connection)
}

/// What the server says about a database that was built directly from the schema.
async fn built(dialect: Dialect, scratch: &Scratch, schema: &Schema, version: i64) -> Result<Schema, VerifyError> {
    let operations = diff(&Schema::default(), schema, &Hints::default());
    let steps = lower_only(dialect, &Schema::default(), &operations)
        .map_err(|source| VerifyError::Build { version, source: Box::new(source) })?;
    let (database, mut connection) = scratch.create(dialect).await?;
    let mut result = Ok(());
    for statement in steps.iter().flat_map(|step| &step.statements) {
        if result.is_ok() {
            result = connection.execute(&statement.sql).await.map(|_| ());
        }
    }
    let inspected = inspect(&mut connection).await;
    connection.close().await;
    database.remove().await?;
    result?;
    Ok(inspected?.schema)
}

async fn same(
    connection: &mut Connection,
    expected: &Schema,
    said: &Schema,
    version: i64,
    way: &'static str,
) -> Result<(), VerifyError> {
    let found = settled(inspect(connection).await?.schema, said);
    let expected = settled(expected.clone(), said);
    if found == expected {
        return Ok(());
    }
    let mut differences: Vec<String> =
        diff(&found, &expected, &Hints::default()).iter().map(|operation| operation.describe()).collect();
    if differences.is_empty() {
        differences.push("change something that no operation changes".to_owned());
    }
    Err(VerifyError::Differs { version, way, differences })
}

/// PostgreSQL takes a constraint of a new table for validated, whatever its definition says ("it is safe to skip
/// validation", CREATE TABLE), so that a state between two migrations cannot be built directly.
fn settled(mut found: Schema, said: &Schema) -> Schema {
    for (name, table) in &mut found.tables {
        let Some(said) = said.tables.get(name) else {
            continue;
        };
        for (name, check) in &mut table.checks {
            check.validated &= said.checks.get(name).is_none_or(|check| check.validated);
        }
        for (name, key) in &mut table.foreign_keys {
            key.validated &= said.foreign_keys.get(name).is_none_or(|key| key.validated);
        }
    }
    found
}

/// The rows of every table as texts, in an order of their own.
async fn read_rows(
    connection: &mut Connection,
    subject: &Subject,
) -> Result<BTreeMap<Name, Vec<Vec<Option<String>>>>, QueryError> {
    let dialect = connection.dialect;
    let mut all = BTreeMap::new();
    for (name, table) in &subject.before.tables {
        if subject.lossy.contains(&Object::Table(name.clone())) {
            continue;
        }
        let kept = table
            .columns
            .keys()
            .filter(|column| !subject.lossy.contains(&Object::Column(name.clone(), (*column).clone())));
        let columns: Vec<String> = kept.map(|column| text_of(dialect, &quote(dialect, column))).collect();
        if columns.is_empty() {
            continue;
        }
        let sql = format!("SELECT {} FROM {}", columns.join(", "), quote_name(dialect, name));
        let mut rows: Vec<Vec<Option<String>>> = connection.rows(&sql).await?.into_iter().map(|row| row.0).collect();
        rows.sort();
        all.insert(name.clone(), rows);
    }
    Ok(all)
}

fn same_rows(
    before: &BTreeMap<Name, Vec<Vec<Option<String>>>>,
    after: &BTreeMap<Name, Vec<Vec<Option<String>>>>,
    version: i64,
) -> Result<(), VerifyError> {
    for (table, rows) in before {
        let found = after.get(table).map(Vec::as_slice).unwrap_or_default();
        if found == rows.as_slice() {
            continue;
        }
        let detail = if found.len() == rows.len() {
            let pair = rows.iter().zip(found).find(|(before, after)| before != after);
            pair.map_or_else(String::new, |(before, after)| format!("{before:?} has become {after:?}"))
        } else {
            format!("{} rows have become {}", rows.len(), found.len())
        };
        return Err(VerifyError::Rows { version, table: table.clone(), detail });
    }
    Ok(())
}
