//! Lines and columns of a text, as editors count them: both from 1, columns in letters.

use std::ops::Range;

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column of its first letter, from 1.
    pub column: usize,
    /// The line in which it ends.
    pub end_line: usize,
    /// The column behind its last letter.
    pub end_column: usize,
    /// Its bytes.
    pub span: Range<usize>,
}

impl Place {
    /// The place of these bytes.
    #[must_use]
    pub fn of(text: &str, span: Range<usize>) -> Place {
        let (line, column) = position(text, span.start);
        let (end_line, end_column) = position(text, span.end);
        Place { line, column, end_line, end_column, span }
    }
}

/// Line and column of a byte.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at.min(text.len())];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (1 + before.bytes().filter(|byte| *byte == b'\n').count(), 1 + before[start..].chars().count())
}
