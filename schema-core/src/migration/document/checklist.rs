//! What was verified before a person reads it, and what that person must do.

use super::rollback::no_return;
use super::waiting::blocked;
use super::words::cell;
use crate::count::{Answer, Counts};
use crate::hazard::{Hazard, HazardKind};
use crate::migration::inquiries::stops;
use crate::model::Name;
use crate::plan::Migration;
use crate::size::Sizes;

/// The boxes, those that are ticked first.
pub(super) fn checklist(
    migration: &Migration,
    hazards: &[&Hazard],
    (sizes, counts): (&Sizes, &Counts),
    has_checks: bool,
    out: &mut String,
) {
    out.push_str("\n- [x] proved on the model: up leads to what is declared, down leads back\n");
    let mut asked = stops(migration).filter_map(|(_, sql)| counts.returned(sql?)).peekable();
    if asked.peek().is_some() && asked.all(|answer| *answer == Answer::Rows(0)) {
        out.push_str("- [x] the queries of *Before* returned 0 on a live database when this was written\n");
    }
    let mut open = |what: String| out.push_str(&format!("- [ ] {what}\n"));
    open("`cargo schema verify` has run it up, down and up again on rows".to_owned());
    if has_checks {
        open("the queries of *Before* return 0 on the database that it will run on".to_owned());
    }
    if hazards.iter().any(|hazard| hazard.kind == HazardKind::BreaksOldCode) {
        open("no code runs that uses what goes or changes".to_owned());
    }
    let mut waiting = blocked(hazards, HazardKind::BlocksWrites);
    waiting.extend(blocked(hazards, HazardKind::BlocksReads));
    waiting.sort();
    waiting.dedup();
    if !waiting.is_empty() {
        open(format!("it is a quiet hour for {}: see who waits, and for how long", listed(&waiting, &Sizes::new())));
    }
    let written = blocked(hazards, HazardKind::Rewrite);
    if !written.is_empty() {
        open(format!("the disk has room for {} once more", listed(&written, sizes)));
    }
    if loses(migration, hazards) {
        open("there is a backup, and it was restored once".to_owned());
    }
}

/// Whether something is gone that only a backup brings back.
pub(super) fn loses(migration: &Migration, hazards: &[&Hazard]) -> bool {
    hazards.iter().any(|hazard| hazard.kind == HazardKind::DataLoss) || migration.up.steps.iter().any(no_return)
}

/// `orders (41 M rows, 9.8 GB)`, where that is known.
fn listed(tables: &[&Name], sizes: &Sizes) -> String {
    let one = |table: &&Name| {
        let size = sizes.get(*table).map(|size| format!(" ({size})")).unwrap_or_default();
        format!("{}{size}", cell(&table.to_string()))
    };
    tables.iter().map(one).collect::<Vec<_>>().join(", ")
}
