//! A plan as plain SQL that a person reads: what the expected files of the cases hold. Written for tests alone, so that a
//! mistake in the tool's own files does not hide here.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use schema_core::ops::BackClass;
use schema_core::plan::{Migration, Mode, Plan, Step, Unit};
use schema_core::statement::{Lock, Statement};

/// The plan forward and back, with modes, locks, hazards and the ways back that are not exact.
#[must_use]
pub fn render(plan: &Plan) -> String {
    let mut text = String::new();
    for note in &plan.notes {
        line(&mut text, &format!("-- note: {} {}", note.object, note.text));
    }
    if plan.migrations.is_empty() {
        line(&mut text, "-- nothing to do");
        return text;
    }
    line(&mut text, "-- up");
    for migration in &plan.migrations {
        render_unit(&mut text, migration, &migration.up, true);
    }
    line(&mut text, "\n-- down");
    for migration in plan.migrations.iter().rev() {
        render_unit(&mut text, migration, &migration.down, false);
    }
    text
}

/// Compares a text with an expected file, or writes the file where `UPDATE_EXPECT` is set. `None` expects no file.
///
/// # Errors
/// Where the two differ, in words.
pub fn expect(file: &Path, text: Option<&str>) -> Result<(), String> {
    let found = fs::read_to_string(file).ok();
    if found.as_deref() == text {
        return Ok(());
    }
    if env::var_os("UPDATE_EXPECT").is_some() {
        let done = match text {
            Some(text) => fs::write(file, text),
            None => fs::remove_file(file),
        };
        return done.map_err(|error| format!("{}: {error}", file.display()));
    }
    Err(format!(
        "{} differs (UPDATE_EXPECT=1 rewrites it)\n{}",
        file.display(),
        difference(found.as_deref().unwrap_or_default(), text.unwrap_or_default())
    ))
}

/// The lines that two texts do not share: `-` of the first, `+` of the second.
#[must_use]
pub fn difference(first: &str, second: &str) -> String {
    let diff = similar::TextDiff::from_lines(first, second);
    diff.unified_diff().context_radius(2).header("expected", "found").to_string()
}

fn render_unit(text: &mut String, migration: &Migration, unit: &Unit, forward: bool) {
    let mode = match unit.mode {
        Mode::Transaction => "in a transaction",
        Mode::Alone => "alone",
        Mode::OwnTransaction => "with its own transaction",
        Mode::Journaled => "statement by statement",
    };
    line(text, &format!("\n-- file {} of {} ({mode}), {}", migration.group.part, migration.group.of, migration.name));
    for step in &unit.steps {
        render_step(text, step, forward);
    }
}

fn render_step(text: &mut String, step: &Step, forward: bool) {
    let mut head = format!("-- {}", step.operation.describe());
    if forward && step.back.class != BackClass::Exact {
        let class = match step.back.class {
            BackClass::Exact => "exact",
            BackClass::ExactUnlessWritten => "exact unless written",
            BackClass::MayFail => "may fail",
            BackClass::Lossy => "lossy",
            BackClass::Refused => "refused",
        };
        let _ = write!(head, " (way back: {class})");
    }
    line(text, &head);
    for statement in &step.statements {
        if let Some(remarks) = remarks(statement) {
            line(text, &remarks);
        }
        line(text, &format!("{};", statement.sql));
    }
}

/// `-- [blocks writes] rewrite:orders`; none for what neither blocks nor endangers.
fn remarks(statement: &Statement) -> Option<String> {
    let mut words: Vec<String> = statement.hazards.iter().map(ToString::to_string).collect();
    if statement.lock != Lock::None {
        words.insert(0, format!("[{}]", statement.lock.stops()));
    }
    (!words.is_empty()).then(|| format!("--   {}", words.join(" ")))
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
