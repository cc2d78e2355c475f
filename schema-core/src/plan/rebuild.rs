//! SQLite alters little in place: the rest is one rebuild per table, whatever the number of operations.
//!
//! Create the table as it is to be, copy the rows, drop the old one, rename the new one, and bring back what was
//! dropped with it: indexes, triggers, the position of AUTOINCREMENT. The file around it (foreign keys off, its own
//! transaction, the marker, the guard) is `migration`'s.

use super::absorbed::Absorbed;
use super::types::{Error, Mode, Step};
use crate::dialect::{AlterColumn, features, spell};
use crate::model::name::cut;
use crate::model::{Dialect, ForeignKey, Name, Object, Schema, Table};
use crate::ops::{Cx, Forms, Operation, Rows, lite, secondary};
use crate::statement::{Lock, Statement};
use std::collections::BTreeSet;

/// One direction of a migration on a database that alters by rebuilding.
///
/// `forward` is what is taken back by it; nothing where it leads forward itself.
pub(super) fn steps(
    dialect: Dialect,
    forms: Forms,
    ops: &[Operation],
    start: &Schema,
    forward: &[Operation],
) -> Result<(Mode, Vec<Step>), Error> {
    let forms = Forms { online: false, ..forms };
    let tables = follow(dialect, forms, ops, start, forward)?;
    let (mut before, mut after) = (start.clone(), start.clone());
    let mut rows: Vec<Rows> = Vec::new();
    let mut steps = Vec::new();
    let mut absorbed = Absorbed::default();
    let mut own_transaction = !tables.is_empty();
    for op in ops {
        op.apply(&mut after)?;
        // What is built again anyway needs no statement besides.
        let absorbed_here = is_absorbed(op, &tables, steps.len());
        let forms = if absorbed_here { Forms::default() } else { forms };
        let cx = Cx { dialect, before: &before, after: &after, forms };
        // A table enters the rebuild as it is before the first operation that its rebuild absorbs.
        for table in tables.iter().filter(|table| op_touches(op, &table.at(steps.len()))) {
            let name = table.at(steps.len());
            if !rows.iter().any(|rows| rows.table == name) && before.tables.contains_key(&name) {
                rows.push(Rows::of(dialect, &before, &name));
            }
        }
        // Views and triggers follow a name that ALTER TABLE changes, and none that changes inside the rebuild.
        let in_place = op.renamed().is_some_and(|(from, to)| match (from, to) {
            (Object::Column(table, from), Object::Column(_, to)) => {
                rows.iter_mut().any(|rows| rows.table == table && rows.rename_in_place(&from, &to))
            }
            _ => false,
        });
        for rows in &mut rows {
            op.carry(rows, &cx);
        }
        if let Some((from, to)) = renamed_table(op) {
            for rows in rows.iter_mut().filter(|rows| rows.table == from) {
                rows.from = rows.from.replacen(&spell::quote_name(dialect, &from), &spell::quote_name(dialect, &to), 1);
                rows.table = to.clone();
            }
        }
        if let Operation::DropTable(drop) = op {
            // With foreign keys on, dropping a table deletes its rows first, and with them the rows that refer to them.
            let children = before.tables.iter().any(|(name, table)| {
                *name != drop.name && table.foreign_keys.values().any(|key| key.table == drop.name)
            });
            own_transaction |= children;
        }
        let followed = op.inside().and_then(|own| tables.iter().find(|table| table.at(steps.len()) == *own));
        let followed = followed.map(|table| table.at(ops.len()));
        let statements = if in_place {
            let mut statements = op.statements(&cx)?;
            absorbed.leave(&mut statements, followed);
            statements
        } else if absorbed_here {
            absorbed.take(op, &cx, followed);
            Vec::new()
        } else {
            op.statements(&cx)?
        };
        steps.push(Step { operation: op.clone(), statements, back: op.back(&cx) });
        op.apply(&mut before)?;
    }
    let mut builds = Vec::new();
    for (at, table) in tables.iter().enumerate() {
        let name = table.at(ops.len());
        if after.tables.contains_key(&name) {
            // What no operation touches has the columns that it had, and perhaps another name.
            let rows = rows
                .iter()
                .find(|rows| rows.table == name)
                .cloned()
                .unwrap_or_else(|| Rows::of(dialect, &after, &name));
            let former = start.tables.get(&table.at(0));
            let mut made = build(dialect, &after, &name, &rows, former)?;
            if let Some(copy) = made.get_mut(COPY) {
                absorbed.give(&name, copy);
            }
            let later = tables[at + 1..].iter().filter_map(|later| start.tables.get(&later.at(0)));
            builds.extend(freed(dialect, &after.tables[&name], later));
            builds.extend(made);
        }
    }
    if let Some(last) = steps.last_mut() {
        last.statements.extend(builds);
    }
    Ok((if own_transaction { Mode::OwnTransaction } else { Mode::Transaction }, steps))
}

/// A table to be built again, by its names at each operation.
struct Followed {
    names: Vec<Name>,
}

