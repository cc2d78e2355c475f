//! Who waits while it runs, and for how long at the size that the tables have.

use super::words::cell;
use crate::hazard::{Hazard, HazardKind};
use crate::migration::sql;
use crate::model::{Dialect, Name};
use crate::plan::Step;
use crate::size::{self, Sizes};
use crate::statement::Lock;

/// In one sentence: those who wait until it is done, or else those who wait for a moment.
pub(super) fn who_waits(steps: &[Step], hazards: &[&Hazard]) -> String {
    let readers = blocked(hazards, HazardKind::BlocksReads);
    let mut writers = blocked(hazards, HazardKind::BlocksWrites);
    writers.retain(|table| !readers.contains(table));
    let mut told = Vec::new();
    for (who, tables) in [("who reads or writes", readers), ("who writes to", writers)] {
        if !tables.is_empty() {
            let names: Vec<String> = tables.iter().map(|table| cell(&table.to_string())).collect();
            told.push(format!("{who} {} waits until it is done", names.join(", ")));
        }
    }
    if !told.is_empty() {
        return told.join("; ");
    }
    match steps.iter().map(sql::lock).max().unwrap_or(Lock::None) {
        Lock::None => "nobody",
        Lock::BlocksDdl => "who alters the same tables; readers and writers go on",
        Lock::BlocksWrites => "who writes, for a moment",
        Lock::BlocksAll => "who reads or writes, for a moment",
        Lock::Unknown => "not known: a person wrote the SQL",
    }
    .to_owned()
}

/// The tables that a kind of hazard is about, each once.
pub(super) fn blocked<'h>(hazards: &[&'h Hazard], kind: HazardKind) -> Vec<&'h Name> {
    let mut tables: Vec<&Name> = Vec::new();
    for table in hazards.iter().filter(|hazard| hazard.kind == kind).filter_map(|hazard| hazard.object.table()) {
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    tables
}

/// `## Time`: what each operation costs in each table whose size is known.
pub(super) fn time(dialect: Dialect, steps: &[Step], sizes: &Sizes, out: &mut String) {
    let mut said: Vec<String> = Vec::new();
    for step in steps {
        for cost in step.statements.iter().flat_map(|statement| size::costs(dialect, statement, sizes)) {
            let line = format!("* {} ({})\n", cell(&cost.to_string()), cell(&step.operation.describe()));
            if !said.contains(&line) {
                said.push(line);
            }
        }
    }
    if !said.is_empty() {
        out.push_str("\n## Time\n\nAt the size that the tables had when this was written:\n\n");
        out.push_str(&said.concat());
    }
}
