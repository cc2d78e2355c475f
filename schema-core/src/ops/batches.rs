//! Rows that are changed a few at a time, each few in a transaction of their own: nobody waits for more of them than that, and a run
//! that stops goes on where it was. PostgreSQL runs it as one statement, outside of transactions (its manual, "Transaction
//! Management" of PL/pgSQL, since 11); the others have no such statement.

use super::Cx;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object, Table};
use crate::statement::Statement;

/// How many rows share a transaction: on two million rows of ten columns no query waits for longer than a tenth of a second.
const ROWS: usize = 1000;

/// The same as `UPDATE table SET set WHERE which`, a few rows at a time in the order of the primary key; none where there is no such
/// statement, or no key to go by. Rows that were changed are not met again if `which` does not hold for them any more.
pub(super) fn updates(cx: &Cx<'_>, table: &Name, set: &str, which: &str) -> Option<Statement> {
    let item = cx.before.tables.get(table)?;
    let key = item.primary_key.as_ref().filter(|_| cx.dialect == Dialect::Postgres && cx.forms.online)?;
    let columns: Vec<String> = key.columns.iter().map(|column| cx.quote(column)).collect();
    let (from, to) = (variables(item, "from", columns.len()), variables(item, "to", columns.len()));
    // Those that inherit have keys and rows of their own.
    let (name, rows) = (cx.table(table), cx.alone(table));
    let declared = |variables: &[String]| {
        let lines = variables.iter().zip(&columns);
        lines.map(|(variable, column)| format!("    {variable} {name}.{column}%TYPE;\n")).collect::<String>()
    };
    let row = |parts: &[String]| if parts.len() == 1 { parts[0].clone() } else { format!("({})", parts.join(", ")) };
    let (listed, of_key) = (columns.join(", "), row(&columns));
    let backwards: Vec<String> = columns.iter().map(|column| format!("{column} DESC")).collect();
    let (first, last) = (from.join(", "), to.join(", "));
    let (least, most, head) = (row(&from), row(&to), &from[0]);
    let body = format!(
        "DECLARE
{}{}BEGIN
    -- {ROWS} rows at a time, each time in a transaction of its own.
    SELECT {listed} INTO {first} FROM {rows} ORDER BY {listed} LIMIT 1;
    WHILE {head} IS NOT NULL LOOP
        SELECT {listed} INTO {last} FROM (
            SELECT {listed} FROM {rows} WHERE {of_key} >= {least} ORDER BY {listed} LIMIT {ROWS}
        ) AS rows ORDER BY {} LIMIT 1;
        UPDATE {rows} SET {set}
        WHERE {of_key} >= {least} AND {of_key} <= {most} AND {which};
        COMMIT;
        SELECT {listed} INTO {first} FROM {rows} WHERE {of_key} > {most} ORDER BY {listed} LIMIT 1;
    END LOOP;
END
",
        declared(&from),
        declared(&to),
        backwards.join(", "),
    );
    let mut tag = "$batches$".to_owned();
    while body.contains(&tag) {
        tag.insert(1, '_');
    }
    let object = Object::Table(table.clone());
    let statement = Statement::ddl(format!("DO {tag}\n{body}{tag}"));
    Some(statement.hazard(HazardKind::FullScan, object.clone()).hazard(HazardKind::NotTransactional, object).alone())
}

/// Names that no column of the table has: PL/pgSQL could not tell them apart.
fn variables(table: &Table, what: &str, count: usize) -> Vec<String> {
    let free = |at: usize| {
        let mut name = format!("{what}_{at}");
        while table.columns.contains_key(&name) {
            name.push('_');
        }
        name
    };
    (1..=count).map(free).collect()
}
