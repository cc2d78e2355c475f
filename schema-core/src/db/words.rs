//! What a database says, in the words of a declaration. A server spells everything in its own way; where it says of the
//! database in question what it says of one that was built from the declaration, the declaration's words are taken.

use crate::dialect::canonical::canonical;
use crate::model::{Column, Dialect, Domain, Object, Schema, Table, Type};
use indexmap::IndexMap;

/// `found` in the words of `words`, which is canonical, and which became `built` on the same server.
#[must_use]
pub fn in_words(dialect: Dialect, words: &Schema, built: &Schema, found: &Schema) -> Schema {
    let mut told = Schema::default();
    // In the order of the words; what only the database has comes last.
    let known = words.tables.keys().filter(|name| found.tables.contains_key(*name));
    let others = found.tables.keys().filter(|name| !words.tables.contains_key(*name));
    for name in known.chain(others) {
        let Some(found) = found.tables.get(name) else { continue };
        match (words.tables.get(name), built.tables.get(name)) {
            (Some(words), Some(built)) => {
                told.tables
                    .insert(name.clone(), if built == found { words.clone() } else { table(words, built, found) });
            }
            (None | Some(_), None | Some(_)) => {
                told.tables.insert(name.clone(), found.clone());
            }
        }
    }
    for (name, item) in &found.enums {
        let same = built.enums.get(name) == Some(item);
        told.enums.insert(name.clone(), words.enums.get(name).filter(|_| same).unwrap_or(item).clone());
    }
    for (name, found) in &found.domains {
        let pair = words.domains.get(name).zip(built.domains.get(name));
        let domain = pair.map_or_else(|| found.clone(), |(words, built)| domain(words, built, found));
        told.domains.insert(name.clone(), domain);
    }
    for (name, found) in &found.sequences {
        let pair = words.sequences.get(name).zip(built.sequences.get(name));
        let sequence = pair.map_or_else(|| found.clone(), |(words, built)| word(words, built, found));
        told.sequences.insert(name.clone(), sequence);
    }
    // Where a database knows no enums, those live in the words alone.
    for (name, item) in words.enums.iter().filter(|(name, _)| !built.enums.contains_key(*name)) {
        if !told.columns_of_enum(name).is_empty() {
            told.enums.insert(name.clone(), item.clone());
        }
    }
    without_lost_checks(dialect, &mut told, found);
    told
}

fn table(words: &Table, built: &Table, found: &Table) -> Table {
    let Table {
        comment,
        retired: _,
        options,
        partition_by,
        partitions,
        inherits,
        columns,
        primary_key,
        uniques,
        indexes,
        exclusions,
        foreign_keys,
        checks,
    } = found;
    let mut told = Table {
        comment: word(&words.comment, &built.comment, comment),
        retired: words.retired.clone(),
        options: word(&words.options, &built.options, options),
        partition_by: word(&words.partition_by, &built.partition_by, partition_by),
        partitions: items(&words.partitions, &built.partitions, partitions),
        inherits: inherits.clone(),
        columns: columns
            .iter()
            .map(|(name, found)| {
                let pair = words.columns.get(name).zip(built.columns.get(name));
                (name.clone(), pair.map_or_else(|| found.clone(), |(words, built)| column(words, built, found)))
            })
            .collect(),
        primary_key: word(&words.primary_key, &built.primary_key, primary_key),
        uniques: IndexMap::new(),
        indexes: IndexMap::new(),
        exclusions: items(&words.exclusions, &built.exclusions, exclusions),
        foreign_keys: items(&words.foreign_keys, &built.foreign_keys, foreign_keys),
        checks: items(&words.checks, &built.checks, checks),
    };
    // Some databases do not tell a unique constraint from a unique index: it is what it is in the words.
    for (name, item) in uniques {
        if built.uniques.get(name) != Some(item) || !unique_or_index(words, name, &mut told) {
            told.uniques.insert(name.clone(), item.clone());
        }
    }
    for (name, item) in indexes {
        if built.indexes.get(name) != Some(item) || !unique_or_index(words, name, &mut told) {
            told.indexes.insert(name.clone(), item.clone());
        }
    }
    told
}

/// Takes the words for it; whether there are any.
fn unique_or_index(words: &Table, name: &str, told: &mut Table) -> bool {
    let known = told.uniques.len() + told.indexes.len();
    told.uniques.extend(words.uniques.get_key_value(name).map(|(name, item)| (name.clone(), item.clone())));
    told.indexes.extend(words.indexes.get_key_value(name).map(|(name, item)| (name.clone(), item.clone())));
    told.uniques.len() + told.indexes.len() > known
}

fn column(words: &Column, built: &Column, found: &Column) -> Column {
    let Column { ty, nullable, default, identity, sequence, generated, collate, comment, retired: _ } = found;
    Column {
        ty: word(&words.ty, &built.ty, ty),
        nullable: word(&words.nullable, &built.nullable, nullable),
        default: word(&words.default, &built.default, default),
        identity: word(&words.identity, &built.identity, identity),
        sequence: word(&words.sequence, &built.sequence, sequence),
        generated: word(&words.generated, &built.generated, generated),
        collate: word(&words.collate, &built.collate, collate),
        comment: word(&words.comment, &built.comment, comment),
        retired: words.retired.clone(),
    }
}

