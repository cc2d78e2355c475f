//! A migration as files, and files as a chain: SQL up and down as sqlx runs it, the operations and hashes that the
//! tool reads back, and the plan for people.
//!
//! Only the operations of the way up are stored: the way down is their inverses. Per dialect the truth about a
//! schema is the fold of these operations, verified by the hash at every link.

mod accepted;
mod adopted;
mod chain;
mod document;
mod inquiries;
mod losses;
mod mend;
mod obstacles;
mod sql;
mod sqlite;
mod stored;
mod touched;
mod values;

pub use accepted::{Edited, Unacknowledged, accepted, edited, needless, unacknowledged};
pub use adopted::adopted;
pub use chain::{ChainError, FoldError, Link, chain, fold, state_at};
pub use inquiries::inquiries;
pub use losses::{Loss, irreversible, losses};
pub use mend::{Side, disagreements, mended};
pub use obstacles::obstacles;
pub use sql::{LOCK_TIMEOUT, LOCK_WAIT_TIMEOUT, SQL_MODE, plain_session};
pub use sqlite::MARKERS;
pub use stored::{Acknowledged, Error, FORMAT, Modes, Stored, StoredOperation, Sums, parse};
pub use touched::{Touch, Touched, too_new, too_old, touched, touched_back};
pub use values::{MayFail, lossy, may_fail};

use crate::count::Counts;
use crate::model::Dialect;
use crate::plan::Migration;
use crate::size::Sizes;

/// The four files of a migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// What their names begin with: `20261120214000_add_orders`.
    pub stem: String,
    /// `.up.sql`: forward.
    pub up: String,
    /// `.down.sql`: back.
    pub down: String,
    /// `.toml`: the operations, the hashes, what was acknowledged.
    pub toml: String,
    /// `.md`: the plan for people.
    pub md: String,
}

impl Files {
    /// The plan for people, without the SQL, for whoever shows that himself.
    #[must_use]
    pub fn plan(&self) -> &str {
        document::without_sql(&self.md)
    }

    /// Names and contents, in the order in which they are to be written: the last one makes the migration real.
    #[must_use]
    pub fn in_order(&self) -> [(String, &str); 4] {
        let name = |ending: &str| format!("{}{ending}", self.stem);
        [
            (name(".md"), &self.md),
            (name(".toml"), &self.toml),
            (name(".down.sql"), &self.down),
            (name(".up.sql"), &self.up),
        ]
    }
}

/// The files of a migration on a dialect. The same migration gives the same bytes.
#[must_use]
pub fn render(dialect: Dialect, migration: &Migration, acknowledged: &[Acknowledged]) -> Files {
    render_at(dialect, migration, acknowledged, &Sizes::new(), Counts::NONE)
}

/// The same, whose plan says what it costs in tables of these sizes, and how many rows are concerned.
#[must_use]
pub fn render_at(
    dialect: Dialect,
    migration: &Migration,
    acknowledged: &[Acknowledged],
    sizes: &Sizes,
    counts: &Counts,
) -> Files {
    let stem = format!("{}_{}", migration.version, migration.name);
    let up = sql::up(dialect, migration, &stem);
    let down = sql::down(dialect, migration, &stem);
    Files {
        toml: stored::render(&Stored::of(dialect, migration, acknowledged, Sums::of(&up, &down))),
        md: document::render(dialect, migration, acknowledged, (sizes, counts), &stem, [&up, &down]),
        stem,
        up,
        down,
    }
}
