//! What takes as long as a table is large, and who waits for the whole of it: the one place that says so for all
//! operations. What a statement stops for a moment is its lock; a lock that is held for long is a hazard.

use super::{Cx, Operation};
use crate::dialect::Unsupported;
use crate::hazard::HazardKind;
use crate::model::{Column, Default, Dialect, Name, Object, Schema, Type};
use crate::statement::{Lock, Statement};

/// The same, which writes the table again. PostgreSQL does so under ACCESS EXCLUSIVE; MySQL and MariaDB before 11.2 copy it
/// under a shared lock (measured); on SQLite readers wait for the end alone.
pub(super) fn rewrites(cx: &Cx<'_>, statement: Statement, table: &Name) -> Statement {
    all_wait(cx, statement.hazard(HazardKind::Rewrite, Object::Table(table.clone())), table)
}

/// The same, which reads every row, or builds an index of them, under the lock of ALTER TABLE.
pub(super) fn scans(cx: &Cx<'_>, statement: Statement, table: &Name) -> Statement {
    all_wait(cx, statement.hazard(HazardKind::FullScan, Object::Table(table.clone())), table)
}

fn all_wait(cx: &Cx<'_>, statement: Statement, table: &Name) -> Statement {
    let object = Object::Table(table.clone());
    let statement = match cx.dialect {
        Dialect::Postgres => statement.hazard(HazardKind::BlocksReads, object.clone()),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => statement,
    };
    statement.hazard(HazardKind::BlocksWrites, object)
}

/// An UPDATE of many rows: each is locked until the transaction ends, so that whoever writes one of them waits. On SQLite every
/// writer of the database waits, and the readers for its end.
pub(super) fn updates(cx: &Cx<'_>, sql: String, table: &Name) -> Statement {
    let lock = match cx.dialect {
        Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb => Lock::BlocksWrites,
        Dialect::Sqlite => Lock::BlocksAll,
    };
    let object = Object::Table(table.clone());
    Statement::ddl(sql).lock(lock).hazard(HazardKind::FullScan, object.clone()).hazard(HazardKind::BlocksWrites, object)
}

/// The same, after which a column is required or no longer so on MySQL or MariaDB: the table is built again beside readers and
/// writers, but MariaDB lets writers wait where a moment has no constant default (error 1846) and where the table has computed
/// columns (error 1845, both measured on 10.11).
pub(super) fn requires(cx: &Cx<'_>, statement: Statement, table: &Name, column: &Column) -> Statement {
    let constant = matches!(column.default, Some(Default::Value(_)));
    let moment = column.ty == Type::TimestampTz && !constant;
    let computes =
        cx.table_after(table).is_some_and(|table| table.columns.values().any(|each| each.generated.is_some()));
    if cx.dialect == Dialect::Mariadb && !column.nullable && (moment || computes) {
        rewrites(cx, statement, table)
    } else {
        statement.hazard(HazardKind::Rewrite, Object::Table(table.clone()))
    }
}

impl Operation {
    /// Its SQL as [`Op::lower`](super::Op::lower) has it, with what it costs where MySQL or MariaDB keep the table in another engine than InnoDB: these
    /// let writers wait for every change that is more than a name (error 1845, measured on MyISAM of both).
    ///
    /// # Errors
    /// When the database has no way to do it.
    pub fn statements(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let statements = match super::inherited::statements(cx, self) {
            Some(statements) => statements?,
            None => self.lower(cx)?,
        };
        let elsewhere = |table: &Name| {
            let of = |schema: &Schema| schema.tables.get(table).map(|table| table.options.get(cx.dialect).clone());
            of(cx.before).or_else(|| of(cx.after)).is_some_and(|options| options.contains_key("engine"))
        };
        let more_than_a_name = match self {
            Operation::RenameColumn(_)
            | Operation::RenameConstraint(_)
            | Operation::SetComment(_)
            | Operation::SetDefault(_)
            | Operation::SetOptions(_)
            | Operation::Backfill(_)
            | Operation::Unfill(_) => false,
            Operation::CreateTable(_)
            | Operation::DropTable(_)
            | Operation::RenameTable(_)
            | Operation::RetireTable(_)
            | Operation::RestoreTable(_)
            | Operation::AddColumn(_)
            | Operation::DropColumn(_)
            | Operation::RetireColumn(_)
            | Operation::RestoreColumn(_)
            | Operation::SetType(_)
            | Operation::SetNullable(_)
            | Operation::SetGenerated(_)
            | Operation::SetCollation(_)
            | Operation::SetIdentity(_)
            | Operation::SetPrimaryKey(_)
            | Operation::AddUnique(_)
            | Operation::DropUnique(_)
            | Operation::AddIndex(_)
            | Operation::DropIndex(_)
            | Operation::AddExclusion(_)
            | Operation::DropExclusion(_)
            | Operation::AddPartition(_)
            | Operation::DropPartition(_)
            | Operation::RenamePartition(_)
            | Operation::RetirePartition(_)
            | Operation::RestorePartition(_)
            | Operation::SetPartitioning(_)
            | Operation::SetInherits(_)
            | Operation::AddForeignKey(_)
            | Operation::DropForeignKey(_)
            | Operation::AddCheck(_)
            | Operation::DropCheck(_)
            | Operation::Validate(_)
            | Operation::Unvalidate(_)
            | Operation::CreateEnum(_)
            | Operation::DropEnum(_)
            | Operation::RenameEnum(_)
            | Operation::AddEnumValue(_)
            | Operation::RemoveEnumValue(_)
            | Operation::RenameEnumValue(_)
            | Operation::ReorderEnum(_)
            | Operation::CreateDomain(_)
            | Operation::DropDomain(_)
            | Operation::RenameDomain(_)
            | Operation::SetDomainDefault(_)
            | Operation::SetDomainNotNull(_)
            | Operation::AddDomainCheck(_)
            | Operation::DropDomainCheck(_)
            | Operation::RenameDomainCheck(_)
            | Operation::CreateSequence(_)
            | Operation::DropSequence(_)
            | Operation::RenameSequence(_)
            | Operation::SetSequence(_)
            | Operation::RawSql(_) => true,
        };
        let copies = matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb) && more_than_a_name;
        let Some(table) = self.inside().filter(|table| copies && elsewhere(table)) else { return Ok(statements) };
        let copied = |statement: Statement| {
            let known = statement.hazards.iter().any(|hazard| hazard.kind == HazardKind::Rewrite);
            let quick = known || statement.lock != Lock::BlocksAll;
            if quick { statement } else { rewrites(cx, statement, table) }
        };
        Ok(statements.into_iter().map(copied).collect())
    }
}
