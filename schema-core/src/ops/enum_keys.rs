//! The foreign keys over the columns of an enum: no database changes such a column, or a row that others refer to, while they are there.

use super::enum_columns::users;
use super::{AddForeignKey, Cx, DropForeignKey, Op};
use crate::dialect::Unsupported;
use crate::model::Name;
use crate::statement::Statement;

/// The statements with these foreign keys gone before them, and there again behind them.
pub(super) fn without_keys(
    cx: &Cx<'_>,
    name: &Name,
    statements: Vec<Statement>,
) -> Result<Vec<Statement>, Unsupported> {
    if statements.is_empty() {
        return Ok(statements);
    }
    let users = users(cx.after, name);
    let holds = |table: &Name, columns: &[String]| {
        users.iter().any(|(of, column, _)| *of == table && columns.iter().any(|own| own == column))
    };
    let (mut all, mut again) = (Vec::new(), Vec::new());
    for (table, item) in &cx.after.tables {
        for (name, key) in &item.foreign_keys {
            if holds(table, &key.columns) || holds(&key.table, &key.references) {
                let (table, name) = (table.clone(), name.clone());
                all.extend(DropForeignKey { table: table.clone(), name: name.clone(), key: key.clone() }.lower(cx)?);
                again.extend(AddForeignKey { table, name, key: key.clone() }.lower(cx)?);
            }
        }
    }
    all.extend(statements);
    all.extend(again);
    Ok(all)
}
