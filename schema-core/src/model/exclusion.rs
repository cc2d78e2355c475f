//! An exclusion constraint.

use super::{Deferrable, Index};
use serde::{Deserialize, Serialize};

/// Which two rows may not be together: those of which every part of an index answers its operator with true (PostgreSQL). It
/// is an index with an operator for each part, and whatever holds for an index holds for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The index that finds the other rows, and the databases it is for.
    pub index: Index,
    /// The operators, one for each part: `=`, `&&`, or `OPERATOR(schema.=)`.
    pub operators: Vec<String>,
    /// Whether and when the check may wait for the end of a transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deferrable: Option<Deferrable>,
}

impl Exclusion {
    /// Whether a text can be an operator: signs, or a name with its schema (PostgreSQL manual, 4.1.3).
    #[must_use]
    pub fn is_operator(text: &str) -> bool {
        let signs = |text: &str| !text.is_empty() && text.chars().all(|sign| "+-*/<>=~!@#%^&|`?".contains(sign));
        let named = text.strip_prefix("OPERATOR(").and_then(|rest| rest.strip_suffix(')'));
        match named.and_then(|name| name.rsplit_once('.')) {
            Some((schema, operator)) => !schema.is_empty() && signs(operator),
            None => signs(text),
        }
    }
}
