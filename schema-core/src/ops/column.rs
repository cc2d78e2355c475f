//! Add and drop a column.

use super::measured::{self, lite, my};
use super::measured_postgres;
use super::sequence::Counted;
use super::{
    Back, BackClass, Backfill, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, SetDefault, SetNullable, SetType,
    insert, measured_columns, remove, table_of,
};
use crate::dialect::{AlterColumn, Comments, Unsupported, nextval, spell, steady};
use crate::expr;
use crate::hazard::HazardKind;
use crate::model::{Column, Default, Dialect, Identity, Name, Object, Schema, Sql};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Adds a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddColumn {
    /// The table.
    pub table: Name,
    /// The column's name.
    pub name: String,
    /// The column.
    pub column: Column,
    /// The value of the rows that are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backfill: Option<Sql>,
}

/// Drops a column and its values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropColumn {
    /// The table.
    pub table: Name,
    /// The column's name.
    pub name: String,
    /// The column, for the way back.
    pub column: Column,
    /// The value of the rows that are there, on the way back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backfill: Option<Sql>,
}

impl Op for AddColumn {
    fn describe(&self) -> String {
        format!("add column {}.{}", self.table, self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut table_of(self, schema, &self.table)?.columns, &self.name, self.column.clone())
    }

    fn inverse(&self) -> Operation {
        DropColumn {
            table: self.table.clone(),
            name: self.name.clone(),
            column: self.column.clone(),
            backfill: self.backfill.clone(),
        }
        .into()
    }

    /// A column that is filled from its row is added nullable, filled, and required last, so that nothing is
    /// filled while others wait. Where the table is built again, all of it is one turn.
    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        let Some(expr) = &self.backfill else { return vec![self.clone().into()] };
        let (required, valued) = (!self.column.nullable, default_of(cx, &self.column).is_some());
        if cx.features().alter_column == AlterColumn::Rebuild
            && (valued || required && !cx.alters_in_place(lite!["set-not-null"]))
        {
            return vec![self.clone().into()];
        }
        let (table, name) = (self.table.clone(), self.name.clone());
        let refuses = cx.after.refuses_null(&self.column.ty);
        let ty = if refuses { cx.after.resolved(&self.column.ty) } else { self.column.ty.clone() };
        // The default is for rows to come: given at once, those that are there would take it, and that of a domain unless another is said.
        let none = cx.after.gives_default(&ty).then(|| Default::Sql(Sql::any("NULL")));
        let nullable = Column { nullable: true, ty: ty.clone(), default: none.clone(), ..self.column.clone() };
        let fill = Backfill { table: table.clone(), column: name.clone(), expr: expr.clone() };
        let add = AddColumn { table: table.clone(), name: name.clone(), column: nullable, backfill: None };
        let mut refined: Vec<Operation> = vec![add.into()];
        if none != self.column.default {
            let (table, column, to) = (table.clone(), name.clone(), self.column.default.clone());
            refined.push(SetDefault { table, column, from: none, to }.into());
        }
        refined.push(fill.clone().into());
        // A domain that takes no NULL is for columns that are filled.
        if refuses {
            let (table, column, to) = (table.clone(), name.clone(), self.column.ty.clone());
            refined.push(SetType { table, column, from: ty, to, using: None, using_back: None }.into());
        }
        if !self.column.nullable && super::proof::is_asked(cx) {
            refined.extend(super::proof::required(cx, &table, &name, Some(fill)));
        } else if !self.column.nullable {
            refined.push(SetNullable { table, column: name, nullable: false, backfill: None }.into());
        }
        refined
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.name.clone());
        if self.column.identity.is_some() && cx.features().alter_column == AlterColumn::Modify {
            return Err(Unsupported {
                what: format!("{} that counts up and number the rows that are there", self.describe()),
                dialect: cx.dialect,
                instead: "add the column with a default or `backfill` first, and make it the counting key in the next migration".into(),
            });
        }
        let by_row = match cx.dialect {
            Dialect::Mysql => is_volatile(cx, &self.column),
            Dialect::Mariadb => is_volatile(cx, &self.column) || self.reads_others(cx),
            Dialect::Postgres | Dialect::Sqlite => false,
        };
        if by_row {
            return self.step_by_step(cx);
        }
        let mut statement = Statement::ddl(self.add(cx)?);
        statement =
            measured::alters(cx, statement, &self.table, measured_columns::added(cx, &self.table, &self.column));
        let rows = measured_postgres::column_added(cx, &self.table, &self.column);
        statement = measured::does(cx, statement, &self.table, &rows);
        statement = measured::on(cx, statement, measured_postgres::column_added_in_place(&self.column));
        if !has_value(cx, &self.column) {
            statement =
                statement.hazard(HazardKind::MayFail, object.clone()).hazard(HazardKind::BreaksOldCode, object.clone());
        }
        let mut statements = vec![statement];
        if let (Some(comment), Comments::Statement) = (&self.column.comment, cx.features().comments) {
            statements.push(super::set_comment::comment_on(cx, &object, Some(comment)));
        }
        Ok(statements)
    }

    /// SQLite adds a column at the end, without expressions as default, and never a required one without a value.
    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        let constant = match &self.column.default {
            None => self.column.nullable,
            Some(Default::Value(_)) => true,
            Some(Default::Sql(_)) => false,
        };
        let generated = self.column.generated.as_ref().map(|generated| !generated.stored);
        if generated.unwrap_or(constant) && self.column.identity.is_none() && self.backfill.is_none() {
            Vec::new()
        } else {
            cx.rebuild_unless_altered(&self.table)
        }
    }

    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>) {
        if rows.table != self.table || self.column.generated.is_some() {
            return;
        }
        match (&self.backfill, spell::default_value(cx.dialect, &self.column)) {
            (Some(sql), _) => rows.set(&self.name, &format!("({})", spell::expr(cx.dialect, sql))),
            (None, Some(default)) => rows.add(&self.name, &default),
            (None, None) => rows.add(&self.name, "NULL"),
        }
    }

    fn footprint(&self) -> Footprint {
        let mut needs = vec![Object::Table(self.table.clone())];
        needs.extend(self.column.ty.named());
        needs.extend(nextval::named(self.column.default.as_ref()));
        // What is computed comes after the columns that it is computed from, and goes before them.
        let rank = if self.column.generated.is_some() { Rank::AddComputed } else { Rank::AddColumn };
        Footprint {
            rank,
            creates: vec![Object::Column(self.table.clone(), self.name.clone())],
            drops: Vec::new(),
            needs,
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        if self.column.generated.is_some() {
            return Back::EXACT;
        }
        let counts =
            format!("SELECT count(*) FROM {} WHERE {} IS NOT NULL", cx.table(&self.table), cx.quote(&self.name));
        Back::counted(BackClass::ExactUnlessWritten, counts)
    }
}

