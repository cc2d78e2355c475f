//! From a request to a plan: canonical form, questions, diff, order, refinement, SQL, files, proof.

use super::family;
use super::fresh::Fresh;
use super::order::order;
use super::prove::prove;
use super::questions::{Missing, Question, comes_back, fill_restored, missing, questions};
use super::replaced::Replaced;
use super::retire::{Purge, carry_retired, purged};
use super::scope::scope;
use super::stated::Marked;
use super::types::{Error, Group, Migration, Mode, Phase, Plan, Request, Step, Unit};
use super::wording::in_words_of;
use super::{again, hints, name, rebuild};
use crate::dialect::canonical::canonical;
use crate::dialect::{AlterColumn, Unsupported, features};
use crate::diff::diff;
use crate::hash::Digests;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Hints, Schema, Sequence};
use crate::ops::{Cx, Forms, Operation, RawSql, SetIdentity};
use crate::statement::Placement;

/// Plans the way from the base to what is declared.
///
/// # Errors
/// When a person must answer first, when the database has no way, or when the proof fails.
pub fn plan(request: &Request<'_>) -> Result<Plan, Error> {
    let (mut declared, notes) = canonical(request.dialect, &request.declared.schema);
    in_words_of(request.dialect, request.base, &mut declared);
    let mut hints = hints::settled(request.dialect, &request.declared.hints);
    let asked = questions(request.base, &declared, &hints);
    if !asked.is_empty() {
        return Err(Error::Questions(asked));
    }
    let target = carry_retired(request.base, declared, &hints, request.policy.drops);
    let ops = operations(request, &target, &mut hints);
    let absent = missing(request.dialect, request.base, &target, &ops);
    if !absent.is_empty() {
        return Err(Error::Missing(absent));
    }
    Ok(Plan { notes, ..assemble(request, target, ops)? })
}

/// Plans the way from the base to exactly what is given as declared, which is canonical, too: the two are states, and what
/// one of them lacks goes. It is to be read and not to be run where there are rows, so that a column without a value
/// for them is only noted.
///
/// # Errors
/// When a person must answer first, when the database has no way, or when the proof fails.
pub fn between(request: &Request<'_>) -> Result<Plan, Error> {
    let target = &request.declared.schema;
    let mut hints = hints::settled(request.dialect, &request.declared.hints);
    let asked: Vec<Question> = questions(request.base, target, &hints)
        .into_iter()
        .filter(|question| !comes_back(question, target, &mut hints))
        .collect();
    if !asked.is_empty() {
        return Err(Error::Questions(asked));
    }
    let ops = operations(request, target, &mut hints);
    let notes = missing(request.dialect, request.base, target, &ops).iter().map(Missing::note).collect();
    Ok(Plan { notes, ..assemble(request, target.clone(), ops)? })
}

fn operations(request: &Request<'_>, target: &Schema, hints: &mut Hints) -> Vec<Operation> {
    fill_restored(request.dialect, request.base, target, hints);
    hints::in_new_names(request.dialect, request.base, target, hints);
    diff(request.base, target, hints)
}

/// Plans the removal of what is kept aside.
///
/// # Errors
/// When the database has no way, or when the proof fails.
pub fn purge(request: &Request<'_>, what: &Purge) -> Result<Plan, Error> {
    let target = purged(request.base, what);
    let ops = diff(request.base, &target, &Hints::default());
    assemble(request, target, ops)
}

/// Plans SQL that a person wrote: the schema is the same before and after it.
///
/// # Errors
/// When what it is said to forget is not there.
pub fn by_hand(request: &Request<'_>, sql: RawSql) -> Result<Plan, Error> {
    assemble(request, request.base.clone(), vec![sql.into()])
}

/// The SQL of operations, in one direction and without files: to build a schema from nothing, for tests and scratch
/// databases.
///
/// # Errors
/// When an operation does not fit or the database has no way.
pub fn lower_only(dialect: Dialect, base: &Schema, ops: &[Operation]) -> Result<Vec<Step>, Error> {
    if features(dialect).alter_column == AlterColumn::Rebuild {
        // Keys that are made with their tables need no rebuild, whose guard belongs to a file.
        return Ok(rebuild::steps(dialect, Forms::default(), &settle(ops.to_vec()), base, &[])?.1);
    }
    lower_in_place(dialect, base, ops.iter().map(|op| (op, Mode::Transaction)))
}

/// The same of a database that alters in place; what has a file alone does not block.
pub(super) fn lower_in_place<'o>(
    dialect: Dialect,
    base: &Schema,
    ops: impl IntoIterator<Item = (&'o Operation, Mode)>,
) -> Result<Vec<Step>, Error> {
    let (mut before, mut after) = (base.clone(), base.clone());
    let mut steps = Vec::new();
    for (op, mode) in ops {
        op.apply(&mut after)?;
        let forms = Forms { online: mode == Mode::Alone, library: None };
        steps.push(step(dialect, &before, &after, forms, op)?);
        op.apply(&mut before)?;
    }
    Ok(steps)
}