impl Followed {
    /// The name before the operation at `at`, or at the end.
    fn at(&self, at: usize) -> Name {
        self.names[at.min(self.names.len() - 1)].clone()
    }
}

/// The tables that some operation cannot change in place and that are there at the end, with their names over time.
fn follow(
    dialect: Dialect,
    forms: Forms,
    ops: &[Operation],
    start: &Schema,
    forward: &[Operation],
) -> Result<Vec<Followed>, Error> {
    debug_assert!(features(dialect).alter_column == AlterColumn::Rebuild);
    let (mut before, mut after) = (start.clone(), start.clone());
    // A check that the same migration made has the name that it was given.
    let adds = forward.iter().filter_map(|op| if let Operation::AddCheck(add) = op { Some(add) } else { None });
    let named: BTreeSet<(&Name, &str)> = adds.map(|add| (&add.table, add.name.as_str())).collect();
    let mut wanted: Vec<(usize, Name)> = Vec::new();
    let mut renames: Vec<Option<(Name, Name)>> = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        op.apply(&mut after)?;
        let cx = Cx { dialect, before: &before, after: &after, forms };
        let rebuilds = if let Operation::DropCheck(drop) = op
            && named.contains(&(&drop.table, drop.name.as_str()))
        {
            drop.rebuilds_named(&cx)
        } else {
            op.rebuilds(&cx)
        };
        wanted.extend(rebuilds.into_iter().map(|table| (at + 1, table)));
        renames.push(renamed_table(op));
        op.apply(&mut before)?;
    }
    let mut out: Vec<Followed> = Vec::new();
    add(&mut out, &wanted, &renames, &after);
    // A column that is renamed inside a rebuild is renamed without ALTER TABLE, which would tell the tables that refer to it.
    while ops.iter().any(|op| matches!(op, Operation::RenameColumn(_))) {
        let known = out.len();
        let more = referring(ops, start, &out)?;
        add(&mut out, &more, &renames, &after);
        if out.len() == known {
            break;
        }
    }
    Ok(out)
}

/// The tables that refer to columns which rebuilds rename, each with the place where it has that name.
fn referring(ops: &[Operation], start: &Schema, rebuilt: &[Followed]) -> Result<Vec<(usize, Name)>, Error> {
    let mut now = start.clone();
    let mut found = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        if let Operation::RenameColumn(rename) = op {
            if rebuilt.iter().any(|table| table.at(at) == rename.table) {
                let refers = |key: &ForeignKey| key.table == rename.table && key.references.contains(&rename.from);
                let tables = now
                    .tables
                    .iter()
                    .filter(|(name, table)| **name != rename.table && table.foreign_keys.values().any(refers));
                found.extend(tables.map(|(name, _)| (at, name.clone())));
            }
        }
        op.apply(&mut now)?;
    }
    Ok(found)
}

/// Adds tables that are to be built again, each named as it is before the operation at a place, where they are there at the end.
fn add(out: &mut Vec<Followed>, wanted: &[(usize, Name)], renames: &[Option<(Name, Name)>], end: &Schema) {
    let ops = renames.len();
    for (at, name) in wanted {
        let at = *at;
        // Names before each operation and at the end, found backwards and forwards from where the table was named.
        let mut names = vec![name.clone(); ops + 1];
        for later in at..ops {
            names[later + 1] = match &renames[later] {
                Some((from, to)) if *from == names[later] => to.clone(),
                Some(_) | None => names[later].clone(),
            };
        }
        for earlier in (0..at).rev() {
            names[earlier] = match &renames[earlier] {
                Some((from, to)) if *to == names[earlier + 1] => from.clone(),
                Some(_) | None => names[earlier + 1].clone(),
            };
        }
        let known = out.iter().any(|table| table.names.last() == names.last());
        if !known && names.last().is_some_and(|last| end.tables.contains_key(last)) {
            out.push(Followed { names });
        }
    }
}

fn renamed_table(op: &Operation) -> Option<(Name, Name)> {
    let (from, to) = op.renamed()?;
    from.as_table().cloned().zip(to.as_table().cloned())
}

fn op_touches(op: &Operation, table: &Name) -> bool {
    match op.inside() {
        Some(own) => own == table,
        None => matches!(op, Operation::RenameEnumValue(_) | Operation::RemoveEnumValue(_)),
    }
}

/// Whether the operation becomes part of rebuilds and has no statement of its own.
fn is_absorbed(op: &Operation, tables: &[Followed], at: usize) -> bool {
    match op.inside() {
        Some(own) => tables.iter().any(|table| table.at(at) == *own),
        None => matches!(op, Operation::RenameEnumValue(_) | Operation::RemoveEnumValue(_)),
    }
}

