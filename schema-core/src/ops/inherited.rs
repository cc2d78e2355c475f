//! What PostgreSQL does to tables that inherit whenever their parent changes, so that it is said once. A change of a column or check
//! of the parent is that of all its heirs, and refused on one of them alone (manual, 5.11); in the model each of them has an
//! operation of its own, whose SQL is that of the parent. Defaults, keys, indexes and comments are each table's own.

use super::measured::{self, pg};
use super::{
    AddCheck, AddColumn, ConstraintKind, Cx, Op, Operation, RenameColumn, RestoreColumn, RetireColumn, SetCollation,
    SetNullable, SetType,
};
use crate::dialect::inheritance::{columns, comes_from_parent, is_inherited, same_default};
use crate::dialect::sequence::identity;
use crate::dialect::{Unsupported, spell};
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Column, Identity, Name, Object, Schema, Table};
use crate::statement::{Lock, Statement};

/// The SQL of an operation on what is inherited; none where it is that of any other table.
pub(super) fn statements(cx: &Cx<'_>, op: &Operation) -> Option<Result<Vec<Statement>, Unsupported>> {
    let done = || Some(Ok(Vec::new()));
    if let Operation::AddColumn(op) = op
        && cx.inherits(&op.table, &op.name)
    {
        let what = || format!("add the column {}.{}, which is inherited and counts up", op.table, op.name);
        let counts = op.column.identity.is_some();
        return Some(if counts { Err(apart(cx, what())) } else { Ok(facets_of(cx, &op.table, &op.name, &op.column)) });
    }
    if let Operation::DropColumn(op) = op {
        if cx.inherits(&op.table, &op.name) {
            return done();
        }
        let keeps = |table: &Table| table.columns.contains_key(&op.name);
        let clause = |exists: &str| format!("DROP COLUMN {exists}{}", cx.quote(&op.name));
        let drop = || op.lower(cx).map(|statements| dropped(cx, &op.table, statements, keeps, clause));
        // Version 18 leaves an heir that keeps the column with a NOT NULL which is inherited from nobody, and never lets go of it, unless that
        // of the parent went before (measured on 18.0).
        let leaves = requires(cx.before, &op.table, &op.name)
            && cx.before.heirs(&op.table).iter().any(|heir| has(cx.before, heir, &op.name));
        let first = leaves.then(|| allow(cx, &op.table, &op.name));
        return cx.has_heirs(&op.table).then(|| drop().map(|statements| first.into_iter().chain(statements).collect()));
    }
    if let Operation::RenameColumn(op) = op
        && (cx.inherits(&op.table, &op.from) || cx.inherits(&op.table, &op.to))
    {
        return done();
    }
    if let Operation::RetireColumn(op) = op
        && (cx.inherits(&op.table, &op.name) || cx.inherits(&op.table, &op.to))
    {
        return Some(Ok(retired(cx, op)));
    }
    if let Operation::RestoreColumn(restore) = op
        && (cx.inherits(&restore.table, &restore.name) || cx.inherits(&restore.table, &restore.to))
    {
        return Some(restored(cx, op, restore));
    }
    if let Operation::SetNullable(op) = op {
        // What a parent requires no heir allows, and version 18 refuses to say so of one: the parent's statement is that of all.
        if cx.parent_requires(&op.table, &op.column) {
            return done();
        }
        if op.nullable && cx.has_heirs(&op.table) {
            return Some(op.lower(cx).map(|statements| allowed(cx, op, statements)));
        }
    }
    if let Operation::SetType(op) = op
        && cx.inherits(&op.table, &op.column)
    {
        return done();
    }
    if let Operation::SetCollation(op) = op
        && cx.inherits(&op.table, &op.column)
    {
        return done();
    }
    if let Operation::SetGenerated(op) = op {
        let shared = cx.inherits(&op.table, &op.column) || cx.has_heirs(&op.table);
        let what = || format!("compute {}.{} otherwise, which is inherited", op.table, op.column);
        return shared.then(|| Err(apart(cx, what())));
    }
    if let Operation::AddCheck(op) = op
        && (is_inherited(&op.check) && cx.inherits_check(&op.table, &op.name))
    {
        return done();
    }
    if let Operation::DropCheck(op) = op {
        if !is_inherited(&op.check) {
            return None;
        }
        if cx.inherits_check(&op.table, &op.name) {
            return done();
        }
        let keeps = |table: &Table| table.checks.contains_key(&op.name);
        let clause = |exists: &str| format!("DROP CONSTRAINT {exists}{}", cx.quote(&op.name));
        let drop = || op.lower(cx).map(|statements| dropped(cx, &op.table, statements, keeps, clause));
        return cx.has_heirs(&op.table).then(drop);
    }
    if let Operation::RenameConstraint(op) = op {
        let of_parent = cx.inherits_check(&op.table, &op.from) || cx.inherits_check(&op.table, &op.to);
        return if op.kind == ConstraintKind::Check && of_parent { done() } else { None };
    }
    if let Operation::SetOptions(op) = op
        && let Object::Check(table, name) = &op.object
    {
        let what = || format!("change the options of check {table}.{name}, which is inherited");
        return (cx.inherits_check(table, name) || cx.has_heirs(table)).then(|| Err(apart(cx, what())));
    }
    for_all(cx, op)
}