fn domain(words: &Domain, built: &Domain, found: &Domain) -> Domain {
    let Domain { base, not_null, default, collate, comment, checks } = found;
    Domain {
        base: word(&words.base, &built.base, base),
        not_null: word(&words.not_null, &built.not_null, not_null),
        default: word(&words.default, &built.default, default),
        collate: word(&words.collate, &built.collate, collate),
        comment: word(&words.comment, &built.comment, comment),
        checks: items(&words.checks, &built.checks, checks),
    }
}

fn word<T: Clone + PartialEq>(words: &T, built: &T, found: &T) -> T {
    if built == found { words.clone() } else { found.clone() }
}

/// What came with something that was declared, or with SQL written by hand, has no words and keeps those of the database.
fn items<T: Clone + PartialEq>(
    words: &IndexMap<String, T>,
    built: &IndexMap<String, T>,
    found: &IndexMap<String, T>,
) -> IndexMap<String, T> {
    let told = found.iter().map(|(name, item)| {
        let known = words.get(name).filter(|_| built.get(name) == Some(item));
        (name.clone(), known.unwrap_or(item).clone())
    });
    told.collect()
}

/// A type that implies a check says too much where the check is another one: it becomes what the database calls it.
fn without_lost_checks(dialect: Dialect, told: &mut Schema, found: &Schema) {
    let (settled, _) = canonical(dialect, told);
    for (name, table) in &mut told.tables {
        let Some((settled, found)) = settled.tables.get(name).zip(found.tables.get(name)) else { continue };
        if settled.checks.keys().all(|check| table.checks.contains_key(check)) {
            continue;
        }
        for (column, item) in &mut table.columns {
            let implies =
                matches!(item.ty, Type::Enum(_)) || item.ty.integer_range().is_some_and(|(least, _)| least == 0);
            if let (true, Some(found)) = (implies, found.columns.get(column)) {
                item.ty = found.ty.clone();
            }
        }
    }
    let unused: Vec<_> = told.enums.keys().filter(|name| !found.enums.contains_key(*name)).cloned().collect();
    for name in unused {
        if told.columns_of_enum(&name).is_empty() {
            told.enums.shift_remove(&name);
        }
    }
}

/// What is left of `found` for a declaration to say: without what is there beside the declaration because somebody wrote SQL
/// by hand, or the database made it by itself. Both are in the same words, and `expected` has that, too.
///
/// # Errors
/// What somebody made by SQL and somebody else changed: no declaration can say that.
pub fn without_undeclared(declared: &Schema, expected: &Schema, found: &Schema) -> Result<Schema, Vec<Object>> {
    let mut left = found.clone();
    let mut changed = Vec::new();
    for (name, expected) in &expected.tables {
        let Some(declared) = declared.tables.get(name) else {
            take_away(name, expected, &mut left.tables, || Object::Table(name.clone()), &mut changed);
            continue;
        };
        let Some(left) = left.tables.get_mut(name) else { continue };
        subtract(
            &declared.columns,
            &expected.columns,
            &mut left.columns,
            |item| Object::Column(name.clone(), item),
            &mut changed,
        );
        subtract(
            &declared.uniques,
            &expected.uniques,
            &mut left.uniques,
            |item| Object::Unique(name.clone(), item),
            &mut changed,
        );
        subtract(
            &declared.indexes,
            &expected.indexes,
            &mut left.indexes,
            |item| Object::Index(name.clone(), item),
            &mut changed,
        );
        let exclusion = |item| Object::Exclusion(name.clone(), item);
        subtract(&declared.exclusions, &expected.exclusions, &mut left.exclusions, exclusion, &mut changed);
        let key = |item| Object::ForeignKey(name.clone(), item);
        subtract(&declared.foreign_keys, &expected.foreign_keys, &mut left.foreign_keys, key, &mut changed);
        subtract(
            &declared.checks,
            &expected.checks,
            &mut left.checks,
            |item| Object::Check(name.clone(), item),
            &mut changed,
        );
    }
    for (name, expected) in expected.enums.iter().filter(|(name, _)| !declared.enums.contains_key(*name)) {
        take_away(name, expected, &mut left.enums, || Object::Enum(name.clone()), &mut changed);
    }
    for (name, expected) in expected.domains.iter().filter(|(name, _)| !declared.domains.contains_key(*name)) {
        take_away(name, expected, &mut left.domains, || Object::Domain(name.clone()), &mut changed);
    }
    for (name, expected) in expected.sequences.iter().filter(|(name, _)| !declared.sequences.contains_key(*name)) {
        take_away(name, expected, &mut left.sequences, || Object::Sequence(name.clone()), &mut changed);
    }
    if changed.is_empty() { Ok(left) } else { Err(changed) }
}

fn subtract<T: PartialEq>(
    declared: &IndexMap<String, T>,
    expected: &IndexMap<String, T>,
    left: &mut IndexMap<String, T>,
    object: impl Fn(String) -> Object,
    changed: &mut Vec<Object>,
) {
    for (name, expected) in expected.iter().filter(|(name, _)| !declared.contains_key(*name)) {
        take_away(name, expected, left, || object(name.clone()), changed);
    }
}

fn take_away<K: std::hash::Hash + Eq, T: PartialEq>(
    name: &K,
    expected: &T,
    left: &mut IndexMap<K, T>,
    object: impl Fn() -> Object,
    changed: &mut Vec<Object>,
) {
    if left.shift_remove(name).as_ref() != Some(expected) {
        changed.push(object());
    }
}
