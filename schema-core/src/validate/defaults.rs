//! Default values that are no values of their column.

use super::{Report, Table};
use crate::model::{Column, Default, Dialect, Literal, Schema, Type};

pub(super) fn check(cx: &Table<'_>, name: &str, column: &Column, dialect: Dialect, report: &mut Report) {
    let Some(Default::Value(value)) = &column.default else { return };
    if let Some(reason) = mismatch(cx.schema, &column.ty, value) {
        report.all(
            cx.column(name),
            format!("the default {} {reason}", shown(value)),
            "correct `default`, or write an expression with `default_sql`",
        );
    } else if column.ty == Type::Uuid && dialect != Dialect::Postgres {
        let message = "a UUID is stored as bytes, and the default is a text";
        report.on(dialect, cx.column(name), message, "write the bytes with `default_sql`");
    }
}

/// The value for people.
pub(super) fn shown(value: &Literal) -> String {
    match value {
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
        Literal::Number(digits) => digits.clone(),
        Literal::Text(text) => format!("{text:?}"),
    }
}

/// Why the value is none of the type, as words that follow it.
pub(super) fn mismatch(schema: &Schema, ty: &Type, value: &Literal) -> Option<String> {
    if let Literal::Number(digits) = value
        && !is_number(digits)
    {
        return Some("is not a number".to_owned());
    }
    let not_a = || Some(format!("is not a value of type {ty}"));
    match (ty, value) {
        (Type::Native(_), _) => None,
        (Type::Bool, Literal::Bool(_)) => None,
        (ty, Literal::Integer(number)) if ty.is_integer() => outside(ty, i128::from(*number)),
        (ty, Literal::Number(digits)) if ty.is_integer() => match digits.parse::<i128>() {
            Ok(number) => outside(ty, number),
            Err(_) => not_a(),
        },
        (Type::Real | Type::Double, Literal::Integer(_) | Literal::Number(_)) => None,
        (Type::Decimal { precision, scale }, Literal::Integer(number)) => {
            digits_fit(&number.to_string(), *precision, *scale)
        }
        (Type::Decimal { precision, scale }, Literal::Number(digits)) => digits_fit(digits, *precision, *scale),
        (Type::Enum(name), Literal::Text(label)) => match schema.enums.get(name) {
            Some(item) if !item.values.contains(label) => {
                Some(format!("is no label of the enum {name}: it has {}", super::listed(&item.values)))
            }
            Some(_) | None => None,
        },
        (Type::Char(length) | Type::Varchar(length), Literal::Text(text)) => {
            let characters = text.chars().count();
            (characters > *length as usize)
                .then(|| format!("has {characters} characters, and the column takes {length}"))
        }
        (Type::Text | Type::Varbinary(_) | Type::Bytes, Literal::Text(_)) => None,
        (Type::Date | Type::Time | Type::Timestamp | Type::TimestampTz | Type::Interval, Literal::Text(_)) => None,
        (Type::Uuid | Type::Json | Type::Inet | Type::Array(_), Literal::Text(_)) => None,
        (_, Literal::Bool(_) | Literal::Integer(_) | Literal::Number(_) | Literal::Text(_)) => not_a(),
    }
}

fn outside(ty: &Type, number: i128) -> Option<String> {
    let (least, most) = ty.integer_range()?;
    (number < least || number > most).then(|| format!("is outside {ty}: it goes from {least} to {most}"))
}

fn is_number(digits: &str) -> bool {
    // `inf` and `nan` are numbers to the parser and words to a database.
    digits.chars().all(|c| c.is_ascii_digit() || "+-.eE".contains(c)) && digits.parse::<f64>().is_ok()
}

/// A decimal in plain digits against its size; one with an exponent is left to the database.
fn digits_fit(digits: &str, precision: Option<u32>, scale: Option<u32>) -> Option<String> {
    let precision = precision?;
    let scale = scale.unwrap_or(0);
    if digits.contains(['e', 'E']) {
        return None;
    }
    let (whole, fraction) =
        digits.trim_start_matches(['+', '-']).split_once('.').unwrap_or((digits.trim_start_matches(['+', '-']), ""));
    let whole = whole.trim_start_matches('0').len();
    let fraction = fraction.trim_end_matches('0').len();
    if whole > precision.saturating_sub(scale) as usize {
        Some(format!("has {whole} digits before the point, and the column takes {}", precision.saturating_sub(scale)))
    } else if fraction > scale as usize {
        Some(format!("has {fraction} digits behind the point and would be rounded to {scale}"))
    } else {
        None
    }
}
