//! What a table has of those that it inherits from: their checks, which nobody declares twice, and their columns.

use super::canonical::{Note, settled_name};
use super::features;
use super::options::NO_INHERIT;
use crate::model::{Check, Column, Dialect, Identity, Name, Object, Schema, Table};

/// Gives every table the checks that come from those it inherits from; one of its own that has the name stays.
pub(super) fn complete(mut schema: Schema) -> Schema {
    let heirs: Vec<Name> = schema.tables.iter().filter(|(_, table)| !table.inherits.is_empty()).map(first).collect();
    // As often as the longest line of heirs is long, and no longer in a circle.
    for _ in 0..heirs.len() {
        let mut came = false;
        for name in &heirs {
            let checks = schema.parents(name).flat_map(|(_, parent)| &parent.checks);
            let checks: Vec<(String, Check)> = checks
                .filter(|(_, check)| is_inherited(check))
                .map(|(name, check)| (name.clone(), check.clone()))
                .collect();
            let Some(table) = schema.tables.get_mut(name).filter(|table| table.retired.is_none()) else { continue };
            for (check_name, check) in checks {
                if !table.checks.contains_key(&check_name) {
                    table.checks.insert(check_name, check);
                    came = true;
                }
            }
        }
        if !came {
            break;
        }
    }
    schema
}

/// The parents of a table under the names that the database has for them; none where tables do not inherit, which is noted.
pub(super) fn settled(dialect: Dialect, name: &Name, table: &Table, notes: &mut Vec<Note>) -> Vec<Name> {
    if features(dialect).inheritance {
        return table.inherits.iter().map(|parent| settled_name(dialect, parent)).collect();
    }
    if !table.inherits.is_empty() {
        let text = "is a table by itself: whoever reads its parents does not read its rows".to_owned();
        notes.push(Note { object: Object::Table(name.clone()), text });
    }
    Vec::new()
}

/// Whether those that inherit have a check, too.
#[must_use]
pub fn is_inherited(check: &Check) -> bool {
    !check.options.get(Dialect::Postgres).contains_key(NO_INHERIT)
}

/// Whether a check comes from a table that this one inherits from.
#[must_use]
pub fn comes_from_parent(schema: &Schema, table: &Name, name: &str, check: &Check) -> bool {
    schema.parents(table).any(|(_, parent)| parent.checks.get(name) == Some(check) && is_inherited(check))
}

/// What the tables that one inherits from have under the name of a column, in order.
#[must_use]
pub fn columns<'a>(schema: &'a Schema, table: &Name, name: &str) -> Vec<&'a Column> {
    schema.parents(table).filter_map(|(_, parent)| parent.columns.get(name)).collect()
}

/// Whether a column has the default of the one that it is inherited from. That of a `serial` is inherited, its kind is not.
#[must_use]
pub fn same_default(own: &Column, parent: &Column) -> bool {
    own.default == parent.default && parent.identity != Some(Identity::Serial)
}

fn first<V>((name, _): (&Name, V)) -> Name {
    name.clone()
}
