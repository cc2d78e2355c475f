//! Where a statement stands: in which transaction, behind which locks, under which limit of time.

use super::danger::{Asked, is_alone, is_strong, lasts};
use super::forms::Control;
use super::reading::{Act, What};
use crate::facts::Version;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};

/// How a script is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runs {
    /// In one transaction, as the runners of sqlx and of this tool do.
    Transaction,
    /// As one text outside a transaction, by the same runners: a file that begins with `-- no-transaction`.
    Batch,
    /// Statement by statement: what it says of transactions counts.
    Statements,
}

impl Runs {
    /// How the file of a migration is run: as sqlx decides it.
    #[must_use]
    pub fn of_migration(text: &str) -> Runs {
        if text.starts_with("-- no-transaction") { Runs::Batch } else { Runs::Transaction }
    }
}

/// What is known of the session at a statement.
pub(super) struct Session {
    dialect: Dialect,
    version: Option<Version>,
    runs: Runs,
    /// Whether a transaction is open that the script itself began.
    begun: bool,
    /// The number of the transaction: outside of one each statement has its own.
    pub(super) number: usize,
    /// The table that is locked against others until the transaction ends.
    held: Option<Name>,
    timeout: Option<Limit>,
    /// Whether it was said already that there is no limit.
    unlimited: bool,
    /// How many definitions of MySQL were committed before.
    committed: usize,
    /// The table that the statement before wrote again.
    altered: Option<Name>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Limit {
    Session,
    Transaction,
}

impl Session {
    /// A session in which nothing has run.
    pub(super) fn new(dialect: Dialect, version: Option<Version>, runs: Runs) -> Session {
        let (number, committed) = (0, 0);
        Session {
            dialect,
            version,
            runs,
            begun: false,
            number,
            held: None,
            timeout: None,
            unlimited: false,
            committed,
            altered: None,
        }
    }

    fn in_transaction(&self) -> bool {
        self.begun
            || self.runs == Runs::Transaction && self.dialect != Dialect::Mysql && self.dialect != Dialect::Mariadb
    }

    /// What is dangerous about an act because of where it stands. `first`: it is the first of its statement; `several`: the script has
    /// more than one statement.
    pub(super) fn follow(
        &mut self,
        act: &Act,
        first: bool,
        rewrites: bool,
        several: bool,
        asked: Asked,
    ) -> Vec<(HazardKind, Object)> {
        let mut out = Vec::new();
        if first && !self.in_transaction() {
            self.next();
        }
        match &act.what {
            What::Control(control) => self.control(*control, act, &mut out),
            What::Facts(facts) => {
                if first {
                    let table = act.object.table().filter(|_| rewrites && !act.fresh).cloned();
                    if let (Some(again), true) = (&table, table == self.altered && self.dialect != Dialect::Sqlite) {
                        out.push((HazardKind::RepeatedAlter, Object::Table(again.clone())));
                    }
                    self.altered = table;
                }
                match self.dialect {
                    Dialect::Postgres => self.postgres(act, several, &mut out),
                    Dialect::Mysql | Dialect::Mariadb => self.mysql(act, first, asked, &mut out),
                    Dialect::Sqlite => self.sqlite(act, &mut out),
                }
                if facts
                    .iter()
                    .any(|fact| fact.id == "add-not-valid-and-validate" || fact.id == "set-not-null-and-drop-check")
                {
                    out.push((HazardKind::ScanUnderLock, act.object.clone()));
                }
            }
            What::Rows => {
                if let (Some(held), true) = (&self.held, !act.fresh) {
                    out.push((HazardKind::LockHeld, Object::Table(held.clone())));
                }
            }
            What::Nothing | What::Unknown(_) => {}
        }
        out
    }

    /// What is dangerous because the script ends here.
    pub(super) fn end(&self) -> Option<HazardKind> {
        (self.begun).then_some(HazardKind::TransactionMisuse)
    }

