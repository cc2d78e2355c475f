//! Reports for people at a terminal: what comes, changes and goes, by table; then the SQL, statement by statement,
//! each with what it stops and why it is dangerous; last, one line that sums it up.

use super::json::{Change, Diff, Hazard, Migration, Plan, Sign, Unit};
use super::sql::highlight;
use super::talk::{BAD, CHANGED, FAINT, GOOD, HINT, STRONG};
use anstyle::Style;
use indexmap::IndexMap;
use schema_core::model::Dialect;
use schema_core::ops::BackClass;
use schema_core::plan::{Mode, Risk};
use std::fmt::Write;

/// The report of `diff`, `purge` and `sql`.
pub(crate) fn diff(report: &Diff) -> String {
    let mut out = String::new();
    let several = report.plans.len() > 1;
    for plan in &report.plans {
        if several {
            line(&mut out, format_args!("{STRONG}{}{STRONG:#}", title(plan.dialect)));
        }
        if plan.is_empty() {
            let (from, to) = report.sides();
            line(&mut out, format_args!("{GOOD}no difference{GOOD:#}: {from} and {to} say the same"));
        } else {
            changes(&mut out, &plan.changes);
            for migration in &plan.migrations {
                self::migration(&mut out, plan.dialect, migration);
            }
            hazards(&mut out, plan);
            for cost in plan.costs() {
                line(&mut out, format_args!("{CHANGED}now{CHANGED:#}: {cost}"));
            }
            for count in &plan.counts {
                line(&mut out, format_args!("{CHANGED}counted{CHANGED:#}: {}: {}", count.operation, count.text));
            }
            consent(&mut out, plan);
        }
        for note in &plan.notes {
            line(&mut out, format_args!("{FAINT}note: {note}{FAINT:#}"));
        }
        if several {
            out.push('\n');
        }
    }
    summary(&mut out, report);
    out
}

/// One migration's SQL, both ways.
pub(crate) fn migration(out: &mut String, dialect: &str, migration: &Migration) {
    let part = if migration.of > 1 { format!(", part {} of {}", migration.part, migration.of) } else { String::new() };
    for (unit, way, arrow) in [(&migration.up, "up", "▶"), (&migration.down, "down", "◀")] {
        let (version, name, mode) = (migration.version, &migration.name, mode(unit.mode));
        line(out, format_args!("{STRONG}{arrow} {version}_{name}.{way}.sql{STRONG:#} {FAINT}{mode}{part}{FAINT:#}"));
        statements(out, dialect, unit);
        out.push('\n');
    }
}

/// What `unit` runs, each statement with its lock and hazards.
pub(crate) fn statements(out: &mut String, dialect: &str, unit: &Unit) {
    let dialect: Dialect = dialect.parse().unwrap_or(Dialect::Sqlite);
    if unit.statements.is_empty() {
        line(out, format_args!("    {FAINT}-- nothing to do{FAINT:#}"));
    }
    let mut said = String::new();
    for statement in &unit.statements {
        let lock = (statement.lock != "blocks nothing").then(|| format!("{CHANGED}{}{CHANGED:#}", statement.lock));
        let hazards = statement
            .hazards
            .iter()
            .map(|hazard| format!("{0}{1}{0:#} {2}", danger(hazard), hazard.code, hazard.object));
        let remarks = lock.into_iter().chain(hazards).collect::<Vec<_>>().join(&format!(" {FAINT}·{FAINT:#} "));
        // A table that is built again takes a dozen statements under one lock.
        if !remarks.is_empty() && remarks != said {
            line(out, format_args!("    {FAINT}--{FAINT:#} {remarks}"));
        }
        said = remarks;
        for text in format!("{};", highlight(dialect, &statement.sql)).lines() {
            line(out, format_args!("    {text}"));
        }
    }
}

