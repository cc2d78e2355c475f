//! Keys: which there should be, and which do less than they seem to.

use super::{Advice, Subject};
use crate::dialect::serving::is_key;
use crate::hazard::HazardKind;
use crate::model::{Dialect, IndexKey, Object, Type};

pub(super) fn advise(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    primary(subject, out);
    small(subject, out);
    nullable(subject, out);
    // MySQL and MariaDB make an index for each foreign key that has none.
    if matches!(subject.dialect, Dialect::Postgres | Dialect::Sqlite) {
        foreign(subject, out);
    }
    loose(subject, out);
}

/// The last number of each type of integer that runs out.
const LAST: [(Type, u64); 6] = [
    (Type::TinyInt, i8::MAX as u64),
    (Type::UnsignedTinyInt, u8::MAX as u64),
    (Type::SmallInt, i16::MAX as u64),
    (Type::UnsignedSmallInt, u16::MAX as u64),
    (Type::Integer, i32::MAX as u64),
    (Type::UnsignedInteger, u32::MAX as u64),
];

/// The last number that a column of the type can count to; none for 64 bits, and for what is no integer.
#[must_use]
pub fn last_number(ty: &Type) -> Option<u64> {
    LAST.iter().find(|(of, _)| of == ty).map(|(_, last)| *last)
}

fn primary(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    if subject.table.primary_key.is_none() {
        let sentence =
            format!("{} has no primary key, so that one row of it cannot be named; declare one", subject.name);
        subject.say(HazardKind::NoPrimaryKey, Object::Table(subject.name.clone()), sentence, out);
    }
}

/// Counted columns, and keys of one column that are not another table's: those are reported there.
fn small(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    if subject.dialect == Dialect::Sqlite {
        return;
    }
    for (name, column) in &subject.table.columns {
        let key = subject.table.primary_key.as_ref().is_some_and(|key| key.columns == [name.as_str()]);
        let foreign = subject.table.foreign_keys.values().any(|key| key.columns == [name.as_str()]);
        if column.identity.is_none() && (!key || foreign) {
            continue;
        }
        if let Some(last) = last_number(&subject.schema.resolved(&column.ty)) {
            let sentence = format!("{}.{name} is {} and ends at {last}; declare `i64`", subject.name, column.ty);
            subject.say(HazardKind::SmallKey, Object::Column(subject.name.clone(), name.clone()), sentence, out);
        }
    }
}

/// Keys of several columns, one of which may be NULL: in a key of one column NULL says that there is nothing to be unique.
fn nullable(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    let open = |columns: &[&str]| {
        let null = |column: &&&str| subject.table.columns.get(**column).is_some_and(|column| column.nullable);
        if columns.len() > 1 { columns.iter().find(null).map(|column| (*column).to_owned()) } else { None }
    };
    let mut found: Vec<(Object, String)> = Vec::new();
    for (name, unique) in &subject.table.uniques {
        let columns: Vec<&str> = unique.columns.iter().map(String::as_str).collect();
        if let (Some(column), false) = (open(&columns), unique.nulls_not_distinct) {
            found.push((Object::Unique(subject.name.clone(), name.clone()), column));
        }
    }
    for (name, index) in &subject.table.indexes {
        // One with a predicate says itself which rows it is for.
        if !index.unique || index.nulls_not_distinct || index.predicate.is_some() {
            continue;
        }
        let columns: Vec<&str> = index.parts.iter().filter_map(column_of).collect();
        if let (Some(column), true) = (open(&columns), columns.len() == index.parts.len()) {
            found.push((Object::Index(subject.name.clone(), name.clone()), column));
        }
    }
    for (object, column) in found {
        let or = if subject.dialect == Dialect::Postgres { ", or say `nulls_not_distinct`" } else { "" };
        let sentence =
            format!("{object} lets two rows without {column} have the same other columns; require the column{or}");
        subject.say(HazardKind::NullableUnique, object, sentence, out);
    }
}

fn foreign(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    for (name, key) in &subject.table.foreign_keys {
        let begins = |columns: Vec<&str>| {
            columns.len() >= key.columns.len()
                && columns[..key.columns.len()].iter().all(|column| key.columns.iter().any(|own| own == column))
        };
        let keys = subject.table.primary_key.iter().map(|key| &key.columns);
        let keys = keys.chain(subject.table.uniques.values().map(|unique| &unique.columns));
        let by_key = keys.map(|columns| columns.iter().map(String::as_str).collect()).any(begins);
        let by_index = subject.table.indexes.values().any(|index| {
            let ordered = index.method.as_deref().is_none_or(|method| method == "btree" || method == "hash");
            let first: Vec<&str> = index.parts.iter().map_while(column_of).collect();
            ordered && index.predicate.is_none() && begins(first)
        });
        if !by_key && !by_index {
            let columns = key.columns.join(", ");
            let sentence = format!(
                "no index of {} begins with {columns}, so that a change in {} reads all of it; declare an index on them",
                subject.name, key.table
            );
            let object = Object::ForeignKey(subject.name.clone(), name.clone());
            subject.say(HazardKind::ForeignKeyWithoutIndex, object, sentence, out);
        }
    }
}

/// What is refused elsewhere is not asked about: only MariaDB lets a foreign key refer to what is no key.
fn loose(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    for (name, key) in &subject.table.foreign_keys {
        let target = subject.schema.tables.get(&key.table);
        if target.is_some_and(|target| !is_key(target, &key.references, subject.dialect)) {
            let sentence = format!(
                "{} of {} may stand in several rows, and {name} refers to all of them; make it unique, or refer to the primary key",
                key.references.join(", "),
                key.table
            );
            let object = Object::ForeignKey(subject.name.clone(), name.clone());
            subject.say(HazardKind::ReferenceToMany, object, sentence, out);
        }
    }
}

fn column_of(part: &crate::model::IndexPart) -> Option<&str> {
    match &part.key {
        IndexKey::Column(column) => Some(column),
        IndexKey::Expr(_) => None,
    }
}
