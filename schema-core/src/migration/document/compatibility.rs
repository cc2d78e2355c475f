//! Which code goes on working: the old one on the new schema, and the new one on the old.

use super::words::cell;
use crate::hazard::{Hazard, HazardKind};
use crate::migration::inquiries::is_read_by_name;
use crate::model::Object;
use crate::ops::Operation;
use crate::plan::{Migration, Step};

/// `works`, or what the code must not use or write.
pub(super) fn compatibility(migration: &Migration, hazards: &[&Hazard], out: &mut String) {
    let of_kind = |kind| hazards.iter().filter(move |hazard| hazard.kind == kind).map(|hazard| &hazard.object);
    let by_hand = of_kind(HazardKind::Opaque).next().is_some();
    let old = said(&of_kind(HazardKind::BreaksOldCode).collect::<Vec<_>>());
    let mut needed: Vec<&Object> = of_kind(HazardKind::BreaksNewCode).collect();
    // The name of what is kept aside is nobody's.
    let aside = |step: &&Step| {
        matches!(step.operation, Operation::RetireTable(_) | Operation::RetireColumn(_) | Operation::RetirePartition(_))
    };
    let steps = migration.up.steps.iter().filter(|step| !aside(step));
    let created: Vec<_> = steps.map(|step| step.operation.footprint().creates).collect();
    needed.extend(created.iter().flatten().filter(|object| is_read_by_name(object)));
    let new = said(&needed);
    let told = |text: String| if by_hand { "not known: a person wrote the SQL".to_owned() } else { text };
    out.push_str(&format!("* **Old code on the new schema:** {}\n", told(old)));
    out.push_str(&format!("* **New code on the old schema:** {}\n", told(new)));
}

fn said(objects: &[&Object]) -> String {
    let (named, rules): (Vec<&Object>, Vec<&Object>) =
        objects.iter().copied().partition(|object| is_read_by_name(object) || object.table().is_none());
    let (mut names, rules) = (listed(&named), listed(&rules));
    // A new table says enough.
    let tables: Vec<String> =
        named.iter().filter_map(|object| object.as_table()).map(|table| cell(&table.to_string())).collect();
    names.retain(|name| !tables.iter().any(|table| name.starts_with(&format!("{table}."))));
    let mut told = Vec::new();
    if !names.is_empty() {
        told.push(format!("uses {}", names.join(", ")));
    }
    // No statement names a constraint: it refuses rows.
    if !rules.is_empty() {
        told.push(format!("writes rows that {} refuses", rules.join(" or ")));
    }
    if told.is_empty() { "works".to_owned() } else { format!("breaks where it {}", told.join(", or ")) }
}

fn listed(objects: &[&Object]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in objects.iter().map(|object| cell(&object.to_string())) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
