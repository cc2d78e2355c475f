//! Another type by an expression where the database has no `USING` (MySQL, MariaDB): a new column takes the place of the former one, and so do
//! the indexes and checks that the former one belongs to. Each statement commits by itself, and programs write between them: where the new
//! column can be computed it is, so that it follows what is written until it takes the place, and nothing is lost.

use super::set_type::SetType;
use super::{Cx, measured, measured_columns};
use crate::dialect::computable::is_computable;
use crate::dialect::{Unsupported, spell};
use crate::expr;
use crate::hazard::HazardKind;
use crate::model::{Column, Generated, Name, Object, Sql, Type};
use crate::statement::Statement;

/// Whether the new column is computed from the former one, and is not filled by statements.
pub(crate) fn follows(cx: &Cx<'_>, table: &Name, column: &str, using: &Sql) -> bool {
    let (Some(before), Some(after)) = (cx.before.tables.get(table), cx.column_after(table, column)) else {
        return false;
    };
    let text = spell::expr(cx.dialect, using);
    // Neither a counter nor what a foreign key may write can be what a stored column is computed from (MySQL 3109, 3104).
    let mut counters = before.columns.iter().filter(|(_, item)| item.identity.is_some()).map(|(name, _)| name);
    let mut keyed = before.foreign_keys.values().flat_map(|key| &key.columns);
    let reads = |name: &String| expr::mentions(text, name);
    let stamped = matches!(&after.ty, Type::Native(sql) if spell::expr(cx.dialect, sql).to_ascii_lowercase().contains(" on update "));
    is_computable(cx.dialect, text) && !stamped && after.identity.is_none() && !counters.any(reads) && !keyed.any(reads)
}

/// The statements.
///
/// # Errors
/// When the database has no such type, or when the column is part of the primary key.
pub(super) fn through(cx: &Cx<'_>, op: &SetType, column: &Column, using: &Sql) -> Result<Vec<Statement>, Unsupported> {
    let SetType { table: of, column: name, .. } = op;
    let table = cx.table(of);
    let temporary = crate::model::name::cut(&format!("_new_{name}"), cx.features().max_name);
    let before = cx.before.tables.get(of);
    if before.and_then(|table| table.primary_key.as_ref()).is_some_and(|key| key.columns.contains(name)) {
        return Err(Unsupported {
            what: format!("convert {of}.{name}, a part of the primary key, with an expression"),
            dialect: cx.dialect,
            instead: "add a new column, fill it, and change the primary key in a later migration".into(),
        });
    }
    let object = Object::Column(of.clone(), name.clone());
    let follows = follows(cx, of, name, using);
    let generated = follows.then(|| Generated { expr: using.clone(), stored: true });
    let added = Column { nullable: true, default: None, generated, ..column.clone() };
    let line = spell::column(cx.dialect, cx.after, &temporary, &added)?;
    let add = Statement::ddl(format!("ALTER TABLE {table} ADD COLUMN {line}"));
    let add = measured::alters(cx, add, of, measured_columns::added(cx, of, &added));
    let may_fail = |statement: Statement| statement.hazard(HazardKind::MayFail, object.clone());
    let (former, new) = (cx.quote(name), cx.quote(&temporary));
    let fill = |which: &str| {
        let beside = super::work::beside(cx, of, &temporary);
        let sql = format!("UPDATE {table} SET {new} = {}{beside}{which}", spell::expr(cx.dialect, using));
        may_fail(super::work::updates(cx, sql, of))
    };
    let mut statements = if follows { vec![may_fail(add)] } else { vec![add, fill("")] };
    let about = |check: &crate::model::Check| expr::mentions(spell::expr(cx.dialect, &check.expr), name);
    let checks = before.into_iter().flat_map(|table| &table.checks).filter(|(_, check)| about(check));
    for (name, _) in checks.clone() {
        statements.push(super::check::dropped(cx, of, name));
    }
    statements.extend(super::index::drop_all_with(cx, of, name));
    if !follows {
        // What was written since; what is written from here on is lost, as the next statement says.
        statements.push(fill(&format!(" WHERE NOT ({new} <=> ({}))", spell::expr(cx.dialect, using))));
    }
    let line = spell::column(cx.dialect, cx.after, name, column)?;
    // At once: a row that came since has no value yet, and stops this before the former one is gone.
    let swap = Statement::ddl(format!("ALTER TABLE {table} DROP COLUMN {former}, CHANGE COLUMN {new} {line}"));
    let swap = may_fail(swap).hazard(HazardKind::BreaksOldCode, object.clone());
    let swap = if follows { swap } else { swap.hazard(HazardKind::LostWrites, object.clone()) };
    statements.push(measured::alters(cx, swap, of, measured_columns::replaced(cx, of, column, follows)));
    statements.extend(super::index::create_all_with(cx, of, name)?);
    for (name, check) in checks {
        statements.push(super::check::add_again(cx, of, name, check));
    }
    Ok(statements)
}
