//! What there is to prove of a migration: where it starts and ends, and what its plan says of the rows.

use super::books::Script;
use crate::facts::Version;
use crate::migration::{Link, MayFail, lossy, may_fail};
use crate::model::{Dialect, Name, Object, Schema};
use crate::ops::{Conflict, Operation};
use crate::plan::scope;
use std::collections::BTreeSet;

/// One migration to prove.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The migrations that people wrote, whose work it holds: they run before anything of it is asked.
    pub beneath: Vec<Script>,
    /// Its files; without the way back where there is none.
    pub script: Script,
    /// Whether a person wrote its SQL.
    pub by_hand: bool,
    /// What it does, in order; nothing where its SQL is not ours, or does nothing.
    pub operations: Vec<Operation>,
    /// The schema that it starts from.
    pub before: Schema,
    /// The schema that it is said to reach.
    pub after: Schema,
    /// What does not come back on the way down: it is not compared.
    pub lossy: Vec<Object>,
    /// Whether its plan says that rows may stop it.
    pub may_fail: MayFail,
    /// The tables that it is about; SQL that a person wrote may be about any.
    pub tables: Vec<Name>,
    /// Whether it is the first of those that were written together. Rows that come between them may well stop the
    /// next: a column that is filled is not required yet.
    pub first: bool,
    /// The version of the first of those.
    pub group: i64,
    /// The first version of the database that runs its files, where it is not every one.
    pub needs: Option<Version>,
}

/// Each migration of a chain, between the schemas before and after it. Those whose work another holds are no subjects of
/// their own: nobody knows the schemas between them.
///
/// # Errors
/// When an operation does not fit the schema before it.
pub fn subjects(dialect: Dialect, links: &[Link], scripts: Vec<Script>) -> Result<Vec<Subject>, Conflict> {
    let mut subjects = Vec::new();
    let mut schema = Schema::default();
    let adopted: BTreeSet<&String> = links.iter().filter_map(Link::stored).flat_map(|stored| &stored.adopts).collect();
    let mut beneath = Vec::new();
    for (link, mut script) in links.iter().zip(scripts) {
        let before = schema.clone();
        let subject = match link {
            Link::Stored(stored) if stored.is_adopting() => {
                for each in &stored.operations {
                    each.operation.apply(&mut schema)?;
                }
                Subject {
                    beneath: std::mem::take(&mut beneath),
                    script,
                    by_hand: false,
                    operations: Vec::new(),
                    lossy: Vec::new(),
                    may_fail: MayFail::default(),
                    tables: schema.tables.keys().cloned().collect(),
                    first: true,
                    group: stored.group.id,
                    needs: None,
                    before: schema.clone(),
                    after: schema.clone(),
                }
            }
            Link::Stored(stored) => {
                let operations: Vec<Operation> = stored.operations.iter().map(|each| each.operation.clone()).collect();
                for operation in &operations {
                    operation.apply(&mut schema)?;
                }
                if !stored.is_reversible() {
                    // Its file only refuses.
                    script.down = None;
                }
                Subject {
                    beneath: Vec::new(),
                    by_hand: stored.is_by_hand(),
                    script,
                    lossy: lossy(&before, &stored.operations)?,
                    may_fail: may_fail(dialect, &before, &stored.operations)?,
                    tables: about(&before, &operations),
                    operations,
                    first: stored.group.part == 1,
                    group: stored.group.id,
                    needs: stored.needs,
                    after: schema.clone(),
                    before,
                }
            }
            Link::Opaque { stem, .. } if adopted.contains(stem) => {
                beneath.push(script);
                continue;
            }
            Link::Opaque { .. } => Subject {
                beneath: Vec::new(),
                by_hand: true,
                script,
                operations: Vec::new(),
                lossy: Vec::new(),
                may_fail: MayFail::default(),
                tables: before.tables.keys().cloned().collect(),
                first: true,
                group: link.version(),
                needs: None,
                after: schema.clone(),
                before,
            },
        };
        subjects.push(subject);
    }
    Ok(subjects)
}

/// The tables that operations name, and those near them; all where the SQL is not known.
fn about(before: &Schema, operations: &[Operation]) -> Vec<Name> {
    if operations.iter().any(|operation| matches!(operation, Operation::RawSql(_))) {
        return before.tables.keys().cloned().collect();
    }
    scope(before, operations).tables.keys().cloned().collect()
}