fn changes(out: &mut String, changes: &[Change]) {
    let mut groups: IndexMap<&str, Vec<&Change>> = IndexMap::new();
    for change in changes {
        groups.entry(change.table.as_deref().unwrap_or_default()).or_default().push(change);
    }
    for (table, changes) in groups {
        if !table.is_empty() {
            line(out, format_args!("{STRONG}{table}{STRONG:#}"));
        }
        for change in changes {
            let (sign, style) = match change.sign {
                Sign::Add => ('+', GOOD),
                Sign::Change => ('~', CHANGED),
                Sign::Remove => ('-', BAD),
            };
            let back = match change.back {
                BackClass::Exact => "",
                BackClass::ExactUnlessWritten => "  (back: what is written meanwhile goes)",
                BackClass::MayFail => "  (back: rows written meanwhile may stop it)",
                BackClass::Lossy => "  (back: not everything returns)",
                BackClass::Refused => "  (back: none)",
            };
            line(out, format_args!("  {style}{sign}{style:#} {}{FAINT}{back}{FAINT:#}", change.text));
        }
    }
    out.push('\n');
}

/// What the codes of the way up mean, each once.
fn hazards(out: &mut String, plan: &Plan) {
    let units = plan.migrations.iter().map(|migration| &migration.up);
    let mut known: Vec<&Hazard> = Vec::new();
    for hazard in units.flat_map(|unit| &unit.statements).flat_map(|statement| &statement.hazards) {
        if !known.iter().any(|other| other.code == hazard.code) {
            known.push(hazard);
            let (code, style) = (hazard.code, danger(hazard));
            let (what, why, instead) = (hazard.what, hazard.why, hazard.instead);
            line(out, format_args!("{style}{code}{style:#}: {what}; {why} {FAINT}(instead: {instead}){FAINT:#}"));
        }
    }
}

fn danger(hazard: &Hazard) -> Style {
    if hazard.needs_consent { BAD } else { CHANGED }
}

fn consent(out: &mut String, plan: &Plan) {
    for hazard in plan.of_consent() {
        let (code, object) = (hazard.code, &hazard.object);
        let counted = hazard.counted.as_ref().map(|counted| format!("   {counted}")).unwrap_or_default();
        if hazard.allowed {
            line(out, format_args!("{GOOD}allowed{GOOD:#}: {code}:{object}{counted}"));
        } else {
            line(out, format_args!("{BAD}needs consent{BAD:#}: {HINT}--allow {code}:{object}{HINT:#}{counted}"));
        }
    }
}

fn summary(out: &mut String, report: &Diff) {
    let Some(plan) = report.plans.iter().find(|plan| !plan.is_empty()) else {
        if !report.snapshot.is_empty() {
            line(out, format_args!("the snapshot is behind the structs in {}", plural(report.snapshot.len(), "file")));
        }
        return;
    };
    let count = |sign: Sign| plan.changes.iter().filter(|change| change.sign == sign).count();
    let (add, change, remove) = (count(Sign::Add), count(Sign::Change), count(Sign::Remove));
    let migrations: usize = report.plans.iter().map(|plan| plan.migrations.len()).sum();
    let migrations = plural(migrations, "migration");
    if plan.is_by_hand() {
        line(
            out,
            format_args!(
                "{STRONG}Plan:{STRONG:#} SQL written by hand, in {migrations}; what it does is not known until {HINT}cargo schema verify{HINT:#} tries it on rows"
            ),
        );
        return;
    }
    line(
        out,
        format_args!(
            "{STRONG}Plan:{STRONG:#} {GOOD}{add} to add{GOOD:#}, {CHANGED}{change} to change{CHANGED:#}, {BAD}{remove} to remove{BAD:#}, in {migrations}; risk {0}{1}{0:#}; proved on the model, up and down",
            risk(plan.risk),
            plan.risk.as_str()
        ),
    );
}

fn risk(risk: Risk) -> Style {
    match risk {
        Risk::Low => GOOD,
        Risk::Medium => CHANGED,
        Risk::High => BAD,
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Transaction => "one transaction",
        Mode::Alone => "outside a transaction",
        Mode::OwnTransaction => "a transaction of its own",
        Mode::Journaled => "statement by statement, with a journal",
    }
}

/// `1 migration`, `2 migrations`.
pub(crate) fn plural(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

fn title(dialect: &'static str) -> &'static str {
    dialect.parse::<Dialect>().map_or(dialect, Dialect::title)
}

pub(super) fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{text}");
}
