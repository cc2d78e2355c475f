//! The report of `verify`.

use super::Report;
use super::human::{line, plural};
use super::talk::{BAD, CHANGED, FAINT, GOOD, STRONG};
use super::trace::{self, Traced};
use schema_core::db::verify::{Proved, Rows};
use serde::Serialize;

/// What `verify` reports.
#[derive(Debug, Serialize)]
pub(crate) struct Verify {
    /// [`super::json::FORMAT`].
    pub(crate) format: u32,
    /// One per database.
    pub(crate) databases: Vec<Database>,
}

/// What is known of one database's migrations.
#[derive(Debug, Serialize)]
pub(crate) struct Database {
    /// Its kind.
    pub(crate) dialect: &'static str,
    /// The migrations that are proved, in order.
    pub(crate) migrations: Vec<Migration>,
    /// What is wrong; none where everything is proved.
    pub(crate) failure: Option<String>,
    /// What each statement was seen to do, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) trace: Option<Vec<Traced>>,
}

/// One migration that is proved.
#[derive(Debug, Serialize)]
pub(crate) struct Migration {
    /// Its version.
    pub(crate) version: i64,
    /// Its name.
    pub(crate) name: String,
    /// Whether it has a way back, which was proved too.
    pub(crate) reversible: bool,
    /// How many rows were there when it ran.
    pub(crate) rows: usize,
    /// What they were like: `awkward`, `digits` or `none`.
    pub(crate) kind: &'static str,
    /// What stopped it on more awkward rows, which its plan had said might happen.
    pub(crate) reservation: Option<String>,
    /// Tables that stayed empty, and why.
    pub(crate) without_rows: Vec<String>,
}

impl Migration {
    /// A proved migration by its name.
    pub(crate) fn new(proved: &Proved, name: String) -> Migration {
        let without_rows =
            proved.without_rows.iter().map(|refused| format!("{}: {}", refused.table, refused.message)).collect();
        let kind = match proved.rows {
            Rows::Awkward => "awkward",
            Rows::Digits => "digits",
            Rows::Without => "none",
        };
        let reservation = proved.reservation.clone();
        let Proved { version, reversible, count: rows, .. } = *proved;
        Migration { version, name, reversible, rows, kind, reservation, without_rows }
    }

    /// Which ways were proved.
    fn ways(&self) -> &'static str {
        if self.reversible { "up, down, up again" } else { "up; there is no way back" }
    }

    /// What it was proved on.
    fn on(&self) -> String {
        match self.kind {
            "none" => "on empty tables only".to_owned(),
            "digits" => format!("{} whose texts are digits", plural(self.rows, "row")),
            _ => plural(self.rows, "row"),
        }
    }
}

impl Database {
    /// Whether something stopped it, or a statement did more than was said of it.
    pub(crate) fn is_wrong(&self) -> bool {
        self.failure.is_some() || self.trace.iter().flatten().any(|traced| !traced.beyond.is_empty())
    }

    /// How many migrations were proved, and how many of them on less than the most awkward rows.
    fn summary(&self) -> String {
        let proved = format!("{} proved on {}", plural(self.migrations.len(), "migration"), self.dialect);
        match self.migrations.iter().filter(|migration| migration.kind != "awkward").count() {
            0 => proved,
            some => format!("{proved}, {some} of them with reservations"),
        }
    }
}

impl Report for Verify {
    fn human(&self) -> String {
        let mut out = String::new();
        for database in &self.databases {
            line(&mut out, format_args!("{STRONG}{}{STRONG:#}", database.dialect));
            for migration in &database.migrations {
                let (version, name) = (migration.version, &migration.name);
                let (ways, on) = (migration.ways(), migration.on());
                line(&mut out, format_args!("  {GOOD}proved{GOOD:#} {version} {name}  {FAINT}{ways}; {on}{FAINT:#}"));
                for table in &migration.without_rows {
                    line(&mut out, format_args!("         {CHANGED}no row fits{CHANGED:#} {table}"));
                }
                if let Some(reservation) = &migration.reservation {
                    line(
                        &mut out,
                        format_args!(
                            "         {CHANGED}may fail on rows such as those tried{CHANGED:#}, as its plan says: {reservation}"
                        ),
                    );
                }
            }
            trace::human(&mut out, database.trace.as_deref());
            match &database.failure {
                Some(failure) => line(&mut out, format_args!("  {BAD}failed{BAD:#} {failure}")),
                None => line(&mut out, format_args!("{GOOD}ok{GOOD:#}: {}", database.summary())),
            }
        }
        out
    }

    fn markdown(&self) -> String {
        let mut out = String::from(
            "## Migrations replayed\n\n| database | migration | proved on | result |\n|---|---|---|---|\n",
        );
        for database in &self.databases {
            for migration in &database.migrations {
                let mut result = migration.ways().to_owned();
                for table in &migration.without_rows {
                    result.push_str(&format!("; **no row fits** {table}"));
                }
                if let Some(reservation) = &migration.reservation {
                    result.push_str(&format!(
                        "; **may fail** on rows such as those tried, as its plan says: {reservation}"
                    ));
                }
                let name = format!("`{}_{}`", migration.version, migration.name);
                line(
                    &mut out,
                    format_args!("| {} | {name} | {} | {} |", database.dialect, migration.on(), cell(&result)),
                );
            }
            match &database.failure {
                Some(failure) => {
                    line(&mut out, format_args!("| {} | | | **failed**: {} |", database.dialect, cell(failure)))
                }
                None => line(&mut out, format_args!("| {} | | | ok: {} |", database.dialect, database.summary())),
            }
        }
        for database in &self.databases {
            trace::markdown(&mut out, database.dialect, database.trace.as_deref());
        }
        out
    }
}

/// Text in a table cell.
pub(super) fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