fn assemble(request: &Request<'_>, target: Schema, ops: Vec<Operation>) -> Result<Plan, Error> {
    let dialect = request.dialect;
    stored_alike(dialect, request.base, &target)?;
    let by_rebuild = features(dialect).alter_column == AlterColumn::Rebuild;
    let ops = order(match features(dialect).alter_column {
        AlterColumn::Rebuild => settle(ops),
        AlterColumn::Modify => stop_counting(ops),
        AlterColumn::Facet => ops,
    });
    let named = request.name.map_or_else(|| name::name(&ops), name::slug);
    let near = scope(request.base, &ops);
    let ops = refine(request, &near, &ops)?;
    prove(request.base, &near, &target, &ops)?;
    let mut digests = Digests::of(request.base);
    let parent = digests.hash();
    let mut migrations = if ops.is_empty() {
        Vec::new()
    } else if by_rebuild {
        vec![one_file(request, &ops, &near, &mut digests)?]
    } else {
        files(request, &ops, &near, &mut digests)?
    };
    let of = u16::try_from(migrations.len()).unwrap_or(u16::MAX);
    for (at, migration) in migrations.iter_mut().enumerate() {
        let part = u16::try_from(at + 1).unwrap_or(u16::MAX);
        migration.version = request.version + i64::from(part) - 1;
        migration.name = if of == 1 { named.clone() } else { format!("{named}_{part}") };
        migration.group = Group { id: request.version, part, of };
    }
    Ok(Plan { dialect, parent, target: digests.hash(), schema: target, migrations, notes: Vec::new() })
}

/// Operations that each fit one unit in either direction.
fn refine(request: &Request<'_>, near: &Schema, ops: &[Operation]) -> Result<Vec<Operation>, Error> {
    let (mut before, mut after) = (near.clone(), near.clone());
    let mut out = Vec::new();
    let (fresh, replaced) = (Fresh::of(ops), Replaced::of(ops));
    for group in family::together(request.dialect, near, ops)? {
        let mut refined = Vec::new();
        for op in &group {
            op.apply(&mut after)?;
            let cx = Cx { dialect: request.dialect, before: &before, after: &after, forms: request.policy.forms() };
            refined.push(if fresh.settles(op) || replaced.holds(op) { vec![op.clone()] } else { op.refine(&cx) });
            op.apply(&mut before)?;
        }
        out.extend(family::interleaved(refined));
    }
    Ok(out)
}

/// Where tables are built again, all of it is one file.
fn one_file(
    request: &Request<'_>,
    ops: &[Operation],
    near: &Schema,
    digests: &mut Digests,
) -> Result<Migration, Error> {
    let mut end = near.clone();
    for op in ops {
        op.apply(&mut end)?;
    }
    let sides = again::rebuilt(request.dialect, request.policy.forms(), ops, near, &Fresh::of(ops))?;
    let [up, down] = sides.map(|(mode, steps)| Unit { mode, steps });
    Ok(migration(near, &end, digests, up, down))
}

/// One operation with its SQL in both directions.
struct Pair {
    up: Step,
    down: Step,
}

/// A file holds as many operations as can share a transaction in both directions.
fn files(
    request: &Request<'_>,
    ops: &[Operation],
    near: &Schema,
    digests: &mut Digests,
) -> Result<Vec<Migration>, Error> {
    let (dialect, forms) = (request.dialect, request.policy.forms());
    let (mut before, mut after) = (near.clone(), near.clone());
    let mut start = near.clone();
    let mut open: Vec<Pair> = Vec::new();
    let mut out = Vec::new();
    let (fresh, marked) = (Fresh::of(ops), Marked::of(dialect, near, ops));
    for op in ops {
        op.apply(&mut after)?;
        let mut up = step(dialect, &before, &after, forms, op)?;
        fresh.quieten(&mut up);
        let mut down = step(dialect, &after, &before, forms, &op.inverse())?;
        [&mut up, &mut down].into_iter().for_each(|step| marked.state(dialect, step));
        let pair = Pair { up, down };
        let transactional = features(dialect).transactional_ddl;
        let apart = transactional
            && (placement(&pair.up) != Placement::Transaction || placement(&pair.down) != Placement::Transaction);
        if apart && !open.is_empty() {
            out.push(close(dialect, &mut start, &before, digests, std::mem::take(&mut open))?);
        }
        open.push(pair);
        op.apply(&mut before)?;
        if apart {
            out.push(close(dialect, &mut start, &after, digests, std::mem::take(&mut open))?);
        }
    }
    if !open.is_empty() {
        out.push(close(dialect, &mut start, &after, digests, open)?);
    }
    Ok(out)
}

/// Makes a file of what is open, and brings `start` behind it.
fn close(
    dialect: Dialect,
    start: &mut Schema,
    end: &Schema,
    digests: &mut Digests,
    pairs: Vec<Pair>,
) -> Result<Migration, Error> {
    let (up, mut down): (Vec<Step>, Vec<Step>) = pairs.into_iter().map(|pair| (pair.up, pair.down)).unzip();
    down.reverse();
    let unit = |steps: Vec<Step>| Unit { mode: mode(dialect, &steps), steps };
    let made = migration(start, end, digests, unit(up), unit(down));
    for step in &made.up.steps {
        step.operation.apply(start)?;
    }
    Ok(made)
}

