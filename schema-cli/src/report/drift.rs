//! The report of `drift`: how the migrations stand, what differs thing by thing, and what is not compared.

use super::Report;
use super::database::{Migration, State};
use super::human::{line, plural};
use super::talk::{BAD, CHANGED, FAINT, GOOD, STRONG};
use indexmap::IndexMap;
use schema_core::db::books::Status;
use schema_core::db::inspect::Unmanaged;
use schema_core::diff::differences::{self, What};
use schema_core::model::Object;
use serde::Serialize;

/// What is known of a database.
pub(crate) struct Facts<'a> {
    /// Its kind.
    pub(crate) dialect: &'static str,
    /// Its URL, password masked.
    pub(crate) database: String,
    /// What it is held against.
    pub(crate) against: String,
    /// How the migrations stand.
    pub(crate) lines: &'a [Status],
    /// What differs.
    pub(crate) differences: &'a [differences::Difference],
    /// What is not compared.
    pub(crate) unmanaged: &'a [Unmanaged],
    /// Whether it is what the pending migrations would make of it.
    pub(crate) done_already: bool,
}

/// What `drift` reports.
#[derive(Debug, Serialize)]
pub(crate) struct Drift {
    /// [`super::json::FORMAT`].
    format: u32,
    /// The kind of database.
    dialect: &'static str,
    /// Its URL, password masked.
    database: String,
    /// What it is held against.
    against: String,
    /// The migrations that are not simply applied.
    migrations: Vec<Migration>,
    /// Whether the database is already what the pending migrations would make of it.
    done_already: bool,
    /// Everything that is not as expected.
    differences: Vec<Difference>,
    /// What the tool neither compares nor changes.
    unmanaged: Vec<Item>,
}

/// One thing that is not as expected.
#[derive(Debug, Serialize)]
struct Difference {
    /// `missing`, `extra` or `changed`.
    sign: Sign,
    /// `column`, `index`, ….
    kind: &'static str,
    /// Its path: `users.name`.
    object: String,
    /// The table that it belongs to; none for enums.
    table: Option<String>,
    /// What is expected, as a snapshot has it; none where it is extra or changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<String>,
    /// What is there, as a snapshot would have it; none where it is missing or changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<String>,
    /// Where it is otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facets: Vec<Facet>,
    /// What is there by the name of a missing table, and is not managed.
    #[serde(skip_serializing_if = "Option::is_none")]
    instead: Option<String>,
}

/// What has rows, and a name that no table can have beside it.
const LIKE_TABLES: [&str; 4] = ["view", "materialized view", "foreign table", "system versioned table"];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Sign {
    Missing,
    Extra,
    Changed,
}

#[derive(Debug, Serialize)]
struct Facet {
    name: String,
    expected: Option<String>,
    found: Option<String>,
}

#[derive(Debug, Serialize)]
struct Item {
    kind: String,
    name: String,
}

impl Drift {
    /// The report.
    pub(crate) fn new(facts: &Facts<'_>) -> Drift {
        let migrations = facts.lines.iter().map(Migration::new);
        let unmanaged = facts.unmanaged.iter();
        Drift {
            format: super::json::FORMAT,
            dialect: facts.dialect,
            database: facts.database.clone(),
            against: facts.against.clone(),
            migrations: migrations.filter(|migration| migration.state != State::Applied).collect(),
            done_already: facts.done_already,
            differences: facts.differences.iter().map(|each| difference(each, facts.unmanaged)).collect(),
            unmanaged: unmanaged.map(|item| Item { kind: item.kind.clone(), name: item.name.clone() }).collect(),
        }
    }

    /// Whether somebody must look: a database that is merely behind has not drifted.
    pub(crate) fn has_drifted(&self) -> bool {
        let broken = |migration: &Migration| matches!(migration.state, State::Missing | State::Dirty);
        !self.differences.is_empty() || self.done_already || self.migrations.iter().any(broken)
    }

    fn pending(&self) -> usize {
        self.migrations.iter().filter(|migration| migration.state == State::Pending).count()
    }

    /// `behind: 2 migrations are pending`, or nothing.
    fn behind(&self) -> Option<String> {
        let pending = self.pending();
        let are = if pending == 1 { "is" } else { "are" };
        (pending > 0).then(|| format!("behind: {} {are} pending", plural(pending, "migration")))
    }

    fn summary(&self) -> String {
        if self.done_already {
            return "the database is what its pending migrations would make of it; `cargo schema drift --write` marks them as applied"
                .to_owned();
        }
        match self.differences.len() {
            0 => format!("no drift: the database is {}", self.against),
            count => format!("drift: {} from {}", plural(count, "difference"), self.against),
        }
    }

    /// What is not compared: `view a, b; trigger t.c`.
    fn unmanaged(&self) -> Option<String> {
        let mut kinds: IndexMap<&str, Vec<&str>> = IndexMap::new();
        for item in &self.unmanaged {
            kinds.entry(&item.kind).or_default().push(&item.name);
        }
        let kinds: Vec<String> = kinds.iter().map(|(kind, names)| format!("{kind} {}", names.join(", "))).collect();
        (!kinds.is_empty()).then(|| kinds.join("; "))
    }
}

