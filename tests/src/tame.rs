//! Which rows may be bold before a plan: those of tables that it does not put to the test.

use std::collections::BTreeSet;

use schema_core::dialect::convert::{Conversion, conversion};
use schema_core::model::{Dialect, Name, Schema};
use schema_core::ops::Operation;
use schema_core::plan::Plan;

use crate::rows::{Insert, Values, Wanted, rows};

/// Rows for the schema before a plan, which the plan must carry over.
#[must_use]
pub fn rows_before(dialect: Dialect, base: &Schema, plan: &Plan, count: usize) -> Vec<Insert> {
    let tame = tame_tables(base, plan);
    let values = |table: &Name| match &tame {
        Some(tables) if !tables.contains(table) => Values::Awkward,
        Some(_) | None => Values::Tame,
    };
    let gone = gone_labels(plan);
    let labels = |name: &Name| {
        let all = base.enums.get(name).map(|item| item.values.clone()).unwrap_or_default();
        all.into_iter().filter(|label| !gone.contains(&(name.clone(), label.clone()))).collect()
    };
    rows(&Wanted { dialect, schema: base, values: &values, labels: &labels, count, first: 0 })
}

/// Rows for a schema alone.
#[must_use]
pub fn rows_of(dialect: Dialect, schema: &Schema, values: Values, count: usize, first: usize) -> Vec<Insert> {
    let labels = |name: &Name| schema.enums.get(name).map(|item| item.values.clone()).unwrap_or_default();
    rows(&Wanted { dialect, schema, values: &|_| values, labels: &labels, count, first })
}

/// The tables, by their names before, that get a new key, check, reference or a type that not every value has. None: all of them.
fn tame_tables(base: &Schema, plan: &Plan) -> Option<BTreeSet<Name>> {
    let mut tame = BTreeSet::new();
    let mut names: Vec<(Name, Name)> = base.tables.keys().map(|name| (name.clone(), name.clone())).collect();
    for step in plan.migrations.iter().flat_map(|migration| &migration.up.steps) {
        let table = match &step.operation {
            Operation::AddForeignKey(_) => return None,
            Operation::RenameTable(op) => {
                for (now, _) in names.iter_mut().filter(|(now, _)| *now == op.from) {
                    *now = op.to.clone();
                }
                continue;
            }
            Operation::SetType(op) => {
                let exact = conversion(plan.dialect, &op.from, &op.to) == Conversion::Exact
                    && op.using.is_none()
                    && op.using_back.is_none();
                if exact {
                    continue;
                }
                &op.table
            }
            Operation::AddUnique(op) => &op.table,
            Operation::AddCheck(op) => &op.table,
            Operation::AddIndex(op) if op.index.unique => &op.table,
            Operation::SetPrimaryKey(op) => &op.table,
            Operation::SetCollation(op) => &op.table,
            Operation::SetGenerated(op) => &op.table,
            Operation::AddColumn(op) if op.column.generated.is_some() || op.backfill.is_some() => &op.table,
            Operation::Backfill(op) => &op.table,
            _ => continue,
        };
        tame.extend(names.iter().filter(|(now, _)| now == table).map(|(_, first)| first.clone()));
    }
    Some(tame)
}

/// The labels, by the enum's name before, that a plan takes away.
fn gone_labels(plan: &Plan) -> BTreeSet<(Name, String)> {
    let mut names: Vec<(Name, Name)> = Vec::new();
    let mut gone = BTreeSet::new();
    for step in plan.migrations.iter().flat_map(|migration| &migration.up.steps) {
        match &step.operation {
            Operation::RenameEnum(op) => names.push((op.to.clone(), op.from.clone())),
            Operation::RemoveEnumValue(op) => {
                let first = names.iter().find(|(now, _)| *now == op.name).map_or(&op.name, |(_, first)| first);
                gone.insert((first.clone(), op.value.clone()));
            }
            _ => {}
        }
    }
    gone
}
