//! The report of `check`.

use super::Report;
use super::human::{line, plural};
use super::talk::{BAD, GOOD, HINT, STRONG};
use serde::Serialize;

/// What `check` reports.
#[derive(Debug, Serialize)]
pub(crate) struct Check {
    /// [`super::json::FORMAT`].
    pub(crate) format: u32,
    /// The databases that were looked at.
    pub(crate) dialects: Vec<&'static str>,
    /// How many tables the structs declare.
    pub(crate) tables: usize,
    /// How many migrations there are, over all databases.
    pub(crate) migrations: usize,
    /// What does not fit; empty when all is well.
    pub(crate) problems: Vec<Problem>,
}

/// Something that does not fit.
#[derive(Debug, Serialize)]
pub(crate) struct Problem {
    /// A word for programs: `pending-changes`, `snapshot-differs`, `snapshot-behind`, `edited-sql`,
    /// `hazard-unacknowledged`, `stale-consent`, `interrupted`.
    pub(crate) code: String,
    /// The database that it is about; none where it is about all.
    pub(crate) dialect: Option<&'static str>,
    /// What it is.
    pub(crate) text: String,
    /// The next step.
    pub(crate) help: String,
}

impl Problem {
    /// A problem of the whole project.
    pub(crate) fn new(code: &str, text: impl Into<String>, help: &str) -> Problem {
        Problem { code: code.to_owned(), dialect: None, text: text.into(), help: help.to_owned() }
    }
}

impl Check {
    fn summary(&self) -> String {
        let (tables, migrations) = (plural(self.tables, "table"), plural(self.migrations, "migration"));
        format!("structs, snapshot and migrations say the same ({tables}, {migrations}, {})", self.dialects.join(", "))
    }
}

impl Report for Check {
    fn human(&self) -> String {
        let mut out = String::new();
        for problem in &self.problems {
            let dialect = problem.dialect.map(|dialect| format!(" {dialect}")).unwrap_or_default();
            line(&mut out, format_args!("{BAD}{}{BAD:#}{STRONG}{dialect}{STRONG:#}: {}", problem.code, problem.text));
            line(&mut out, format_args!("  {HINT}{}{HINT:#}", problem.help));
        }
        match self.problems.len() {
            0 => line(&mut out, format_args!("{GOOD}ok{GOOD:#}: {}", self.summary())),
            count => line(&mut out, format_args!("{}", plural(count, "problem"))),
        }
        out
    }

    fn markdown(&self) -> String {
        if self.problems.is_empty() {
            return format!("**Schema check**: {}\n", self.summary());
        }
        let mut out = String::from("**Schema check failed**\n\n");
        for problem in &self.problems {
            let dialect = problem.dialect.map(|dialect| format!(" ({dialect})")).unwrap_or_default();
            line(&mut out, format_args!("- `{}`{dialect}: {}; {}", problem.code, problem.text, problem.help));
        }
        out
    }
}