/// Takes away the indexes whose names the table gets from tables that are built again after it: names of indexes are the whole database's.
fn freed<'a>(dialect: Dialect, table: &Table, later: impl Iterator<Item = &'a Table>) -> Vec<Statement> {
    let theirs = later.flat_map(|later| later.indexes.keys().chain(later.uniques.keys()));
    let taken = theirs.filter(|name| table.indexes.contains_key(*name) || table.uniques.contains_key(*name));
    let drop = |name: &String| Statement::ddl(format!("DROP INDEX IF EXISTS {}", spell::quote(dialect, name)));
    taken.map(|name| drop(name).lock(Lock::BlocksAll).is(lite!["drop-index"])).collect()
}

/// Where the rows are copied among the statements of a rebuild.
const COPY: usize = 3;

/// Stops the file where the table has an index that no struct declares: it would go with the old table, and plain SQL
/// cannot make it again. The table of the guard is `migration`'s.
fn undeclared_indexes(dialect: Dialect, table: &str, former: Option<&Table>, after: &Table) -> String {
    let mut declared: Vec<String> = former
        .into_iter()
        .chain([after])
        .flat_map(|table| table.indexes.keys().chain(table.uniques.keys()))
        .map(|name| spell::string(dialect, name))
        .collect();
    declared.sort();
    declared.dedup();
    format!(
        "INSERT OR ROLLBACK INTO temp._schema_guard (undeclared)\nSELECT count(*) FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = {table} AND sql IS NOT NULL AND name NOT IN ({})",
        declared.join(", ")
    )
}

/// The name of a table while it is built again.
pub(crate) fn built_again(dialect: Dialect, name: &Name) -> Name {
    name.sibling(cut(&format!("_new_{}", name.name), features(dialect).max_name))
}

/// The statements that build one table again; `former` is the table before the file.
fn build(
    dialect: Dialect,
    after: &Schema,
    name: &Name,
    rows: &Rows,
    former: Option<&Table>,
) -> Result<Vec<Statement>, Error> {
    let Some(table) = after.tables.get(name) else { return Ok(Vec::new()) };
    let temporary = built_again(dialect, name);
    let (old, new) = (spell::quote_name(dialect, name), spell::quote_name(dialect, &temporary));
    let old_text = spell::string(dialect, &name.name);
    let new_text = spell::string(dialect, &temporary.name);
    let object = crate::model::Object::Table(name.clone());
    let create = spell::create_table(dialect, after, &temporary, table)?;
    let stored: Vec<&String> =
        table.columns.iter().filter(|(_, column)| column.generated.is_none()).map(|(column, _)| column).collect();
    let mut source = rows.clone();
    source.columns = stored
        .iter()
        .filter_map(|column| rows.columns.get_key_value(*column))
        .map(|(column, expr)| (column.clone(), expr.clone()))
        .collect();
    let copy = format!("INSERT OR ROLLBACK INTO {new} ({})\n{}", spell::quote_list(dialect, &stored), source.select());
    // The file is one writer's until the transaction ends.
    let plain = |sql: String| Statement::ddl(sql).lock(Lock::BlocksAll);
    let made = [
        format!(
            "-- build {name} again\nCREATE TEMP TABLE _schema_triggers AS\nSELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = {old_text}"
        ),
        undeclared_indexes(dialect, &old_text, former, table),
    ];
    let mut statements: Vec<Statement> = made.into_iter().map(plain).collect();
    statements.extend([plain(create).is(lite!["create-table"]), plain(copy)]);
    if spell::counted_key(dialect, table).is_some() {
        // Numbers that were given once are never given again, even when their rows are gone.
        statements.push(plain(format!("INSERT INTO sqlite_sequence (name, seq)\nSELECT {new_text}, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = {new_text})")));
        statements.push(plain(format!(
            "UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = {old_text}), 0)) WHERE name = {new_text}"
        )));
    }
    let cx = Cx { dialect, before: after, after, forms: Forms::default() };
    statements.extend([
        plain(format!("DROP TABLE {old}")).is(lite!["drop-table"]),
        plain("PRAGMA legacy_alter_table = ON".to_owned()),
        plain(format!("ALTER TABLE {new} RENAME TO {old}")).is(lite!["rename-table"]),
        plain("PRAGMA legacy_alter_table = OFF".to_owned()),
    ]);
    statements.extend(secondary(&cx, name, table).into_iter().map(|statement| statement.lock(Lock::BlocksAll)));
    // Triggers went with the table; their text is put back as it was.
    statements.extend([
        plain("PRAGMA writable_schema = ON".to_owned()),
        plain("INSERT INTO main.sqlite_schema (type, name, tbl_name, rootpage, sql)\nSELECT 'trigger', name, tbl_name, 0, sql FROM temp._schema_triggers".to_owned()),
        plain("PRAGMA writable_schema = RESET".to_owned()),
        plain("DROP TABLE temp._schema_triggers".to_owned()).is(lite!["drop-table"]),
    ]);
    if let Some(copy) = statements.get_mut(COPY) {
        *copy = copy
            .clone()
            .hazard(crate::hazard::HazardKind::Rewrite, object.clone())
            .hazard(crate::hazard::HazardKind::BlocksWrites, object.clone())
            .hazard(crate::hazard::HazardKind::MayFail, object);
    }
    Ok(statements)
}