fn difference(difference: &differences::Difference, unmanaged: &[Unmanaged]) -> Difference {
    let (sign, expected, found, facets) = match &difference.what {
        What::Missing(text) => (Sign::Missing, Some(text.clone()), None, Vec::new()),
        What::Extra(text) => (Sign::Extra, None, Some(text.clone()), Vec::new()),
        What::Changed(facets) => {
            let facet = |facet: &differences::Facet| Facet {
                name: facet.name.clone(),
                expected: facet.expected.clone(),
                found: facet.found.clone(),
            };
            (Sign::Changed, None, None, facets.iter().map(facet).collect())
        }
    };
    let object = &difference.object;
    let table = object.table().map(ToString::to_string);
    let is_instead = |item: &&Unmanaged| {
        matches!((sign, object), (Sign::Missing, Object::Table(_)))
            && item.name == object.to_string()
            && LIKE_TABLES.contains(&item.kind.as_str())
    };
    let instead = unmanaged.iter().find(is_instead).map(|item| item.kind.clone());
    Difference { sign, kind: object.kind(), object: object.to_string(), table, expected, found, facets, instead }
}

impl Difference {
    /// What it is, or how it differs: `type "text" → "integer"`.
    fn detail(&self) -> String {
        let none = || "none".to_owned();
        let facets: Vec<String> = self
            .facets
            .iter()
            .map(|facet| {
                let (expected, found) = (facet.expected.clone(), facet.found.clone());
                format!("{} {} → {}", facet.name, expected.unwrap_or_else(none), found.unwrap_or_else(none))
            })
            .collect();
        match self.sign {
            Sign::Missing => {
                let expected = self.expected.as_deref().unwrap_or_default();
                match &self.instead {
                    Some(kind) => format!("a {kind} is there instead, which is not managed: {expected}"),
                    None => format!("missing: {expected}"),
                }
            }
            Sign::Extra => format!("only in the database: {}", self.found.as_deref().unwrap_or_default()),
            Sign::Changed => facets.join("; "),
        }
    }
}

impl Report for Drift {
    fn human(&self) -> String {
        let mut out = String::new();
        line(&mut out, format_args!("{STRONG}{}{STRONG:#}", self.database));
        for migration in &self.migrations {
            let (style, state, why) = migration.state.show();
            let why = if why.is_empty() { String::new() } else { format!("  {FAINT}{why}{FAINT:#}") };
            let (version, name) = (migration.version, &migration.name);
            line(&mut out, format_args!("  {style}{state:<8}{style:#} {version} {name}{why}"));
        }
        if let Some(behind) = self.behind() {
            line(&mut out, format_args!("{CHANGED}{behind}{CHANGED:#}"));
        }
        let mut table = None;
        for difference in &self.differences {
            if difference.table != table {
                table.clone_from(&difference.table);
                let name = table.as_deref().unwrap_or("types");
                line(&mut out, format_args!("{STRONG}{name}{STRONG:#}"));
            }
            let (style, sign) = match difference.sign {
                Sign::Missing => (BAD, '-'),
                Sign::Extra => (GOOD, '+'),
                Sign::Changed => (CHANGED, '~'),
            };
            let (kind, object, detail) = (difference.kind, &difference.object, difference.detail());
            line(&mut out, format_args!("  {style}{sign}{style:#} {kind} {object}  {FAINT}{detail}{FAINT:#}"));
        }
        if let Some(unmanaged) = self.unmanaged() {
            line(&mut out, format_args!("{FAINT}not managed, and not compared: {unmanaged}{FAINT:#}"));
        }
        let style = if self.has_drifted() { BAD } else { GOOD };
        line(&mut out, format_args!("{style}{}{style:#}", self.summary()));
        out
    }

    fn markdown(&self) -> String {
        let mut out = format!("## Drift of {}\n\n", self.database);
        for migration in &self.migrations {
            let (_, state, _) = migration.state.show();
            line(&mut out, format_args!("- {state}: `{}_{}`", migration.version, migration.name));
        }
        if let Some(behind) = self.behind() {
            line(&mut out, format_args!("\n{behind}.\n"));
        }
        if !self.differences.is_empty() {
            line(&mut out, format_args!("| | what | object | difference |\n|---|---|---|---|"));
        }
        for difference in &self.differences {
            let sign = match difference.sign {
                Sign::Missing => '-',
                Sign::Extra => '+',
                Sign::Changed => '~',
            };
            let (kind, object, detail) =
                (difference.kind, &difference.object, super::verify::cell(&difference.detail()));
            line(&mut out, format_args!("| `{sign}` | {kind} | {object} | {detail} |"));
        }
        if let Some(unmanaged) = self.unmanaged() {
            line(&mut out, format_args!("\nNot managed, and not compared: {unmanaged}."));
        }
        line(&mut out, format_args!("\n{}", self.summary()));
        out
    }
}