    fn postgres(&mut self, act: &Act, several: bool, out: &mut Vec<(HazardKind, Object)>) {
        let alone = is_alone(act, self.dialect, self.version);
        let batch = self.runs == Runs::Batch && several;
        if alone && (self.in_transaction() || batch) {
            out.push((HazardKind::TransactionMisuse, act.object.clone()));
        }
        if alone && self.timeout.is_some() {
            out.push((HazardKind::TimeoutOnBuild, act.object.clone()));
        }
        let strong = is_strong(act, self.dialect, self.version);
        let long = lasts(act, self.dialect, self.version);
        if let Some(held) = &self.held {
            let other = strong && act.table.as_ref().is_some_and(|table| table != held);
            if long || other {
                out.push((HazardKind::LockHeld, Object::Table(held.clone())));
            }
        }
        if strong && self.timeout.is_none() && !self.unlimited {
            self.unlimited = true;
            out.push((
                HazardKind::NoLockTimeout,
                act.object.table().cloned().map_or_else(|| act.object.clone(), Object::Table),
            ));
        }
        if strong && (self.in_transaction() || batch) && self.held.is_none() {
            self.held = act.table.clone();
        }
    }

    fn mysql(&mut self, act: &Act, first: bool, asked: Asked, out: &mut Vec<(HazardKind, Object)>) {
        if self.begun {
            out.push((HazardKind::TransactionMisuse, act.object.clone()));
            self.begun = false;
        }
        if self.timeout.is_none() && !self.unlimited && !act.fresh && act.table.is_some() {
            self.unlimited = true;
            out.push((
                HazardKind::NoLockTimeout,
                act.object.table().cloned().map_or_else(|| act.object.clone(), Object::Table),
            ));
        }
        if first {
            self.committed += 1;
            if self.committed == 2 {
                out.push((HazardKind::NotTransactional, act.object.clone()));
            }
        }
        if first
            && !asked.anything()
            && !act.fresh
            && super::clause(std::slice::from_ref(act), self.dialect, self.version).is_some()
        {
            out.push((
                HazardKind::UnstatedAlgorithm,
                act.object.table().cloned().map_or_else(|| act.object.clone(), Object::Table),
            ));
        }
    }

    fn sqlite(&mut self, act: &Act, out: &mut Vec<(HazardKind, Object)>) {
        let ignored = matches!(&act.what, What::Facts(facts) if facts.iter().any(|fact| fact.id == "foreign-keys-in-transaction"));
        if self.in_transaction() && ignored {
            out.push((HazardKind::IgnoredClause, act.object.clone()));
        }
        if self.in_transaction() && is_alone(act, self.dialect, self.version) {
            out.push((HazardKind::TransactionMisuse, act.object.clone()));
        }
    }

    fn control(&mut self, control: Control, act: &Act, out: &mut Vec<(HazardKind, Object)>) {
        let misuse = (HazardKind::TransactionMisuse, act.object.clone());
        match control {
            Control::Begin => {
                if self.in_transaction() || self.runs == Runs::Transaction {
                    out.push(misuse);
                }
                self.begun = true;
                self.next();
            }
            Control::Commit | Control::Rollback => {
                if !self.begun {
                    out.push(misuse);
                }
                self.begun = false;
                self.next();
            }
            Control::LockTimeout => self.timeout = Some(Limit::Session),
            Control::NoLockTimeout => self.timeout = None,
            Control::LocalLockTimeout if self.in_transaction() => self.timeout = Some(Limit::Transaction),
            // Outside a transaction it does nothing but warn (manual: SET).
            Control::LocalLockTimeout => out.push((HazardKind::IgnoredClause, act.object.clone())),
        }
    }

    fn next(&mut self) {
        self.number += 1;
        self.held = None;
        self.timeout = self.timeout.filter(|limit| *limit == Limit::Session);
    }
}
