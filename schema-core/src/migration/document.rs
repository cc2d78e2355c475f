//! The plan of a migration for people: what changes, what it blocks, what is dangerous, and how to come back.

use super::{Acknowledged, sql};
use crate::hazard::{Hazard, HazardKind};
use crate::model::Dialect;
use crate::ops::BackClass;
use crate::plan::{Migration, Mode, Phase, Step};
use crate::statement::Lock;

/// `.md`.
pub(super) fn render(
    dialect: Dialect,
    migration: &Migration,
    acknowledged: &[Acknowledged],
    stem: &str,
    [up, down]: [&str; 2],
) -> String {
    let steps = &migration.up.steps;
    let mut out = format!("# {stem}\n\n");
    summary(dialect, migration, &mut out);

    out.push_str("\n## Changes\n\n| operation | blocks | hazards | way back |\n|---|---|---|---|\n");
    for step in steps {
        let hazards: Vec<String> = sql::hazards(step).iter().map(ToString::to_string).collect();
        let cells = [
            step.operation.describe(),
            stops(sql::lock(step)).to_owned(),
            hazards.join(", "),
            class(step.back.class).to_owned(),
        ];
        out.push_str(&format!("| {} |\n", cells.map(|text| cell(&text)).join(" | ")));
    }

    let hazards = all_hazards(steps);
    if !hazards.is_empty() {
        out.push_str("\n## Hazards\n\n");
        for kind in HazardKind::ALL {
            let of_kind: Vec<&Hazard> = hazards.iter().copied().filter(|hazard| hazard.kind == kind).collect();
            if !of_kind.is_empty() {
                explain(kind, &of_kind, acknowledged, &mut out);
            }
        }
    }

    rollback(migration, &mut out);

    with_sql(&out, stem, [up, down])
}

/// The plan with these texts, whatever SQL it showed.
pub(super) fn with_sql(plan: &str, stem: &str, [up, down]: [&str; 2]) -> String {
    const TITLE: &str = "\n## SQL\n";
    // The SQL comes last, and what is before it holds no such line.
    let before = plan.split_once(TITLE).map_or(plan, |(before, _)| before);
    let mut out = format!("{before}{TITLE}");
    for (title, text) in [("up", up), ("down", down)] {
        let fence = fence(text);
        out.push_str(&format!(
            "\n<details>\n<summary>{stem}.{title}.sql</summary>\n\n{fence}sql\n{text}{fence}\n\n</details>\n"
        ));
    }
    out
}

/// What is dangerous about some objects, why, and what to do instead: once, whatever their number.
fn explain(kind: HazardKind, hazards: &[&Hazard], acknowledged: &[Acknowledged], out: &mut String) {
    let objects: Vec<String> = hazards.iter().map(|hazard| cell(&hazard.object.to_string())).collect();
    let (code, objects) = (kind.code(), objects.join(", "));
    out.push_str(&format!("* **{code}** ({objects}): {}; {}. Instead: {}.", kind.what(), kind.why(), kind.instead()));
    for hazard in hazards {
        let name = hazard.to_string();
        if let Some(consent) = acknowledged.iter().find(|each| each.hazard == name) {
            let reason = consent.reason.as_deref().map(|reason| format!(": {}", cell(reason))).unwrap_or_default();
            let object =
                if hazards.len() == 1 { String::new() } else { format!(" for {}", cell(&hazard.object.to_string())) };
            out.push_str(&format!(" Acknowledged{object}{reason}."));
        }
    }
    out.push('\n');
}

