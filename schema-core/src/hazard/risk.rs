//! How much is at stake, in one word for those who decide who looks at it and when it runs.

use serde::Serialize;

/// How much is at stake, from little to much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Risk {
    /// It adds, and nothing that is there is touched for longer than a moment.
    Low,
    /// It changes what is there: code, rows or time are concerned.
    Medium,
    /// It takes something away for good, or keeps others waiting.
    High,
}

impl Risk {
    /// The word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Risk::Low => "low",
            Risk::Medium => "medium",
            Risk::High => "high",
        }
    }
}
