//! Proves migrations on a scratch database with rows in it: each goes up, and the catalogue must be that of a
//! database built directly from the schema it is said to reach; down, and catalogue and rows must be what they
//! were; and up again.

use super::books::Script;
use super::build::{as_said, built};
use super::report::{Decision, Direction, RunError};
use super::rows::{Added, Refused, Texts, add_round, text_of};
use super::scratch::Scratch;
pub use super::subject::{Subject, subjects};
pub use super::verify_error::VerifyError;
use super::{Caller, Connection, Options, QueryError, apply, inspect, revert};
use crate::dialect::server::{too_new, too_old};
use crate::dialect::spell::{quote, quote_name};
use crate::diff::diff;
use crate::model::{Dialect, Hints, Name, Object, Schema};
use std::collections::BTreeMap;

/// How many rows every table gets before each migration.
pub(super) const ROUNDS: u32 = 3;

/// What is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proved {
    /// The migration.
    pub version: i64,
    /// Whether it has a way back, which was proved too.
    pub reversible: bool,
    /// How many rows were there when it ran.
    pub count: usize,
    /// Which rows they were.
    pub rows: Rows,
    /// What stopped it on more awkward rows, which its plan had said might happen; none where the most awkward ones
    /// were no trouble.
    pub reservation: Option<String>,
    /// Tables for which no row could be made, by the database's own words.
    pub without_rows: Vec<Refused>,
}

/// The rows that a migration is proved on, the most awkward first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rows {
    /// Texts with quotes, accents and pictures.
    Awkward,
    /// Texts of digits.
    Digits,
    /// None.
    Without,
}

impl Rows {
    pub(super) fn texts(self) -> Option<Texts> {
        match self {
            Rows::Awkward => Some(Texts::Awkward),
            Rows::Digits => Some(Texts::Digits),
            Rows::Without => None,
        }
    }

    /// The next plainer ones.
    fn plainer(self) -> Option<Rows> {
        match self {
            Rows::Awkward => Some(Rows::Digits),
            Rows::Digits => Some(Rows::Without),
            Rows::Without => None,
        }
    }
}

/// Proves the migrations, in order, on databases made at `scratch`. `heard` is told before which migration and on
/// which rows it is.
///
/// A migration that converts texts to numbers rightly fails on texts that are none. Where the plan of a migration says
/// that rows may stop it, the rows before it become plainer until nothing fails, and what failed is said. Any other
/// migration has to bear the most awkward ones.
///
/// # Errors
/// The first thing that is not as it should be.
pub async fn verify(
    dialect: Dialect,
    scratch: &Scratch,
    subjects: &[Subject],
    heard: &mut dyn FnMut(&Script, Rows),
) -> Result<Vec<Proved>, VerifyError> {
    let mut rows = vec![Rows::Awkward; subjects.len()];
    let mut proved: Vec<Proved> = Vec::new();
    let mut reservations: BTreeMap<usize, String> = BTreeMap::new();
    loop {
        let (again, stopped) = replay(dialect, scratch, subjects, &rows, heard).await;
        let (known, at) = (proved.len(), again.len());
        // What was proved on more awkward rows stays proved when a later migration needs plainer ones.
        proved.extend(again.into_iter().skip(known));
        let Some(error) = stopped else {
            break;
        };
        let VerifyError::Statement { error: run, direction, .. } = &error else {
            return Err(error);
        };
        let said = match direction {
            Direction::Up => subjects[at].may_fail.up,
            Direction::Down => subjects[at].may_fail.down,
        };
        let Some(plainer) = rows[at].plainer().filter(|_| said || at < known) else {
            return Err(error);
        };
        if at >= known {
            reservations.entry(at).or_insert_with(|| run.to_string());
        }
        for rows in &mut rows[..=at] {
            *rows = plainer.max(*rows);
        }
    }
    for (at, reservation) in reservations {
        proved[at].reservation = Some(reservation);
    }
    Ok(proved)
}

/// What is proved until something stops it, which the migration after those does.
async fn replay(
    dialect: Dialect,
    scratch: &Scratch,
    subjects: &[Subject],
    rows: &[Rows],
    heard: &mut dyn FnMut(&Script, Rows),
) -> (Vec<Proved>, Option<VerifyError>) {
    let mut proved = Vec::new();
    let (database, mut connection) = match scratch.create(dialect).await {
        Ok(made) => made,
        Err(error) => return (proved, Some(error.into())),
    };
    let mut added = Vec::new();
    // One migration's target is the next one's parent.
    let mut parent = None;
    for (at, subject) in subjects.iter().enumerate() {
        let so_far = subjects[..=at].iter().flat_map(|subject| subject.beneath.iter().chain([&subject.script]));
        let scripts: Vec<Script> = so_far.cloned().collect();
        let round = u32::try_from(at).unwrap_or(0) * ROUNDS;
        heard(&subject.script, rows[at]);
        let fill = Fill { rows: rows[at], round, added: &mut added };
        match prove(connection, scratch, subject, &scripts, parent, fill).await {
            Ok((next, target, result)) => {
                connection = next;
                parent = Some(target);
                proved.push(result);
            }
            Err(error) => {
                // The error matters more than what is left behind.
                let _ = database.remove().await;
                return (proved, Some(with_rows(error, subject, &added)));
            }
        }
    }
    connection.close().await;
    let removed = database.remove().await;
    (proved, removed.err().map(VerifyError::from))
}