fn summary(dialect: Dialect, migration: &Migration, out: &mut String) {
    let steps = &migration.up.steps;
    let count = steps.len();
    let plural = if count == 1 { "" } else { "s" };
    let strongest = steps.iter().map(sql::lock).max().unwrap_or(Lock::None);
    let worst = steps.iter().map(|step| step.back.class).max().unwrap_or(BackClass::Exact);
    let hazards = all_hazards(steps);
    let consent = hazards.iter().filter(|hazard| hazard.kind.needs_consent()).count();
    out.push_str(&format!("{count} operation{plural} for {}.", dialect.title()));
    if migration.group.of > 1 {
        out.push_str(&format!(
            " Part {} of {} of the change {}.",
            migration.group.part, migration.group.of, migration.group.id
        ));
    }
    out.push_str(&format!("\n\n* **Deploy:** {}\n", deployment(migration.phase)));
    out.push_str(&format!("* **Runs:** {}\n", runs(migration.up.mode)));
    out.push_str(&format!("* **Strongest lock:** {}\n", strongest.stops()));
    let plural = if hazards.len() == 1 { "" } else { "s" };
    let consent =
        if consent == 0 { String::new() } else { format!(", {consent} of which a person must acknowledge by name") };
    out.push_str(&format!("* **Risk:** {} hazard{plural}{consent}\n", hazards.len()));
    out.push_str(&format!("* **Way back:** {}: {}\n", class(worst), meaning(worst)));
}

fn rollback(migration: &Migration, out: &mut String) {
    out.push_str("\n## Rollback\n\nThe way back undoes the operations from the last to the first. ");
    out.push_str(&format!("It runs {}\n", runs(migration.down.mode)));
    let counted: Vec<&Step> = migration.up.steps.iter().filter(|step| step.back.counts.is_some()).collect();
    let uncounted =
        migration.up.steps.iter().filter(|step| step.back.class != BackClass::Exact && step.back.counts.is_none());
    for step in uncounted {
        out.push_str(&format!(
            "\n* {}: {}, {}\n",
            cell(&step.operation.describe()),
            class(step.back.class),
            meaning(step.back.class)
        ));
    }
    if !counted.is_empty() {
        out.push_str("\nThese queries count the rows concerned; run them before it:\n");
    }
    for step in counted {
        let query = step.back.counts.as_deref().unwrap_or_default();
        let fence = fence(query);
        let description = cell(&step.operation.describe());
        out.push_str(&format!(
            "\n* {description}: {}, {}\n\n  {fence}sql\n",
            class(step.back.class),
            meaning(step.back.class)
        ));
        for line in query.lines() {
            out.push_str(&format!("  {line}\n"));
        }
        out.push_str(&format!("  {fence}\n"));
    }
}

fn all_hazards(steps: &[Step]) -> Vec<&Hazard> {
    let mut out: Vec<&Hazard> = Vec::new();
    for hazard in steps.iter().flat_map(sql::hazards) {
        if !out.contains(&hazard) {
            out.push(hazard);
        }
    }
    out
}

fn stops(lock: Lock) -> &'static str {
    let stops = lock.stops();
    stops.strip_prefix("blocks ").unwrap_or(stops)
}

fn deployment(phase: Phase) -> &'static str {
    match phase {
        Phase::Expand => "before the new code; the old code goes on working",
        Phase::Backfill => "while old and new code run; rows are filled",
        Phase::Contract => "after the last old code has stopped",
        Phase::Unknown => "when its author says: what it does is not known",
    }
}

fn runs(mode: Mode) -> &'static str {
    match mode {
        Mode::Transaction => "in one transaction: it happens as a whole or not at all.",
        Mode::Alone => "as one statement outside any transaction.",
        Mode::OwnTransaction => "in a transaction of its own, with foreign keys off and checked at its end.",
        Mode::Journaled => {
            "statement by statement: the database has no transactions for definitions, and `cargo schema migrate` continues after a failure."
        }
    }
}

/// The class as files spell it.
fn class(class: BackClass) -> &'static str {
    match class {
        BackClass::Exact => "exact",
        BackClass::ExactUnlessWritten => "exact-unless-written",
        BackClass::MayFail => "may-fail",
        BackClass::Lossy => "lossy",
        BackClass::Refused => "refused",
    }
}

fn meaning(class: BackClass) -> &'static str {
    match class {
        BackClass::Exact => "everything is as it was",
        BackClass::ExactUnlessWritten => "what was written in between to what goes is gone",
        BackClass::MayFail => "rows written in between may stop it",
        BackClass::Lossy => "something that was there does not come back",
        BackClass::Refused => "there is none, and a rollback stops here",
    }
}

/// Text in a table cell or a line: names may hold anything.
fn cell(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '|' | '\\' | '`' | '*' | '<' | '>' | '[' | ']' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.extend(c.escape_default()),
            c => out.push(c),
        }
    }
    out
}

/// A fence that the text cannot close.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}