/// The SQL of an operation on a parent that is done to its heirs, too; none where it has none.
fn for_all(cx: &Cx<'_>, op: &Operation) -> Option<Result<Vec<Statement>, Unsupported>> {
    let all = || op.lower(cx).and_then(|statements| meant_for_heirs(cx, op, statements));
    (!on_heirs(cx, op).is_empty()).then(all)
}

/// What an operation on a parent is for each of its heirs to which it is done, too.
fn on_heirs<'a>(cx: &Cx<'a>, op: &Operation) -> Vec<(&'a Name, Operation)> {
    let heirs = op.inside().map(|table| cx.before.heirs(table)).unwrap_or_default().into_iter();
    heirs.filter_map(|heir| Some((heir, of_heir(cx, op, heir)?))).collect()
}

/// The statements with what they mean for the heirs.
fn meant_for_heirs(cx: &Cx<'_>, op: &Operation, mut statements: Vec<Statement>) -> Result<Vec<Statement>, Unsupported> {
    let first = statements.iter().position(|statement| !statement.hazards.is_empty()).unwrap_or_default();
    // What is restored is filled before it is required.
    let at = if let Operation::RestoreColumn(_) = op { statements.len().saturating_sub(1) } else { first };
    for (heir, of_heir) in on_heirs(cx, op) {
        let hazards = of_heir.lower(cx)?.into_iter().flat_map(|statement| statement.hazards);
        if let Some(statement) = statements.get_mut(at) {
            statement.hazards.extend(hazards);
        }
        // What the parent does about its default is done to that of the heir, too.
        if let Operation::SetType(op) = op
            && let (Some(own), Some(parent)) =
                (cx.column_after(heir, &op.column), cx.column_after(&op.table, &op.column))
            && !same_default(own, parent)
        {
            statements.push(default(cx, heir, &op.column, own));
        }
    }
    Ok(statements)
}

/// What an operation on a parent is for one of its heirs; none where it is nothing.
fn of_heir(cx: &Cx<'_>, op: &Operation, heir: &Name) -> Option<Operation> {
    let has = |column: &str| cx.before.tables.get(heir).is_some_and(|table| table.columns.contains_key(column));
    let has_check = |check: &str| cx.before.tables.get(heir).is_some_and(|table| table.checks.contains_key(check));
    let table = heir.clone();
    if let Operation::AddColumn(op) = op {
        return (!has(&op.name)).then(|| AddColumn { table, ..op.clone() }.into());
    }
    if let Operation::RenameColumn(op) = op {
        return has(&op.from).then(|| RenameColumn { table, ..op.clone() }.into());
    }
    if let Operation::RetireColumn(op) = op {
        return has(&op.name).then(|| RetireColumn { table, ..op.clone() }.into());
    }
    if let Operation::RestoreColumn(op) = op {
        // They came first, and were filled.
        return (op.is_required() && requires(cx.before, heir, &op.name))
            .then(|| RestoreColumn { table, ..op.clone() }.into());
    }
    if let Operation::SetNullable(op) = op {
        let asks = !op.nullable && has(&op.column) && !requires(cx.before, heir, &op.column);
        return asks.then(|| SetNullable { table, ..op.clone() }.into());
    }
    if let Operation::SetType(op) = op {
        return has(&op.column).then(|| SetType { table, ..op.clone() }.into());
    }
    if let Operation::SetCollation(op) = op {
        return has(&op.column).then(|| SetCollation { table, ..op.clone() }.into());
    }
    if let Operation::AddCheck(op) = op {
        return (is_inherited(&op.check) && !has_check(&op.name)).then(|| AddCheck { table, ..op.clone() }.into());
    }
    None
}

