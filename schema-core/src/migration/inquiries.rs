//! What is to be counted before a plan runs: the rows that stop one of its operations, and those that lose what they hold. Each query
//! bears the names that the database has then; what cannot be asked yet is said to be so.

use super::losses;
use crate::count::{Asks, Inquiry, Query};
use crate::expr;
use crate::hazard::{Hazard, HazardKind};
use crate::model::{Dialect, Name, Object, Schema};
use crate::ops::{BackClass, Operation, RemoveEnumValue};
use crate::plan::{Migration, Plan, Step};

/// What is to be counted on a database that is as `base` says: what stops first, then what is lost.
#[must_use]
pub fn inquiries(base: &Schema, plan: &Plan) -> Vec<Inquiry> {
    let hazards: Vec<&Hazard> = steps(plan).flat_map(|(_, step)| of_step(step)).collect();
    let mut out = Vec::new();
    let mut changed = Changed::default();
    for migration in &plan.migrations {
        for (step, sql) in stops(migration) {
            if let Some(sql) = sql {
                let inquiry = stop(migration, step, sql, &changed, &hazards);
                // A key is asked about once, where its index is built before it.
                if !out.iter().any(|known: &Inquiry| known.query == Query::Now(sql.to_owned())) {
                    out.push(inquiry);
                }
            }
            changed.follow(&step.operation);
        }
    }
    out.extend(lost(plan.dialect, base, plan));
    out
}

/// Each operation, with the query whose rows stop it: what would stop the way back from its inverse.
pub(super) fn stops(migration: &Migration) -> impl Iterator<Item = (&Step, Option<&str>)> {
    let pairs = migration.up.steps.iter().zip(migration.down.steps.iter().rev());
    pairs.map(|(up, down)| {
        let is_inverse = down.back.class == BackClass::MayFail && down.operation == up.operation.inverse();
        (up, down.back.counts.as_deref().filter(|_| is_inverse))
    })
}

/// What operations have made, named anew or given other values: nobody can ask about it before them.
#[derive(Default)]
pub(super) struct Changed<'p>(Vec<(Object, &'p Operation)>);

impl<'p> Changed<'p> {
    /// Takes in an operation.
    pub(super) fn follow(&mut self, operation: &'p Operation) {
        let footprint = operation.footprint();
        let values = matches!(operation, Operation::Backfill(_) | Operation::SetType(_) | Operation::SetGenerated(_));
        let given = footprint.needs.into_iter().filter(|object| values && matches!(object, Object::Column(..)));
        let named = footprint.creates.into_iter().filter(is_read_by_name);
        // The rows of a label that goes have another one by then.
        let taken = if let Operation::RemoveEnumValue(RemoveEnumValue { name, map: Some(label), .. }) = operation {
            Some(Object::EnumValue(name.clone(), label.clone()))
        } else {
            None
        };
        self.0.extend(named.chain(given).chain(taken).map(|object| (object, operation)));
    }

    /// The operation that has to run before the query of another can be asked.
    pub(super) fn before(&self, operation: &Operation, sql: &str) -> Option<&'p Operation> {
        let footprint = operation.footprint();
        let about: Vec<&Object> = footprint.needs.iter().chain(&footprint.drops).chain(&footprint.creates).collect();
        let table = |name: &Name| about.iter().any(|object| object.table() == Some(name));
        let concerned = |(changed, by): &&(Object, &'p Operation)| {
            about.contains(&changed)
                || changed.as_table().is_some_and(table)
                || matches!(changed, Object::Column(name, column)
                    if (table(name) || expr::mentions(sql, &name.name)) && expr::mentions(sql, column))
                || matches!((changed, by), (Object::EnumValue(_, label), Operation::RenameEnumValue(_) | Operation::RemoveEnumValue(_))
                    if sql.contains(&format!("'{}'", label.replace('\'', "''"))))
        };
        self.0.iter().find(concerned).map(|(_, operation)| *operation)
    }
}

fn stop(migration: &Migration, step: &Step, sql: &str, changed: &Changed<'_>, hazards: &[&Hazard]) -> Inquiry {
    let may_fail = |hazard: &&&Hazard| hazard.kind == HazardKind::MayFail;
    let mut own: Vec<Hazard> = of_step(step).filter(|hazard| may_fail(&hazard)).cloned().collect();
    // Another statement does the reading: that which verifies, or which builds the table again.
    if own.is_empty() {
        let footprint = step.operation.footprint();
        let about = [footprint.creates, footprint.drops, footprint.needs].concat();
        let of_table = |object: &Object| object.as_table().is_some();
        let theirs = hazards.iter().filter(may_fail).filter(|hazard| !of_table(&hazard.object));
        own.extend(theirs.filter(|hazard| about.contains(&hazard.object)).map(|hazard| (*hazard).clone()));
    }
    let query = match changed.before(&step.operation, sql) {
        Some(first) => Query::After(first.describe()),
        None => Query::Now(sql.to_owned()),
    };
    let (version, operation) = (migration.version, step.operation.describe());
    Inquiry { version, operation, asks: Asks::Stops, hazards: own, query }
}

/// What is lost, each once, by the names that it has before the plan.
fn lost(dialect: Dialect, base: &Schema, plan: &Plan) -> Vec<Inquiry> {
    let mut out: Vec<Inquiry> = Vec::new();
    let mut renamed: Vec<(Object, Object)> = Vec::new();
    let mut changed = Changed::default();
    for (migration, step) in steps(plan) {
        for hazard in of_step(step).filter(|hazard| hazard.kind == HazardKind::DataLoss) {
            // Backwards, from the name that it has by then.
            let first =
                renamed.iter().rev().fold(hazard.object.clone(), |object, (from, to)| object.followed((to, from)));
            let asked = out.iter().any(|inquiry| inquiry.hazards.contains(hazard));
            let sql = rounded(step, &changed).map(|sql| (Asks::Changes, sql));
            let sql = sql.or_else(|| losses::held(dialect, base, &first).map(|sql| (Asks::Loses, sql)));
            if let (Some((asks, sql)), false) = (sql, asked) {
                out.push(Inquiry {
                    version: migration.version,
                    operation: step.operation.describe(),
                    asks,
                    hazards: vec![hazard.clone()],
                    query: Query::Now(sql),
                });
            }
        }
        renamed.extend(step.operation.renamed());
        changed.follow(&step.operation);
    }
    out
}

/// The rows whose values another type changes, where they can be asked for in the names that they have before the plan.
fn rounded(step: &Step, changed: &Changed<'_>) -> Option<String> {
    let counts = step.back.counts.as_ref().filter(|_| matches!(step.operation, Operation::SetType(_)));
    counts.filter(|sql| changed.before(&step.operation, sql).is_none()).cloned()
}

fn steps(plan: &Plan) -> impl Iterator<Item = (&Migration, &Step)> {
    plan.migrations.iter().flat_map(|migration| migration.up.steps.iter().map(move |step| (migration, step)))
}

fn of_step(step: &Step) -> impl Iterator<Item = &Hazard> {
    step.statements.iter().flat_map(|statement| &statement.hazards)
}

/// Whether queries name it.
pub(super) fn is_read_by_name(object: &Object) -> bool {
    match object {
        Object::Table(name) => !name.name.is_empty(),
        Object::Column(..) | Object::EnumValue(..) => true,
        Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Enum(_)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::Sql(_) => false,
    }
}
