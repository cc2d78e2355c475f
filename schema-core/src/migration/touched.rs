//! What migrations take from tables, columns, keys and types that are there now: their names, themselves, or what they are. Whatever else
//! in the database was made from these (a view, a trigger, a function) need not outlive it.

use super::{Link, chain};
use crate::dialect::{Unsupported, server};
use crate::model::{Dialect, Name, Object, PrimaryKey, Schema, Table};
use crate::ops::{Conflict, Operation};

/// What becomes of a table, a column, a primary key, an enum or a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// It has another name afterwards.
    Renamed,
    /// It is gone afterwards.
    Dropped,
    /// It is a column of another type, collation or generating expression afterwards; or an enum that is made anew.
    Retyped,
    /// It is a table that is built again as structs declare it, which only SQLite needs.
    Rebuilt,
}

/// A table, column, primary key, enum or domain that is there, and what a migration does to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The migration.
    pub version: i64,
    /// What it is about, by the name that it has before any of the migrations runs.
    pub object: Object,
    /// What becomes of it.
    pub touch: Touch,
    /// The operation, in words.
    pub operation: String,
}

/// What the pending migrations do, on a database that has those that `applied` says. SQL that a person wrote is not judged.
///
/// # Errors
/// When an operation does not fit the schema before it.
pub fn touched(links: &[Link], applied: &[i64], pending: &[i64]) -> Result<Vec<Touched>, Conflict> {
    follow(now(links, applied)?, &operations(links, pending))
}

/// What the way back from the migrations does, newest first.
///
/// # Errors
/// As [`touched`].
pub fn touched_back(links: &[Link], applied: &[i64], reverted: &[i64]) -> Result<Vec<Touched>, Conflict> {
    let mut back = operations(links, reverted);
    back.reverse();
    back.iter_mut().for_each(|(_, operation)| *operation = operation.inverse());
    follow(now(links, applied)?, &back)
}

/// The first of the migrations whose files a library of this version does not know.
#[must_use]
pub fn too_old(links: &[Link], versions: &[i64], (dialect, server): (Dialect, [u32; 3])) -> Option<(i64, Unsupported)> {
    let concerned = chain::stored(links).filter(|stored| versions.contains(&stored.version));
    concerned.filter_map(|stored| Some((stored.version, server::too_old(dialect, stored.needs, server)?))).next()
}

/// The first of the migrations, in the order in which they run, on whose way something of the schema is newer than a server of this
/// major version.
///
/// # Errors
/// As [`touched`].
pub fn too_new(
    links: &[Link],
    applied: &[i64],
    versions: &[i64],
    (dialect, server): (Dialect, u32),
) -> Result<Option<(i64, Unsupported)>, Conflict> {
    let mut now = now(links, applied)?;
    for (version, operation) in operations(links, versions) {
        operation.apply(&mut now)?;
        if let Some(unsupported) = server::too_new(dialect, &now, server) {
            return Ok(Some((version, unsupported)));
        }
    }
    Ok(None)
}

fn now(links: &[Link], applied: &[i64]) -> Result<Schema, Conflict> {
    let mut now = Schema::default();
    let stored = chain::stored(links).filter(|stored| stored.is_adopting() || applied.contains(&stored.version));
    for operation in stored.flat_map(|stored| &stored.operations) {
        operation.operation.apply(&mut now)?;
    }
    Ok(now)
}

/// What the migrations do themselves: one that holds the work of others does nothing, in either direction, and what it holds is there.
fn operations(links: &[Link], versions: &[i64]) -> Vec<(i64, Operation)> {
    let stored = chain::stored(links).filter(|stored| !stored.is_adopting() && versions.contains(&stored.version));
    stored.flat_map(|stored| stored.operations.iter().map(|each| (stored.version, each.operation.clone()))).collect()
}

