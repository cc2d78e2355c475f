//! Whom the options of a constraint spare: the rows that were there before it, or all.

use super::options::{NOT_ENFORCED, NOT_VALID, On, settled};
use crate::model::{Dialect, Options};

/// The canonical form of a constraint's options for one database: MariaDB has none of MySQL's, and what is not enforced was never
/// verified either.
#[must_use]
pub fn of_constraint(dialect: Dialect, on: On<'_>, options: &Options) -> Options {
    let mut told = settled(dialect, on, options.own(dialect));
    if told.contains_key(NOT_ENFORCED) {
        told.remove(NOT_VALID);
    }
    Options::of(dialect, told)
}

/// Whether a constraint is there without a word about the rows that were there before it, for good or, where it is not
/// `validated`, for a moment.
#[must_use]
pub fn is_not_valid(dialect: Dialect, validated: bool, options: &Options) -> bool {
    dialect == Dialect::Postgres && (!validated || options.get(dialect).contains_key(NOT_VALID))
}

/// Whether a constraint refuses what does not meet it.
#[must_use]
pub fn is_enforced(dialect: Dialect, options: &Options) -> bool {
    !options.get(dialect).contains_key(NOT_ENFORCED)
}

/// Whether a constraint is declared to hold for every row that the database keeps.
#[must_use]
pub fn holds_for_all(dialect: Dialect, options: &Options) -> bool {
    !options.get(dialect).contains_key(NOT_VALID) && is_enforced(dialect, options)
}
