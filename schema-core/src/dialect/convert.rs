//! How the values of a column follow a change of its type, and how safe that is.

use super::convert_words;
pub use super::convert_words::changed;
use super::same_type::canonical_type;
use crate::model::{Dialect, Type};

/// What becomes of the values when a type changes and no expression is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// Every value is kept as it is.
    Exact,
    /// Every value is kept or the statement fails.
    Checked,
    /// Some values may change without an error.
    Lossy,
    /// There is no way that a person would call right: an expression is needed.
    NeedsExpression,
}

/// The conversion from one type to another on a dialect; of a domain, ask for the type that it is over.
#[must_use]
pub fn conversion(dialect: Dialect, from: &Type, to: &Type) -> Conversion {
    let (from, to) = (&canonical_type(dialect, from), &canonical_type(dialect, to));
    if from == to {
        return Conversion::Exact;
    }
    let unknown = |ty: &Type| matches!(ty, Type::Native(_) | Type::Domain(_));
    if unknown(from) || unknown(to) {
        return convert_words::conversion(dialect, from, to);
    }
    // SQLite keeps whatever it is given: a text that is no number stays a text, or becomes 0 in a cast.
    if dialect == Dialect::Sqlite {
        return sqlite(from, to);
    }
    let is_mysql = matches!(dialect, Dialect::Mysql | Dialect::Mariadb);
    match (from, to) {
        // Of a list no cast says the zone, and the session's would be taken.
        (Type::Array(a), Type::Array(b)) if is_zoned(a) != is_zoned(b) => Conversion::NeedsExpression,
        (Type::Array(a), Type::Array(b)) => conversion(dialect, a, b),
        (Type::Array(_), _) | (_, Type::Array(_)) => Conversion::NeedsExpression,
        (Type::Char(a) | Type::Varchar(a), Type::Varchar(b)) if a <= b => Conversion::Exact,
        (Type::Varbinary(a), Type::Varbinary(b)) if a <= b => Conversion::Exact,
        (Type::Varbinary(_), Type::Bytes) => Conversion::Exact,
        (Type::Varbinary(_) | Type::Bytes, Type::Varbinary(_)) => Conversion::Checked,
        (a, Type::Text) if is_text(a) || matches!(a, Type::Enum(_)) => Conversion::Exact,
        // Spaces at the end are no part of a value of that type.
        (Type::Varchar(_) | Type::Text, Type::Char(_)) => Conversion::Lossy,
        (a, b) if is_text(a) && is_text(b) => Conversion::Checked,
        (Type::Enum(_), Type::Enum(_)) => Conversion::Checked,
        (Type::Enum(_), b) if is_text(b) => Conversion::Checked,
        // MySQL and MariaDB take letters of another case, spaces at the end, and the number of a label.
        (a, Type::Enum(_)) if is_text(a) && is_mysql => Conversion::Lossy,
        (a, Type::Enum(_)) if is_text(a) => Conversion::Checked,
        (a, b) if a.is_integer() && b.is_integer() => {
            if holds(b, a) {
                Conversion::Exact
            } else {
                Conversion::Checked
            }
        }
        (a, Type::Decimal { precision, scale }) if a.is_integer() => match precision {
            None => Conversion::Exact,
            Some(precision) if precision - scale.unwrap_or(0).min(*precision) >= digits(a) => Conversion::Exact,
            Some(_) => Conversion::Checked,
        },
        (Type::Decimal { precision: p, scale: s }, Type::Decimal { precision: q, scale: t }) => {
            decimals((*p, *s), (*q, *t))
        }
        (Type::Decimal { .. } | Type::Real | Type::Double, b) if b.is_integer() => Conversion::Lossy,
        (Type::Real, Type::Double) => Conversion::Exact,
        (Type::Double, Type::Real) => Conversion::Lossy,
        (a, Type::Real) if a.is_integer() => {
            if digits(a) <= 5 {
                Conversion::Exact
            } else {
                Conversion::Lossy
            }
        }
        (a, Type::Double) if a.is_integer() => {
            if digits(a) <= 10 {
                Conversion::Exact
            } else {
                Conversion::Lossy
            }
        }
        (Type::Decimal { .. }, Type::Real | Type::Double) | (Type::Real | Type::Double, Type::Decimal { .. }) => {
            Conversion::Lossy
        }
        // Moments of MySQL and MariaDB lie between 1970 and 2038.
        (Type::Date | Type::Timestamp, Type::TimestampTz) if dialect != Dialect::Postgres => Conversion::Checked,
        (Type::Date, Type::Timestamp | Type::TimestampTz) => Conversion::Exact,
        (Type::Timestamp, Type::TimestampTz) | (Type::TimestampTz, Type::Timestamp) => Conversion::Exact,
        (Type::Timestamp | Type::TimestampTz, Type::Date | Type::Time) => Conversion::Lossy,
        (Type::Bool, b) if b.is_integer() => Conversion::Exact,
        (a, Type::Bool) if a.is_integer() => {
            if dialect == Dialect::Postgres {
                Conversion::Lossy
            } else {
                Conversion::Checked
            }
        }
        // MySQL and MariaDB write six digits of a float.
        (Type::Real, b) if is_text(b) && is_mysql => Conversion::Lossy,
        // Digits, a time of day or a zone that the type does not hold go without an error.
        (a, b) if is_text(a) && rounds_texts(dialect, b) => Conversion::Lossy,
        // Text of anything, and back from text: the server refuses what is no such value.
        (a, b)
            if is_text(b)
                && !matches!(a, Type::Bytes | Type::Varbinary(_))
                && !(dialect != Dialect::Postgres && matches!(a, Type::Uuid)) =>
        {
            Conversion::Checked
        }
        (a, b)
            if is_text(a)
                && !matches!(b, Type::Bytes | Type::Varbinary(_))
                && !(dialect != Dialect::Postgres && matches!(b, Type::Uuid | Type::Bool)) =>
        {
            Conversion::Checked
        }
        _ => Conversion::NeedsExpression,
    }
}

