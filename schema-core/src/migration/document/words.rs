//! What the documents say of classes, modes and locks, and how text of any kind stands in Markdown.

use crate::ops::BackClass;
use crate::plan::Mode;
use crate::statement::Lock;

pub(super) fn stops(lock: Lock) -> &'static str {
    let stops = lock.stops();
    stops.strip_prefix("blocks ").unwrap_or(stops)
}

pub(super) fn runs(mode: Mode) -> &'static str {
    match mode {
        Mode::Transaction => "in one transaction: it happens as a whole or not at all.",
        Mode::Alone => "as one statement outside any transaction.",
        Mode::OwnTransaction => "in a transaction of its own, with foreign keys off and checked at its end.",
        Mode::Journaled => {
            "statement by statement: the database has no transactions for definitions, and `cargo schema migrate` continues after a failure."
        }
    }
}

/// The class as files spell it.
pub(super) fn class(class: BackClass) -> &'static str {
    match class {
        BackClass::Exact => "exact",
        BackClass::ExactUnlessWritten => "exact-unless-written",
        BackClass::MayFail => "may-fail",
        BackClass::Lossy => "lossy",
        BackClass::Refused => "refused",
    }
}

pub(super) fn meaning(class: BackClass) -> &'static str {
    match class {
        BackClass::Exact => "everything is as it was",
        BackClass::ExactUnlessWritten => "what was written in between to what goes is gone",
        BackClass::MayFail => "rows written in between may stop it",
        BackClass::Lossy => "something that was there does not come back",
        BackClass::Refused => "there is none, and a rollback stops here",
    }
}

/// Text in a table cell or a line: names may hold anything.
pub(in crate::migration) fn cell(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '|' | '\\' | '`' | '*' | '<' | '>' | '[' | ']' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.extend(c.escape_default()),
            c => out.push(c),
        }
    }
    out
}

/// A fence that the text cannot close.
pub(super) fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}
