//! Indexes that another one makes needless.

use super::{Advice, Subject};
use crate::hazard::HazardKind;
use crate::model::{Direction, Index, IndexKey, IndexPart, Nulls, Object, Options, Sql};

pub(super) fn advise(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    let keys = keys(subject);
    let mut needless: Vec<usize> = Vec::new();
    for (at, own) in keys.iter().enumerate().filter(|(_, own)| !own.is_primary) {
        // Of two that are the same the one that comes later goes, and never both.
        let other = keys.iter().enumerate().find(|(other, key)| {
            *other != at && !needless.contains(other) && key.serves(own) && (*other < at || !own.serves(key))
        });
        if let Some((_, other)) = other {
            needless.push(at);
            let sentence = format!("{} does all that {} does; leave {} out", other.title(), own.title(), own.object);
            subject.say(HazardKind::RedundantIndex, own.object.clone(), sentence, out);
        }
    }
}

/// What a key or an index looks up.
struct Lookup<'a> {
    object: Object,
    is_primary: bool,
    unique: bool,
    parts: Vec<IndexPart>,
    include: &'a [String],
    method: Option<&'a str>,
    predicate: Option<&'a Sql>,
    nulls_not_distinct: bool,
    deferrable: bool,
    options: Option<&'a Options>,
}

/// Keys first: of a key and an index that are the same the index goes.
fn keys<'a>(subject: &Subject<'a>) -> Vec<Lookup<'a>> {
    let columns = |columns: &[String]| columns.iter().map(IndexPart::column).collect();
    let primary = subject.table.primary_key.iter().map(|key| Lookup {
        object: Object::PrimaryKey(subject.name.clone()),
        is_primary: true,
        unique: true,
        parts: key.parts(),
        include: &key.include,
        method: None,
        predicate: None,
        nulls_not_distinct: false,
        deferrable: key.deferrable.is_some(),
        options: None,
    });
    let uniques = subject.table.uniques.iter().map(|(name, key)| Lookup {
        object: Object::Unique(subject.name.clone(), name.clone()),
        is_primary: false,
        unique: true,
        parts: columns(&key.columns),
        include: &key.include,
        method: None,
        predicate: None,
        nulls_not_distinct: key.nulls_not_distinct,
        deferrable: key.deferrable.is_some(),
        options: None,
    });
    let indexes = subject.table.indexes.iter().map(|(name, index): (&String, &Index)| Lookup {
        object: Object::Index(subject.name.clone(), name.clone()),
        is_primary: false,
        unique: index.unique,
        parts: index.parts.clone(),
        include: &index.include,
        method: index.method.as_deref().filter(|method| *method != "btree"),
        predicate: index.predicate.as_ref(),
        nulls_not_distinct: index.nulls_not_distinct,
        deferrable: false,
        options: Some(&index.options).filter(|options| !options.is_empty()),
    });
    primary.chain(uniques).chain(indexes).collect()
}

impl Lookup<'_> {
    /// The field's term for it, and its name.
    fn title(&self) -> String {
        if self.is_primary {
            format!("the primary key of {}", self.object)
        } else {
            format!("the {} {}", self.object.kind(), self.object)
        }
    }

    /// Whether it does all that the other one does.
    fn serves(&self, other: &Lookup<'_>) -> bool {
        let same_rows =
            self.predicate == other.predicate && self.method == other.method && self.options == other.options;
        // What a key must hold apart, a longer one does not; and one that waits for the end of a transaction does not either.
        let rule = !other.unique
            || (self.unique
                && self.parts.len() == other.parts.len()
                && self.nulls_not_distinct == other.nulls_not_distinct
                && self.deferrable == other.deferrable);
        let carries = |column: &String| {
            let named = |part: &IndexPart| matches!(&part.key, IndexKey::Column(own) if own == column);
            self.include.contains(column) || self.parts.iter().any(named)
        };
        same_rows && rule && self.begins_with(other) && other.include.iter().all(carries)
    }

    fn begins_with(&self, other: &Lookup<'_>) -> bool {
        // Only an ordered index can be read by its first parts alone.
        let long_enough = if self.method.is_none() {
            self.parts.len() >= other.parts.len()
        } else {
            self.parts.len() == other.parts.len()
        };
        let pairs = || self.parts.iter().zip(&other.parts);
        long_enough && (pairs().all(|(own, other)| own == other) || pairs().all(|(own, other)| *own == turned(other)))
    }
}

/// The part as it is read from the other end.
fn turned(part: &IndexPart) -> IndexPart {
    let direction = match part.direction {
        Direction::Asc => Direction::Desc,
        Direction::Desc => Direction::Asc,
    };
    let nulls = part.nulls.map(|nulls| match nulls {
        Nulls::First => Nulls::Last,
        Nulls::Last => Nulls::First,
    });
    IndexPart { direction, nulls, ..part.clone() }
}
