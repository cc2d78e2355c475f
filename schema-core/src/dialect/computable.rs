//! Expressions by which MySQL and MariaDB compute a stored column: with those, and only those, values can follow what is written while a column
//! takes another type. The functions were tried one by one on MySQL 9.7 and MariaDB 10.11; of any other nothing is promised.

use crate::expr;
use crate::model::Dialect;

/// Whether a stored column is known to be computable from the expression.
#[must_use]
pub fn is_computable(dialect: Dialect, text: &str) -> bool {
    let own: &[&str] = match dialect {
        Dialect::Mysql => OF_MYSQL,
        Dialect::Mariadb => OF_MARIADB,
        Dialect::Postgres | Dialect::Sqlite => return false,
    };
    let is_one_of = |words: &[&str], name: &str| words.iter().any(|word| word.eq_ignore_ascii_case(name));
    // Also where it stands in a literal, or is the name of a column: what is not sure is not promised.
    let said = || text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let refused = |words: &[&str]| said().any(|word| is_one_of(words, word));
    // A cast of MariaDB to these depends on the session's day.
    let by_day = dialect == Dialect::Mariadb && refused(&["datetime", "time"]);
    if by_day || refused(BY_MOMENT_OR_ROW) || text.contains('@') {
        return false;
    }
    let known = |name: &str| is_one_of(KNOWN, name) || is_one_of(own, name);
    expr::calls(text).iter().all(|(schema, name)| schema.is_none() && known(name))
}

/// Words without parentheses that stand for another value each time, or for other rows.
const BY_MOMENT_OR_ROW: &[&str] = &[
    "select",
    "default",
    "values",
    "current_timestamp",
    "current_date",
    "current_time",
    "localtime",
    "localtimestamp",
    "utc_date",
    "utc_time",
    "utc_timestamp",
    "current_user",
];

const OF_MYSQL: &[&str] =
    &["from_unixtime", "date_format", "uuid_to_bin", "bin_to_uuid", "is_uuid", "datetime", "time", "json"];
const OF_MARIADB: &[&str] = &["md5", "sha1", "sha", "unix_timestamp"];

#[rustfmt::skip]
const KNOWN: &[&str] = &[
    // Numbers.
    "abs", "ceil", "ceiling", "floor", "round", "truncate", "sign", "mod", "power", "pow", "sqrt", "exp", "ln", "log", "log2", "log10",
    "greatest", "least", "conv", "bin", "oct", "bit_count", "crc32",
    // Choices.
    "coalesce", "ifnull", "nullif", "if", "isnull", "elt", "field", "interval", "find_in_set",
    // Texts and bytes.
    "lower", "upper", "lcase", "ucase", "concat", "concat_ws", "length", "char_length", "octet_length", "substr", "substring",
    "substring_index", "left", "right", "mid", "replace", "insert", "trim", "ltrim", "rtrim", "lpad", "rpad", "repeat", "reverse", "space",
    "hex", "unhex", "sha2", "to_base64", "from_base64", "ascii", "ord", "locate", "instr", "position", "format", "regexp_replace",
    "regexp_substr", "quote", "soundex", "strcmp",
    // Days and moments.
    "date", "year", "month", "day", "dayofmonth", "dayofweek", "dayofyear", "weekday", "week", "quarter", "hour", "minute", "second",
    "microsecond", "to_days", "from_days", "to_seconds", "time_to_sec", "sec_to_time", "makedate", "maketime", "date_add", "date_sub", "adddate",
    "datediff", "timestampdiff", "timestampadd", "str_to_date", "last_day", "extract", "timediff", "period_add", "convert_tz", "timestamp",
    "addtime",
    // Documents, addresses and places.
    "json_extract", "json_unquote", "json_value", "json_object", "json_array", "json_quote", "json_length", "json_valid", "json_contains",
    "json_set", "json_keys", "json_type", "inet_aton", "inet_ntoa", "inet6_aton", "inet6_ntoa", "st_x", "st_astext", "point",
    // Words of the grammar.
    "cast", "convert", "in", "and", "or", "not", "xor", "case", "when", "then", "else", "as", "div", "like", "between", "is", "from", "using",
    // Types with a size.
    "char", "decimal", "binary", "double", "float",
];

#[cfg(test)]
mod tests {
    use super::is_computable;
    use crate::model::Dialect::{Mariadb, Mysql, Postgres};

    #[test]
    fn only_what_was_tried_is_computed() {
        for text in [
            "number",
            "cast(number as char(30))",
            "if(level = 'none', 0, cast(level as signed))",
            "paid <> 0",
            "a in (1, 2)",
        ] {
            assert!(is_computable(Mysql, text) && is_computable(Mariadb, text), "{text}");
            assert!(!is_computable(Postgres, text), "{text}");
        }
        for text in [
            "f(number)",
            "own.lower(a)",
            "rand()",
            "(select 1)",
            "a + @b",
            "current_timestamp",
            "now()",
            "(SELECT max(id) FROM t)",
        ] {
            assert!(!is_computable(Mysql, text) && !is_computable(Mariadb, text), "{text}");
        }
        assert!(is_computable(Mysql, "from_unixtime(seen)") && !is_computable(Mariadb, "from_unixtime(seen)"));
        assert!(!is_computable(Mysql, "unix_timestamp(seen)") && is_computable(Mariadb, "unix_timestamp(seen)"));
        assert!(is_computable(Mysql, "cast(a as datetime)") && !is_computable(Mariadb, "cast(a as datetime)"));
    }
}
