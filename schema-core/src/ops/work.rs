//! What takes as long as a table is large, and who waits for the whole of it: the one place that says so for all
//! operations. What a statement stops for a moment is its lock; a lock that is held for long is a hazard.

use super::{Cx, Operation};
use crate::dialect::{Unsupported, spell};
use crate::facts::{Fact, Target};
use crate::hazard::{Hazard, HazardKind};
use crate::model::{Column, Dialect, Name, Object, Schema, Type};
use crate::statement::{Lock, Statement};
use std::collections::BTreeSet;

/// The same, with what the rows of facts do to the whole of a table, and who waits for all of it.
pub(super) fn lasting(cx: &Cx<'_>, mut statement: Statement, table: &Name, facts: &[&'static Fact]) -> Statement {
    // An empty table is read in a moment.
    let filled = facts.iter().filter(|fact| !fact.id.ends_with("-empty"));
    let dangers = filled.flat_map(|fact| fact.kept_up(cx.dialect)).flat_map(|effect| effect.waits(cx.dialect));
    let own = dangers.filter(|danger| matches!(danger.target, Target::Table | Target::Partition));
    let kinds: BTreeSet<HazardKind> = own.map(|danger| danger.kind).collect();
    let object = Object::Table(table.clone());
    // Who writes every row again reads it.
    let read = Hazard { kind: HazardKind::FullScan, object: object.clone() };
    let written = Hazard { kind: HazardKind::Rewrite, object: object.clone() };
    let order = [HazardKind::Rewrite, HazardKind::FullScan, HazardKind::BlocksReads, HazardKind::BlocksWrites];
    for kind in order.into_iter().filter(|kind| kinds.contains(kind)) {
        statement = statement.hazard(kind, object.clone());
    }
    if statement.hazards.contains(&written) {
        statement.hazards.retain(|hazard| *hazard != read);
    }
    statement
}

/// The same, which reads another table than the operation's under the lock of ALTER TABLE.
pub(super) fn scans(statement: Statement, table: &Name) -> Statement {
    let of = |kind| (kind, Object::Table(table.clone()));
    let kinds = [HazardKind::FullScan, HazardKind::BlocksReads, HazardKind::BlocksWrites];
    kinds.map(of).into_iter().fold(statement, |statement, (kind, object)| statement.hazard(kind, object))
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

/// What an UPDATE of MySQL and MariaDB says besides: columns with ON UPDATE take the moment of any change of their row that does not set them, and
/// a migration is none of the changes that they tell of (MySQL manual, 13.2.5: "To prevent an auto-updated column from updating ... set it to
/// its current value").
pub(super) fn beside(cx: &Cx<'_>, table: &Name, column: &str) -> String {
    let stamped = |(name, item): &(&String, &Column)| {
        let Type::Native(sql) = &item.ty else { return false };
        *name != column && spell::expr(cx.dialect, sql).to_ascii_lowercase().contains(" on update ")
    };
    let there = cx.before.tables.get(table).filter(|_| matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb));
    let columns = there.into_iter().flat_map(|table| &table.columns).filter(stamped);
    columns.map(|(name, _)| format!(", {0} = {0}", cx.quote(name))).collect()
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
            let object = || Object::Table(table.clone());
            let copied = |statement: Statement| {
                statement.hazard(HazardKind::Rewrite, object()).hazard(HazardKind::BlocksWrites, object())
            };
            if quick { statement } else { copied(statement) }
        };
        Ok(statements.into_iter().map(copied).collect())
    }
}
