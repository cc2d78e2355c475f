//! Expressions that still say the former name of a column that is renamed: the database knows only the new one.

use super::{Report, Table};
use crate::dialect::canonical::wants;
use crate::expr;
use crate::model::{Declared, Dialect, Object, Sql};

pub(super) fn check(declared: &Declared, dialects: &[Dialect], report: &mut Report) {
    for ((name, column), former) in &declared.hints.columns {
        let Some(table) = declared.schema.tables.get(name) else { continue };
        if table.columns.contains_key(former) {
            continue;
        }
        let cx = Table { schema: &declared.schema, name, table };
        for dialect in dialects.iter().copied() {
            for (object, sql) in expressions(&cx, dialect) {
                if sql.get(dialect).is_some_and(|text| expr::reads(dialect, text, former)) {
                    let message = format!("it names {former}, which is called {column} now");
                    report.on(dialect, object, message, format!("write {column}"));
                }
            }
        }
    }
}

/// What a table says in the database's own words about its columns.
fn expressions<'a>(cx: &Table<'a>, dialect: Dialect) -> Vec<(Object, &'a Sql)> {
    let mut found = Vec::new();
    for (name, column) in &cx.table.columns {
        found.extend(column.generated.iter().map(|generated| (cx.column(name), &generated.expr)));
    }
    for (name, index) in cx.table.indexes.iter().filter(|(_, index)| wants(dialect, &index.only)) {
        found.extend(index.expressions().map(|sql| (cx.index(name), sql)));
    }
    for (name, exclusion) in &cx.table.exclusions {
        found.extend(exclusion.index.expressions().map(|sql| (cx.exclusion(name), sql)));
    }
    for (name, check) in cx.table.checks.iter().filter(|(_, check)| wants(dialect, &check.only)) {
        found.push((cx.check(name), &check.expr));
    }
    found
}
