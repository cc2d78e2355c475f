//! Safe forms that are mechanical: the same end by words that are in nobody's way. Only the bytes of the statement change.

use super::Script;
use crate::facts::Version;
use crate::model::Dialect;

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The line of what was changed, from 1, in the former text.
    pub line: usize,
    /// What was done.
    pub what: String,
}

/// For each script its text with everything done that is mechanical, and what was done.
#[must_use]
pub fn fixed(_dialect: Dialect, _version: Option<Version>, scripts: &[Script<'_>]) -> Vec<(String, Vec<Fix>)> {
    scripts.iter().map(|script| (script.text.to_owned(), Vec::new())).collect()
}
