//! How a division into partitions is spelled (PostgreSQL manual, CREATE TABLE).

use super::spell::index_part;
use crate::expr;
use crate::model::{Bound, Dialect, PartitionBy};

/// ` PARTITION BY RANGE ("created_at")`, with the space before it.
#[must_use]
pub fn partition_by(dialect: Dialect, by: &PartitionBy) -> String {
    let parts: Vec<String> = by.key.iter().map(|part| index_part(dialect, part)).collect();
    format!(" PARTITION BY {} ({})", by.method.word().to_ascii_uppercase(), parts.join(", "))
}

/// `FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')`.
#[must_use]
pub fn bound(bound: &Bound) -> String {
    match bound {
        Bound::Range { from, to } => format!("FOR VALUES FROM ({from}) TO ({to})"),
        Bound::List(values) => format!("FOR VALUES IN ({values})"),
        Bound::Hash { modulus, remainder } => format!("FOR VALUES WITH (MODULUS {modulus}, REMAINDER {remainder})"),
        Bound::Default => "DEFAULT".to_owned(),
    }
}

/// Bounds in the words of the database.
pub(super) fn settled(dialect: Dialect, bound: &Bound) -> Bound {
    let settled = |text: &str| expr::normal(dialect, text);
    match bound {
        Bound::Range { from, to } => Bound::Range { from: settled(from), to: settled(to) },
        Bound::List(values) => Bound::List(settled(values)),
        Bound::Hash { .. } | Bound::Default => bound.clone(),
    }
}
