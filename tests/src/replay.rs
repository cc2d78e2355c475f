//! The table of facts replayed on a real server: every row is run as it was measured, and the server says what it did. What it is
//! run on lies in `tests/facts`.

mod mysql;
mod postgres;
mod sqlite;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use schema_core::db::{Connection, QueryError};
use schema_core::facts::{self, Effect, Fact, Loss};
use schema_core::model::Dialect;

pub use mysql::WHOLE;

use crate::servers::Kind;
use crate::trip::{connect, runtime};

/// What facts are replayed on: the SQL for the database, for the tables and beside them, and why some cannot be replayed.
pub(crate) struct Script {
    once: String,
    last: String,
    tables: String,
    beside: BTreeMap<String, String>,
    at_risk: BTreeMap<String, String>,
    left_out: BTreeMap<String, String>,
}

/// One fact on one server.
pub(crate) struct Run<'a> {
    pub(crate) connection: &'a mut Connection,
    pub(crate) script: &'a Script,
    pub(crate) fact: &'static Fact,
    pub(crate) effect: &'static Effect,
    /// Whether the tables are as the script makes them; set to false by what changes them for good.
    pub(crate) fresh: &'a mut bool,
}

/// Replays every fact of a server, and says how many there were.
///
/// # Errors
/// Every fact that the server disagrees with, with what is declared and what was seen.
pub fn replay(kind: Kind) -> Result<String, String> {
    let start = Instant::now();
    let script = script(kind)?;
    let database = kind.database("facts");
    let (mut equal, mut elsewhere, mut wrong) = (0, Vec::new(), Vec::new());
    let version = runtime()?.block_on(async {
        let mut connection = connect(&database).await?;
        one_by_one(&mut connection, &script.once).await.map_err(|error| error.to_string())?;
        let (dialect, version) = (connection.dialect, connection.version.clone());
        let mut fresh = false;
        for fact in of(dialect).filter(|fact| !script.left_out.contains_key(fact.id)) {
            let Some(effect) = fact.on(dialect, version.numbers) else {
                elsewhere.push(fact.id);
                continue;
            };
            let run = Run { connection: &mut connection, script: &script, fact, effect, fresh: &mut fresh };
            let seen = match dialect {
                Dialect::Postgres => postgres::one(run).await,
                Dialect::Mysql | Dialect::Mariadb => mysql::one(run).await,
                Dialect::Sqlite => sqlite::one(run).await,
            };
            let differences = seen.unwrap_or_else(|error| {
                fresh = false;
                vec![error.to_string()]
            });
            if differences.is_empty() {
                equal += 1;
            } else {
                wrong.push(format!("{}\n  {}\n    {}", fact.id, fact.sql, differences.join("\n    ")));
            }
        }
        one_by_one(&mut connection, &script.last).await.map_err(|error| error.to_string())?;
        connection.close().await;
        Ok::<_, String>(version)
    })?;
    let title = format!("{} {}", kind.name(), version.text);
    if !wrong.is_empty() {
        return Err(format!("{title} disagrees with {} facts:\n\n{}", wrong.len(), wrong.join("\n")));
    }
    let left_out: Vec<String> = script.left_out.iter().map(|(id, reason)| format!("{id}: {reason}")).collect();
    Ok(format!(
        "{title}: {equal} facts replayed, all equal; {} of other versions ({}); {} cannot be replayed{}; {:.1?}",
        elsewhere.len(),
        elsewhere.join(", "),
        left_out.len(),
        if left_out.is_empty() { String::new() } else { format!(" ({})", left_out.join("; ")) },
        start.elapsed(),
    ))
}

/// The facts of a database.
pub fn of(dialect: Dialect) -> impl Iterator<Item = &'static Fact> {
    facts::all().filter(move |fact| fact.servers.iter().any(|server| server.engine == dialect))
}