/// The cast that PostgreSQL needs to be told, because it does not convert on assignment; none where it does.
/// A narrowing cast is never spelled: `USING` would cut in silence what the assignment refuses.
#[must_use]
pub fn postgres_cast(from: &Type, to: &Type, quoted: &str, to_name: &str) -> Option<String> {
    // A list is cast as its elements are.
    let (from, to, list) = match (from, to) {
        (Type::Array(from), Type::Array(to)) => (from.as_ref(), to.as_ref(), "[]"),
        _ => (from, to, ""),
    };
    match (from, to) {
        (Type::Timestamp, Type::TimestampTz) | (Type::TimestampTz, Type::Timestamp) => {
            list.is_empty().then(|| format!("{quoted} AT TIME ZONE 'UTC'"))
        }
        (Type::Enum(_), Type::Enum(_)) => Some(format!("{quoted}::text{list}::{to_name}")),
        (Type::Bool, _) if matches!(to, Type::Integer) => Some(format!("{quoted}::{to_name}")),
        (Type::Bool, b) if b.is_integer() => Some(format!("{quoted}::integer{list}::{to_name}")),
        (a, Type::Bool) if a.is_integer() => Some(format!("{quoted}::integer{list}::boolean{list}")),
        (a, b) if is_text(a) && !is_text(b) => Some(format!("{quoted}::{to_name}")),
        _ => None,
    }
}

fn sqlite(from: &Type, to: &Type) -> Conversion {
    match (from, to) {
        (Type::Enum(_), Type::Enum(_) | Type::Text) | (Type::Text, Type::Enum(_)) => Conversion::Checked,
        (Type::Bool, Type::BigInt) | (Type::BigInt, Type::Decimal { .. }) => Conversion::Exact,
        (Type::BigInt, Type::Text) => Conversion::Exact,
        (Type::Date | Type::Time | Type::Timestamp, Type::Text)
        | (Type::Text, Type::Date | Type::Time | Type::Timestamp) => Conversion::Exact,
        (Type::Date, Type::Timestamp) => Conversion::Exact,
        (Type::Double, Type::Decimal { .. }) | (Type::Decimal { .. }, Type::Double) => Conversion::Exact,
        (Type::BigInt, Type::Double) => Conversion::Lossy,
        (Type::Decimal { .. } | Type::Double, Type::Text) => Conversion::Exact,
        (Type::Text, Type::Bytes) => Conversion::Lossy,
        _ => Conversion::NeedsExpression,
    }
}

fn is_zoned(ty: &Type) -> bool {
    matches!(ty, Type::TimestampTz)
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text)
}

/// Whether a text that says more than the type holds becomes less without an error. Of whole numbers only MySQL rounds `'1.5'`; MariaDB and
/// PostgreSQL refuse it.
fn rounds_texts(dialect: Dialect, to: &Type) -> bool {
    if to.is_integer() {
        return dialect == Dialect::Mysql;
    }
    let keeps_all = dialect == Dialect::Postgres && matches!(to, Type::Decimal { precision: None, .. });
    let moment = matches!(to, Type::Date | Type::Time | Type::Timestamp | Type::TimestampTz);
    moment || matches!(to, Type::Decimal { .. } | Type::Real | Type::Double) && !keeps_all
}

/// Whether every whole number of one type is one of the other.
fn holds(to: &Type, from: &Type) -> bool {
    match (from.integer_range(), to.integer_range()) {
        (Some((least, most)), Some((bottom, top))) => bottom <= least && most <= top,
        (Some(_) | None, None) | (None, Some(_)) => false,
    }
}

/// Decimal digits that the largest whole number has.
fn digits(ty: &Type) -> u32 {
    ty.integer_range().and_then(|(_, most)| most.checked_ilog10()).map_or(0, |power| power + 1)
}

fn decimals(from: (Option<u32>, Option<u32>), to: (Option<u32>, Option<u32>)) -> Conversion {
    let (Some(to_precision), to_scale) = to else { return Conversion::Exact };
    let (Some(from_precision), from_scale) = from else { return Conversion::Lossy };
    let (from_scale, to_scale) = (from_scale.unwrap_or(0), to_scale.unwrap_or(0));
    if to_scale < from_scale {
        Conversion::Lossy
    } else if to_precision.saturating_sub(to_scale) < from_precision.saturating_sub(from_scale) {
        Conversion::Checked
    } else {
        Conversion::Exact
    }
}
