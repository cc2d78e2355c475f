//! What to ask MySQL or MariaDB for: the worst of what a statement is, as far as every version that is kept up agrees on it. They refuse
//! then rather than do worse, and what one of them could do better it is not kept from.

use super::{Algorithm, Clause, Effect, Fact, LockClause, oldest};
use crate::model::Dialect;

/// What a statement asks for; where nothing is asked for the server chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// The algorithm.
    pub algorithm: Option<Algorithm>,
    /// The lock.
    pub lock: Option<LockClause>,
}

/// What to ask for a statement that is all of these facts, and perhaps one of some others besides, because of what no model knows.
#[must_use]
pub fn asks(dialect: Dialect, facts: &[&'static Fact], perhaps: &[&'static Fact]) -> Asks {
    let certain = worst(dialect, facts.iter().copied());
    perhaps.iter().fold(certain, |all, other| {
        let with = worst(dialect, facts.iter().copied().chain([*other]));
        Asks {
            algorithm: all.algorithm.filter(|own| with.algorithm == Some(*own)),
            lock: all.lock.filter(|own| with.lock == Some(*own)),
        }
    })
}

fn worst(dialect: Dialect, facts: impl Iterator<Item = &'static Fact>) -> Asks {
    let all: Vec<Asks> = facts.map(|fact| agreed(dialect, fact)).collect();
    let algorithms: Option<Vec<Algorithm>> = all.iter().map(|asks| asks.algorithm).collect();
    let locks: Option<Vec<LockClause>> = all.iter().map(|asks| asks.lock).collect();
    Asks {
        algorithm: algorithms.and_then(|all| all.into_iter().max()),
        lock: locks.and_then(|all| all.into_iter().max()),
    }
}

/// What is the same on every version from the oldest on. What was not measured on one of them is not known.
fn agreed(dialect: Dialect, fact: &'static Fact) -> Asks {
    let mut effects: Vec<&Effect> = Vec::new();
    let mut version = oldest(dialect);
    while let Some(server) =
        fact.servers.iter().find(|server| server.engine == dialect && server.versions.contain(version))
    {
        effects.push(&server.effect);
        version = server.versions.before;
    }
    // Nothing comes behind the last version.
    if version != [u32::MAX; 3] {
        return Asks::default();
    }
    let clauses: Option<Vec<Clause>> = effects.iter().map(|effect| effect.clause).collect();
    let Some((first, others)) = clauses.as_deref().and_then(<[Clause]>::split_first) else { return Asks::default() };
    Asks {
        algorithm: others.iter().all(|other| other.algorithm == first.algorithm).then_some(first.algorithm),
        lock: others.iter().all(|other| other.lock == first.lock).then_some(first.lock),
    }
}

impl Asks {
    /// The words, one for each that is asked for. MySQL takes no lock beside INSTANT.
    #[must_use]
    pub fn words(self, dialect: Dialect) -> Vec<String> {
        let alone = self.algorithm == Some(Algorithm::Instant) && dialect == Dialect::Mysql;
        let algorithm = self.algorithm.map(|algorithm| format!("ALGORITHM={}", algorithm.sql()));
        let lock = self.lock.filter(|_| !alone).map(|lock| format!("LOCK={}", lock.sql()));
        algorithm.into_iter().chain(lock).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::named;
    use super::*;

    fn words(dialect: Dialect, facts: &[&str], perhaps: &[&str]) -> String {
        let rows = |ids: &[&str]| ids.iter().map(|id| named(dialect, id)).collect::<Vec<_>>();
        asks(dialect, &rows(facts), &rows(perhaps)).words(dialect).join(", ")
    }

    #[test]
    fn the_worst_counts_and_what_versions_agree_on() {
        use Dialect::{Mariadb, Mysql};
        assert_eq!(words(Mysql, &["add-column-null-last"], &[]), "ALGORITHM=INSTANT");
        assert_eq!(words(Mariadb, &["add-column-null-last"], &[]), "ALGORITHM=INSTANT, LOCK=NONE");
        assert_eq!(words(Mysql, &["rename-column", "set-not-null"], &[]), "ALGORITHM=INPLACE, LOCK=NONE");
        assert_eq!(words(Mysql, &["int-to-bigint"], &[]), "ALGORITHM=COPY, LOCK=SHARED");
        // From 11.2 on others write meanwhile.
        assert_eq!(words(Mariadb, &["int-to-bigint"], &[]), "ALGORITHM=COPY");
        assert_eq!(words(Mariadb, &["partition-by"], &[]), "");
        assert_eq!(words(Mysql, &["add-column-null-last"], &["add-column-after-fulltext"]), "LOCK=NONE");
        assert_eq!(words(Mysql, &["column-collation"], &["column-charset-latin1-utf8mb4"]), "");
        assert_eq!(words(Mysql, &["drop-table"], &[]), "");
        assert_eq!(words(Mysql, &[], &[]), "");
    }
}
