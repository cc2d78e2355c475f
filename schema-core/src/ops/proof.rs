//! How PostgreSQL requires a column without reading its rows under the lock of ALTER TABLE: a check that says the same holds for new rows
//! first, the rows that were there are read while others go on, and with the check as proof the column is required in a moment
//! (manual, "ALTER TABLE", since 12; 11 reads the rows once more).

use super::{AddCheck, Backfill, ConstraintKind, Cx, DropCheck, Operation, SetNullable, Validate};
use crate::dialect::options::NO_INHERIT;
use crate::dialect::{Validation, spell};
use crate::model::name::cut;
use crate::model::{Check, Name, Table};

/// The operations that require a column whose rows were filled with `fill`, or have their values. Each fits one file in either direction, and no
/// file keeps others waiting for as long as the table is large. The way back takes but moments: the check comes again for new
/// rows alone, and goes.
///
/// The rows are filled once more behind the check. Code that does not know the column goes on inserting rows without a value for as long as
/// the first turn takes, and only the check ends that; without the second turn any of them stops the migration half-way. The check cannot
/// come before the first turn: it refuses every UPDATE of a row that is not filled yet, whatever the UPDATE is about (measured).
pub(super) fn required(cx: &Cx<'_>, table: &Name, column: &str, fill: Option<Backfill>) -> Vec<Operation> {
    let name = free_name(cx, table, column);
    let condition = format!("{} IS NOT NULL", cx.quote(column));
    let mut check = Check { validated: false, proves: Some(column.to_owned()), ..Check::new(condition) };
    if cx.has_heirs(table) {
        // They may go on to have rows without a value.
        check.options.by.entry(cx.dialect).or_default().insert(NO_INHERIT.to_owned(), "true".to_owned());
    }
    let (kind, of) = (ConstraintKind::Check, || table.clone());
    let mut members = vec![AddCheck { table: of(), name: name.clone(), check: check.clone() }.into()];
    members.extend(fill.map(Operation::from));
    members.push(Validate { table: of(), kind, name: name.clone() }.into());
    members.push(SetNullable { table: of(), column: column.to_owned(), nullable: false, backfill: None }.into());
    // By a statement of its own: in one with SET NOT NULL the check is gone before it could prove anything (measured).
    members.push(DropCheck { table: of(), name, check }.into());
    members
}

/// Whether a column is required step by step here.
pub(super) fn is_asked(cx: &Cx<'_>) -> bool {
    cx.forms.online && cx.features().validation == Validation::TwoSteps
}

/// Whether a check that holds for every row says that the column is never NULL.
pub(super) fn proved(cx: &Cx<'_>, table: &Name, column: &str) -> bool {
    let says = |text: &str| required_by(text) == Some(column.to_ascii_lowercase());
    let proves = |check: &Check| match &check.proves {
        // Its rows have been read when the column is required.
        Some(proved) => proved == column,
        None => super::check::is_verified(cx, check) && says(spell::expr(cx.dialect, &check.expr)),
    };
    cx.before.tables.get(table).is_some_and(|table| table.checks.values().any(proves))
}

/// Whether the check that a plan has for nothing else is there, on the way back too.
pub(super) fn is_at_hand(cx: &Cx<'_>, table: &Name, column: &str) -> bool {
    let proves = |check: &Check| check.proves.as_deref() == Some(column);
    cx.before.tables.get(table).is_some_and(|table| table.checks.values().any(proves))
}

/// The query that counts the rows without a value.
pub(super) fn nulls(cx: &Cx<'_>, table: &Name, column: &str) -> String {
    format!("SELECT count(*) FROM {} WHERE {} IS NULL", cx.table(table), cx.quote(column))
}

/// The column, in lower case, of which an expression says no more than that it is never NULL.
pub(super) fn required_by(text: &str) -> Option<String> {
    let told = text.to_ascii_lowercase();
    let name = told.strip_suffix(" is not null")?.trim();
    let quoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).filter(|name| !name.contains('"'));
    let plain = Some(name).filter(|name| !name.contains([' ', '"', '(']));
    quoted.or(plain).map(str::to_owned)
}

/// A name that no constraint of the table has. It is not the one that PostgreSQL 18 gives to what the column gets.
fn free_name(cx: &Cx<'_>, table: &Name, column: &str) -> String {
    let tables = [cx.before.tables.get(table), cx.after.tables.get(table)];
    let taken = |name: &String| tables.iter().flatten().any(|table| has_constraint(table, name));
    let name = |at: u32| {
        let number = if at == 1 { String::new() } else { format!("_{at}") };
        cut(&format!("_required_{column}{number}"), cx.features().max_name)
    };
    (1..).map(name).find(|name| !taken(name)).unwrap_or_default()
}

fn has_constraint(table: &Table, name: &String) -> bool {
    table.checks.contains_key(name)
        || table.uniques.contains_key(name)
        || table.exclusions.contains_key(name)
        || table.foreign_keys.contains_key(name)
        || table.primary_key.as_ref().is_some_and(|key| key.name.as_ref() == Some(name))
}
