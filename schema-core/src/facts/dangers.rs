//! What of a fact is a hazard. Nothing of this is stored: it is computed from the locks, the work and what is taken.

use super::{Effect, Fact, Loss, Target, Transaction, Verdict, Work};
use crate::hazard::HazardKind;
use crate::model::Dialect;

/// A hazard of an operation, before it is known which table is which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Danger {
    /// What is in danger.
    pub target: Target,
    /// How.
    pub kind: HazardKind,
    /// The rows, values or code concerned, as the fact has it; empty: all of it.
    pub detail: &'static str,
}

impl Fact {
    /// Its hazards on a server that does this, each once: what it does to whole tables, who waits for that, and what it takes. Code
    /// that must merely keep to something (a `Verdict::OkIf`) is no hazard.
    #[must_use]
    pub fn dangers(&self, engine: Dialect, effect: &Effect) -> Vec<Danger> {
        let mut dangers = effect.waits(engine);
        let mut whole = |kind, detail| dangers.push(Danger { target: Target::Table, kind, detail });
        match self.loss {
            Loss::None | Loss::Fills(_) => {}
            Loss::FailsIf(rows) => whole(HazardKind::MayFail, rows),
            Loss::Lossy(what) | Loss::Drops(what) => whole(HazardKind::DataLoss, what),
        }
        match self.old_code {
            Verdict::Ok | Verdict::OkIf(_) => {}
            Verdict::Breaks => whole(HazardKind::BreaksOldCode, ""),
        }
        match self.new_code {
            Verdict::Ok | Verdict::OkIf(_) => {}
            Verdict::Breaks => whole(HazardKind::BreaksNewCode, ""),
        }
        match effect.transaction {
            Transaction::Any => {}
            // Of these two databases it is said once, and not of every statement.
            Transaction::Commits => {}
            Transaction::Alone => whole(HazardKind::NotTransactional, ""),
        }
        dangers.sort();
        dangers.dedup();
        dangers
    }
}

impl Effect {
    /// What takes as long as tables are large, and who waits for all of it.
    #[must_use]
    pub fn waits(&self, engine: Dialect) -> Vec<Danger> {
        let danger = |target: Target, kind| Danger { target: target.relation(), kind, detail: "" };
        let mut waits: Vec<Danger> =
            self.work.iter().filter_map(|(of, work)| Some(danger(*of, work.hazard(*of)?))).collect();
        if !self.lasts() {
            return waits;
        }
        let touched = self.locks.iter().map(|(of, _)| of).chain(self.work.iter().map(|(of, _)| of));
        for target in touched.copied().map(Target::relation) {
            if self.blocks_reads(target) {
                waits.push(danger(target, HazardKind::BlocksReads));
            }
            // A file of SQLite has one writer.
            if self.blocks_writes(target) || engine == Dialect::Sqlite {
                waits.push(danger(target, HazardKind::BlocksWrites));
            }
        }
        waits.sort();
        waits.dedup();
        waits
    }
}

impl Work {
    /// What it is called where a person reads it.
    fn hazard(self, of: Target) -> Option<HazardKind> {
        // A sequence has one row.
        if of == Target::Sequence {
            return None;
        }
        match self {
            Work::Scan | Work::Join | Work::Build => Some(HazardKind::FullScan),
            // An index is built again from the rows.
            Work::Rewrite | Work::Move if of.is_index() => Some(HazardKind::FullScan),
            Work::Rewrite | Work::Move => Some(HazardKind::Rewrite),
            Work::Empty => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    fn of(dialect: Dialect, version: [u32; 3], id: &str) -> Vec<(Target, HazardKind)> {
        let (fact, effect) = find(dialect, version, id).expect("a fact");
        fact.dangers(dialect, effect).iter().map(|danger| (danger.target, danger.kind)).collect()
    }

    #[test]
    fn who_waits_is_computed_from_lock_and_work() {
        let postgres = |id| of(Dialect::Postgres, [15, 0, 0], id);
        let table = |kind| (Target::Table, kind);
        assert_eq!(postgres("set-default"), []);
        assert_eq!(
            postgres("set-not-null"),
            [HazardKind::BlocksReads, HazardKind::BlocksWrites, HazardKind::FullScan, HazardKind::MayFail].map(table)
        );
        assert_eq!(postgres("set-not-null-valid-check"), []);
        assert_eq!(of(Dialect::Postgres, [11, 0, 0], "set-not-null-valid-check").len(), 3);
    }
}
