//! Enums that go aside with the last column that uses them, and come back with the first. Nothing in an enum says what
//! it was called: the columns of both sides tell.

use super::Renames;
use crate::model::{Name, Schema, Table, Type};

/// Adds the enums that are called otherwise on the two sides because their columns went aside or came back.
pub(super) fn enums(before: &Schema, after: &Schema, acting: &mut Renames) {
    if before.enums.keys().all(|name| after.enums.contains_key(name)) {
        return;
    }
    let mut found: Vec<(Name, Name)> = Vec::new();
    for (name, table) in &after.tables {
        let Some(old) = former(before, name, table, acting) else { continue };
        let restored = acting.columns.get(name);
        let whole = table.retired.is_some() || old.retired.is_some();
        for (column_name, column) in &table.columns {
            let came = restored.and_then(|columns| columns.get(column_name));
            let went = column.retired.as_ref().map(|retired| &retired.name);
            let was = came.or(went.filter(|_| !old.columns.contains_key(column_name))).unwrap_or(column_name);
            let Some(then) = old.columns.get(was) else { continue };
            if whole || column.retired.is_some() || then.retired.is_some() {
                found.extend(renamed(&before.resolved(&then.ty), &after.resolved(&column.ty)));
            }
        }
    }
    for (from, to) in found {
        let is_free = !before.enums.contains_key(&to) && !after.enums.contains_key(&from);
        let is_known = acting.enums.contains_key(&to) || acting.enums.values().any(|known| *known == from);
        if is_free && !is_known && before.enums.contains_key(&from) && after.enums.contains_key(&to) {
            acting.enums.insert(to, from);
        }
    }
}

/// The table as it was: under its own name, renamed, brought back, or about to go aside.
fn former<'a>(before: &'a Schema, name: &Name, table: &Table, acting: &Renames) -> Option<&'a Table> {
    let renamed = acting.tables.get(name).unwrap_or(name);
    before.tables.get(renamed).or_else(|| before.tables.get(table.retired.as_ref()?))
}

fn renamed(then: &Type, now: &Type) -> Option<(Name, Name)> {
    let (from, to) = (then.enum_name()?, now.enum_name()?);
    (from != to && from.schema == to.schema).then(|| (from.clone(), to.clone()))
}
