//! Which rows may be bold before a plan: those of tables that it does not put to the test.

use std::collections::BTreeSet;

use schema_core::dialect::convert::{Conversion, conversion};
use schema_core::model::{Dialect, Name, Schema, Table};
use schema_core::ops::Operation;
use schema_core::plan::Plan;

use crate::first_names::FirstNames;
use crate::rows::{Insert, Values, Wanted, is_computed_with, rows};

/// Rows for the schema before a plan, which the plan must carry over.
#[must_use]
pub fn rows_before(dialect: Dialect, base: &Schema, plan: &Plan, count: usize) -> Vec<Insert> {
    let tame = tame_tables(base, plan).map(|tables| with_parents(base, tables));
    let values = |table: &Name| match &tame {
        Some(tables) if !tables.contains(table) => Values::Awkward,
        Some(_) | None => Values::Tame,
    };
    let gone = gone_labels(plan);
    let labels = |name: &Name| {
        let all = base.enums.get(name).map(|item| item.values.clone()).unwrap_or_default();
        all.into_iter().filter(|label| !gone.contains(&(name.clone(), label.clone()))).collect()
    };
    let keys = new_keys(base, plan);
    let keys = |table: &Name| keys.iter().filter(|(of, _)| of == table).map(|(_, columns)| columns.clone()).collect();
    rows(&Wanted { dialect, schema: base, values: &values, labels: &labels, keys: &keys, count, first: 0 })
}

/// Rows for a schema alone.
#[must_use]
pub fn rows_of(dialect: Dialect, schema: &Schema, values: Values, count: usize, first: usize) -> Vec<Insert> {
    let labels = |name: &Name| schema.enums.get(name).map(|item| item.values.clone()).unwrap_or_default();
    rows(&Wanted { dialect, schema, values: &|_| values, labels: &labels, keys: &|_| Vec::new(), count, first })
}

/// The tables, by their names before, that get a new key, check, reference or a type that not every value has. None: all of them.
fn tame_tables(base: &Schema, plan: &Plan) -> Option<BTreeSet<Name>> {
    let mut tame = BTreeSet::new();
    let mut names = FirstNames::of(base);
    for step in plan.migrations.iter().flat_map(|migration| &migration.up.steps) {
        names.follow(&step.operation);
        let table = match &step.operation {
            Operation::AddForeignKey(_) | Operation::AddDomainCheck(_) | Operation::SetDomainNotNull(_) => return None,
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
            Operation::AddExclusion(op) => &op.table,
            Operation::AddCheck(op) => &op.table,
            Operation::AddIndex(op) if op.index.unique => &op.table,
            Operation::SetPrimaryKey(op) => &op.table,
            Operation::SetCollation(op) => &op.table,
            Operation::SetGenerated(op) => &op.table,
            Operation::AddColumn(op) if op.column.generated.is_some() || op.backfill.is_some() => &op.table,
            Operation::Backfill(op) => &op.table,
            _ => continue,
        };
        tame.extend(names.table(table));
    }
    Some(tame)
}

/// The tables with those that they refer to, whose values they hold; tables that check or compute what they hold of others too.
fn with_parents(base: &Schema, mut tame: BTreeSet<Name>) -> BTreeSet<Name> {
    let holds = |table: &Table| {
        let mut columns = table.foreign_keys.values().flat_map(|key| &key.columns);
        columns.any(|column| is_computed_with(table, column))
    };
    tame.extend(base.tables.iter().filter(|(_, table)| holds(table)).map(|(name, _)| name.clone()));
    let mut open: Vec<Name> = tame.iter().cloned().collect();
    while let Some(name) = open.pop() {
        let parents = base.tables.get(&name).into_iter().flat_map(|table| table.foreign_keys.values());
        open.extend(parents.map(|key| key.table.clone()).filter(|parent| tame.insert(parent.clone())));
    }
    tame
}

/// The keys that a plan makes, by the names before. A column that is new, and may have one value in every row, is no part of them.
fn new_keys(base: &Schema, plan: &Plan) -> Vec<(Name, Vec<String>)> {
    let mut names = FirstNames::of(base);
    let mut keys = Vec::new();
    for step in plan.migrations.iter().flat_map(|migration| &migration.up.steps) {
        names.follow(&step.operation);
        let (table, columns) = match &step.operation {
            Operation::SetPrimaryKey(op) => {
                (&op.table, op.to.iter().flat_map(|key| &key.columns).map(String::as_str).collect::<Vec<_>>())
            }
            Operation::AddUnique(op) => (&op.table, op.unique.columns.iter().map(String::as_str).collect()),
            Operation::AddExclusion(op) => (&op.table, op.exclusion.index.columns().collect()),
            Operation::AddIndex(op) if op.index.unique => (&op.table, op.index.columns().collect()),
            _ => continue,
        };
        let Some(first) = names.table(table).filter(|_| !columns.is_empty()) else { continue };
        keys.push((
            first,
            columns.into_iter().filter_map(|column| names.column(table, column)).map(|(_, column)| column).collect(),
        ));
    }
    keys
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
