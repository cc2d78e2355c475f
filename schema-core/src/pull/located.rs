//! Where in the sources each thing is declared, and the names that people have chosen for it.

use super::conflict::Conflict;
use super::names::Known;
use super::sources::{Found, Kind, Parsed};
use super::update::Request;
use super::{naming, values};
use crate::dialect::canonical::settled_name;
use crate::model::{Location, Object, Origin, Schema};
use indexmap::IndexMap;

/// Where each table and enum is declared: the number of the file, and the item in it.
pub(super) type Places<'a> = IndexMap<Object, (usize, &'a Found)>;

pub(super) fn located<'a>(request: &Request<'a>) -> Result<Places<'a>, Conflict> {
    let Request { dialect, declared, sources, .. } = *request;
    let mut found = Places::new();
    for (object, location) in &declared.locations {
        let object = if let Object::Table(name) = object {
            Object::Table(settled_name(dialect, name))
        } else if let Object::Enum(name) = object {
            Object::Enum(settled_name(dialect, name))
        } else if let Object::Domain(name) = object {
            Object::Domain(settled_name(dialect, name))
        } else if let Object::Sequence(name) = object {
            Object::Sequence(settled_name(dialect, name))
        } else {
            continue;
        };
        if let Some(place) = at(sources, location) {
            found.insert(object, place);
        }
    }
    for (at, parsed) in sources.iter().enumerate() {
        let is_known = |item: &Found| found.values().any(|(other, known)| *other == at && known.range == item.range);
        let lost = parsed.items.iter().find(|item| item.kind == Kind::Table && !item.has_cfg && !is_known(item));
        if let Some(item) = lost {
            let (path, line) = (parsed.file.shown.clone(), parsed.line(item.start));
            return Err(Conflict::NotBuilt { path, line, item: item.ident.clone() });
        }
    }
    Ok(found)
}

/// The item that the compiler saw at a place.
fn at<'a>(sources: &'a [Parsed], location: &Location) -> Option<(usize, &'a Found)> {
    sources.iter().enumerate().find_map(|(at, parsed)| {
        if !parsed.file.path.ends_with(&location.file) {
            return None;
        }
        let is_it = |item: &&Found| {
            let lines = parsed.line(item.range.start)..=parsed.line(item.body.start);
            item.ident == location.item && lines.contains(&(location.line as usize))
        };
        parsed.items.iter().find(is_it).map(|item| (at, item))
    })
}

/// The names that people have chosen.
pub(super) fn known(request: &Request<'_>, from: &Schema, found: &Places<'_>) -> Known {
    let Request { dialect, declared, sources, .. } = *request;
    let mut known = Known::default();
    for (object, location) in &declared.locations {
        // A partition is said in its table's struct, and has none itself.
        if let Object::Table(name) = object
            && declared.schema.tables.contains_key(name)
        {
            known.structs.insert(settled_name(dialect, name), location.item.clone());
        } else if let Object::Enum(name) = object {
            known.enums.insert(settled_name(dialect, name), location.item.clone());
        } else if let Object::Domain(name) = object {
            known.domains.insert(settled_name(dialect, name), location.item.clone());
        } else if let Object::Sequence(name) = object {
            known.sequences.insert(settled_name(dialect, name), location.item.clone());
        } else if let Object::Column(table, column) = object
            && let Some(Origin::Field(field, ..)) = declared.origins.get(object)
        {
            let fields = known.fields.entry(settled_name(dialect, table)).or_default();
            fields.insert(column.clone(), naming::raw(field));
        }
    }
    for name in from.enums.keys() {
        if let Some((at, item)) = found.get(&Object::Enum(name.clone())) {
            let labels = values::labels(&sources[*at], item);
            known
                .variants
                .insert(name.clone(), labels.into_iter().map(|(label, variant, _)| (label, variant)).collect());
        }
    }
    let types = known.enums.values().chain(known.domains.values());
    known.taken.extend(known.structs.values().chain(types).chain(known.sequences.values()).cloned());
    known.taken.extend(sources.iter().flat_map(|parsed| parsed.names.iter().cloned()));
    known
}
