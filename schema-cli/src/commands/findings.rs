//! The hazards of plans as findings, which code scanning and pull requests show at a line: that of the struct which declares the object;
//! where nothing declares it, that of the statement in its migration.

use super::{Failure, advice};
use crate::args::{FindingsFormat, Format};
use crate::config::Project;
use crate::report;
use crate::report::Findings;
use crate::report::lint::{Found, Report};
use indexmap::IndexMap;
use schema_core::advice::Advice;
use schema_core::count::Counts;
use schema_core::hazard::Hazard;
use schema_core::lint::{Finding, Level, Place, Rule};
use schema_core::migration::{self, Acknowledged};
use schema_core::model::{Dialect, Location, Object};
use schema_core::plan::{Migration, Plan};
use std::ops::Range;

/// Prints a report, or what it has found.
pub(super) fn print<F: Findings>(
    format: FindingsFormat,
    report: &impl report::Report,
    found: impl FnOnce() -> Result<F, Failure>,
) -> Result<(), Failure> {
    match format {
        FindingsFormat::Human => report::print(Format::Human, report),
        FindingsFormat::Json => report::print(Format::Json, report),
        FindingsFormat::Markdown => report::print(Format::Markdown, report),
        FindingsFormat::Sarif => report::out(&found()?.sarif()),
        FindingsFormat::Github => report::out(&found()?.github()),
    }
    .map_err(Failure::Stdout)
}

/// Each hazard of the way up once for a struct, with the statements that have it; else once for a database.
pub(super) fn of_plans<'c>(
    project: &Project,
    locations: &IndexMap<Object, Location>,
    plans: &[Plan],
    acknowledged: &[Vec<Acknowledged>],
    counts: impl Fn(&Plan) -> &'c Counts,
) -> Result<Report, Failure> {
    let mut report = Report::default();
    for (at, plan) in plans.iter().enumerate() {
        let acknowledged = acknowledged.get(at).map(Vec::as_slice).unwrap_or_default();
        let folder = project.migrations(plan.dialect)?;
        for migration in &plan.migrations {
            let files = migration::render(plan.dialect, migration, acknowledged);
            let name = project.shown(&folder.join(format!("{}.up.sql", files.stem))).to_string();
            let own = report.add_file(&name, &files.up);
            for (hazard, span) in hazards(migration, &files.up) {
                let level = project.config.lint.level(Rule::Hazard(hazard.kind));
                if level == Level::Off {
                    continue;
                }
                let statement = Place::of(&files.up, span.clone());
                let mut note = note(plan.dialect, &name, &statement, &files.up[span]);
                if let Some(counted) = counts(plan).sentence(hazard) {
                    note.push_str(&format!(": {counted}"));
                }
                let (file, place) = match advice::location(locations, &hazard.object) {
                    Some(location) => advice::declared_at(project, location, &mut report),
                    None => (own, statement),
                };
                let known = |found: &&mut Found| {
                    let finding = &found.finding;
                    found.file == file
                        && finding.rule == Rule::Hazard(hazard.kind)
                        && finding.object.as_ref() == Some(&hazard.object)
                        && (file == own || finding.place == place)
                };
                if let Some(found) = report.found.iter_mut().find(known) {
                    found.finding.note.push_str(&format!("; {note}"));
                    continue;
                }
                let about = Advice { kind: hazard.kind, object: hazard.object.clone(), sentence: note };
                let mut finding = Finding::of(about, place);
                finding.allowed = allowed(hazard, acknowledged);
                report.found.push(Found { file, level, finding });
            }
        }
    }
    Ok(report)
}

/// The hazards of the way up, each with the bytes of its statement in the file.
fn hazards<'m>(migration: &'m Migration, text: &str) -> Vec<(&'m Hazard, Range<usize>)> {
    let (mut found, mut from) = (Vec::new(), 0);
    for statement in migration.up.steps.iter().flat_map(|step| &step.statements) {
        let sql = statement.sql.trim_end_matches(|last: char| last == ';' || last.is_whitespace());
        let start = text[from..].find(sql).map_or(from, |at| from + at);
        let span = start..(start + sql.len()).min(text.len());
        from = span.end;
        found.extend(statement.hazards.iter().map(|hazard| (hazard, span.clone())));
    }
    found
}

/// `PostgreSQL, migrations/20261121_add_a.up.sql:5: ALTER TABLE "users" …`.
fn note(dialect: Dialect, name: &str, place: &Place, sql: &str) -> String {
    const MOST: usize = 100;
    let first = sql.lines().next().unwrap_or_default();
    let short: String = first.chars().take(MOST).collect();
    let more = if short.len() < sql.len() { " …" } else { "" };
    format!("{}, {name}:{}: {short}{more}", dialect.title(), place.line)
}

fn allowed(hazard: &Hazard, acknowledged: &[Acknowledged]) -> Option<String> {
    let own = acknowledged.iter().find(|each| each.hazard == hazard.to_string())?;
    Some(own.reason.clone().unwrap_or_else(|| "allowed by name".to_owned()))
}
