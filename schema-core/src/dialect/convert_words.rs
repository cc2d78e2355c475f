//! What MySQL and MariaDB do to values where a type is told in their own words: they round and cut moments and numbers without an error, also in
//! strict mode (MySQL manual, 13.2.6 "Fractional Seconds in Time Values", 14.24.4 "Rounding Behavior").

use crate::model::{Dialect, Type};

/// Whether some values become others without an error.
pub(super) fn rounds(dialect: Dialect, from: &Type, to: &Type) -> bool {
    let (Some(from), Some(to)) = (held(dialect, from), held(dialect, to)) else { return false };
    match (from, to) {
        (
            Held::Moment { day, clock, fraction },
            Held::Moment { day: to_day, clock: to_clock, fraction: to_fraction },
        ) => day && !to_day || clock && !to_clock || fraction > to_fraction,
        (Held::Exact(from), Held::Exact(to)) => from > to,
        (Held::Binary { .. }, Held::Exact(_)) => true,
        (Held::Exact(scale), Held::Binary { double, digits }) => scale > 0 || !double || digits.is_some(),
        (Held::Binary { double, digits }, Held::Binary { double: to_double, digits: to_digits }) => {
            double && !to_double || to_digits.is_some_and(|to| digits.is_none_or(|from| from > to))
        }
        (Held::Moment { .. }, Held::Exact(_) | Held::Binary { .. })
        | (Held::Exact(_) | Held::Binary { .. }, Held::Moment { .. }) => false,
    }
}

/// The same type, but for what else is said of the column behind it: whether the moment of a change is kept in it, who sees it.
pub(super) fn is_same(dialect: Dialect, from: &Type, to: &Type) -> bool {
    let (from, to) = (words(dialect, from), words(dialect, to));
    from.is_some() && from.as_deref().map(bare) == to.as_deref().map(bare)
}

/// What of a value a type keeps.
enum Held {
    /// A day, the time of a day, and so many digits of a second.
    Moment { day: bool, clock: bool, fraction: u32 },
    /// So many digits behind the point.
    Exact(u32),
    /// A binary fraction, with digits behind the point where it is rounded to so many.
    Binary { double: bool, digits: Option<u32> },
}

fn held(dialect: Dialect, ty: &Type) -> Option<Held> {
    if ty.is_integer() {
        return Some(Held::Exact(0));
    }
    let words = words(dialect, ty)?;
    let text = bare(&words);
    let word = text.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    let list = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(list, _)| list);
    let numbers: Vec<u32> =
        list.into_iter().flat_map(|list| list.split(',')).filter_map(|part| part.trim().parse().ok()).collect();
    let fraction = numbers.first().copied().unwrap_or(0);
    Some(match word {
        "date" => Held::Moment { day: true, clock: false, fraction: 0 },
        "time" => Held::Moment { day: false, clock: true, fraction },
        "datetime" | "timestamp" => Held::Moment { day: true, clock: true, fraction },
        "tinyint" | "smallint" | "mediumint" | "int" | "integer" | "bigint" => Held::Exact(0),
        "decimal" | "dec" | "numeric" | "fixed" => Held::Exact(numbers.get(1).copied().unwrap_or(0)),
        "float" => Held::Binary { double: numbers.len() == 1 && fraction > 24, digits: numbers.get(1).copied() },
        "double" | "real" => Held::Binary { double: true, digits: numbers.get(1).copied() },
        _ => return None,
    })
}

/// The text in front of what is said of the column.
fn bare(words: &str) -> &str {
    let ends = [" on update ", " invisible"].into_iter().filter_map(|end| words.find(end));
    words[..ends.min().unwrap_or(words.len())].trim_end()
}

/// The words of a type, in small letters, where it is told in words, or holds a moment or a number with a point.
fn words(dialect: Dialect, ty: &Type) -> Option<String> {
    if let Type::Native(sql) = ty {
        return sql.get(dialect).map(|text| text.trim().to_ascii_lowercase());
    }
    if let Type::Decimal { precision, scale } = ty {
        let scale = scale.unwrap_or(if precision.is_none() { 30 } else { 0 });
        return Some(format!("decimal({}, {scale})", precision.unwrap_or(65)));
    }
    let own = OWN.iter().find(|(own, _)| own == ty);
    own.map(|(_, words)| (*words).to_owned())
}

/// As `spell` has them.
const OWN: [(Type, &str); 6] = [
    (Type::Date, "date"),
    (Type::Time, "time(6)"),
    (Type::Timestamp, "datetime(6)"),
    (Type::TimestampTz, "timestamp(6)"),
    (Type::Real, "float"),
    (Type::Double, "double"),
];
