//! UPDATE and DELETE: whether all rows of a table change in one statement.

#![expect(clippy::wildcard_enum_match_arm, reason = "the enums of the parser grow with every database that it learns")]

use super::elements::{name, parse};
use super::reading::{Act, Reader, What};
use super::words::Places;
use crate::hazard::HazardKind;
use crate::model::Object;
use sqlparser::ast::{Assignment, AssignmentTarget, Delete, Expr, FromTable, Statement, TableFactor, TableWithJoins};
use std::ops::Range;

/// A statement that writes rows.
pub(super) fn act(reader: &mut Reader, sql: &str, span: Range<usize>) -> Act {
    let mut filled = Vec::new();
    let (tables, selection, limited, kind) = match parse(reader.dialect, sql) {
        Ok(Statement::Update(update)) => {
            filled = update.assignments.iter().filter_map(filling).collect();
            (vec![update.table], update.selection, update.limit.is_some(), None)
        }
        Ok(Statement::Delete(delete)) => {
            let limited = delete.limit.is_some();
            (from(&delete), delete.selection, limited, Some(HazardKind::DataLoss))
        }
        Ok(_) => return reader.act(What::Nothing, span, None, &Places::default()),
        Err(refusal) => {
            let what = What::Unknown(format!("the parser does not know it: {}", refusal.message));
            return reader.act(what, span, None, &Places::default());
        }
    };
    let table = tables.first().and_then(|table| match &table.relation {
        TableFactor::Table { name: written, .. } => Some(name(reader.dialect, written)),
        _ => None,
    });
    let mut act = reader.act(What::Rows, span, table, &Places::default());
    if let Some(table) = &act.table {
        act.object = Object::Table(table.clone());
        for (column, value) in filled {
            reader.known.copy(table, column, value);
        }
    }
    let all = selection.as_ref().is_none_or(is_every_row) && !limited;
    act.also.extend(kind.map(|kind| (kind, act.object.clone())));
    act.also.extend(all.then(|| (HazardKind::UnbatchedUpdate, act.object.clone())));
    act
}

/// The column that gets a value, and the value.
fn filling(assignment: &Assignment) -> Option<(String, String)> {
    let AssignmentTarget::ColumnName(name) = &assignment.target else { return None };
    let column = name.0.last()?.as_ident()?.value.clone();
    Some((column, assignment.value.to_string()))
}

fn from(delete: &Delete) -> Vec<TableWithJoins> {
    match &delete.from {
        FromTable::WithFromKeyword(tables) | FromTable::WithoutKeyword(tables) => tables.clone(),
    }
}

/// A condition that names no rows in particular: `true`, or that a value is missing.
fn is_every_row(condition: &Expr) -> bool {
    match condition {
        Expr::Value(_) | Expr::IsNull(_) | Expr::IsNotNull(_) => true,
        Expr::Nested(inner) => is_every_row(inner),
        _ => false,
    }
}
