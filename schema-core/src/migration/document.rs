//! The plan of a migration for people: what changes, what it blocks, what is dangerous, and how to come back.

mod checklist;
mod compatibility;
mod deploy;
mod rollback;
mod waiting;
mod words;

use super::{Acknowledged, sql};
use crate::count::Counts;
use crate::hazard::{Hazard, HazardKind, to_acknowledge};
use crate::model::Dialect;
use crate::ops::BackClass;
use crate::plan::{Migration, Mode, Phase, Risk, Step, risk};
use crate::size::Sizes;
use crate::statement::Lock;
pub(super) use words::cell;
use words::{class, fence, meaning, runs, stops};

/// `.md`.
pub(super) fn render(
    dialect: Dialect,
    migration: &Migration,
    acknowledged: &[Acknowledged],
    (sizes, counts): (&Sizes, &Counts),
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
        for kind in HazardKind::ALL.iter().copied() {
            let of_kind: Vec<&Hazard> = hazards.iter().copied().filter(|hazard| hazard.kind == kind).collect();
            if !of_kind.is_empty() {
                explain(kind, &of_kind, acknowledged, counts, &mut out);
            }
        }
    }

    waiting::time(dialect, steps, sizes, &mut out);
    let has_checks = deploy::before(migration, counts, &mut out);
    // Who adds something need not read how to watch over it.
    let stakes = risk(dialect, migration);
    // What runs alone takes long, and whoever started it wants to know how far it is.
    if stakes > Risk::Low || migration.up.mode == Mode::Alone {
        deploy::during(dialect, migration, &hazards, &mut out);
    }
    if stakes > Risk::Low {
        deploy::after(dialect, migration, &mut out);
        deploy::deployment(migration, &hazards, has_checks, &mut out);
        checklist::checklist(migration, &hazards, (sizes, counts), has_checks, &mut out);
    }
    rollback::rollback(dialect, migration, stakes, &mut out);

    with_sql(&out, stem, [up, down])
}

/// The title of the SQL, which comes last; what is before it holds no such line.
const TITLE: &str = "\n## SQL\n";

/// The plan without its SQL.
pub(super) fn without_sql(plan: &str) -> &str {
    plan.split_once(TITLE).map_or(plan, |(before, _)| before)
}

/// The plan with these texts, whatever SQL it showed.
pub(super) fn with_sql(plan: &str, stem: &str, [up, down]: [&str; 2]) -> String {
    let mut out = format!("{}{TITLE}", without_sql(plan));
    for (title, text) in [("up", up), ("down", down)] {
        let fence = fence(text);
        out.push_str(&format!(
            "\n<details>\n<summary>{stem}.{title}.sql</summary>\n\n{fence}sql\n{text}{fence}\n\n</details>\n"
        ));
    }
    out
}

/// What is dangerous about some objects, why, and what to do instead: once, whatever their number.
fn explain(kind: HazardKind, hazards: &[&Hazard], acknowledged: &[Acknowledged], counts: &Counts, out: &mut String) {
    let objects: Vec<String> = hazards.iter().map(|hazard| cell(&hazard.object.to_string())).collect();
    let (code, objects) = (kind.code(), objects.join(", "));
    out.push_str(&format!("* **{code}** ({objects}): {}; {}. Instead: {}.", kind.what(), kind.why(), kind.instead()));
    for hazard in hazards {
        let name = hazard.to_string();
        if let Some(counted) = counts.sentence(hazard) {
            out.push_str(&format!(" Counted for {}: {}.", cell(&hazard.object.to_string()), cell(&counted)));
        }
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
    let strongest = steps.iter().map(sql::lock).max().unwrap_or(Lock::None);
    let worst = steps.iter().map(|step| step.back.class).max().unwrap_or(BackClass::Exact);
    let hazards = all_hazards(steps);
    let consent = to_acknowledge(dialect, hazards.iter().copied()).len();
    let database = sql::database(dialect, migration.needs(dialect));
    out.push_str(&format!("For {database}: {}.", deploy::in_a_sentence(steps)));
    if migration.group.of > 1 {
        out.push_str(&format!(
            " Part {} of {} of the change {}.",
            migration.group.part, migration.group.of, migration.group.id
        ));
    }
    let plural = if hazards.len() == 1 { "" } else { "s" };
    let consent =
        if consent == 0 { String::new() } else { format!(", {consent} of which a person must acknowledge by name") };
    let word = risk(dialect, migration).as_str();
    out.push_str(&format!("\n\n* **Risk:** {word}, {} hazard{plural}{consent}\n", hazards.len()));
    out.push_str(&format!("* **Deploy:** {}\n", deployment(migration.phase)));
    compatibility::compatibility(migration, &hazards, out);
    out.push_str(&format!("* **Runs:** {}\n", runs(migration.up.mode)));
    out.push_str(&format!("* **Strongest lock:** {}\n", strongest.stops()));
    out.push_str(&format!("* **Who waits:** {}\n", waiting::who_waits(steps, &hazards)));
    out.push_str(&format!("* **Way back:** {}: {}\n", class(worst), meaning(worst)));
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

fn deployment(phase: Phase) -> &'static str {
    match phase {
        Phase::Expand => "before the new code; the old code goes on working",
        Phase::Backfill => "while old and new code run; rows are filled",
        Phase::Contract => "after the last old code has stopped",
        Phase::Unknown => "when its author says: what it does is not known",
    }
}

/// Queries, each with what it asks.
fn queries(asked: &[(String, &str)], out: &mut String) {
    for (what, query) in asked {
        let fence = fence(query);
        out.push_str(&format!("\n* {what}\n\n  {fence}sql\n"));
        for line in query.lines() {
            out.push_str(&format!("  {line}\n"));
        }
        out.push_str(&format!("  {fence}\n"));
    }
}
