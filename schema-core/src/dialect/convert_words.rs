//! What becomes of values where a type is told in a database's own words. PostgreSQL, MySQL and MariaDB round and cut moments and numbers
//! without an error, the latter two also in strict mode (PostgreSQL manual, 8.1.2 "Arbitrary Precision Numbers", 8.5 "Date/Time Types"; MySQL
//! manual, 13.2.6 "Fractional Seconds in Time Values", 14.24.4 "Rounding Behavior"). SQLite keeps what it is given.

use super::convert::Conversion;
use super::spell;
use crate::model::{Dialect, Schema, Type};

/// The conversion between two types, of which one at least is told in words.
pub(super) fn conversion(dialect: Dialect, from: &Type, to: &Type) -> Conversion {
    let (Some(from), Some(to)) = (words(dialect, from), words(dialect, to)) else { return Conversion::Checked };
    let ((from, list), (to, to_list)) = (item(bare(&from)), item(bare(&to)));
    if list != to_list {
        return Conversion::Checked;
    }
    if from == to {
        return Conversion::Exact;
    }
    if is_text(from) && dialect != Dialect::Sqlite && (!is_text(to) || is_padded(to) && !is_padded(from)) {
        return said(dialect, to);
    }
    match (dialect, held(dialect, from), held(dialect, to)) {
        // The zone would be the session's.
        (
            Dialect::Postgres,
            Some(Held::Moment { zone, clock: true, .. }),
            Some(Held::Moment { zone: to_zone, clock: true, .. }),
        ) if zone != to_zone => Conversion::NeedsExpression,
        (Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb, Some(from), Some(to)) => kept(&from, &to),
        (Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb, _, _) | (Dialect::Sqlite, _, _) => Conversion::Checked,
    }
}

/// The first word of a type, in small letters.
fn word(words: &str) -> String {
    words.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase()
}

fn is_text(words: &str) -> bool {
    let names = ["char", "character", "bpchar", "varchar", "text", "tinytext", "mediumtext", "longtext"];
    names.contains(&word(words).as_str())
}

/// Whether spaces at the end are no part of a value.
fn is_padded(words: &str) -> bool {
    ["char", "character", "bpchar"].contains(&word(words).as_str()) && !words.starts_with("character varying")
}

/// What becomes of a text that says more than the type holds, which is none of its own.
fn said(dialect: Dialect, to: &str) -> Conversion {
    // MySQL and MariaDB find a label without regard to case, and by its number; what is fixed in length they fill.
    let is_mysql = matches!(dialect, Dialect::Mysql | Dialect::Mariadb);
    let fitted = is_mysql && ["set", "enum", "binary"].contains(&word(to).as_str());
    match held(dialect, to) {
        Some(Held::Moment { .. } | Held::Span { .. } | Held::Decimal { .. } | Held::Binary { .. }) => Conversion::Lossy,
        // Of '1.5' MySQL makes 2; the others refuse it.
        Some(Held::Whole(..)) if dialect == Dialect::Mysql => Conversion::Lossy,
        Some(Held::Whole(..)) => Conversion::Checked,
        _ if is_padded(to) || fitted => Conversion::Lossy,
        Some(Held::Long { .. }) | None => Conversion::Checked,
    }
}

/// The condition of the rows whose value becomes another one without an error, where that can be asked; types are no domains.
#[must_use]
pub fn changed(dialect: Dialect, column: &str, from: &Type, to: &Type) -> Option<String> {
    let (from, to) = (words(dialect, from)?, words(dialect, to)?);
    let kinds = (held(dialect, item(bare(&from)).0)?, held(dialect, item(bare(&to)).0)?);
    let fraction = |digits: u32| if digits == 0 { String::new() } else { format!("({digits})") };
    let asked = match (dialect, kinds) {
        // No time of a day tells the day.
        (_, (Held::Moment { day: true, .. }, Held::Moment { day: false, .. })) | (Dialect::Sqlite, _) => return None,
        // There and back.
        (Dialect::Postgres, _) => format!("{column}::{to}::{from}"),
        (
            Dialect::Mysql | Dialect::Mariadb,
            (Held::Moment { .. }, Held::Moment { day, clock, fraction: digits, .. }),
        ) => {
            let word = match (day, clock) {
                (true, true) => format!("DATETIME{}", fraction(digits)),
                (true, false) => "DATE".to_owned(),
                (false, _) => format!("TIME{}", fraction(digits)),
            };
            format!("CAST({column} AS {word})")
        }
        (Dialect::Mysql | Dialect::Mariadb, (_, Held::Whole(..))) => format!("ROUND({column})"),
        (Dialect::Mysql | Dialect::Mariadb, (_, Held::Decimal { scale, .. })) => format!("ROUND({column}, {scale})"),
        (Dialect::Mysql | Dialect::Mariadb, _) => return None,
    };
    Some(format!("{column} <> {asked}"))
}