impl Run<'_> {
    /// Makes the tables as the fact needs them.
    pub(crate) async fn prepare(&mut self) -> Result<(), QueryError> {
        let beside = self.script.beside.get(self.fact.id);
        if !*self.fresh || beside.is_some() {
            run(self.connection, &self.script.tables).await?;
        }
        *self.fresh = beside.is_none();
        run(self.connection, beside.map_or("", String::as_str)).await
    }

    /// Puts a row at risk.
    pub(crate) async fn put_at_risk(&mut self) -> Result<(), QueryError> {
        // Where none is put at risk nothing fails, and that is wrong.
        run(self.connection, self.script.at_risk.get(self.fact.id).map_or("", String::as_str)).await
    }

    /// Whether it is declared that rows make it fail, so that this is to be tried.
    pub(crate) fn may_fail(&self) -> bool {
        matches!(self.fact.loss, Loss::FailsIf(_)) && self.effect.refused.is_none()
    }

    /// Runs the statements of the fact, up to the first that is refused.
    pub(crate) async fn statements(&mut self) -> Result<(), QueryError> {
        for statement in self.fact.sql.lines() {
            self.connection.execute(statement).await?;
        }
        Ok(())
    }
}

/// Runs statements, some of which may stand in no transaction: several at once would be one.
async fn one_by_one(connection: &mut Connection, script: &str) -> Result<(), QueryError> {
    for statement in script.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        connection.execute(statement).await?;
    }
    Ok(())
}

/// Runs statements at once.
async fn run(connection: &mut Connection, script: &str) -> Result<(), QueryError> {
    if script.trim().is_empty() { Ok(()) } else { connection.execute(script).await.map(|_| ()) }
}

/// What is wrong with an answer, where a row is at risk and a fact says that it fails by that. What the rows break is data.
pub(crate) fn failure(answer: &Result<(), QueryError>) -> Option<String> {
    match answer {
        Ok(()) => Some("declared to fail by the row at risk, and it did not".to_owned()),
        // PostgreSQL: a class for syntax and what is not there; MySQL and MariaDB: syntax, clauses.
        Err(error) if error.code.as_deref().is_some_and(|code| code.starts_with("42") || SYNTAX.contains(&code)) => {
            Some(format!("declared to fail by the row at risk, but {error}"))
        }
        Err(_) => None,
    }
}

const SYNTAX: [&str; 4] = ["1064", "1221", "1845", "1846"];

/// What is wrong with an answer, where a fact says that the server refuses or that it does not.
pub(crate) fn refusal(answer: &Result<(), QueryError>, refused: Option<&str>, place: &str) -> Option<String> {
    let says = |error: &QueryError, words: &str| error.code.as_deref() == Some(words) || error.message.contains(words);
    match (answer, refused) {
        (Ok(()), None) => None,
        (Err(error), Some(words)) if says(error, words) => None,
        (Ok(()), Some(words)) => Some(format!("{place}: declared refused ({words}), and it was not")),
        (Err(error), None) => Some(format!("{place}: refused: {error}")),
        (Err(error), Some(words)) => Some(format!("{place}: declared refused ({words}), but {error}")),
    }
}

fn script(kind: Kind) -> Result<Script, String> {
    let file = match kind {
        Kind::Postgres => "postgres.sql",
        Kind::Mysql | Kind::Mariadb => "mysql.sql",
        Kind::Sqlite => "sqlite.sql",
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts").join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (mut sections, mut at_risk) = (BTreeMap::new(), BTreeMap::new());
    for section in text.split("\n-- # ").skip(1) {
        let (names, sql) = section.split_once('\n').unwrap_or((section, ""));
        let (of, names) = match names.strip_prefix("at risk: ") {
            Some(names) => (&mut at_risk, names),
            None => (&mut sections, names),
        };
        for name in names.split(", ") {
            if of.insert(name.to_owned(), sql.to_owned()).is_some() {
                return Err(format!("{file} names {name} twice"));
            }
        }
    }
    let once = sections.remove("once").unwrap_or_default();
    let last = sections.remove("last").unwrap_or_default();
    let tables = sections.remove("tables").ok_or_else(|| format!("{file} makes no tables"))?;
    let left_out: BTreeMap<String, String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("-- ! ")?.split_once(": "))
        .map(|(id, reason)| (id.to_owned(), reason.to_owned()))
        .collect();
    let known: Vec<&str> = facts::all().map(|fact| fact.id).collect();
    match sections.keys().chain(at_risk.keys()).chain(left_out.keys()).find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(format!("{file} names {name}, which is no fact")),
        None => Ok(Script { once, last, tables, beside: sections, at_risk, left_out }),
    }
}
