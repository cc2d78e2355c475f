//! Rename a dropped column aside, and bring it back.

use super::measured::{self, lite, pg};
use super::{
    Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, conflict, measured_columns,
};
use crate::dialect::{AlterColumn, Unsupported, collation, spell};
use crate::hazard::HazardKind;
use crate::model::{Column, Name, Object, Retired, Schema, Sequence};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Renames a column aside and lets it be NULL, so that inserts need not know it. Its values stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetireColumn {
    /// The table.
    pub table: Name,
    /// The column's name.
    pub name: String,
    /// The column as it is, or as it was where it is relaxed.
    pub column: Column,
    /// The name aside.
    pub to: String,
    /// Whether the column, which had been required, allows NULL since it was restored.
    #[serde(default, skip_serializing_if = "is_false")]
    pub relaxed: bool,
}

/// Brings a retired column back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestoreColumn {
    /// The table.
    pub table: Name,
    /// The column's name.
    pub name: String,
    /// The column as it was.
    pub column: Column,
    /// The name aside.
    pub to: String,
    /// Whether NULL stays allowed though the column had been required: rows may have come since.
    #[serde(default, skip_serializing_if = "is_false")]
    pub relaxed: bool,
}

/// A required column as it is restored among rows that may have no value for it.
#[must_use]
pub(crate) fn relax(column: &Column) -> Column {
    Column { nullable: true, ..column.clone() }
}

/// The column as it is kept aside.
#[must_use]
pub(crate) fn aside(name: &str, column: &Column) -> Column {
    let uncounted = Column { identity: None, sequence: Sequence::default(), ..column.clone() };
    let kept = Box::new(Retired { name: name.to_owned(), column: uncounted.clone() });
    Column { nullable: true, retired: Some(kept), ..uncounted }
}

impl Op for RetireColumn {
    fn describe(&self) -> String {
        format!("retire column {}.{}", self.table, self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if *column_of(self, schema, &self.table, &self.name)? != in_use(&self.column, self.relaxed) {
            return Err(conflict(self, "the column is another than the one to retire"));
        }
        super::rename_column::rename(self, schema, &self.table, (&self.name, &self.to), None)?;
        *column_of(self, schema, &self.table, &self.to)? = aside(&self.name, &self.column);
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RestoreColumn {
            table: self.table.clone(),
            name: self.name.clone(),
            column: self.column.clone(),
            to: self.to.clone(),
            relaxed: self.relaxed,
        }
        .into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.name.clone());
        let mut statements =
            vec![change(cx, &self.table, &self.name, &self.to)?.hazard(HazardKind::BreaksOldCode, object)];
        if relaxes(cx) && self.is_required() {
            let sql =
                format!("ALTER TABLE {} ALTER COLUMN {} DROP NOT NULL", cx.alone(&self.table), cx.quote(&self.to));
            let rows = [pg!["drop-not-null"], lite!["drop-not-null"]].concat();
            statements.push(measured::on(cx, Statement::ddl(sql), &rows));
        }
        Ok(statements)
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        if self.is_required() && !relaxes(cx) { cx.rebuild_unless_altered(&self.table) } else { Vec::new() }
    }

    fn carry(&self, rows: &mut Rows, _cx: &Cx<'_>) {
        if rows.table == self.table {
            rows.rename(&self.name, &self.to);
        }
    }

    fn footprint(&self) -> Footprint {
        footprint(&self.table, &self.name, &self.to)
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        if !self.is_required() || self.column.default.is_some() {
            return Back::EXACT;
        }
        let counts = format!("SELECT count(*) FROM {} WHERE {} IS NULL", cx.table(&self.table), cx.quote(&self.to));
        Back::counted(BackClass::MayFail, counts)
    }
}

