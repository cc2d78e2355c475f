//! What changed in domains, under their new names.

use super::table::{Item, items};
use crate::model::name::cut;
use crate::model::{Domain, Name, Object, Schema};
use crate::ops::{
    AddDomainCheck, CreateDomain, DropDomain, DropDomainCheck, Operation, RenameDomainCheck, SetComment,
    SetDomainDefault, SetDomainNotNull,
};

/// The longest name that every dialect takes.
const LIMIT: usize = 63;

/// New domains.
pub(super) fn create(now: &Schema, after: &Schema, ops: &mut Vec<Operation>) {
    for (name, domain) in after.domains.iter().filter(|(name, _)| !now.domains.contains_key(*name)) {
        ops.push(CreateDomain { name: name.clone(), domain: domain.clone() }.into());
    }
}

/// Facets of domains on both sides, and domains that are gone.
pub(super) fn change(now: &Schema, after: &Schema, ops: &mut Vec<Operation>) {
    for (name, old) in &now.domains {
        match after.domains.get(name) {
            Some(new) => facets(name, old, new, ops),
            None => ops.push(DropDomain { name: name.clone(), domain: old.clone() }.into()),
        }
    }
}

fn facets(name: &Name, old: &Domain, new: &Domain, ops: &mut Vec<Operation>) {
    let of = || name.clone();
    if old.default != new.default {
        ops.push(SetDomainDefault { name: of(), from: old.default.clone(), to: new.default.clone() }.into());
    }
    if old.not_null != new.not_null {
        ops.push(SetDomainNotNull { name: of(), not_null: new.not_null }.into());
    }
    if old.comment != new.comment {
        let object = Object::Domain(of());
        ops.push(SetComment { object, from: old.comment.clone(), to: new.comment.clone() }.into());
    }
    items(&old.checks, &new.checks, |change| {
        ops.push(match change {
            Item::Gone(name, check) => DropDomainCheck { domain: of(), name, check }.into(),
            Item::New(name, check) => AddDomainCheck { domain: of(), name, check }.into(),
            Item::Renamed(from, to) => RenameDomainCheck { domain: of(), from, to }.into(),
        });
    });
}

/// The domains that cannot become what they are to be, because a database changes neither what they are over nor their
/// collation, each with the name under which it steps aside: another one takes its place, column by column.
pub(super) fn replaced(now: &Schema, after: &Schema) -> Vec<(Name, Name)> {
    let mut found: Vec<(Name, Name)> = Vec::new();
    loop {
        let next = now.domains.iter().find(|(name, old)| {
            let over = old.base.domain_name();
            !found.iter().any(|(known, _)| known == *name)
                && after.domains.get(*name).is_some_and(|new| {
                    (&old.base, &old.collate) != (&new.base, &new.collate)
                        || found.iter().any(|(known, _)| over == Some(known))
                })
        });
        let Some((name, _)) = next else { return found };
        let taken = |candidate: &Name| {
            now.domains.contains_key(candidate)
                || after.domains.contains_key(candidate)
                || now.tables.contains_key(candidate)
                || after.tables.contains_key(candidate)
                || now.enums.contains_key(candidate)
                || after.enums.contains_key(candidate)
        };
        let first = std::iter::once(format!("_old_{}", name.name));
        let numbered = (2_u32..).map(|number| format!("_old{number}_{}", name.name));
        let mut free = first.chain(numbered).map(|aside| name.sibling(cut(&aside, LIMIT)));
        let aside = free.find(|candidate| !taken(candidate)).unwrap_or_else(|| name.clone());
        found.push((name.clone(), aside));
    }
}