/// A failed statement with the rows that were there.
fn with_rows(error: VerifyError, subject: &Subject, added: &[Added]) -> VerifyError {
    let VerifyError::Run(run) = error else {
        return error;
    };
    let RunError::Statement { direction, sql, .. } = &*run else {
        return VerifyError::Run(run);
    };
    let rows: Vec<String> =
        added.iter().filter(|row| subject.tables.contains(&row.table)).map(ToString::to_string).collect();
    if rows.is_empty() {
        return VerifyError::Run(run);
    }
    VerifyError::Statement { direction: *direction, sql: sql.clone(), rows, error: run }
}

/// The rows that come before a migration.
struct Fill<'a> {
    rows: Rows,
    round: u32,
    /// Those that are there, to which they are added.
    added: &'a mut Vec<Added>,
}

async fn prove(
    mut connection: Connection,
    scratch: &Scratch,
    subject: &Subject,
    scripts: &[Script],
    parent: Option<Schema>,
    fill: Fill<'_>,
) -> Result<(Connection, Schema, Proved), VerifyError> {
    let Fill { rows, round, added } = fill;
    let version = subject.script.version;
    let dialect = connection.dialect;
    let numbers = connection.version.numbers;
    let newer = too_new(dialect, &subject.after, numbers[0]).or_else(|| too_old(dialect, subject.needs, numbers));
    if let Some(unsupported) = newer {
        return Err(VerifyError::TooNew { version, unsupported });
    }
    if !subject.beneath.is_empty() {
        connection = up(connection, &scripts[..scripts.len() - 1]).await?;
    }
    let mut without_rows: Vec<Refused> = Vec::new();
    if let (Some(texts), true) = (rows.texts(), subject.first) {
        for round in round..round + ROUNDS {
            let round = add_round(&mut connection, &subject.before, round, texts).await?;
            without_rows = round.refused;
            added.extend(round.added);
        }
    }
    let there = read_rows(&mut connection, subject).await?;
    let target = directly(dialect, scratch, &subject.after, version).await?;
    connection = up(connection, scripts).await?;
    same(&mut connection, &target, &subject.after, version, "up").await?;
    if subject.script.down.is_some() {
        let parent = match parent {
            Some(parent) => parent,
            None => directly(dialect, scratch, &subject.before, version).await?,
        };
        connection = down(connection, scripts, version).await?;
        same(&mut connection, &parent, &subject.before, version, "down").await?;
        same_rows(&there, &read_rows(&mut connection, subject).await?, subject)?;
        connection = up(connection, scripts).await?;
        same(&mut connection, &target, &subject.after, version, "up again").await?;
    }
    let count: usize = there.values().map(Vec::len).sum();
    without_rows.retain(|refused| {
        let table = subject.before.tables.get(&refused.table);
        table.is_none_or(|table| table.retired.is_none())
    });
    let reversible = subject.script.down.is_some();
    Ok((connection, target, Proved { version, reversible, count, rows, reservation: None, without_rows }))
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
async fn directly(dialect: Dialect, scratch: &Scratch, schema: &Schema, version: i64) -> Result<Schema, VerifyError> {
    let found = built(dialect, scratch, schema).await;
    found.map_err(|source| VerifyError::Build { version, source: Box::new(source) })
}

async fn same(
    connection: &mut Connection,
    expected: &Schema,
    said: &Schema,
    version: i64,
    way: &'static str,
) -> Result<(), VerifyError> {
    let found = as_said(inspect(connection).await?.schema, said);
    if found == *expected {
        return Ok(());
    }
    let mut differences: Vec<String> =
        diff(&found, expected, &Hints::default()).iter().map(|operation| operation.describe()).collect();
    if differences.is_empty() {
        differences.push("change something that no operation changes".to_owned());
    }
    Err(VerifyError::Differs { version, way, differences })
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
    subject: &Subject,
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
        let version = subject.script.version;
        return Err(VerifyError::Rows { version, table: table.clone(), detail, by_hand: subject.by_hand });
    }
    Ok(())
}
