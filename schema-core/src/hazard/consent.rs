//! What a person is asked before a migration is written or applied.

use super::{Hazard, HazardKind, Level, Risk};
use crate::model::Dialect;

impl HazardKind {
    /// Whether the migration is not written until a person has acknowledged it by name, on a database of this kind.
    #[must_use]
    pub fn needs_consent(self, dialect: Dialect) -> bool {
        self.level() == Level::Consent && !is_usual(self, dialect)
    }

    /// How much is at stake on a database of this kind.
    #[must_use]
    pub fn risk_on(self, dialect: Dialect) -> Risk {
        if is_usual(self, dialect) { self.risk().min(Risk::Medium) } else { self.risk() }
    }

    /// Whether who accepts this accepts the other, too: whoever knows that readers wait knows that writers do.
    fn implies(self, other: HazardKind) -> bool {
        self == HazardKind::BlocksReads && other == HazardKind::BlocksWrites
    }
}

/// Those of the hazards of one plan that a person must acknowledge by name, each once, in their order.
#[must_use]
pub fn to_acknowledge<'h>(dialect: Dialect, hazards: impl IntoIterator<Item = &'h Hazard>) -> Vec<&'h Hazard> {
    let mut found: Vec<&Hazard> = Vec::new();
    for hazard in hazards {
        if hazard.kind.needs_consent(dialect) && !found.contains(&hazard) {
            found.push(hazard);
        }
    }
    let all = found.clone();
    found.retain(|hazard| !all.iter().any(|other| other.object == hazard.object && other.kind.implies(hazard.kind)));
    found
}

/// Whether the database is always like that: whoever writes to a file of SQLite waits for every other writer anyway.
fn is_usual(kind: HazardKind, dialect: Dialect) -> bool {
    kind == HazardKind::BlocksWrites && dialect == Dialect::Sqlite
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Name, Object};

    #[test]
    fn one_question_for_each_object() {
        let hazard = |kind, name| Hazard { kind, object: Object::Table(Name::new(name)) };
        let hazards = [
            hazard(HazardKind::Rewrite, "a"),
            hazard(HazardKind::BlocksWrites, "a"),
            hazard(HazardKind::BlocksReads, "a"),
            hazard(HazardKind::BlocksWrites, "b"),
            hazard(HazardKind::BlocksWrites, "b"),
        ];
        let asked = |dialect| to_acknowledge(dialect, &hazards).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(asked(Dialect::Postgres), ["blocks-reads:a", "blocks-writes:b"]);
        assert_eq!(asked(Dialect::Sqlite), ["blocks-reads:a"]);
    }
}