/// What of a value a type keeps.
#[derive(Clone, Debug, PartialEq)]
enum Held {
    /// A day, the time of a day, whether it is told in a zone, and so many digits of a second.
    Moment { day: bool, clock: bool, zone: bool, fraction: u32 },
    /// A time that passes, of these parts, with so many digits of a second.
    Span { parts: String, fraction: u32 },
    /// The whole numbers between two.
    Whole(i128, i128),
    /// So many digits before the point and behind it, below zero too or not.
    Decimal { whole: i64, scale: i64, signed: bool },
    /// A binary fraction, with digits behind the point where it is rounded to so many.
    Binary { double: bool, digits: Option<i64>, signed: bool },
    /// Texts, or bytes, of up to so many bytes.
    Long { text: bool, most: u64 },
}

fn kept(from: &Held, to: &Held) -> Conversion {
    let when = |exact: bool| if exact { Conversion::Exact } else { Conversion::Checked };
    match (from, to) {
        (
            Held::Moment { day, clock, zone, fraction },
            Held::Moment { day: to_day, clock: to_clock, zone: to_zone, fraction: to_fraction },
        ) => {
            if *day && !to_day || *clock && !to_clock || fraction > to_fraction {
                Conversion::Lossy
            } else {
                when(zone == to_zone && day == to_day)
            }
        }
        (Held::Span { parts, fraction }, Held::Span { parts: to_parts, fraction: to_fraction }) => {
            let cuts = !to_parts.is_empty() && parts != to_parts || fraction > to_fraction;
            if cuts { Conversion::Lossy } else { Conversion::Exact }
        }
        (Held::Whole(least, most), Held::Whole(bottom, top)) => when(bottom <= least && most <= top),
        (Held::Whole(..), Held::Decimal { scale, .. }) if *scale < 0 => Conversion::Lossy,
        (Held::Whole(least, most), Held::Decimal { whole, signed, .. }) => {
            let digits = most.checked_ilog10().map_or(0, |power| i64::from(power) + 1);
            when(digits <= *whole && (*signed || *least >= 0))
        }
        (Held::Decimal { scale, .. }, Held::Whole(..)) if *scale > 0 => Conversion::Lossy,
        (Held::Decimal { .. }, Held::Whole(..)) => Conversion::Checked,
        (Held::Decimal { scale, .. }, Held::Decimal { scale: to_scale, .. }) if scale > to_scale => Conversion::Lossy,
        (Held::Decimal { whole, signed, .. }, Held::Decimal { whole: to_whole, signed: to_signed, .. }) => {
            when(whole <= to_whole && (*to_signed || !signed))
        }
        (Held::Binary { .. }, Held::Whole(..) | Held::Decimal { .. }) => Conversion::Lossy,
        (Held::Whole(least, most), Held::Binary { double, digits, signed }) => {
            // Digits of the fraction: 53 bits, or 24.
            let limit: i128 = if *double { 1 << 53 } else { 1 << 24 };
            let fits = -limit <= *least && *most <= limit && digits.is_none();
            if fits { when(*signed || *least >= 0) } else { Conversion::Lossy }
        }
        (Held::Decimal { .. }, Held::Binary { .. }) => Conversion::Lossy,
        (
            Held::Binary { double, digits, signed },
            Held::Binary { double: to_double, digits: to_digits, signed: to_signed },
        ) => {
            let cuts = to_digits.is_some_and(|to| digits.is_none_or(|from| from > to));
            if *double && !to_double || cuts {
                Conversion::Lossy
            } else {
                when(to_digits.is_none() && (*to_signed || !signed))
            }
        }
        (Held::Long { text, most }, Held::Long { text: to_text, most: to_most }) => {
            when(text == to_text && most <= to_most)
        }
        (Held::Moment { .. } | Held::Span { .. } | Held::Long { .. }, _)
        | (_, Held::Moment { .. } | Held::Span { .. } | Held::Long { .. }) => Conversion::Checked,
    }
}

