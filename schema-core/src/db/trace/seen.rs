//! What a server did, held against what was said of it before.

use crate::hazard::HazardKind;
use crate::statement::{Lock, Statement};
use std::time::Duration;

/// What a statement was seen to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The strongest lock on anything that was there before; none where the server does not tell.
    pub lock: Option<Lock>,
    /// The same in the server's own words: `AccessExclusiveLock on users`, `LOCK=NONE`.
    pub words: String,
    /// What was done with the rows, and who waited meanwhile.
    pub work: Vec<Done>,
    /// What of that the server tells at all.
    pub tells: &'static [HazardKind],
    /// How long it took.
    pub elapsed: Duration,
}

/// Something that takes as long as a table is large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What.
    pub kind: HazardKind,
    /// The table, as the catalogue names it.
    pub table: String,
    /// The table that it is a partition of: what is said of that is said of it.
    pub of: Option<String>,
}

impl Seen {
    /// Nothing yet, by a server that tells this much.
    pub(super) fn nothing(tells: &'static [HazardKind], elapsed: Duration) -> Seen {
        Seen { lock: None, words: String::new(), work: Vec::new(), tells, elapsed }
    }

    /// What was done and not said.
    #[must_use]
    pub fn beyond(&self, said: &Statement) -> Vec<String> {
        if said.lock == Lock::Unknown {
            return Vec::new();
        }
        let lock = self.lock.filter(|lock| *lock > said.lock);
        let lock = lock.map(|lock| format!("{}: {}, and `{}` was said", lock.stops(), self.words, said.lock.stops()));
        let unsaid = self.work.iter().filter(|done| !done.is_said(said)).map(|done| format!("{done} was not said"));
        lock.into_iter().chain(unsaid).collect()
    }

    /// What was said and not done.
    #[must_use]
    pub fn short_of(&self, said: &Statement) -> Vec<String> {
        if said.lock == Lock::Unknown {
            return Vec::new();
        }
        let lock = self.lock.filter(|lock| *lock < said.lock);
        let lock = lock.map(|lock| format!("{}, and `{}` was said", lock.stops(), said.lock.stops()));
        let told = said.hazards.iter().filter(|hazard| self.tells.contains(&hazard.kind));
        let unseen = told.filter(|hazard| self.work.iter().all(|done| done.kind != hazard.kind));
        lock.into_iter().chain(unseen.map(|hazard| format!("{hazard} was not seen"))).collect()
    }
}

impl Done {
    /// Names in the catalogue may be spelled otherwise than those that are declared.
    fn is_said(&self, said: &Statement) -> bool {
        let plain = self.table.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        let names = [Some(&self.table), self.of.as_ref()];
        said.hazards.iter().any(|hazard| {
            let table = hazard.object.table();
            let is_it = table.is_some_and(|table| names.contains(&Some(&table.name)));
            hazard.kind == self.kind && (!plain || is_it)
        })
    }
}

/// `full-scan:users`, as hazards are written.
impl std::fmt::Display for Done {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind.code(), self.table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Name, Object};

    fn seen(lock: Lock, kind: HazardKind) -> Seen {
        let mut seen = Seen::nothing(&[HazardKind::Rewrite, HazardKind::FullScan], Duration::ZERO);
        seen.lock = Some(lock);
        seen.work.push(Done { kind, table: "users".to_owned(), of: Some("people".to_owned()) });
        seen
    }

    #[test]
    fn what_is_seen_and_not_said_is_told_and_the_other_way_round() {
        let object = |table: &str| Object::Table(Name::new(table));
        let said = |table: &str| {
            Statement::ddl("ALTER TABLE users").lock(Lock::BlocksWrites).hazard(HazardKind::Rewrite, object(table))
        };
        let as_said = seen(Lock::BlocksWrites, HazardKind::Rewrite);
        for table in ["users", "people"] {
            assert!(as_said.beyond(&said(table)).is_empty() && as_said.short_of(&said(table)).is_empty());
        }
        assert_eq!(as_said.beyond(&said("orders")), ["rewrite:users was not said"]);
        let more = seen(Lock::BlocksAll, HazardKind::FullScan);
        assert_eq!(more.beyond(&said("users")).len(), 2, "its lock and its work");
        assert_eq!(more.short_of(&said("users")), ["rewrite:users was not seen"]);
        assert_eq!(seen(Lock::None, HazardKind::Rewrite).short_of(&said("users")).len(), 1, "its lock");
        assert!(more.beyond(&said("users").lock(Lock::Unknown)).is_empty(), "nothing was said");
    }
}
