//! Reports about a live database: which migrations it has, and what a run did to it.

use super::Report;
use super::human::{line, plural};
use super::talk::{BAD, CHANGED, FAINT, GOOD, STRONG};
use super::verify::cell;
use anstyle::Style;
use schema_core::db::books;
use schema_core::hazard::Hazard;
use schema_core::migration::Acknowledged;
use schema_core::model::Object;
use serde::Serialize;

/// What `status` reports.
#[derive(Debug, Serialize)]
pub(crate) struct Status {
    /// [`super::json::FORMAT`].
    pub(crate) format: u32,
    /// The kind of database.
    pub(crate) dialect: &'static str,
    /// Its URL, password masked.
    pub(crate) database: String,
    /// Every migration of the folder and of the database, in order.
    pub(crate) migrations: Vec<Migration>,
    /// How many have not been applied.
    pub(crate) pending: usize,
}

/// One migration of a status.
#[derive(Debug, Serialize)]
pub(crate) struct Migration {
    /// Its version.
    pub(crate) version: i64,
    /// Its name.
    pub(crate) name: String,
    /// How it stands.
    pub(crate) state: State,
    /// When it was applied, as the database writes it.
    pub(crate) installed_on: Option<String>,
    /// What was accepted by name when it was written, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) acknowledged: Vec<Acknowledged>,
    /// What is at stake in it, is to be applied, and nobody has accepted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) unacknowledged: Vec<String>,
}

impl Migration {
    /// How it stands by the books.
    pub(crate) fn new(line: &books::Status) -> Migration {
        Migration {
            version: line.version,
            name: line.description.replace(' ', "_"),
            state: (&line.state).into(),
            installed_on: line.installed_on.clone(),
            acknowledged: Vec::new(),
            unacknowledged: Vec::new(),
        }
    }
}

/// How a migration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// Applied, and its file is as it was.
    Applied,
    /// Not applied.
    Pending,
    /// Applied, and its file has changed since.
    Changed,
    /// Applied, and there is no file of it.
    Missing,
    /// It stopped half-way.
    Dirty,
}

impl State {
    /// How it is shown, and why somebody must look.
    pub(crate) fn show(self) -> (Style, &'static str, &'static str) {
        match self {
            State::Applied => (GOOD, "applied", ""),
            State::Pending => (CHANGED, "pending", ""),
            State::Changed => (BAD, "changed", "its file is not the one that was applied"),
            State::Missing => (BAD, "missing", "it was applied, and its file is gone"),
            State::Dirty => (BAD, "dirty", "it stopped half-way; `cargo schema migrate` goes on"),
        }
    }
}

impl From<&books::State> for State {
    fn from(state: &books::State) -> State {
        match state {
            books::State::Applied => State::Applied,
            books::State::Pending => State::Pending,
            books::State::Changed { .. } => State::Changed,
            books::State::Missing => State::Missing,
            books::State::Dirty => State::Dirty,
        }
    }
}

impl Status {
    /// Whether something is wrong that applying more would not mend.
    pub(crate) fn is_broken(&self) -> bool {
        self.migrations.iter().any(|migration| matches!(migration.state, State::Changed | State::Missing))
    }
}

impl Report for Status {
    fn human(&self) -> String {
        let mut out = String::new();
        line(&mut out, format_args!("{STRONG}{}{STRONG:#}", self.database));
        for migration in &self.migrations {
            let (style, state, why) = migration.state.show();
            let when = migration.installed_on.as_deref().unwrap_or(why);
            let when = if why.is_empty() { when } else { why };
            let when = if when.is_empty() { String::new() } else { format!("  {FAINT}{when}{FAINT:#}") };
            let (version, name) = (migration.version, &migration.name);
            line(&mut out, format_args!("  {style}{state:<8}{style:#} {version} {name}{when}"));
            for Acknowledged { hazard, reason, rows: _ } in &migration.acknowledged {
                let reason = reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
                line(&mut out, format_args!("           {FAINT}allowed{FAINT:#} {hazard}{FAINT}{reason}{FAINT:#}"));
            }
            for hazard in &migration.unacknowledged {
                line(&mut out, format_args!("           {BAD}needs consent{BAD:#} {hazard}"));
            }
        }
        match (self.migrations.is_empty(), self.pending) {
            (true, _) => line(&mut out, format_args!("no migrations")),
            (false, 0) => line(&mut out, format_args!("{GOOD}nothing is pending{GOOD:#}")),
            (false, pending) => {
                line(&mut out, format_args!("{CHANGED}{} pending{CHANGED:#}", plural(pending, "migration")))
            }
        }
        out
    }