/// The words of a type, in small letters where none are quoted, each a blank apart.
fn words(dialect: Dialect, ty: &Type) -> Option<String> {
    let text = spell::type_name(dialect, &Schema::default(), ty).ok()?;
    let text = if text.contains(['\'', '"', '`']) { text } else { text.to_ascii_lowercase() };
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The text in front of what MySQL and MariaDB say of the column behind it: whether the moment of a change is kept in it, who sees it.
fn bare(words: &str) -> &str {
    let ends = [" on update ", " invisible"].into_iter().filter_map(|end| words.find(end));
    words[..ends.min().unwrap_or(words.len())].trim_end()
}

/// The type of what stands in a list, and whether it is one.
fn item(words: &str) -> (&str, bool) {
    words.strip_suffix("[]").map_or((words, false), |of| (of, true))
}

fn held(dialect: Dialect, text: &str) -> Option<Held> {
    let word = text.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    let (before, list, behind) = match text.split_once('(').and_then(|(a, rest)| Some((a, rest.split_once(')')?))) {
        Some((before, (list, behind))) => (before.trim_end(), list, behind.trim_start()),
        None => (text, "", ""),
    };
    let numbers: Vec<i64> = list.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    match dialect {
        Dialect::Postgres => postgres(before, &numbers, behind),
        Dialect::Mysql | Dialect::Mariadb => mysql(word, &numbers, text),
        Dialect::Sqlite => None,
    }
}

fn postgres(before: &str, numbers: &[i64], behind: &str) -> Option<Held> {
    let fraction = numbers.first().and_then(|digits| u32::try_from(*digits).ok()).unwrap_or(6);
    // Where no digits are told, the words stand together.
    let all = format!("{before} {behind}");
    let (word, rest) = all.trim().split_once(' ').unwrap_or((all.trim(), ""));
    let zone = match rest {
        "with time zone" => true,
        "" | "without time zone" => false,
        _ if word == "interval" || all.trim() == "double precision" => false,
        _ => return None,
    };
    Some(match word {
        "date" => Held::Moment { day: true, clock: false, zone: false, fraction: 0 },
        "time" => Held::Moment { day: false, clock: true, zone, fraction },
        "timetz" => Held::Moment { day: false, clock: true, zone: true, fraction },
        "timestamp" => Held::Moment { day: true, clock: true, zone, fraction },
        "timestamptz" => Held::Moment { day: true, clock: true, zone: true, fraction },
        "interval" => Held::Span { parts: rest.to_owned(), fraction },
        "smallint" | "int2" => signed(2),
        "integer" | "int" | "int4" => signed(4),
        "bigint" | "int8" => signed(8),
        // As many digits as a value has.
        "numeric" | "decimal" | "dec" => {
            let scale = numbers.get(1).copied().unwrap_or(0);
            let (whole, scale) = numbers.first().map_or((131_072, 16_383), |all| (all - scale, scale));
            Held::Decimal { whole, scale, signed: true }
        }
        "real" | "float4" => Held::Binary { double: false, digits: None, signed: true },
        "double" | "float8" => Held::Binary { double: true, digits: None, signed: true },
        "float" => Held::Binary { double: numbers.first().is_none_or(|bits| *bits > 24), digits: None, signed: true },
        _ => return None,
    })
}

fn mysql(word: &str, numbers: &[i64], text: &str) -> Option<Held> {
    let fraction = numbers.first().and_then(|digits| u32::try_from(*digits).ok()).unwrap_or(0);
    let is_signed = !text.contains("unsigned") && !text.contains("zerofill");
    let whole = |bytes: u32| Some(if is_signed { signed(bytes) } else { Held::Whole(0, (1 << (8 * bytes)) - 1) });
    let long = |text: bool, most: u64| Some(Held::Long { text, most });
    let scale = numbers.get(1).copied();
    match word {
        "date" => Some(Held::Moment { day: true, clock: false, zone: false, fraction: 0 }),
        "time" => Some(Held::Moment { day: false, clock: true, zone: false, fraction }),
        "datetime" => Some(Held::Moment { day: true, clock: true, zone: false, fraction }),
        "timestamp" => Some(Held::Moment { day: true, clock: true, zone: true, fraction }),
        "tinyint" => whole(1),
        "smallint" => whole(2),
        "mediumint" => whole(3),
        "int" | "integer" => whole(4),
        "bigint" => whole(8),
        "decimal" | "dec" | "numeric" | "fixed" => {
            let scale = scale.unwrap_or(0);
            Some(Held::Decimal { whole: numbers.first().copied().unwrap_or(10) - scale, scale, signed: is_signed })
        }
        "float" => {
            let double = numbers.len() == 1 && fraction > 24;
            Some(Held::Binary { double, digits: scale, signed: is_signed })
        }
        "double" | "real" => Some(Held::Binary { double: true, digits: scale, signed: is_signed }),
        "tinyblob" => long(false, (1 << 8) - 1),
        "blob" => long(false, (1 << 16) - 1),
        "mediumblob" => long(false, (1 << 24) - 1),
        "longblob" => long(false, (1 << 32) - 1),
        _ if text != word => None,
        "tinytext" => long(true, (1 << 8) - 1),
        "text" => long(true, (1 << 16) - 1),
        "mediumtext" => long(true, (1 << 24) - 1),
        "longtext" => long(true, (1 << 32) - 1),
        _ => None,
    }
}

/// The whole numbers that so many bytes hold, of which one bit is the sign.
fn signed(bytes: u32) -> Held {
    let half: i128 = 1 << (8 * bytes - 1);
    Held::Whole(-half, half - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Sql;

    #[test]
    fn words_that_round_that_hold_everything_and_that_may_refuse() {
        let native = |text: &str| Type::Native(Sql::any(text));
        let told = |dialect, from: &str, to: &str| conversion(dialect, &native(from), &native(to));
        for (dialect, from, to, there, back) in [
            (Dialect::Postgres, "timestamp", "timestamp(0)", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "time(3) with time zone", "timetz(0)", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "timestamp with time zone", "timestamptz(6)", Conversion::Exact, Conversion::Exact),
            (Dialect::Postgres, "timestamp(3)[]", "timestamp(0)[]", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "timestamp(3)", "timestamp(3)[]", Conversion::Checked, Conversion::Checked),
            (Dialect::Postgres, "timestamp(0)", "date", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "interval", "interval(0)", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "interval", "interval day to second", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "numeric", "numeric(10, 2)", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "numeric(5,-2)", "numeric(7)", Conversion::Exact, Conversion::Lossy),
            (Dialect::Postgres, "int4", "bigint", Conversion::Exact, Conversion::Checked),
            (Dialect::Postgres, "float8", "float(24)", Conversion::Lossy, Conversion::Exact),
            (Dialect::Postgres, "money", "numeric(10, 2)", Conversion::Checked, Conversion::Checked),
            (Dialect::Mysql, "smallint", "mediumint", Conversion::Exact, Conversion::Checked),
            (Dialect::Mysql, "mediumint(8) unsigned", "int(11)", Conversion::Exact, Conversion::Checked),
            (Dialect::Mysql, "mediumint unsigned", "mediumint", Conversion::Checked, Conversion::Checked),
            (Dialect::Mysql, "datetime(3)", "datetime(6) invisible", Conversion::Exact, Conversion::Lossy),
            (Dialect::Mysql, "datetime", "timestamp", Conversion::Checked, Conversion::Checked),
            (Dialect::Mysql, "decimal(8,2)", "decimal(10,3)", Conversion::Exact, Conversion::Lossy),
            (Dialect::Mysql, "decimal(8,2)", "decimal(10,2) unsigned", Conversion::Checked, Conversion::Checked),
            (Dialect::Mariadb, "tinytext", "mediumtext", Conversion::Exact, Conversion::Checked),
            (
                Dialect::Postgres,
                "timestamp(3)",
                "timestamptz(3)",
                Conversion::NeedsExpression,
                Conversion::NeedsExpression,
            ),
            (Dialect::Postgres, "text", "timestamp(0)", Conversion::Lossy, Conversion::Checked),
            (Dialect::Mysql, "varchar(40)", "mediumint", Conversion::Lossy, Conversion::Checked),
            (Dialect::Mariadb, "varchar(40)", "mediumint", Conversion::Checked, Conversion::Checked),
            (Dialect::Mariadb, "text", "set('a','b')", Conversion::Lossy, Conversion::Checked),
            (Dialect::Mariadb, "blob", "longtext", Conversion::Checked, Conversion::Checked),
            (Dialect::Mariadb, "bigint", "double", Conversion::Lossy, Conversion::Lossy),
            (Dialect::Sqlite, "datetime(6)", "datetime(0)", Conversion::Checked, Conversion::Checked),
        ] {
            assert_eq!((told(dialect, from, to), told(dialect, to, from)), (there, back), "{dialect}: {from}, {to}");
        }
    }

    #[test]
    fn the_rows_whose_value_changes_are_asked_for() {
        let native = |text: &str| Type::Native(Sql::any(text));
        let asked = |dialect, from: &Type, to: &str| changed(dialect, "a", from, &native(to));
        assert_eq!(
            asked(Dialect::Postgres, &Type::Timestamp, "timestamp(0)").as_deref(),
            Some("a <> a::timestamp(0)::timestamp")
        );
        assert_eq!(asked(Dialect::Postgres, &Type::Timestamp, "time(0)"), None);
        assert_eq!(asked(Dialect::Mysql, &Type::Timestamp, "datetime").as_deref(), Some("a <> CAST(a AS DATETIME)"));
        assert_eq!(asked(Dialect::Mariadb, &Type::Double, "decimal(8,2)").as_deref(), Some("a <> ROUND(a, 2)"));
        assert_eq!(asked(Dialect::Sqlite, &Type::Double, "numeric"), None);
    }
}
