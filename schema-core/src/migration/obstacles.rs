//! What rows would stop migrations that a database does not have yet: asked before the first of them runs, because on MySQL and MariaDB
//! nothing takes back the statements before the one that fails.

use super::{Link, chain, inquiries};
use crate::count::{Asks, Inquiry, Query};
use crate::model::{Dialect, Schema};
use crate::ops::{Forms, Operation};
use crate::plan::{Migration, Plan, Unit, again};

/// The queries that can be asked now, up to the first of the migrations that a person wrote or edited, whose statements may change the
/// answer. What cannot be planned again is not asked about.
#[must_use]
pub fn obstacles(dialect: Dialect, links: &[Link], pending: &[i64], edited: &[i64]) -> Vec<Inquiry> {
    let mut base = Schema::default();
    let known = chain::stored(links).filter(|stored| !pending.contains(&stored.version));
    for operation in known.flat_map(|stored| &stored.operations) {
        if operation.operation.apply(&mut base).is_err() {
            return Vec::new();
        }
    }
    let ours = links.iter().filter(|link| pending.contains(&link.version())).map_while(|link| {
        let stored = link.stored().filter(|stored| !stored.is_adopting() && !edited.contains(&stored.version))?;
        let by_hand = stored.operations.iter().any(|each| matches!(each.operation, Operation::RawSql(_)));
        (!by_hand).then_some(stored)
    });
    let ours: Vec<_> = ours.collect();
    let all: Vec<Operation> =
        ours.iter().flat_map(|stored| &stored.operations).map(|each| each.operation.clone()).collect();
    let (start, mut migrations) = (base.clone(), Vec::new());
    for stored in ours {
        let operations: Vec<Operation> = stored.operations.iter().map(|each| each.operation.clone()).collect();
        let Ok([up, down]) = again(dialect, &base, &all, &operations, Forms { online: true, library: stored.needs })
        else {
            return Vec::new();
        };
        migrations.push(Migration {
            version: stored.version,
            name: stored.name.clone(),
            group: stored.group,
            phase: stored.phase,
            parent: stored.parent.clone(),
            target: stored.target.clone(),
            up: Unit { mode: stored.modes.up, steps: up },
            down: Unit { mode: stored.modes.down, steps: down },
        });
        if operations.iter().any(|operation| operation.apply(&mut base).is_err()) {
            return Vec::new();
        }
    }
    let Some((first, last)) = migrations.first().zip(migrations.last()) else { return Vec::new() };
    let (parent, target) = (first.parent.clone(), last.target.clone());
    let plan = Plan { dialect, parent, target, schema: base, migrations, notes: Vec::new() };
    let mut asked = inquiries(&start, &plan);
    asked.retain(|inquiry| inquiry.asks == Asks::Stops && matches!(inquiry.query, Query::Now(_)));
    asked
}