    fn markdown(&self) -> String {
        let mut out = format!(
            "## Migrations of {}\n\n| version | name | state | applied | allowed |\n|---|---|---|---|---|\n",
            self.database
        );
        for migration in &self.migrations {
            let (_, state, _) = migration.state.show();
            let when = migration.installed_on.as_deref().unwrap_or_default();
            let allowed: Vec<String> = migration
                .acknowledged
                .iter()
                .map(|each| {
                    let reason = each.reason.as_deref().map(|reason| format!(": {}", cell(reason))).unwrap_or_default();
                    format!("`{}`{reason}", cell(&each.hazard))
                })
                .chain(migration.unacknowledged.iter().map(|hazard| format!("**needs consent** `{}`", cell(hazard))))
                .collect();
            let allowed = allowed.join("<br>");
            line(
                &mut out,
                format_args!("| {} | {} | {state} | {when} | {allowed} |", migration.version, migration.name),
            );
        }
        out
    }
}

/// What `migrate` and `rollback` report.
#[derive(Debug, Serialize)]
pub(crate) struct Run {
    /// [`super::json::FORMAT`].
    pub(crate) format: u32,
    /// The kind of database.
    pub(crate) dialect: &'static str,
    /// Its URL, password masked.
    pub(crate) database: String,
    /// Which way it went.
    pub(crate) direction: Direction,
    /// Whether nothing was run, only shown.
    pub(crate) dry_run: bool,
    /// The migrations that ran, in order.
    pub(crate) migrations: Vec<Ran>,
    /// The values that are lost, or would be; a way forward says so when it is written.
    pub(crate) lost: Vec<Lost>,
    /// What no struct declares, and the run breaks or takes away, or would.
    pub(crate) dependents: Vec<Broken>,
    /// What is at stake, and nobody has accepted.
    pub(crate) unacknowledged: Vec<Unaccepted>,
    /// Whether nothing ran, because nobody has accepted what would be lost or broken, or who would wait.
    pub(crate) refused: bool,
}

/// A view, a trigger or the like that a run breaks or takes away.
#[derive(Debug, Serialize)]
pub(crate) struct Broken {
    /// `view`, `trigger`.
    kind: String,
    /// Its name.
    name: String,
    /// As it is accepted: `breaks-old-code:orders.note`.
    hazard: String,
    /// The same in words.
    text: String,
}

impl Broken {
    /// What was found.
    pub(crate) fn new(dependent: &schema_core::db::Dependent) -> Broken {
        let (kind, name) = (dependent.kind.clone(), dependent.name.clone());
        Broken { kind, name, hazard: dependent.hazard().to_string(), text: crate::live::fate(dependent) }
    }
}

/// A hazard that nobody has accepted.
#[derive(Debug, Serialize)]
pub(crate) struct Unaccepted {
    /// As it is accepted: `blocks-writes:orders`.
    hazard: String,
    /// The same in words.
    text: String,
}

impl Unaccepted {
    /// What was found.
    pub(crate) fn new(hazard: &Hazard, text: String) -> Unaccepted {
        Unaccepted { hazard: hazard.to_string(), text }
    }
}

/// Values that a way back takes away.
#[derive(Debug, Serialize)]
pub(crate) struct Lost {
    /// As it is accepted: `data-loss:orders.note`.
    hazard: String,
    /// How many rows are concerned.
    rows: u64,
    /// The same in words.
    text: String,
}

impl Lost {
    /// What was counted.
    pub(crate) fn new(lost: &schema_core::db::Lost) -> Lost {
        Lost { hazard: lost.hazard.to_string(), rows: lost.rows, text: at_stake(&lost.hazard, lost.rows) }
    }
}

/// For people: what is lost, and in how many rows.
pub(crate) fn at_stake(hazard: &Hazard, rows: u64) -> String {
    let rows = plural(usize::try_from(rows).unwrap_or(usize::MAX), "row");
    match &hazard.object {
        Object::Table(table) => format!("{rows} of table {table}"),
        Object::EnumValue(name, value) => format!("{rows} that hold {value} of enum {name}"),
        Object::Sequence(name) => format!("where sequence {name} stands"),
        Object::Column(..)
        | Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Enum(_)
        | Object::Domain(_)
        | Object::Sql(_) => format!("the values of {rows} in {} {}", hazard.object.kind(), hazard.object),
    }
}

