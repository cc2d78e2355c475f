//! Foreign keys over something that changes: no database alters a column's type, or a key, under a foreign key in every
//! case, so that such a foreign key goes before the change and comes after it.

use crate::model::{ForeignKey, Index, IndexKey, Name, Object, Schema, Table};
use crate::ops::{AddForeignKey, ConstraintKind, DropForeignKey, Operation};
use indexmap::IndexSet;

/// What changes in tables that are on both sides and foreign keys may lean on, and the foreign keys that stay and do.
pub(super) struct Keys {
    retyped: IndexSet<(Name, String)>,
    lost: Vec<(Name, Vec<String>)>,
    gained: Vec<(Name, Vec<String>)>,
    renewed: Vec<Renewed>,
}

/// A foreign key that is dropped as it was, by its former name, and added as it is to be.
struct Renewed {
    table: Name,
    from: String,
    to: String,
    was: ForeignKey,
    key: ForeignKey,
}

impl Keys {
    pub(super) fn of(now: &Schema, after: &Schema) -> Keys {
        let mut keys = Keys { retyped: IndexSet::new(), lost: Vec::new(), gained: Vec::new(), renewed: Vec::new() };
        for (name, new) in &after.tables {
            let Some(old) = now.tables.get(name) else { continue };
            if old == new {
                continue;
            }
            for (column, item) in &new.columns {
                if old.columns.get(column).is_some_and(|before| {
                    before.ty != item.ty || before.collate != item.collate || before.generated != item.generated
                }) {
                    keys.retyped.insert((name.clone(), column.clone()));
                }
            }
            let at = |columns: Vec<String>| (name.clone(), columns);
            let lost = gone(old, new).into_iter().chain(loosely(now, name).filter(|own| !led(old, new, own)).cloned());
            keys.lost.extend(lost.map(at));
            let gained =
                gone(new, old).into_iter().chain(loosely(after, name).filter(|own| !led(new, old, own)).cloned());
            keys.gained.extend(gained.map(at));
        }
        if keys.retyped.is_empty() && keys.lost.is_empty() {
            return keys;
        }
        for (name, new) in &after.tables {
            let Some(old) = now.tables.get(name) else { continue };
            for (key_name, key) in &new.foreign_keys {
                let Some((from, was)) = former(key_name, key, old, new) else { continue };
                let own = key.columns.iter().any(|column| keys.retyped.contains(&(name.clone(), column.clone())));
                if own || keys.goes_before(key) {
                    let (table, from, to) = (name.clone(), from.clone(), key_name.clone());
                    keys.renewed.push(Renewed { table, from, to, was: was.clone(), key: key.clone() });
                }
            }
        }
        keys
    }

    /// Whether what a foreign key refers to is not to be changed while the foreign key is there.
    pub(super) fn goes_before(&self, key: &ForeignKey) -> bool {
        self.retypes(key) || leans(&self.lost, key)
    }

    /// Whether what a foreign key refers to is there only after the change.
    pub(super) fn comes_after(&self, key: &ForeignKey) -> bool {
        self.retypes(key) || leans(&self.gained, key)
    }

    fn retypes(&self, key: &ForeignKey) -> bool {
        key.references.iter().any(|column| self.retyped.contains(&(key.table.clone(), column.clone())))
    }

    pub(super) fn renew(&self, ops: &mut Vec<Operation>) {
        for Renewed { table, from, to, was, key } in &self.renewed {
            let object = Object::ForeignKey(table.clone(), to.clone());
            let is_part = |op: &Operation| {
                matches!(op, Operation::RenameConstraint(rename)
                    if rename.kind == ConstraintKind::ForeignKey && rename.table == *table && rename.from == *from && rename.to == *to)
                    || matches!(op, Operation::SetOptions(set) if set.object == object)
            };
            ops.retain(|op| !is_part(op));
            ops.push(DropForeignKey { table: table.clone(), name: from.clone(), key: was.clone() }.into());
            ops.push(AddForeignKey { table: table.clone(), name: to.clone(), key: key.clone() }.into());
        }
    }
}

