//! What sequences are told, behind a counted column or alone: values that a sequence can have, between bounds in order.

use super::{Report, Table, names};
use crate::dialect::features;
use crate::dialect::sequence::{Counting, in_full, range};
use crate::model::{Column, Declared, Dialect, Object, Sequence, Type};

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
    counting(&object(), "its sequence", (&column.ty, told), dialects, report);
}

/// The sequences that belong to no column.
pub(super) fn alone(declared: &Declared, dialects: &[Dialect], report: &mut Report) {
    for (name, sequence) in &declared.schema.sequences {
        let object = Object::Sequence(name.clone());
        names::qualified(object.clone(), name, dialects, report);
        names::text(object.clone(), "comment", sequence.comment.as_deref(), report);
        if !matches!(sequence.ty, Type::SmallInt | Type::Integer | Type::BigInt) {
            let message = format!("its type is {}", sequence.ty);
            report.all(object.clone(), message, "make it smallint, integer or bigint");
        }
        counting(&object, "the sequence", (&sequence.ty, &sequence.told), dialects, report);
    }
}

fn counting(object: &Object, whose: &str, (ty, told): (&Type, &Sequence), dialects: &[Dialect], report: &mut Report) {
    let object = || object.clone();
    if told.increment == Some(0) {
        report.all(
            object(),
            format!("{whose} adds nothing: the increment is 0"),
            "give it another, below 0 to count down",
        );
    }
    if let Some(cache) = told.cache.filter(|cache| *cache < 1) {
        let message = format!("{whose} keeps {cache} values at hand, and at least 1 is needed");
        report.all(object(), message, "give `cache` a number of at least 1, or leave it out");
    }
    for dialect in dialects.iter().copied().filter(|dialect| features(*dialect).sequences) {
        let (least, greatest) = range(ty);
        let given = [("start", told.start), ("min", told.min), ("max", told.max)];
        let outside = |(word, value): (&'static str, Option<i64>)| Some((word, value?));
        let mut outside =
            given.into_iter().filter_map(outside).filter(|(_, value)| !(least..=greatest).contains(value)).peekable();
        let fits = outside.peek().is_none();
        for (word, value) in outside {
            let message = format!("the {word} of {whose}, {value}, is no value of {ty}");
            report.on(dialect, object(), message, format!("keep it between {least} and {greatest}"));
        }
        let Counting { min, max, start, .. } = in_full(ty, told);
        if fits && min >= max {
            let message = format!("the min of {whose}, {min}, is not below its max, {max}");
            report.on(
                dialect,
                object(),
                message,
                "give `min` and `max` in order; counting down, max is -1 unless said",
            );
        } else if fits && !(min..=max).contains(&start) {
            let message = format!("the start of {whose}, {start}, is not between its min, {min}, and its max, {max}");
            report.on(dialect, object(), message, "give a `start` between them");
        }
    }
}
