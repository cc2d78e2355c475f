//! Migrations that people wrote before this tool came: what they make is held by a migration behind them, whose SQL does nothing. So the
//! fold begins where they end, on a database that has them and on one that they are still to be run on.

use super::document::{self, cell};
use super::{ChainError, Files, Link, Modes, Stored, StoredOperation, Sums, sql, stored};
use crate::dialect::features;
use crate::plan::{Group, Mode, Phase, Plan, Step};

/// The migration that holds what others make. `plan` leads from nothing to that, and `adopts` names what the names of their files
/// begin with, in order.
#[must_use]
pub fn adopted(plan: &Plan, version: i64, name: &str, adopts: &[String]) -> Files {
    let Plan { dialect, parent, target, migrations, .. } = plan;
    let stem = format!("{version}_{name}");
    let why = "what it holds is made by the migrations before it";
    let (up, down) =
        (sql::nothing(*dialect, &format!("{stem}: up"), why), sql::nothing(*dialect, &format!("{stem}: down"), why));
    let mode = if features(*dialect).transactional_ddl { Mode::Transaction } else { Mode::Journaled };
    let steps: Vec<&Step> = migrations.iter().flat_map(|migration| &migration.up.steps).collect();
    let stored = Stored {
        format: super::FORMAT,
        version,
        name: name.to_owned(),
        dialect: *dialect,
        group: Group { id: version, part: 1, of: 1 },
        phase: Phase::Expand,
        modes: Modes { up: mode, down: mode },
        parent: parent.clone(),
        target: target.clone(),
        needs: None,
        sql: Sums::of(&up, &down),
        acknowledged: Vec::new(),
        adopts: adopts.to_vec(),
        operations: steps
            .iter()
            .map(|step| StoredOperation { operation: step.operation.clone(), back: step.back.clone() })
            .collect(),
    };
    let mut md = format!(
        "# {stem}\n\nFor {}: what the migrations before this one make. Its SQL does nothing, in either direction.\n\n## Migrations\n\n",
        dialect.title()
    );
    md.extend(adopts.iter().map(|stem| format!("* {}\n", cell(stem))));
    md.push_str("\n## What they make\n\n");
    md.extend(steps.iter().map(|step| format!("* {}\n", cell(&step.operation.describe()))));
    if steps.is_empty() {
        md.push_str("Nothing that structs declare.\n");
    }
    let md = document::with_sql(&md, &stem, [&up, &down]);
    Files { toml: stored::render(&stored), md, stem, up, down }
}

/// What holds the work of others knows all of them that stand before it, and they are there.
pub(super) fn unfounded(links: &[Link]) -> Vec<ChainError> {
    let mut errors = Vec::new();
    for (at, link) in links.iter().enumerate() {
        let Some(stored) = link.stored().filter(|stored| stored.is_adopting()) else { continue };
        let before: Vec<String> = links[..at].iter().filter(|link| link.stored().is_none()).map(Link::stem).collect();
        let gone = stored.adopts.iter().filter(|adopted| !before.contains(adopted));
        errors.extend(gone.map(|adopted| ChainError::Unfounded { stem: link.stem(), adopted: adopted.clone() }));
        let new = before.iter().filter(|stem| !stored.adopts.contains(stem));
        errors.extend(new.map(|stem| ChainError::Unadopted { stem: stem.clone(), baseline: link.stem() }));
    }
    errors
}
