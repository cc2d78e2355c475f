//! Reports for a pull request.

use super::json::{Diff, Migration, Plan, Sign, Unit};
use std::fmt::Write;

/// The report of `diff`, `purge` and `sql`.
pub(crate) fn diff(report: &Diff) -> String {
    let mut out = String::from("## Schema changes\n");
    if let (Some(from), Some(to)) = (&report.from, &report.to) {
        line(&mut out, format_args!("\nFrom `{from}` to `{to}`."));
    }
    for plan in &report.plans {
        if report.plans.len() > 1 {
            line(&mut out, format_args!("\n### {}", plan.dialect));
        }
        if plan.is_empty() {
            line(&mut out, format_args!("\nNo difference."));
        } else {
            self::plan(&mut out, plan);
        }
        for note in &plan.notes {
            line(&mut out, format_args!("\n> {note}"));
        }
    }
    if !report.snapshot.is_empty() {
        line(&mut out, format_args!("\nSnapshot files that change: {}", code_list(&report.snapshot)));
    }
    out
}

fn plan(out: &mut String, plan: &Plan) {
    line(out, format_args!("\nRisk: **{}**\n", plan.risk.as_str()));
    for change in &plan.changes {
        let sign = match change.sign {
            Sign::Add => '+',
            Sign::Change => '~',
            Sign::Remove => '-',
        };
        line(out, format_args!("- `{sign}` {}", change.text));
    }
    for hazard in plan.of_consent() {
        let (code, object) = (hazard.code, &hazard.object);
        let counted = hazard.counted.as_ref().map(|counted| format!("; {counted}")).unwrap_or_default();
        let what = format!("{}{counted}", hazard.what);
        if hazard.allowed {
            line(out, format_args!("\n**Allowed**: `{code}:{object}` ({what})"));
        } else {
            line(out, format_args!("\n**Needs consent**: `--allow {code}:{object}` ({what})"));
        }
    }
    hazards(out, plan);
    for cost in plan.costs() {
        line(out, format_args!("- **now**: {cost}"));
    }
    for count in &plan.counts {
        line(out, format_args!("- **counted**: {}: {}", count.operation, count.text));
    }
    for migration in &plan.migrations {
        if let Some(plan) = &migration.plan {
            document(out, migration, plan);
        }
        for (unit, way) in [(&migration.up, "up"), (&migration.down, "down")] {
            line(
                out,
                format_args!(
                    "\n<details><summary><code>{}_{}.{way}.sql</code></summary>\n",
                    migration.version, migration.name
                ),
            );
            statements(out, unit);
            line(out, format_args!("\n</details>"));
        }
    }
}

/// Who waits, what to ask before and after, how to deploy and to come back: for those who open it.
fn document(out: &mut String, migration: &Migration, plan: &str) {
    let (version, name) = (migration.version, &migration.name);
    line(out, format_args!("\n<details><summary><code>{version}_{name}.md</code>: {SAYS}</summary>\n"));
    for text in plan.lines().skip(1) {
        // Below the headings of the report; queries are indented.
        line(out, format_args!("{}{text}", if text.starts_with('#') { "##" } else { "" }));
    }
    line(out, format_args!("\n</details>"));
}

const SAYS: &str = "who waits, what to ask before and after, deployment, the way back";

/// What the codes of the way up mean, each once.
fn hazards(out: &mut String, plan: &Plan) {
    let units = plan.migrations.iter().map(|migration| &migration.up);
    let mut known: Vec<&str> = Vec::new();
    for hazard in units.flat_map(|unit| &unit.statements).flat_map(|statement| &statement.hazards) {
        if !known.contains(&hazard.code) {
            if known.is_empty() {
                out.push('\n');
            }
            known.push(hazard.code);
            let (what, why, instead) = (hazard.what, hazard.why, hazard.instead);
            line(out, format_args!("- **{}**: {what}; {why}. Instead: {instead}", hazard.code));
        }
    }
}

/// The statements as a block of SQL, with locks and hazards as comments.
pub(crate) fn statements(out: &mut String, unit: &Unit) {
    let texts: String = unit.statements.iter().map(|statement| statement.sql.as_str()).collect();
    let fence = fence(&texts);
    line(out, format_args!("{fence}sql"));
    for statement in &unit.statements {
        line(out, format_args!("-- {}", statement.lock));
        for hazard in &statement.hazards {
            line(out, format_args!("-- {} {}", hazard.code, hazard.object));
        }
        line(out, format_args!("{};", statement.sql));
    }
    line(out, format_args!("{fence}"));
}

/// A fence that nothing in the text can close.
pub(super) fn fence(text: &str) -> String {
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    fence
}

fn code_list(items: &[String]) -> String {
    items.iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{text}");
}
