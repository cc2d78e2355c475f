//! What the sequence of a counted column is told: values that a sequence can have, between bounds in order.

use super::{Report, Table};
use crate::dialect::features;
use crate::dialect::sequence::{Counting, in_full, range};
use crate::model::{Column, Dialect};

pub(super) fn check(cx: &Table<'_>, name: &str, column: &Column, dialects: &[Dialect], report: &mut Report) {
    let told = &column.sequence;
    if told.is_default() {
        return;
    }
    let object = || cx.column(name);
    if column.identity.is_none() {
        let message = "a sequence is told how to count, and the column is not counted up";
        report.all(object(), message, "add `auto_increment`, or remove `sequence(...)`");
    }
    if told.increment == Some(0) {
        report.all(object(), "its sequence adds nothing: the increment is 0", "give it another, below 0 to count down");
    }
    if let Some(cache) = told.cache.filter(|cache| *cache < 1) {
        let message = format!("its sequence keeps {cache} values at hand, and at least 1 is needed");
        report.all(object(), message, "give `cache` a number of at least 1, or leave it out");
    }
    for dialect in dialects.iter().copied().filter(|dialect| features(*dialect).sequences) {
        let (least, greatest) = range(&column.ty);
        let given = [("start", told.start), ("min", told.min), ("max", told.max)];
        let outside = |(word, value): (&'static str, Option<i64>)| Some((word, value?));
        let mut outside =
            given.into_iter().filter_map(outside).filter(|(_, value)| !(least..=greatest).contains(value)).peekable();
        let fits = outside.peek().is_none();
        for (word, value) in outside {
            let message = format!("the {word} of its sequence, {value}, is no value of {}", column.ty);
            report.on(dialect, object(), message, format!("keep it between {least} and {greatest}"));
        }
        let Counting { min, max, start, .. } = in_full(&column.ty, told);
        if fits && min >= max {
            let message = format!("the min of its sequence, {min}, is not below its max, {max}");
            report.on(
                dialect,
                object(),
                message,
                "give `min` and `max` in order; counting down, max is -1 unless said",
            );
        } else if fits && !(min..=max).contains(&start) {
            let message =
                format!("the start of its sequence, {start}, is not between its min, {min}, and its max, {max}");
            report.on(dialect, object(), message, "give a `start` between them");
        }
    }
}