impl Op for RestoreColumn {
    fn describe(&self) -> String {
        format!("restore column {}.{}", self.table, self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if *column_of(self, schema, &self.table, &self.to)? != aside(&self.name, &self.column) {
            return Err(conflict(self, "the retired column is another than the one to restore"));
        }
        super::rename_column::rename(self, schema, &self.table, (&self.to, &self.name), None)?;
        *column_of(self, schema, &self.table, &self.name)? = in_use(&self.column, self.relaxed);
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RetireColumn {
            table: self.table.clone(),
            name: self.name.clone(),
            column: self.column.clone(),
            to: self.to.clone(),
            relaxed: self.relaxed,
        }
        .into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.name.clone());
        let mut statements = vec![change(cx, &self.table, &self.to, &self.name)?];
        if !relaxes(cx) && self.is_required() {
            statements = statements.into_iter().map(|each| each.hazard(HazardKind::MayFail, object.clone())).collect();
        }
        if relaxes(cx) && self.is_required() {
            let (table, column) = (cx.table(&self.table), cx.quote(&self.name));
            if let Some(default) = spell::default_value(cx.dialect, &self.column) {
                let table = cx.alone(&self.table);
                let sql = format!("UPDATE {table} SET {column} = {default} WHERE {column} IS NULL");
                statements.push(super::work::updates(cx, sql, &self.table));
            }
            let sql = format!("ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL");
            let rows = [super::measured_postgres::required(cx, &self.table, &self.to), lite!["set-not-null"]].concat();
            let require = measured::does(cx, Statement::ddl(sql), &self.table, &rows);
            statements.push(require.hazard(HazardKind::MayFail, object.clone()));
        }
        if let Some(last) = statements.pop() {
            statements.push(last.hazard(HazardKind::BreaksNewCode, object));
        }
        Ok(statements)
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        if self.is_required() && !relaxes(cx) { cx.rebuild_unless_altered(&self.table) } else { Vec::new() }
    }

    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>) {
        if rows.table == self.table {
            rows.rename(&self.to, &self.name);
            if let (true, Some(default)) = (self.is_required(), spell::default_value(cx.dialect, &self.column)) {
                rows.set(&self.name, &format!("coalesce({}, {default})", cx.quote(&self.name)));
            }
        }
    }

    fn footprint(&self) -> Footprint {
        footprint(&self.table, &self.to, &self.name)
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl RetireColumn {
    pub(super) fn is_required(&self) -> bool {
        !self.column.nullable && !self.relaxed
    }
}

impl RestoreColumn {
    pub(super) fn is_required(&self) -> bool {
        !self.column.nullable && !self.relaxed
    }
}

/// Whether a statement of its own allows and forbids NULL.
fn relaxes(cx: &Cx<'_>) -> bool {
    cx.features().alter_column == AlterColumn::Facet || cx.alters_in_place(lite!["set-not-null", "drop-not-null"])
}

/// The column under its own name.
fn in_use(column: &Column, relaxed: bool) -> Column {
    if relaxed { relax(column) } else { column.clone() }
}

fn is_false(value: &bool) -> bool {
    !*value
}

fn footprint(table: &Name, from: &str, to: &str) -> Footprint {
    Footprint {
        rank: Rank::DropColumn,
        creates: vec![Object::Column(table.clone(), to.to_owned())],
        drops: vec![Object::Column(table.clone(), from.to_owned())],
        needs: vec![Object::Table(table.clone())],
    }
}

/// The statement that renames the column; on MySQL and MariaDB it defines it anew in the same breath.
fn change(cx: &Cx<'_>, table: &Name, from: &str, to: &str) -> Result<Statement, Unsupported> {
    let unsaid = is_compared_otherwise(cx, table, (from, to));
    match (cx.features().alter_column, cx.column_after(table, to).filter(|_| !unsaid)) {
        (AlterColumn::Modify, Some(column)) => {
            let line = spell::column(cx.dialect, cx.after, to, column)?;
            let sql = format!("ALTER TABLE {} CHANGE COLUMN {} {line}", cx.table(table), cx.quote(from));
            let rows = measured_columns::redefined(cx, table, from, to);
            Ok(measured::alters(cx, Statement::ddl(sql), table, rows))
        }
        (AlterColumn::Modify | AlterColumn::Facet | AlterColumn::Rebuild, _) => {
            super::rename_column::statement(cx, table, from, to)
        }
    }
}

/// Whether nothing but the name of a text changes that names no collation, in a table that has one by now: told again, it would
/// take that, and be written again for it.
fn is_compared_otherwise(cx: &Cx<'_>, table: &Name, (from, to): (&str, &str)) -> bool {
    let (Some(before), Some(after)) = (cx.before.tables.get(table), cx.after.tables.get(table)) else { return false };
    let (Some(old), Some(new)) = (before.columns.get(from), after.columns.get(to)) else { return false };
    let alike = Column { retired: None, ..old.clone() } == Column { retired: None, ..new.clone() };
    let is_text = collation::is_text(cx.dialect, &cx.after.resolved(&new.ty));
    alike && is_text && new.collate.is_none() && collation::of_table(cx.dialect, after).is_some()
}