fn follow(mut now: Schema, operations: &[(i64, Operation)]) -> Result<Vec<Touched>, Conflict> {
    let mut found = Vec::new();
    let mut renames: Vec<(Object, Object)> = Vec::new();
    let mut made: Vec<Object> = Vec::new();
    for (version, operation) in operations {
        let before = Before::of(&now, operation);
        operation.apply(&mut now)?;
        for (object, touch) in before.touched(&now, operation) {
            let table = object.table().cloned().map(Object::Table);
            if made.contains(&object) || table.is_some_and(|table| made.contains(&table)) {
                continue;
            }
            let object = renames.iter().rev().fold(object, |object, (from, to)| object.followed((to, from)));
            found.push(Touched { version: *version, object, touch, operation: operation.describe() });
        }
        match operation.renamed() {
            Some((from, to)) => {
                made.iter_mut().for_each(|object| *object = object.followed((&from, &to)));
                renames.push((from, to));
            }
            None => made.extend(operation.footprint().creates),
        }
    }
    Ok(found)
}

/// What an operation may change, as it was.
struct Before {
    tables: Vec<(Name, Table)>,
    labels: Vec<(Name, Vec<String>)>,
    domains: Vec<Name>,
}

impl Before {
    fn of(now: &Schema, operation: &Operation) -> Before {
        let footprint = operation.footprint();
        let named = || footprint.drops.iter().chain(&footprint.needs).chain(&footprint.creates);
        let mut before = Before { tables: Vec::new(), labels: Vec::new(), domains: Vec::new() };
        for name in named().filter_map(Object::table) {
            if let Some(table) = now.tables.get(name)
                && !before.tables.iter().any(|(known, _)| known == name)
            {
                before.tables.push((name.clone(), table.clone()));
            }
        }
        for object in named() {
            if let Object::Enum(name) | Object::EnumValue(name, _) = object
                && let Some(found) = now.enums.get(name)
            {
                before.labels.push((name.clone(), found.values.clone()));
            }
            if let Object::Domain(name) = object
                && now.domains.contains_key(name)
            {
                before.domains.push(name.clone());
            }
        }
        before
    }

    fn touched(&self, after: &Schema, operation: &Operation) -> Vec<(Object, Touch)> {
        if let Some((from, _)) = operation.renamed() {
            return if from.table().is_some() { vec![(from, Touch::Renamed)] } else { Vec::new() };
        }
        let mut found = Vec::new();
        for (name, table) in &self.tables {
            let Some(now) = after.tables.get(name) else {
                found.push((Object::Table(name.clone()), Touch::Dropped));
                continue;
            };
            for (column_name, column) in &table.columns {
                let object = Object::Column(name.clone(), column_name.clone());
                match now.columns.get(column_name) {
                    None => found.push((object, Touch::Dropped)),
                    Some(now)
                        if (&now.ty, &now.collate, &now.generated)
                            != (&column.ty, &column.collate, &column.generated) =>
                    {
                        found.push((object, Touch::Retyped));
                    }
                    Some(_) => {}
                }
            }
            // A key that changes is another constraint.
            let alike = |now: &PrimaryKey| table.primary_key.as_ref().is_some_and(|key| is_same(key, now));
            if table.primary_key.is_some() && !now.primary_key.as_ref().is_some_and(alike) {
                found.push((Object::PrimaryKey(name.clone()), Touch::Dropped));
            }
        }
        for (name, labels) in &self.labels {
            let Some(now) = after.enums.get(name) else {
                found.push((Object::Enum(name.clone()), Touch::Dropped));
                continue;
            };
            // Where labels go or change places, the type is made again and takes the place of the former one.
            if !stands_in(labels, &now.values) {
                let users = after.columns_of_enum(name).into_iter();
                found.extend(users.map(|(table, column)| (Object::Column(table, column), Touch::Retyped)));
                found.push((Object::Enum(name.clone()), Touch::Retyped));
            }
        }
        let gone = self.domains.iter().filter(|name| !after.domains.contains_key(*name));
        found.extend(gone.map(|name| (Object::Domain(name.clone()), Touch::Dropped)));
        found
    }
}

/// Whether a constraint becomes the other by a new name at most.
fn is_same(key: &PrimaryKey, other: &PrimaryKey) -> bool {
    PrimaryKey { name: None, ..key.clone() } == PrimaryKey { name: None, ..other.clone() }
}

/// Whether the labels stand among the others in the same order.
fn stands_in(labels: &[String], others: &[String]) -> bool {
    let mut others = others.iter();
    labels.iter().all(|label| others.any(|other| other == label))
}
