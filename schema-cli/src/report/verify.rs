//! The report of `verify`.

use super::Report;
use super::human::{line, plural};
use super::talk::{BAD, CHANGED, FAINT, GOOD, STRONG};
use schema_core::db::rows::Texts;
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
    /// What the rows were like: `awkward`, `digits` or `none`.
    pub(crate) rows: &'static str,
    /// What stopped them on more awkward rows.
    pub(crate) reservation: Option<String>,
    /// What is wrong; none where everything is proved.
    pub(crate) failure: Option<String>,
}

/// One migration that is proved.
#[derive(Debug, Serialize)]
pub(crate) struct Migration {
    /// Its version.
    pub(crate) version: i64,
    /// Its name.
    pub(crate) name: String,
    /// How many rows were there when it ran.
    pub(crate) rows: usize,
    /// Tables that stayed empty, and why.
    pub(crate) without_rows: Vec<String>,
}

impl Migration {
    /// A proved migration by its name.
    pub(crate) fn new(proved: &Proved, name: String) -> Migration {
        let without_rows =
            proved.without_rows.iter().map(|refused| format!("{}: {}", refused.table, refused.message)).collect();
        Migration { version: proved.version, name, rows: proved.rows, without_rows }
    }
}

/// The word for programs.
pub(crate) fn rows(rows: Rows) -> &'static str {
    match rows {
        Rows::With(Texts::Awkward) => "awkward",
        Rows::With(Texts::Digits) => "digits",
        Rows::Without => "none",
    }
}

impl Database {
    fn on(&self) -> &'static str {
        match self.rows {
            "awkward" => "",
            "digits" => ", on rows whose texts are digits",
            _ => ", on empty tables only",
        }
    }
}

impl Report for Verify {
    fn human(&self) -> String {
        let mut out = String::new();
        for database in &self.databases {
            line(&mut out, format_args!("{STRONG}{}{STRONG:#}", database.dialect));
            for migration in &database.migrations {
                let (version, name, rows) = (migration.version, &migration.name, plural(migration.rows, "row"));
                line(
                    &mut out,
                    format_args!("  {GOOD}proved{GOOD:#} {version} {name}  {FAINT}up, down, up again; {rows}{FAINT:#}"),
                );
                for table in &migration.without_rows {
                    line(&mut out, format_args!("         {CHANGED}no row fits{CHANGED:#} {table}"));
                }
            }
            if let Some(reservation) = &database.reservation {
                line(
                    &mut out,
                    format_args!("  {CHANGED}may fail on rows such as those tried{CHANGED:#}: {reservation}"),
                );
            }
            match &database.failure {
                Some(failure) => line(&mut out, format_args!("  {BAD}failed{BAD:#} {failure}")),
                None => {
                    let proved = plural(database.migrations.len(), "migration");
                    line(
                        &mut out,
                        format_args!("{GOOD}ok{GOOD:#}: {proved} proved on {}{}", database.dialect, database.on()),
                    );
                }
            }
        }
        out
    }

    fn markdown(&self) -> String {
        let mut out =
            String::from("## Migrations replayed\n\n| database | migration | rows | result |\n|---|---|---|---|\n");
        for database in &self.databases {
            for migration in &database.migrations {
                line(
                    &mut out,
                    format_args!(
                        "| {} | `{}_{}` | {} | up, down, up again |",
                        database.dialect, migration.version, migration.name, migration.rows
                    ),
                );
            }
            if let Some(failure) = &database.failure {
                line(
                    &mut out,
                    format_args!(
                        "| {} | | | **failed**: {} |",
                        database.dialect,
                        failure.replace('|', "\\|").replace('\n', " ")
                    ),
                );
            }
        }
        out
    }
}
