//! Whether a statement has happened in which an earlier run stopped, on a database that has no transactions for
//! definitions. The migration's stored operations are lowered again; the one that gives this very text says what
//! is there afterwards and was not before, and the catalogue is asked for it. A definition is atomic (MySQL 8.0,
//! MariaDB 10.6), so that all of it has happened or nothing. Whatever leaves a doubt is for a person to decide:
//! text that was edited, SQL written by hand, a thing of the right name that looks otherwise.

use super::Inspected;
use super::decide_signs::{Sign, signs};
use super::report::{Decision, Direction, Undecided};
use crate::migration::{Link, Stored};
use crate::model::{Column, ForeignKey, Index, IndexKey, Object, PrimaryKey, Schema, Table};
use crate::ops::{Cx, Forms, Operation, part_names};
use std::collections::BTreeSet;

/// Decides from the chain of migrations, of which the statement's is one, and from the database as it is.
#[must_use]
pub fn decide(links: &[Link], undecided: &Undecided<'_>, inspected: &Inspected) -> Decision {
    let Some((mut before, operations)) = migration(links, undecided) else { return Decision::Unknown };
    let mut after = before.clone();
    let mut decisions = Vec::new();
    for operation in &operations {
        if operation.apply(&mut after).is_err() {
            return Decision::Unknown;
        }
        let cx = Cx {
            dialect: undecided.dialect,
            before: &before,
            after: &after,
            forms: Forms { online: true, ..Forms::default() },
        };
        decisions.extend(of_operation(operation, &cx, undecided.sql, &inspected.schema));
        if operation.apply(&mut before).is_err() {
            return Decision::Unknown;
        }
    }
    // The same text twice is no trouble as long as the answer is the same.
    match decisions.split_first() {
        Some((first, others)) if others.iter().all(|other| other == first) => *first,
        Some(_) | None => Decision::Unknown,
    }
}

/// The schema before the file, and what the file does.
fn migration(links: &[Link], undecided: &Undecided<'_>) -> Option<(Schema, Vec<Operation>)> {
    let at = links.iter().position(|link| link.version() == undecided.version)?;
    let mut schema = Schema::default();
    for stored in links[..at].iter().filter_map(Link::stored) {
        all(&mut schema, stored)?;
    }
    let stored = links[at].stored()?;
    let operations = stored.operations.iter().map(|each| each.operation.clone());
    Some(match undecided.direction {
        Direction::Up => (schema, operations.collect()),
        Direction::Down => {
            all(&mut schema, stored)?;
            (schema, operations.rev().map(|operation| operation.inverse()).collect())
        }
    })
}

fn all(schema: &mut Schema, stored: &Stored) -> Option<()> {
    stored.operations.iter().try_for_each(|each| each.operation.apply(schema).ok())
}

/// A decision for each statement of the operation that has this text.
fn of_operation(operation: &Operation, cx: &Cx<'_>, sql: &str, found: &Schema) -> Vec<Decision> {
    let Ok(statements) = operation.lower(cx) else { return Vec::new() };
    let texts: Vec<&str> = statements.iter().map(|statement| bare(&statement.sql)).collect();
    let said = without_clause(bare(sql), &texts);
    if !texts.contains(&said) {
        return Vec::new();
    }
    // What is said to the session is said again.
    let is_setting = |text: &&str| text.starts_with("SET SESSION ");
    let mut own = signs(operation, cx, texts.iter().filter(|text| !is_setting(text)).count()).into_iter();
    let mut signs: Vec<Vec<Sign>> = Vec::new();
    for text in &texts {
        signs.extend(if is_setting(text) { Some(vec![Sign::Again]) } else { own.next() });
    }
    signs.extend(own);
    // A statement that does not name what it is said to change is another than the one that is meant here.
    let names = |text: &str, signs: &[Sign]| {
        signs.iter().all(|sign| name(sign).is_none_or(|name| text.contains(&*cx.quote(name))))
    };
    if signs.len() != texts.len() || !texts.iter().zip(&signs).all(|(text, signs)| names(text, signs)) {
        return vec![Decision::Unknown];
    }
    let same = texts.iter().zip(&signs).filter(|(text, _)| **text == said);
    same.map(|(_, signs)| read(signs, cx, found)).collect()
}

/// As the file and the splitting of it leave a statement.
fn bare(sql: &str) -> &str {
    sql.trim().trim_end_matches(';').trim_end()
}

/// Without what it asks MySQL or MariaDB for behind one of these texts: files of before say nothing of it.
fn without_clause<'a>(sql: &'a str, texts: &[&str]) -> &'a str {
    let is_clause = |rest: &str| {
        let mut words = rest.split([',', ' ']).filter(|word| !word.is_empty()).peekable();
        words.peek().is_some() && words.all(|word| word.starts_with("ALGORITHM=") || word.starts_with("LOCK="))
    };
    let text = texts.iter().find(|text| sql.strip_prefix(**text).is_some_and(is_clause));
    text.map_or(sql, |text| &sql[..text.len()])
}

fn name(sign: &Sign) -> Option<&str> {
    match sign {
        Sign::There(object) | Sign::Gone(object) => match object {
            Object::Table(name)
            | Object::Enum(name)
            | Object::Domain(name)
            | Object::Sequence(name)
            | Object::PrimaryKey(name) => Some(&name.name),
            Object::Column(_, name)
            | Object::Unique(_, name)
            | Object::Index(_, name)
            | Object::Exclusion(_, name)
            | Object::ForeignKey(_, name)
            | Object::Check(_, name) => Some(name),
            Object::EnumValue(name, _) => Some(&name.name),
            Object::Sql(title) => Some(title),
        },
        Sign::Key { table, .. } | Sign::Partitions { table, .. } => Some(&table.name),
        Sign::Again => None,
    }
}