impl Cx<'_> {
    /// Whether other tables inherit from this one.
    pub(super) fn has_heirs(&self, table: &Name) -> bool {
        let heirs = |schema: &Schema| schema.tables.values().any(|other| other.inherits.contains(table));
        heirs(self.before) || heirs(self.after)
    }

    /// The table without those that inherit from it.
    pub(super) fn alone(&self, table: &Name) -> String {
        let only = if self.has_heirs(table) { "ONLY " } else { "" };
        format!("{only}{}", self.table(table))
    }

    /// Whether a table that this one inherits from has a column of the name at this moment.
    fn inherits(&self, table: &Name, column: &str) -> bool {
        !columns(self.before, table, column).is_empty()
    }

    /// Whether a table that this one inherits from requires the column at this moment.
    fn parent_requires(&self, table: &Name, column: &str) -> bool {
        columns(self.before, table, column).iter().any(|column| !column.nullable)
    }

    fn inherits_check(&self, table: &Name, check: &str) -> bool {
        let of = |parent: &Table| parent.checks.get(check).is_some_and(is_inherited);
        self.before.parents(table).any(|(_, parent)| of(parent))
    }
}

/// The table as it is written where it is made: without what it has of its parents. A column that more is said about than an
/// inherited one can have stands there in full.
pub(super) fn own(cx: &Cx<'_>, name: &Name, mut table: Table) -> Table {
    if table.inherits.is_empty() {
        return table;
    }
    table.columns.retain(|column_name, column| {
        let parents = columns(cx.after, name, column_name);
        let Some((first, others)) = parents.split_first() else { return true };
        column.identity == Some(Identity::Serial) || !others.iter().all(|other| same_default(other, first))
    });
    table.checks.retain(|check_name, check| !comes_from_parent(cx.after, name, check_name, check));
    table
}

/// What is said of inherited columns once their table is made.
pub(super) fn facets(cx: &Cx<'_>, name: &Name, table: &Table) -> Vec<Statement> {
    let written = own(cx, name, table.clone());
    let inherited = table.columns.iter().filter(|(column, _)| !written.columns.contains_key(*column));
    inherited.flat_map(|(column, item)| facets_of(cx, name, column, item)).map(|each| each.lock(Lock::None)).collect()
}

/// What differs from the parent's column and may.
fn facets_of(cx: &Cx<'_>, table: &Name, name: &str, column: &Column) -> Vec<Statement> {
    let parents = columns(cx.after, table, name);
    let mut statements = Vec::new();
    if parents.iter().any(|parent| !same_default(column, parent)) {
        statements.push(default(cx, table, name, column));
    }
    if !column.nullable && parents.iter().all(|parent| parent.nullable) {
        let sql = format!("ALTER TABLE {} ALTER COLUMN {} SET NOT NULL", cx.table(table), cx.quote(name));
        let object = Object::Column(table.clone(), name.to_owned());
        let require = measured::does(cx, Statement::ddl(sql), table, pg!["set-not-null"]);
        statements.push(require.hazard(HazardKind::MayFail, object));
    }
    // Who counts is not inherited.
    if let Some(counts) = column.identity.and_then(|who| identity(who, &column.sequence)) {
        let alter = format!("ALTER TABLE {} ALTER COLUMN {} ADD {counts}", cx.table(table), cx.quote(name));
        statements.push(Statement::ddl(alter).is(pg!["add-identity"]));
    }
    statements
}

fn default(cx: &Cx<'_>, table: &Name, name: &str, column: &Column) -> Statement {
    let value = spell::default_value(cx.dialect, column);
    let rows = if value.is_some() { pg!["set-default"] } else { pg!["drop-default"] };
    let clause = value.map_or_else(|| "DROP DEFAULT".to_owned(), |value| format!("SET DEFAULT {value}"));
    let alter = format!("ALTER TABLE {} ALTER COLUMN {} {clause}", cx.alone(table), cx.quote(name));
    Statement::ddl(alter).is(rows)
}