/// Which way a run goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Direction {
    /// `migrate`.
    Up,
    /// `rollback`.
    Down,
}

/// One migration that ran, or would run.
#[derive(Debug, Serialize)]
pub(crate) struct Ran {
    /// Its version.
    pub(crate) version: i64,
    /// Its name.
    pub(crate) name: String,
    /// How long it took; none where it did not run.
    pub(crate) milliseconds: Option<u128>,
    /// The text of its file; only where it is shown and not run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sql: Option<String>,
}

impl Run {
    fn verb(&self) -> &'static str {
        match (self.dry_run, self.direction) {
            (false, Direction::Up) => "applied to",
            (false, Direction::Down) => "reverted on",
            (true, Direction::Up) => "would be applied to",
            (true, Direction::Down) => "would be reverted on",
        }
    }

    fn summary(&self) -> String {
        if self.refused {
            let done = if self.direction == Direction::Up { "applied to" } else { "reverted on" };
            let why = match (self.lost.is_empty(), self.dependents.is_empty()) {
                (false, _) => "values would be lost",
                (true, false) => "what no struct declares would break",
                (true, true) => "nobody has accepted what is at stake",
            };
            return format!("nothing was {done} {}: {why}", self.database);
        }
        match (self.migrations.len(), self.direction) {
            (0, Direction::Up) => format!("nothing to apply: {} is up to date", self.database),
            (0, Direction::Down) => format!("nothing to revert on {}", self.database),
            (count, _) => format!("{} {} {}", plural(count, "migration"), self.verb(), self.database),
        }
    }
}

impl Report for Run {
    fn human(&self) -> String {
        let mut out = String::new();
        let dialect = self.dialect.parse().unwrap_or(schema_core::model::Dialect::Sqlite);
        for migration in &self.migrations {
            if let Some(sql) = &migration.sql {
                line(&mut out, format_args!("{STRONG}{}_{}{STRONG:#}", migration.version, migration.name));
                for text in super::sql::highlight(dialect, sql).lines() {
                    line(&mut out, format_args!("    {text}"));
                }
                out.push('\n');
            }
        }
        for lost in &self.lost {
            let would = if self.dry_run || self.refused { "would be lost" } else { "lost" };
            line(&mut out, format_args!("{BAD}{would}{BAD:#}: {}  {FAINT}{}{FAINT:#}", lost.text, lost.hazard));
        }
        for broken in &self.dependents {
            line(&mut out, format_args!("{BAD}breaks{BAD:#}: {}  {FAINT}{}{FAINT:#}", broken.text, broken.hazard));
        }
        for each in &self.unacknowledged {
            line(&mut out, format_args!("{BAD}needs consent{BAD:#}: {}  {FAINT}{}{FAINT:#}", each.text, each.hazard));
        }
        line(&mut out, format_args!("{}", self.summary()));
        out
    }

    fn markdown(&self) -> String {
        let mut out = format!("{}\n", self.summary());
        for broken in &self.dependents {
            line(&mut out, format_args!("- **breaks**: {} (`{}`)", broken.text, broken.hazard));
        }
        for each in &self.unacknowledged {
            line(&mut out, format_args!("- **needs consent**: {} (`{}`)", each.text, each.hazard));
        }
        for lost in &self.lost {
            let would = if self.dry_run || self.refused { "would be lost" } else { "lost" };
            line(&mut out, format_args!("- **{would}**: {} (`{}`)", lost.text, lost.hazard));
        }
        for migration in &self.migrations {
            let took = migration.milliseconds.map(|time| format!(" ({time} ms)")).unwrap_or_default();
            line(&mut out, format_args!("- `{}_{}`{took}", migration.version, migration.name));
            if let Some(sql) = &migration.sql {
                let fence = super::markdown::fence(sql);
                line(&mut out, format_args!("\n{fence}sql\n{}\n{fence}", sql.trim_end()));
            }
        }
        out
    }
}

impl Ran {
    /// A migration that is shown and not run.
    pub(crate) fn shown(script: &books::Script, sql: &str) -> Ran {
        Ran {
            version: script.version,
            name: script.description.replace(' ', "_"),
            milliseconds: None,
            sql: Some(sql.to_owned()),
        }
    }
}
