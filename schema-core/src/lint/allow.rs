//! `-- schema:allow CODE[:object] reason`: the comment by which a person says that a finding is meant, before a statement or at the end of
//! one of its lines.

use crate::model::Dialect;
use crate::script::Part;
use crate::script::lexer::{Kind, tokens};
use std::ops::Range;

/// One such comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Allow {
    /// The code.
    pub(super) code: String,
    /// What it is about; none: whatever the finding is about.
    pub(super) object: Option<String>,
    /// Why.
    pub(super) reason: String,
    /// The number of the statement that it is about; none: there is none.
    pub(super) statement: Option<usize>,
    /// Where it stands.
    pub(super) span: Range<usize>,
}

/// The comments of a script.
pub(super) fn allows(dialect: Dialect, text: &str, parts: &[Part<'_>]) -> Vec<Allow> {
    let comments = tokens(dialect, text).into_iter().filter(|token| token.kind == Kind::Comment);
    comments
        .filter_map(|comment| {
            let inside = comment.text.trim_start_matches(['-', '#', '/', '*']).trim_end_matches(['*', '/']).trim();
            let rest = inside.strip_prefix("schema:allow")?;
            let rest = rest.strip_prefix(|letter: char| letter.is_whitespace()).unwrap_or(rest).trim_start();
            let (named, reason) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let (code, object) =
                named.split_once(':').map_or((named, None), |(code, object)| (code, Some(object.to_owned())));
            let span = comment.start..comment.start + comment.text.trim_end().len();
            Some(Allow {
                code: code.to_owned(),
                object,
                reason: reason.trim_start_matches(['-', ':', '—']).trim().to_owned(),
                statement: statement(text, parts, comment.start),
                span,
            })
        })
        .collect()
}

/// The statement on whose lines a comment stands; else the one behind it.
fn statement(text: &str, parts: &[Part<'_>], at: usize) -> Option<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let same_line = |part: &Part<'_>| part.start < at && part.start + part.sql.len() > start;
    let on_its_line = parts.iter().rposition(same_line);
    on_its_line.or_else(|| parts.iter().position(|part| part.start > at))
}