impl AddColumn {
    /// The rows that are there are counted by what the sequence is told, which `serial` has no room for: it is made before.
    fn add(&self, cx: &Cx<'_>) -> Result<String, Unsupported> {
        let add = |column: &Column| {
            let line = spell::column(cx.dialect, cx.after, &self.name, column)?;
            Ok(format!("ALTER TABLE {} ADD COLUMN {line}", cx.table(&self.table)))
        };
        if self.column.identity != Some(Identity::Serial) || self.column.sequence.is_default() {
            return add(&self.column);
        }
        let bare = Column { identity: None, ..self.column.clone() };
        let counted = Counted { table: &self.table, column: &self.name };
        counted.make_sequence(cx, &self.column, &format!("{} DEFAULT nextval", add(&bare)?))
    }

    /// Whether the default is computed from other columns of the row, which MariaDB allows.
    fn reads_others(&self, cx: &Cx<'_>) -> bool {
        let Some(Default::Sql(sql)) = default_of(cx, &self.column) else { return false };
        let text = spell::expr(cx.dialect, sql);
        let columns = cx.after.tables.get(&self.table).into_iter().flat_map(|table| table.columns.keys());
        columns.into_iter().any(|column| expr::mentions(text, column))
    }

    /// MySQL (error 1674) does not add a column whose default differs from row to row, and MariaDB copies the table, or gives every row the
    /// same `rand()`: it is added without one, given its default, so that rows that come from now on have a value, filled, and required last.
    fn step_by_step(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (table, name) = (cx.table(&self.table), cx.quote(&self.name));
        let bare = Column { nullable: true, default: None, ..self.column.clone() };
        let add = format!("ALTER TABLE {table} ADD COLUMN {}", spell::column(cx.dialect, cx.after, &self.name, &bare)?);
        let value = spell::default_value(cx.dialect, &self.column).unwrap_or_default();
        let set = Statement::ddl(format!("ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {value}"));
        let alters = |statement: Statement, rows| measured::alters(cx, statement, &self.table, rows);
        let beside = super::work::beside(cx, &self.table, &self.name);
        let mut statements = vec![
            alters(Statement::ddl(add), measured_columns::added(cx, &self.table, &bare)),
            alters(set, measured::Rows::of(my!["set-default"])),
            super::work::updates(
                cx,
                format!("UPDATE {table} SET {name} = {value}{beside} WHERE {name} IS NULL"),
                &self.table,
            ),
        ];
        if !self.column.nullable {
            // Defined as it is to be, where it was added as the rest of it lets it be.
            let line = spell::column(cx.dialect, cx.after, &self.name, &self.column)?;
            let require = Statement::ddl(format!("ALTER TABLE {table} MODIFY COLUMN {line}"));
            let rows = measured_columns::required(cx, &self.table, &self.column);
            statements.push(
                alters(require, measured::Rows::of(rows))
                    .hazard(HazardKind::MayFail, Object::Column(self.table.clone(), self.name.clone())),
            );
        }
        Ok(statements)
    }
}

