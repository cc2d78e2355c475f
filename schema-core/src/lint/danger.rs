//! The dangers of an act: those of every fact that it may be, on every version that may run it, less what the clauses of the statement
//! and the scripts before it take away.

use super::reading::{Act, What};
use crate::facts::{Effect, Fact, Target, Transaction, Version};
use crate::hazard::{Area, HazardKind};
use crate::model::{Dialect, Name, Object};
use crate::script::lexer::Token;

/// A danger, and the fact that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Danger {
    /// Its kind.
    pub(super) kind: HazardKind,
    /// What is in danger.
    pub(super) object: Object,
    /// The fact.
    pub(super) fact: Option<&'static Fact>,
    /// What the fact says is concerned.
    pub(super) detail: &'static str,
}

/// What MySQL and MariaDB were asked for: they refuse rather than do worse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// In the dictionary alone.
    pub(super) instant: bool,
    /// Without another table.
    pub(super) in_place: bool,
    /// By copying.
    pub(super) copy: bool,
    /// Nobody waits.
    pub(super) lock_none: bool,
}

/// What a fact does on the versions that may run it.
pub(super) fn effects(fact: &'static Fact, dialect: Dialect, version: Option<Version>) -> Vec<&'static Effect> {
    let Some(version) = version else { return fact.kept_up(dialect).collect() };
    let servers = fact.servers.iter().filter(|server| server.engine == dialect && server.versions.contain(version));
    servers.map(|server| &server.effect).collect()
}

/// The dangers of an act.
pub(super) fn of(act: &Act, dialect: Dialect, version: Option<Version>, asked: Asked) -> Vec<Danger> {
    let mut out: Vec<Danger> = Vec::new();
    let facts = match &act.what {
        What::Facts(facts) => facts.as_slice(),
        What::Rows | What::Control(_) | What::Nothing | What::Unknown(_) => &[],
    };
    for &fact in facts {
        for effect in effects(fact, dialect, version) {
            for hazard in fact.dangers(dialect, effect) {
                let kind = hazard.kind;
                for object in objects(act, hazard.target, kind) {
                    if !out.iter().any(|danger| danger.kind == kind && danger.object == object) {
                        out.push(Danger { kind, object, fact: Some(fact), detail: hazard.detail });
                    }
                }
            }
        }
    }
    out.retain(|danger| !asked.excludes(danger.kind));
    if let (true, false, Some(table)) = (asked.copy && !facts.is_empty(), act.fresh, &act.table) {
        for kind in [HazardKind::Rewrite, HazardKind::BlocksWrites] {
            let object = Object::Table(table.clone());
            if !out.iter().any(|danger| danger.kind == kind) {
                out.push(Danger { kind, object, fact: None, detail: "" });
            }
        }
    }
    let others = other_tables(act, facts, dialect, version);
    out.extend(others.into_iter().map(|object| Danger {
        kind: HazardKind::LocksOtherTable,
        object,
        fact: None,
        detail: "",
    }));
    let both = |out: &[Danger], kind, object: &Object| {
        out.iter().any(|danger| danger.kind == kind && danger.object == *object)
    };
    let whole = out.clone();
    // Who keeps readers waiting keeps writers waiting, and who writes rows again reads them.
    out.retain(|danger| {
        let by = if danger.kind == HazardKind::BlocksWrites { HazardKind::BlocksReads } else { HazardKind::Rewrite };
        let implied = danger.kind == HazardKind::BlocksWrites || danger.kind == HazardKind::FullScan;
        !(implied && both(&whole, by, &danger.object))
    });
    let also = act.also.iter().filter(|(kind, _)| !act.fresh || matches!(kind.area(), Area::Style | Area::Outcome));
    out.extend(also.map(|(kind, object)| Danger { kind: *kind, object: object.clone(), fact: None, detail: "" }));
    out
}

/// The tables that are locked for certain without being altered.
fn other_tables(act: &Act, facts: &[&'static Fact], dialect: Dialect, version: Option<Version>) -> Vec<Object> {
    let locks = |effect: &&Effect| {
        effect.locks.iter().any(|(target, mode)| *target == Target::Referenced && mode.blocks_writes())
    };
    let all = !facts.is_empty()
        && facts.iter().all(|fact| {
            let effects = effects(fact, dialect, version);
            !effects.is_empty() && effects.iter().all(locks)
        });
    if all { act.referenced.iter().map(|table| Object::Table(table.clone())).collect() } else { Vec::new() }
}

/// Whether an act takes a lock that readers or writers wait for, if only for a moment.
pub(super) fn is_strong(act: &Act, dialect: Dialect, version: Option<Version>) -> bool {
    !act.fresh
        && all_effects(act, dialect, version).any(|effect| {
            effect.blocks_writes(Target::Table) || effect.locks.iter().any(|(_, mode)| mode.blocks_writes())
        })
}

/// Whether an act may take as long as a table is large.
pub(super) fn lasts(act: &Act, dialect: Dialect, version: Option<Version>) -> bool {
    !act.fresh && (matches!(act.what, What::Rows) || all_effects(act, dialect, version).any(Effect::lasts))
}

/// Whether an act cannot run in a transaction.
pub(super) fn is_alone(act: &Act, dialect: Dialect, version: Option<Version>) -> bool {
    all_effects(act, dialect, version).any(|effect| effect.transaction == Transaction::Alone)
}

fn all_effects(act: &Act, dialect: Dialect, version: Option<Version>) -> impl Iterator<Item = &'static Effect> {
    let facts = match &act.what {
        What::Facts(facts) => facts.clone(),
        What::Rows | What::Control(_) | What::Nothing | What::Unknown(_) => Vec::new(),
    };
    facts.into_iter().flat_map(move |fact| effects(fact, dialect, version))
}

impl Asked {
    /// What a statement asks for.
    pub(super) fn of(tokens: &[Token<'_>]) -> Asked {
        let mut asked = Asked::default();
        for (at, token) in tokens.iter().enumerate() {
            let mut rest = tokens[at + 1..].iter().filter(|next| !next.is_sign('='));
            let value = rest.next();
            let is = |word: &str| value.is_some_and(|value| value.is(word));
            if token.is("ALGORITHM") {
                asked.instant |= is("INSTANT");
                asked.in_place |= is("INPLACE") || is("NOCOPY");
                asked.copy |= is("COPY");
            }
            asked.lock_none |= token.is("LOCK") && is("NONE");
        }
        asked
    }

    /// Whether anything was asked for.
    pub(super) fn anything(self) -> bool {
        self != Asked::default()
    }

    fn excludes(self, kind: HazardKind) -> bool {
        let waits = kind == HazardKind::BlocksReads || kind == HazardKind::BlocksWrites;
        let works = kind == HazardKind::Rewrite || kind == HazardKind::FullScan;
        waits && (self.lock_none || self.instant) || works && self.instant
    }
}

fn objects(act: &Act, target: Target, kind: HazardKind) -> Vec<Object> {
    let of = |table: &Name| Object::Table(table.clone());
    match target {
        Target::Referenced | Target::Referencing | Target::ReferencingIndexes => {
            act.referenced.iter().map(of).collect()
        }
        Target::Table
        | Target::Index
        | Target::Indexes
        | Target::Source
        | Target::Sequence
        | Target::View
        | Target::ViewIndexes
        | Target::Parent
        | Target::Partition
        | Target::PartitionIndexes
        | Target::DefaultPartition
        | Target::Attached => match (&act.table, kind.area() == Area::Locks) {
            // Only code that waits for it misses a new table.
            _ if act.fresh && kind != HazardKind::BreaksNewCode => Vec::new(),
            (Some(table), true) => vec![of(table)],
            (Some(_) | None, _) => vec![act.object.clone()],
        },
    }
}