/// The statements that drop something of a table whose heirs lose it, too, but for those that go on to have it. What an heir had before it
/// inherited, or declares besides, does not go with that of the parent.
fn dropped(
    cx: &Cx<'_>,
    table: &Name,
    statements: Vec<Statement>,
    keeps: impl Fn(&Table) -> bool,
    clause: impl Fn(&str) -> String,
) -> Vec<Statement> {
    let heirs = cx.before.heirs(table);
    let (keep, lose): (Vec<&Name>, Vec<&Name>) =
        heirs.into_iter().partition(|heir| cx.before.tables.get(*heir).is_some_and(&keeps));
    let whole = keep.is_empty();
    let own = if whole { cx.table(table) } else { cx.alone(table) };
    // What is lost of the parent is lost of them.
    let lost: Vec<(HazardKind, String)> = statements
        .iter()
        .flat_map(|statement| &statement.hazards)
        .filter_map(|hazard| {
            if let Object::Column(_, column) = &hazard.object { Some((hazard.kind, column.clone())) } else { None }
        })
        .collect();
    let rows: Vec<&'static Fact> = statements.iter().flat_map(|statement| &statement.facts).copied().collect();
    let mut out: Vec<Statement> = statements
        .into_iter()
        .map(|statement| Statement { sql: format!("ALTER TABLE {own} {}", clause("")), ..statement })
        .collect();
    for heir in lose {
        let exists = if whole { "IF EXISTS " } else { "" };
        let drop = format!("ALTER TABLE {} {}", cx.alone(heir), clause(exists));
        out.push(lost.iter().fold(Statement::ddl(drop).is(&rows), |statement, (kind, column)| {
            statement.hazard(*kind, Object::Column(heir.clone(), column.clone()))
        }));
    }
    out
}

/// The statements by which NULL is allowed in a table and in those heirs that allow it by now, one after the other: each was bound by the one in
/// front. Others go on to require it.
fn allowed(cx: &Cx<'_>, op: &SetNullable, mut statements: Vec<Statement>) -> Vec<Statement> {
    let allows = |heir: &&Name| {
        let column = cx.before.tables.get(*heir).and_then(|table| table.columns.get(&op.column));
        column.is_some_and(|column| column.nullable)
    };
    let mut heirs: Vec<&Name> = cx.before.heirs(&op.table).into_iter().filter(allows).collect();
    heirs.sort_by_key(|heir| cx.before.ancestors(heir).len());
    statements.extend(heirs.into_iter().map(|heir| allow(cx, heir, &op.column)));
    statements
}

fn allow(cx: &Cx<'_>, table: &Name, column: &str) -> Statement {
    let alter = format!("ALTER TABLE {} ALTER COLUMN {} DROP NOT NULL", cx.alone(table), cx.quote(column));
    Statement::ddl(alter).is(pg!["drop-not-null"])
}

fn requires(schema: &Schema, table: &Name, column: &str) -> bool {
    schema.tables.get(table).and_then(|table| table.columns.get(column)).is_some_and(|column| !column.nullable)
}

fn has(schema: &Schema, table: &Name, column: &str) -> bool {
    schema.tables.get(table).is_some_and(|table| table.columns.contains_key(column))
}

/// The parent's rename is the heir's; whether it may be NULL is its own.
fn retired(cx: &Cx<'_>, op: &RetireColumn) -> Vec<Statement> {
    let called = if cx.inherits(&op.table, &op.to) { &op.to } else { &op.name };
    op.is_required().then(|| allow(cx, &op.table, called)).into_iter().collect()
}

/// Before its parent has the name again, the heir has it aside, too. It is filled, and its parent's statement requires it, if it is required there.
fn restored(cx: &Cx<'_>, op: &Operation, restore: &RestoreColumn) -> Result<Vec<Statement>, Unsupported> {
    let RestoreColumn { table: name, name: column_name, column: kept, to, .. } = restore;
    if !restore.is_required() {
        return Ok(Vec::new());
    }
    let called = if cx.inherits(name, to) { to } else { column_name };
    let (table, column) = (cx.alone(name), cx.quote(called));
    let fill = spell::default_value(cx.dialect, kept)
        .map(|value| format!("UPDATE {table} SET {column} = {value} WHERE {column} IS NULL"))
        .map(|sql| super::work::updates(cx, sql, name));
    let was_required = |parent: &&Column| parent.retired.as_ref().is_some_and(|was| !was.column.nullable);
    if columns(cx.before, name, to).iter().any(was_required) || cx.parent_requires(name, column_name) {
        return Ok(fill.into_iter().collect());
    }
    let object = Object::Column(name.clone(), column_name.clone());
    let require = Statement::ddl(format!("ALTER TABLE {} ALTER COLUMN {column} SET NOT NULL", cx.table(name)));
    let require = measured::does(cx, require, name, pg!["set-not-null"])
        .hazard(HazardKind::MayFail, object.clone())
        .hazard(HazardKind::BreaksNewCode, object);
    meant_for_heirs(cx, op, fill.into_iter().chain([require]).collect())
}

fn apart(cx: &Cx<'_>, what: String) -> Unsupported {
    let instead = "let them no longer inherit in a migration of its own (`inherits`), change the tables, and let them inherit again";
    Unsupported { what, dialect: cx.dialect, instead: instead.to_owned() }
}
