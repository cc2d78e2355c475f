//! Checks and computed columns over columns that MySQL and MariaDB do not let them name: those that the database itself
//! writes, by counting up or through the action of a foreign key.

use super::{Report, Table, is_mysql};
use crate::dialect::canonical::wants;
use crate::expr;
use crate::model::{Action, Dialect, ForeignKey, Generated, Object, Sql};

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    for dialect in dialects.iter().copied().filter(|dialect| is_mysql(*dialect)) {
        for (name, check) in cx.table.checks.iter().filter(|(_, check)| wants(dialect, &check.only)) {
            counted(cx, &cx.check(name), &check.expr, dialect, report);
            changed(cx, &cx.check(name), &check.expr, dialect, changes_silently, report);
        }
        for (name, column) in &cx.table.columns {
            let Some(Generated { expr, stored }) = &column.generated else { continue };
            // MariaDB computes from a counted column when it reads.
            if *stored || dialect == Dialect::Mysql {
                counted(cx, &cx.column(name), expr, dialect, report);
            }
            let changes = match dialect {
                Dialect::Mysql => changes_at_all,
                Dialect::Mariadb | Dialect::Postgres | Dialect::Sqlite => changes_silently,
            };
            if *stored {
                changed(cx, &cx.column(name), expr, dialect, changes, report);
            }
        }
        keys(cx, dialect, report);
    }
}

/// MySQL: errors 3818 and 3109; MariaDB: error 1901.
fn counted(cx: &Table<'_>, object: &Object, expr: &Sql, dialect: Dialect, report: &mut Report) {
    let text = expr.get(dialect).unwrap_or_default();
    for (name, _) in cx.table.columns.iter().filter(|(_, column)| column.identity.is_some()) {
        if expr::mentions(text, name) {
            report.on(
                dialect,
                object.clone(),
                format!("it names {name}, which is counted up"),
                "leave the column out of the expression, or remove `auto_increment`",
            );
        }
    }
}

/// MySQL: error 3823 for a check and 1215 for a stored column; MariaDB: error 1901.
fn changed(
    cx: &Table<'_>,
    object: &Object,
    expr: &Sql,
    dialect: Dialect,
    changes: fn(&ForeignKey) -> Option<(&'static str, Action)>,
    report: &mut Report,
) {
    let text = expr.get(dialect).unwrap_or_default();
    for (key_name, key) in cx.table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only)) {
        let Some((event, action)) = changes(key) else { continue };
        for column in key.columns.iter().filter(|column| expr::mentions(text, column)) {
            report.on(
                dialect,
                object.clone(),
                format!(
                    "it names {column}, which the foreign key {key_name} changes by `on_{event} = {}`",
                    word(action)
                ),
                "choose another action, or leave the column out of the expression",
            );
        }
    }
}

/// A computed column that refers: what its action would write is computed. MySQL: error 3104; MariaDB: error 1905.
fn keys(cx: &Table<'_>, dialect: Dialect, report: &mut Report) {
    for (name, key) in cx.table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only)) {
        let Some((event, action)) = changes_silently(key) else { continue };
        let computed =
            |column: &&String| cx.table.columns.get(*column).is_some_and(|column| column.generated.is_some());
        for column in key.columns.iter().filter(computed) {
            report.on(
                dialect,
                cx.foreign_key(name),
                format!("on_{event} = {} cannot change {column}, which is computed", word(action)),
                "choose another action",
            );
        }
    }
}

/// The action by which a foreign key writes another value into its own columns.
fn changes_silently(key: &ForeignKey) -> Option<(&'static str, Action)> {
    let writes = |action| matches!(action, Action::SetNull | Action::SetDefault);
    if writes(key.on_delete) {
        Some(("delete", key.on_delete))
    } else if writes(key.on_update) || key.on_update == Action::Cascade {
        Some(("update", key.on_update))
    } else {
        None
    }
}

/// As above, and the action that deletes the row.
fn changes_at_all(key: &ForeignKey) -> Option<(&'static str, Action)> {
    changes_silently(key).or_else(|| (key.on_delete == Action::Cascade).then_some(("delete", Action::Cascade)))
}

/// The action as the attribute spells it.
fn word(action: Action) -> &'static str {
    match action {
        Action::NoAction => "no_action",
        Action::Restrict => "restrict",
        Action::Cascade => "cascade",
        Action::SetNull => "set_null",
        Action::SetDefault => "set_default",
    }
}