impl Op for DropColumn {
    fn describe(&self) -> String {
        format!("drop column {}.{}", self.table, self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut table_of(self, schema, &self.table)?.columns, &self.name, &self.column)
    }

    fn inverse(&self) -> Operation {
        AddColumn {
            table: self.table.clone(),
            name: self.name.clone(),
            column: self.column.clone(),
            backfill: self.backfill.clone(),
        }
        .into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.name.clone());
        let mut statement =
            Statement::ddl(format!("ALTER TABLE {} DROP COLUMN {}", cx.table(&self.table), cx.quote(&self.name)));
        let rows = measured_columns::dropped(cx, &self.table, &self.name);
        statement = measured::alters(cx, statement, &self.table, rows);
        statement = measured::on(cx, statement, &measured_postgres::column_dropped(cx, &self.table, &self.name));
        statement = measured::does(cx, statement, &self.table, lite!["drop-column"]);
        // What is computed comes back by itself.
        if self.column.generated.is_none() {
            statement = statement.hazard(HazardKind::DataLoss, object.clone());
        }
        Ok(vec![statement.hazard(HazardKind::BreaksOldCode, object)])
    }

    /// SQLite drops a column by itself unless something of the table still names it.
    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        let named = cx.before.tables.get(&self.table).is_some_and(|table| {
            table.columns.values().any(|column| {
                column
                    .generated
                    .as_ref()
                    .is_some_and(|generated| expr::mentions(spell::expr(cx.dialect, &generated.expr), &self.name))
            }) || table.checks.values().any(|check| expr::mentions(spell::expr(cx.dialect, &check.expr), &self.name))
                || table.primary_key.as_ref().is_some_and(|key| key.columns.contains(&self.name))
                || table.foreign_keys.values().any(|key| key.columns.contains(&self.name))
        });
        if named { cx.rebuild_unless_altered(&self.table) } else { Vec::new() }
    }

    fn carry(&self, rows: &mut Rows, _cx: &Cx<'_>) {
        if rows.table == self.table {
            rows.columns.shift_remove(&self.name);
        }
    }

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: if self.column.generated.is_some() { Rank::DropComputed } else { Rank::DropColumn },
            creates: Vec::new(),
            drops: vec![Object::Column(self.table.clone(), self.name.clone())],
            needs: std::iter::once(Object::Table(self.table.clone()))
                .chain(self.column.ty.named())
                .chain(nextval::named(self.column.default.as_ref()))
                .collect(),
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        if self.column.generated.is_some() {
            return Back::EXACT;
        }
        let counts =
            format!("SELECT count(*) FROM {} WHERE {} IS NOT NULL", cx.table(&self.table), cx.quote(&self.name));
        Back::counted(BackClass::Lossy, counts)
    }
}

/// Whether rows that are there, and inserts that do not name the column, get a value.
fn has_value(cx: &Cx<'_>, column: &Column) -> bool {
    column.nullable && !cx.after.refuses_null(&column.ty)
        || cx.after.gives_default(&column.ty)
        || column.default.is_some()
        || column.generated.is_some()
        || column.identity.is_some()
}

/// The default that counts: its own, or that of the domain which it is of.
pub(super) fn default_of<'a>(cx: &Cx<'a>, column: &'a Column) -> Option<&'a Default> {
    let of_domain = || cx.after.domains.get(column.ty.domain_name()?)?.default.as_ref();
    column.default.as_ref().or_else(of_domain)
}

/// Whether the default is an expression that is not the same for all rows.
pub(super) fn is_volatile(cx: &Cx<'_>, column: &Column) -> bool {
    match default_of(cx, column) {
        Some(Default::Sql(sql)) => {
            let text = spell::expr(cx.dialect, sql);
            match cx.dialect {
                Dialect::Postgres => !steady::is_steady(text),
                Dialect::Mariadb => !steady::is_steady_on_mariadb(text),
                Dialect::Mysql | Dialect::Sqlite => {
                    text.contains('(') && !["now()", "CURRENT_TIMESTAMP(6)"].contains(&text)
                }
            }
        }
        Some(Default::Value(_)) | None => false,
    }
}
