//! The tables that a table inherits from, as `inherits(Parent)`. The columns that it has of them are its fields, too.

use super::Cx;
use super::layout::{Entry, list, word};
use super::update::Request;
use crate::dialect::canonical::settled_name;
use crate::dialect::features;
use crate::model::{Name, Object, Schema, Table};

/// The structs of the parents, in order; one that is not pulled is named.
pub(super) fn parents(cx: &mut Cx, name: &Name, table: &Table) -> Vec<String> {
    let mut parents = Vec::new();
    for parent in &table.inherits {
        match cx.names.structs.get(parent).filter(|_| cx.schema.tables.contains_key(parent)).cloned() {
            Some(item) => parents.push(item),
            None => {
                let text = format!("inherits from {parent}, which is not among the tables that are pulled");
                cx.note(Object::Table(name.clone()), text);
            }
        }
    }
    parents
}

/// What is said of them.
pub(super) fn entry(cx: &Cx, parents: &[String]) -> Option<Entry> {
    let words = parents.iter().map(|item| word(cx.names.path(item))).collect();
    (!parents.is_empty()).then(|| list("inherits", words))
}

/// The parents that a struct names though its database knows nothing of them, and those whose structs stay; none where all stay.
pub(super) fn unread(request: &Request<'_>, name: &Name, to: &Schema) -> Option<(Vec<Name>, Vec<Name>)> {
    if features(request.dialect).inheritance {
        return None;
    }
    let settled = |name: &Name| settled_name(request.dialect, name);
    let (_, table) = request.declared.schema.tables.iter().find(|(own, _)| settled(own) == *name)?;
    let said: Vec<Name> = table.inherits.iter().map(settled).collect();
    let kept: Vec<Name> = said.iter().filter(|parent| to.tables.contains_key(*parent)).cloned().collect();
    (said != kept).then_some((said, kept))
}

/// The structs of tables.
pub(super) fn structs(cx: &Cx, tables: &[Name]) -> Vec<String> {
    tables.iter().filter_map(|table| cx.names.structs.get(table)).cloned().collect()
}
