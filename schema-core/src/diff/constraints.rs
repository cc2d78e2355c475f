//! Constraints and indexes that exchange their names, as those of two tables do that exchange theirs: one of them steps aside.

use crate::model::name::cut;
use crate::ops::{ASIDE, ConstraintKind, Operation, RenameConstraint};
use indexmap::IndexMap;

/// The longest name that every dialect takes.
const LIMIT: usize = 63;

/// Where a name must be the only one: what PostgreSQL keeps beside its tables, MySQL's foreign keys, its checks.
type Place = (Option<String>, u8, String);

/// Breaks every circle of renames.
pub(super) fn untangle(ops: &mut Vec<Operation>) {
    let mut renames: IndexMap<Place, usize> = IndexMap::new();
    for (at, op) in ops.iter().enumerate() {
        if let Operation::RenameConstraint(rename) = op {
            renames.insert(place(rename, &rename.from), at);
        }
    }
    let mut seen: Vec<usize> = Vec::new();
    for start in renames.values().copied().collect::<Vec<_>>() {
        let mut circle = Vec::new();
        let mut at = Some(start);
        while let Some(next) = at.filter(|next| !seen.contains(next)) {
            seen.push(next);
            circle.push(next);
            at = if let Operation::RenameConstraint(rename) = &ops[next] {
                renames.get(&place(rename, &rename.to)).copied()
            } else {
                None
            };
        }
        if let (true, Operation::RenameConstraint(first)) = (at == Some(start) && circle.len() > 1, ops[start].clone())
        {
            let aside = cut(&format!("{ASIDE}{}", first.from), LIMIT);
            ops.push(RenameConstraint { from: aside.clone(), ..first.clone() }.into());
            ops[start] = RenameConstraint { to: aside, ..first }.into();
        }
    }
}

fn place(rename: &RenameConstraint, name: &str) -> Place {
    let space = match rename.kind {
        ConstraintKind::PrimaryKey | ConstraintKind::Unique | ConstraintKind::Index | ConstraintKind::Exclusion => 0,
        ConstraintKind::ForeignKey => 1,
        ConstraintKind::Check => 2,
    };
    (rename.table.schema.clone(), space, name.to_owned())
}