/// All signs say yes, or all say no; anything else leaves a doubt.
fn read(signs: &[Sign], cx: &Cx<'_>, found: &Schema) -> Decision {
    let answers: Vec<Option<bool>> = signs.iter().map(|sign| answer(sign, cx, found)).collect();
    match answers.split_first() {
        Some((Some(first), others)) if others.iter().all(|other| *other == Some(*first)) => {
            if *first {
                Decision::Happened
            } else {
                Decision::NotHappened
            }
        }
        Some(_) | None => Decision::Unknown,
    }
}

/// What the catalogue says; none where it leaves a doubt.
fn answer(sign: &Sign, cx: &Cx<'_>, found: &Schema) -> Option<bool> {
    match sign {
        Sign::Again => Some(false),
        Sign::Key { table, from, to } => {
            let parts = found.tables.get(table)?.primary_key.as_ref().map(PrimaryKey::parts).unwrap_or_default();
            match (parts == *from, parts == *to) {
                (false, true) => Some(true),
                (true, false) => Some(false),
                (true, true) | (false, false) => None,
            }
        }
        Sign::Partitions { table, from, to } => {
            let names = part_names(found.tables.get(table)?.options.get(cx.dialect));
            match (names == *from, names == *to) {
                (false, true) => Some(true),
                (true, false) => Some(false),
                (true, true) | (false, false) => None,
            }
        }
        Sign::Gone(object) => is_there(object, found).map(|there| !there),
        Sign::There(object) => match is_there(object, found)? {
            false => Some(false),
            true if looks_right(object, cx, found) => Some(true),
            true => None,
        },
    }
}

/// Whether there is a thing of this name; none where that is not to be known.
fn is_there(object: &Object, found: &Schema) -> Option<bool> {
    if let Object::Enum(name) | Object::EnumValue(name, _) = object {
        let item = found.enums.get(name);
        return if let Object::EnumValue(_, label) = object {
            item.map(|item| item.values.contains(label))
        } else {
            Some(item.is_some())
        };
    }
    let name = object.table()?;
    let table = found.tables.get(name);
    if let Object::Table(_) = object {
        // Of other databases on the server the catalogue was not asked.
        return if table.is_none() && name.schema.is_some() { None } else { Some(table.is_some()) };
    }
    let table = table?;
    Some(match object {
        Object::Column(_, name) => table.columns.contains_key(name),
        // The catalogue calls a unique index now one, now the other.
        Object::Unique(_, name) | Object::Index(_, name) => {
            table.uniques.contains_key(name) || table.indexes.contains_key(name)
        }
        Object::Exclusion(_, name) => table.exclusions.contains_key(name),
        Object::ForeignKey(_, name) => table.foreign_keys.contains_key(name),
        Object::Check(_, name) => table.checks.contains_key(name),
        Object::PrimaryKey(_) => table.primary_key.is_some(),
        Object::Table(_)
        | Object::Enum(_)
        | Object::EnumValue(..)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::Sql(_) => return None,
    })
}

/// Whether what is there is what the statement makes, as far as no spelling comes into it. Another thing of the
/// same name may have been what the statement failed at.
fn looks_right(object: &Object, cx: &Cx<'_>, found: &Schema) -> bool {
    let Some(name) = object.table() else { return true };
    let (Some(expected), Some(found)) = (cx.after.tables.get(name), found.tables.get(name)) else { return false };
    match object {
        Object::Table(_) => columns(expected) == columns(found),
        Object::Column(_, name) => match (expected.columns.get(name), found.columns.get(name)) {
            (Some(expected), Some(found)) => alike(expected, found),
            // One that only stands there until it takes the place of another.
            (None, _) => true,
            (Some(_), None) => false,
        },
        Object::Unique(_, name) | Object::Index(_, name) => match (keys(expected, name), keys(found, name)) {
            (Some(expected), Some(found)) => expected == found,
            (None, _) => true,
            (Some(_), None) => false,
        },
        Object::ForeignKey(_, name) => match (expected.foreign_keys.get(name), found.foreign_keys.get(name)) {
            (Some(expected), Some(found)) => refers_alike(expected, found),
            (None, _) | (_, None) => false,
        },
        Object::Check(..)
        | Object::Exclusion(..)
        | Object::PrimaryKey(_)
        | Object::Enum(_)
        | Object::EnumValue(..)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::Sql(_) => true,
    }
}

fn columns(table: &Table) -> BTreeSet<&String> {
    table.columns.keys().collect()
}

fn alike(expected: &Column, found: &Column) -> bool {
    expected.nullable == found.nullable && expected.generated.is_some() == found.generated.is_some()
}

fn refers_alike(expected: &ForeignKey, found: &ForeignKey) -> bool {
    expected.columns == found.columns && expected.table == found.table && expected.references == found.references
}

/// Whether an index is unique, and its columns.
fn keys(table: &Table, name: &str) -> Option<(bool, Vec<String>)> {
    let plain = |index: &Index| {
        index
            .parts
            .iter()
            .filter_map(|part| if let IndexKey::Column(column) = &part.key { Some(column.clone()) } else { None })
            .collect()
    };
    match (table.uniques.get(name), table.indexes.get(name)) {
        (Some(unique), _) => Some((true, unique.columns.clone())),
        (None, Some(index)) => Some((index.unique, plain(index))),
        (None, None) => None,
    }
}