fn migration(start: &Schema, end: &Schema, digests: &mut Digests, up: Unit, down: Unit) -> Migration {
    let hazard = |kind| {
        up.steps
            .iter()
            .flat_map(|step| &step.statements)
            .flat_map(|statement| &statement.hazards)
            .any(|hazard| hazard.kind == kind)
    };
    let by_hand = up.steps.iter().any(|step| matches!(step.operation, Operation::RawSql(_)));
    let fills = up.steps.iter().all(|step| matches!(step.operation, Operation::Backfill(_)));
    let phase = if by_hand {
        Phase::Unknown
    } else if hazard(HazardKind::BreaksOldCode) {
        Phase::Contract
    } else if fills {
        Phase::Backfill
    } else {
        Phase::Expand
    };
    let group = Group { id: 0, part: 1, of: 1 };
    let parent = digests.hash();
    digests.update(start, end);
    Migration { version: 0, name: String::new(), group, phase, parent, target: digests.hash(), up, down }
}

pub(super) fn step(
    dialect: Dialect,
    before: &Schema,
    after: &Schema,
    forms: Forms,
    op: &Operation,
) -> Result<Step, Error> {
    let cx = Cx { dialect, before, after, forms };
    Ok(Step { operation: op.clone(), statements: op.statements(&cx)?, back: op.back(&cx) })
}

fn placement(step: &Step) -> Placement {
    let mut strongest = Placement::Transaction;
    for statement in &step.statements {
        strongest = match (strongest, statement.placement) {
            (Placement::Alone, _) | (_, Placement::Alone) => Placement::Alone,
            (Placement::OwnFile, _) | (_, Placement::OwnFile) => Placement::OwnFile,
            (Placement::Transaction, Placement::Transaction) => Placement::Transaction,
        };
    }
    strongest
}

fn mode(dialect: Dialect, steps: &[Step]) -> Mode {
    if !features(dialect).transactional_ddl {
        Mode::Journaled
    } else if steps.iter().any(|step| placement(step) == Placement::Alone) {
        Mode::Alone
    } else {
        Mode::Transaction
    }
}

/// On a database that alters by rebuilding, a foreign key belongs to its table from the start to the end: it is made
/// with it and goes with it, and what is dropped only to be added again stays.
fn settle(ops: Vec<Operation>) -> Vec<Operation> {
    let mut out: Vec<Operation> = Vec::new();
    let mut dropped: Vec<crate::ops::DropForeignKey> = Vec::new();
    let drops: Vec<_> = ops
        .iter()
        .filter_map(|op| if let Operation::DropTable(op) = op { Some(op.name.clone()) } else { None })
        .collect();
    for mut op in ops {
        if let Operation::AddForeignKey(add) = &op {
            let same = |op: &Operation| matches!(op, Operation::DropForeignKey(drop) if drop.table == add.table && drop.name == add.name && drop.key == add.key);
            if let Some(at) = out.iter().position(same) {
                out.remove(at);
                continue;
            }
            let created = out.iter_mut().find_map(|op| {
                if let Operation::CreateTable(create) = op {
                    (create.name == add.table).then_some(create)
                } else {
                    None
                }
            });
            if let Some(create) = created {
                create.table.foreign_keys.insert(add.name.clone(), add.key.clone());
                continue;
            }
        } else if let Operation::DropForeignKey(drop) = &op {
            if drops.contains(&drop.table) {
                dropped.push(drop.clone());
                continue;
            }
        } else if let Operation::DropTable(drop) = &mut op {
            let (own, others) =
                std::mem::take(&mut dropped).into_iter().partition::<Vec<_>, _>(|key| key.table == drop.name);
            dropped = others;
            for key in own {
                drop.table.foreign_keys.insert(key.name, key.key);
            }
        }
        out.push(op);
    }
    out.extend(dropped.into_iter().map(Operation::from));
    out
}

/// Where a column that counts up must lead a key at every moment, it stops counting before it is dropped: then its key can go
/// first, and on the way back it comes without one.
fn stop_counting(ops: Vec<Operation>) -> Vec<Operation> {
    let mut out = Vec::new();
    for mut op in ops {
        if let Operation::DropColumn(drop) = &mut op
            && drop.column.identity.is_some()
        {
            out.push(SetIdentity::stop(&drop.table, &drop.name, &drop.column).into());
            drop.column.identity = None;
            drop.column.sequence = Sequence::default();
        }
        out.push(op);
    }
    out
}

/// An enum that changes how it is stored is another enum.
fn stored_alike(dialect: Dialect, base: &Schema, target: &Schema) -> Result<(), Unsupported> {
    for (name, item) in &target.enums {
        if base.enums.get(name).is_some_and(|before| before.storage != item.storage) {
            return Err(Unsupported {
                what: format!("change how enum {name} is stored"),
                dialect,
                instead: "give the enum another name, so that its columns change from one to the other".into(),
            });
        }
    }
    Ok(())
}