/// Whether a foreign key of a table refers to columns of the same one that only an index makes fit for it, which comes behind the table's definition.
pub(super) fn waits_for_index(name: &Name, table: &Table, key: &ForeignKey) -> bool {
    let inside =
        table.primary_key.iter().map(|key| &key.columns).chain(table.uniques.values().map(|item| &item.columns));
    key.table == *name && !inside.into_iter().any(|own| same(own, &key.references))
}

fn leans(changed: &[(Name, Vec<String>)], key: &ForeignKey) -> bool {
    changed.iter().any(|(table, columns)| *table == key.table && same(columns, &key.references))
}

/// The columns of each key that a table has and another form of it lacks.
fn gone(has: &Table, lacks: &Table) -> Vec<Vec<String>> {
    let mut gone = Vec::new();
    if let Some(key) = &has.primary_key
        && key.lengths.is_empty()
        && !lacks.primary_key.as_ref().is_some_and(|other| other.is_like(key))
    {
        gone.push(key.columns.clone());
    }
    let uniques = has.uniques.values().filter(|unique| !lacks.uniques.values().any(|other| other == *unique));
    gone.extend(uniques.map(|unique| unique.columns.clone()));
    let indexes = has.indexes.values().filter(|index| index.unique);
    let indexes = indexes.filter(|index| !lacks.indexes.values().any(|other| other == *index));
    gone.extend(indexes.filter_map(columns));
    gone
}

/// The columns of a table that foreign keys refer to though they are no key: MariaDB takes the first columns of any index.
fn loosely<'a>(schema: &'a Schema, name: &'a Name) -> impl Iterator<Item = &'a Vec<String>> {
    let keys = schema.tables.values().flat_map(|table| table.foreign_keys.values());
    let is_loose = |key: &&ForeignKey| {
        key.table == *name
            && schema.tables.get(name).is_some_and(|table| !unique(table).any(|own| same(&own, &key.references)))
    };
    keys.filter(is_loose).map(|key| &key.references)
}

/// Whether an index that begins with the columns is the same on both sides.
fn led(one: &Table, other: &Table, own: &[String]) -> bool {
    let key = |table: &Table| {
        table.primary_key.as_ref().filter(|key| key.columns.starts_with(own)).map(|key| key.columns.clone())
    };
    let both = |index: &&Index| other.indexes.values().any(|like| like == *index);
    let whole = |index: &Index| index.parts.iter().all(|part| part.length.is_none());
    let leads = |index: &Index| whole(index) && columns(index).is_some_and(|columns| columns.starts_with(own));
    (key(one).is_some() && key(one) == key(other))
        || one
            .uniques
            .values()
            .any(|like| like.columns.starts_with(own) && other.uniques.values().any(|item| item == like))
        || one.indexes.values().filter(both).any(leads)
}

/// The columns of each key of a table.
fn unique(table: &Table) -> impl Iterator<Item = Vec<String>> {
    let keys = table.primary_key.iter().map(|key| key.columns.clone());
    let keys = keys.chain(table.uniques.values().map(|unique| unique.columns.clone()));
    keys.chain(table.indexes.values().filter(|index| index.unique).filter_map(columns))
}

fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|column| other.contains(column))
}

/// The columns of an index that is made of columns alone.
fn columns(index: &Index) -> Option<Vec<String>> {
    let column = |part: &crate::model::IndexPart| match &part.key {
        IndexKey::Column(column) => Some(column.clone()),
        IndexKey::Expr(_) => None,
    };
    index.parts.iter().map(column).collect()
}

/// The foreign key as it was: the same but for its options, or the one that is renamed to it.
fn former<'a>(name: &str, key: &ForeignKey, old: &'a Table, new: &Table) -> Option<(&'a String, &'a ForeignKey)> {
    if let Some((name, was)) = old.foreign_keys.get_key_value(name) {
        let same = ForeignKey { options: key.options.clone(), ..was.clone() } == *key;
        return same.then_some((name, was));
    }
    old.foreign_keys.iter().find(|(former, was)| *was == key && !new.foreign_keys.contains_key(*former))
}
