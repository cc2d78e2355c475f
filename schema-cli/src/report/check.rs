//! The report of `check`.

use super::human::{line, plural};
use super::machine::{self, property, uri};
use super::talk::{BAD, GOOD, HINT, STRONG};
use super::{Findings, Report};
use serde::Serialize;
use serde_json::{Value, json};

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
    /// What kind of problem.
    pub(crate) code: Code,
    /// The database that it is about; none where it is about all.
    pub(crate) dialect: Option<&'static str>,
    /// The file that it is about, from the project's folder; none where it is about more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<String>,
    /// What it is.
    pub(crate) text: String,
    /// The next step.
    pub(crate) help: String,
}

impl Problem {
    fn message(&self) -> String {
        let dialect = self.dialect.map(|dialect| format!("{dialect}: ")).unwrap_or_default();
        format!("{dialect}{}\ninstead: {}", self.text, self.help)
    }

    /// A problem of the whole project.
    pub(crate) fn new(code: Code, text: impl Into<String>, help: &str) -> Problem {
        Problem { code, dialect: None, file: None, text: text.into(), help: help.to_owned() }
    }
}

/// The kinds of problems, as words for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Code {
    Interrupted,
    SnapshotDiffers,
    MigrationsUnknown,
    EditedSql,
    HazardUnacknowledged,
    StaleConsent,
    PendingChanges,
    SnapshotBehind,
}

impl Code {
    const ALL: [Code; 8] = [
        Code::Interrupted,
        Code::SnapshotDiffers,
        Code::MigrationsUnknown,
        Code::EditedSql,
        Code::HazardUnacknowledged,
        Code::StaleConsent,
        Code::PendingChanges,
        Code::SnapshotBehind,
    ];

    /// The word.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Code::Interrupted => "interrupted",
            Code::SnapshotDiffers => "snapshot-differs",
            Code::MigrationsUnknown => "migrations-unknown",
            Code::EditedSql => "edited-sql",
            Code::HazardUnacknowledged => "hazard-unacknowledged",
            Code::StaleConsent => "stale-consent",
            Code::PendingChanges => "pending-changes",
            Code::SnapshotBehind => "snapshot-behind",
        }
    }

    fn what(self) -> &'static str {
        match self {
            Code::Interrupted => "a command was interrupted while it wrote",
            Code::SnapshotDiffers => "the snapshot and the migrations do not say the same",
            Code::MigrationsUnknown => "the folder holds migrations of another tool",
            Code::EditedSql => "a migration is not what was written",
            Code::HazardUnacknowledged => "a migration has a hazard that nobody accepted",
            Code::StaleConsent => "a migration accepts a hazard that it does not have",
            Code::PendingChanges => "the structs are ahead of the migrations",
            Code::SnapshotBehind => "the snapshot is not what the structs say",
        }
    }
}

impl Check {
    fn summary(&self) -> String {
        let (tables, migrations) = (plural(self.tables, "table"), plural(self.migrations, "migration"));
        format!("structs, snapshot and migrations say the same ({tables}, {migrations}, {})", self.dialects.join(", "))
    }
}

impl Findings for Check {
    fn sarif(&self) -> String {
        let rule = |code: Code| json!({ "id": code.as_str(), "shortDescription": { "text": code.what() } });
        let rules: Vec<Value> = Code::ALL.into_iter().map(rule).collect();
        let result = |problem: &Problem| {
            let file = problem.file.iter().map(
                |file| json!({ "physicalLocation": { "artifactLocation": { "uri": uri(file) }, "region": { "startLine": 1 } } }),
            );
            json!({
                "ruleId": problem.code.as_str(),
                "ruleIndex": Code::ALL.iter().position(|code| *code == problem.code),
                "level": "error",
                "message": { "text": problem.message() },
                "locations": file.collect::<Vec<Value>>(),
            })
        };
        let results: Vec<Value> = self.problems.iter().map(result).collect();
        machine::sarif(&rules, &results)
    }

    fn github(&self) -> String {
        let annotation = |problem: &Problem| {
            let file = problem.file.iter().map(|file| format!("file={}", property(file)));
            let properties: Vec<String> = file.chain([format!("title={}", problem.code.as_str())]).collect();
            machine::command("error", &properties, &problem.message())
        };
        self.problems.iter().map(annotation).collect()
    }
}

impl Report for Check {
    fn human(&self) -> String {
        let mut out = String::new();
        for problem in &self.problems {
            let dialect = problem.dialect.map(|dialect| format!(" {dialect}")).unwrap_or_default();
            let code = problem.code.as_str();
            line(&mut out, format_args!("{BAD}{code}{BAD:#}{STRONG}{dialect}{STRONG:#}: {}", problem.text));
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
            let code = problem.code.as_str();
            line(&mut out, format_args!("- `{code}`{dialect}: {}; {}", problem.text, problem.help));
        }
        out
    }
}
