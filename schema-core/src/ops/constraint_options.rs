//! What single databases are told about foreign keys and checks: whether they hold for the rows that were there before them, for
//! those who inherit, or at all.

use super::check::{drop_clause, is_verified, worked};
use super::measured::{self, my, pg};
use super::measured_postgres;
use super::{
    AddCheck, AddForeignKey, Back, BackClass, ConstraintKind, Cx, DropCheck, DropForeignKey, Op, Operation, Rank,
};
use crate::dialect::options::{NO_INHERIT, NOT_ENFORCED, NOT_VALID, holds_for_all};
use crate::dialect::spell;
use crate::hazard::HazardKind;
use crate::model::{Check, Dialect, ForeignKey, Name, Object, Options, Settings};
use crate::statement::{Placement, Statement};

/// A foreign key or check whose options change.
pub(super) struct Told<'a> {
    kind: ConstraintKind,
    table: &'a Name,
    name: &'a str,
    from: &'a Options,
    to: &'a Options,
}

impl<'a> Told<'a> {
    /// None where it is something else.
    pub(super) fn of(object: &'a Object, from: &'a Options, to: &'a Options) -> Option<Told<'a>> {
        let (kind, table, name) = if let Object::Check(table, name) = object {
            (ConstraintKind::Check, table, name)
        } else if let Object::ForeignKey(table, name) = object {
            (ConstraintKind::ForeignKey, table, name)
        } else {
            return None;
        };
        Some(Told { kind, table, name, from, to })
    }

    pub(super) fn describe(&self) -> String {
        let Told { kind, table, name, .. } = self;
        let what = format!("{} {name} on {table}", kind.words());
        match (self.turns(NOT_VALID), self.turns(NOT_ENFORCED), self.turns(NO_INHERIT)) {
            (Some(false), None, None) => format!("validate {what}"),
            (Some(true), None, None) => format!("make {what} not valid"),
            (None, Some(false), None) => format!("enforce {what}"),
            (None, Some(true), None) => format!("stop enforcing {what}"),
            (Some(_) | None, Some(_) | None, Some(_) | None) => format!("set options of {what}"),
        }
    }

    /// Whether any database is now told the word, where it was not, or no longer.
    fn turns(&self, word: &str) -> Option<bool> {
        let told = |options: &Options| options.by.values().any(|told: &Settings| told.contains_key(word));
        let (before, after) = (told(self.from), told(self.to));
        (before != after).then_some(after)
    }

    /// What holds for more rows comes late, what holds for fewer early.
    pub(super) fn rank(&self) -> Rank {
        match self.turns(NOT_ENFORCED).or_else(|| self.turns(NOT_VALID)) {
            Some(false) => Rank::Validate,
            Some(true) => Rank::DropCheck,
            None => Rank::SetOptions,
        }
    }

    /// Made again without blocking: it holds for new rows first, then the old ones are read. None: one statement does it.
    pub(super) fn apart(&self, cx: &Cx<'_>) -> Option<Vec<Operation>> {
        if !cx.forms.online || cx.dialect != Dialect::Postgres || cx.is_partitioned(self.table) {
            return None;
        }
        self.turns(NO_INHERIT).or_else(|| self.turns(NOT_ENFORCED))?;
        let (table, name) = (self.table.clone(), self.name.to_owned());
        if let Some(key) = self.key(cx) {
            let drop = DropForeignKey { table: table.clone(), name: name.clone(), key: key.clone() };
            let key = ForeignKey { options: self.to.clone(), ..key.clone() };
            let add = AddForeignKey { table, name, key };
            return Some(drop.refine(cx).into_iter().chain(add.refine(cx)).collect());
        }
        let check = self.check(cx)?;
        let drop = DropCheck { table: table.clone(), name: name.clone(), check: check.clone() };
        let check = Check { options: self.to.clone(), ..check.clone() };
        let add = AddCheck { table, name, check };
        Some(drop.refine(cx).into_iter().chain(add.refine(cx)).collect())
    }

    pub(super) fn lower(&self, cx: &Cx<'_>) -> Vec<Statement> {
        match cx.dialect {
            Dialect::Postgres if self.kind == ConstraintKind::ForeignKey && self.alters() => {
                vec![self.key_enforced(cx)]
            }
            Dialect::Postgres
                if self.turns(NOT_VALID) == Some(false)
                    && self.turns(NO_INHERIT).is_none()
                    && self.turns(NOT_ENFORCED).is_none() =>
            {
                let statement = super::validation::verifies(cx, self.kind, self.table, self.name);
                let placement = if cx.forms.online { Placement::OwnFile } else { statement.placement };
                vec![Statement { placement, ..statement }]
            }
            Dialect::Postgres => vec![self.made_again(cx)],
            Dialect::Mysql => vec![self.check_enforced(cx)],
            // Neither has such options.
            Dialect::Mariadb | Dialect::Sqlite => Vec::new(),
        }
    }

    /// At once: there is no moment without it.
    fn made_again(&self, cx: &Cx<'_>) -> Statement {
        let after = cx.after.tables.get(self.table);
        let check = after.and_then(|table| table.checks.get(self.name)).filter(|_| self.kind == ConstraintKind::Check);
        let key = after.and_then(|table| table.foreign_keys.get(self.name));
        let added = match (check, key) {
            (Some(check), _) => spell::check(cx.dialect, self.name, check),
            (None, key) => key.map(|key| spell::foreign_key(cx.dialect, self.name, key)).unwrap_or_default(),
        };
        let (table, drop) = (cx.table(self.table), drop_clause(cx, self.name));
        let mut statement = Statement::ddl(format!("ALTER TABLE {table} {drop}, ADD {added}"));
        let object = self.kind.object(self.table, self.name);
        if self.turns(NOT_ENFORCED) == Some(false) {
            statement = statement.hazard(HazardKind::BreaksOldCode, object.clone());
        }
        match check {
            Some(check) => {
                let statement = statement.is(pg!["drop-check"]);
                let verified = is_verified(cx, check);
                let may_fail = |statement: Statement| statement.hazard(HazardKind::MayFail, object);
                worked(cx, if verified { may_fail(statement) } else { statement }, self.table, check)
            }
            None => {
                let added = key.map(|key| measured_postgres::foreign_key_added(cx, self.table, key));
                statement.is(pg!["drop-foreign-key"]).is(added.unwrap_or_default())
            }
        }
    }

    /// Whether ALTER CONSTRAINT does it: what it enforces it verifies, too.
    fn alters(&self) -> bool {
        self.turns(NOT_ENFORCED).is_some_and(|spared| spared || self.turns(NOT_VALID).is_none())
    }

    /// PostgreSQL reads the rows of both tables before it enforces a foreign key (measured on 18).
    fn key_enforced(&self, cx: &Cx<'_>) -> Statement {
        let (table, name) = (cx.table(self.table), cx.quote(self.name));
        let alter = |word: &str, rows| {
            let statement = Statement::ddl(format!("ALTER TABLE {table} ALTER CONSTRAINT {name} {word}"));
            measured::does(cx, statement, self.table, rows)
        };
        let key = self.key(cx).filter(|_| self.turns(NOT_ENFORCED) == Some(false));
        let Some(key) = key else { return alter("NOT ENFORCED", pg!["alter-foreign-key-not-enforced"]) };
        let object = self.kind.object(self.table, self.name);
        let statement = alter("ENFORCED", pg!["alter-foreign-key-enforced"]);
        let statement = statement.hazard(HazardKind::BreaksOldCode, object.clone());
        let statement = statement.hazard(HazardKind::MayFail, object);
        if key.table == *self.table {
            return statement;
        }
        let other = Object::Table(key.table.clone());
        statement.hazard(HazardKind::FullScan, other.clone()).hazard(HazardKind::BlocksWrites, other)
    }

    /// MySQL reads all rows before it enforces a check, by copying the table (measured on 8.0 to 9.7).
    fn check_enforced(&self, cx: &Cx<'_>) -> Statement {
        let (table, name) = (cx.table(self.table), cx.quote(self.name));
        let alter = |word: &str, rows| {
            let statement = Statement::ddl(format!("ALTER TABLE {table} ALTER CHECK {name} {word}"));
            measured::alters(cx, statement, self.table, measured::Rows::of(rows))
        };
        if self.to.get(cx.dialect).contains_key(NOT_ENFORCED) {
            return alter("NOT ENFORCED", my!["alter-check-not-enforced"]);
        }
        let object = self.kind.object(self.table, self.name);
        let statement =
            alter("ENFORCED", my!["alter-check-enforced"]).hazard(HazardKind::BreaksOldCode, object.clone());
        statement.hazard(HazardKind::MayFail, object)
    }

    /// What PostgreSQL does not take for verified refuses new rows all the same, so that none can be in the way.
    pub(super) fn back(&self, cx: &Cx<'_>) -> Back {
        if self.turns(NOT_ENFORCED) != Some(true) || !holds_for_all(cx.dialect, self.from) {
            return Back::EXACT;
        }
        match (self.check(cx), self.key(cx)) {
            (Some(check), _) => {
                let condition = spell::expr(cx.dialect, &check.expr);
                let counts = format!("SELECT count(*) FROM {} WHERE NOT ({condition})", cx.table(self.table));
                Back::counted(BackClass::MayFail, counts)
            }
            (None, Some(key)) => Back::counted(BackClass::MayFail, super::foreign_key::orphans(cx, self.table, key)),
            (None, None) => Back::EXACT,
        }
    }

    fn key<'b>(&self, cx: &Cx<'b>) -> Option<&'b ForeignKey> {
        let table = cx.before.tables.get(self.table).filter(|_| self.kind == ConstraintKind::ForeignKey)?;
        table.foreign_keys.get(self.name)
    }

    fn check<'b>(&self, cx: &Cx<'b>) -> Option<&'b Check> {
        let table = cx.before.tables.get(self.table).filter(|_| self.kind == ConstraintKind::Check)?;
        table.checks.get(self.name)
    }
}
