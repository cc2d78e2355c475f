//! Expressions that are the same for all rows of a statement: a default that is one is computed once, and no row is written for it (PostgreSQL's manual,
//! ALTER TABLE, "Notes", with the volatility that `pg_proc` has in PostgreSQL 11 to 18; MariaDB by trying each with `ALGORITHM=INSTANT`).

use crate::expr;

/// Whether all that the expression calls is known to give every row the same.
#[must_use]
pub fn is_steady(text: &str) -> bool {
    let own = |schema: Option<&str>| schema.is_none_or(|schema| schema.eq_ignore_ascii_case("pg_catalog"));
    let known = |name: &str| KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name));
    expr::calls(text).into_iter().all(|(schema, name)| own(schema) && known(name))
}

/// Whether MariaDB adds a column with this default in an instant, and rightly: it takes `rand()` for one that is the same for all rows.
#[must_use]
pub fn is_steady_on_mariadb(text: &str) -> bool {
    let known = |name: &str| TRIED_ON_MARIADB.iter().any(|known| known.eq_ignore_ascii_case(name));
    expr::calls(text).into_iter().all(|(schema, name)| schema.is_none() && known(name))
}

#[rustfmt::skip]
const TRIED_ON_MARIADB: &[&str] = &[
    "now", "current_timestamp", "curdate", "curtime", "utc_date", "unix_timestamp", "date_add", "last_day", "upper", "concat", "repeat", "hex", "md5",
    "json_array", "json_object", "cast", "if", "coalesce", "round", "user", "current_user", "database",
    // Types with a size.
    "char", "decimal", "varchar",
];

#[rustfmt::skip]
const KNOWN: &[&str] = &[
    // The time of the transaction or the statement, who it is, and what it is told.
    "now", "transaction_timestamp", "statement_timestamp", "current_timestamp", "current_time", "localtimestamp", "localtime", "current_setting",
    "current_schema", "current_database", "current_user", "txid_current", "pg_current_xact_id", "inet_client_addr",
    // Moments.
    "timezone", "date_trunc", "date_part", "extract", "age", "make_date", "make_time", "make_timestamp", "make_timestamptz", "make_interval",
    "to_timestamp", "to_date", "to_number", "to_char", "justify_interval",
    // Texts and bytes.
    "lower", "upper", "initcap", "concat", "concat_ws", "format", "length", "char_length", "octet_length", "substr", "substring", "left", "right",
    "replace", "regexp_replace", "trim", "btrim", "ltrim", "rtrim", "lpad", "rpad", "repeat", "reverse", "translate", "split_part", "md5", "sha256",
    "encode", "decode", "quote_ident", "quote_literal", "chr", "ascii",
    // Numbers.
    "abs", "ceil", "ceiling", "floor", "round", "trunc", "sign", "mod", "power", "sqrt", "exp", "ln", "log", "pi",
    // Documents, lists, ranges and places.
    "jsonb_build_object", "jsonb_build_array", "json_build_object", "json_build_array", "to_json", "to_jsonb", "array_fill", "array_append",
    "string_to_array", "int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange", "point", "box", "circle", "to_tsvector",
    // Words of the grammar.
    "coalesce", "nullif", "greatest", "least", "cast", "row", "in", "and", "or", "not", "case", "when", "then", "else", "as",
    // Types with a size.
    "varchar", "varying", "char", "character", "bpchar", "numeric", "decimal", "timestamp", "timestamptz", "time", "timetz", "interval", "bit", "float",
];

#[cfg(test)]
mod tests {
    use super::{is_steady, is_steady_on_mariadb};

    #[test]
    fn what_is_not_known_may_differ_from_row_to_row() {
        for text in [
            "'a'",
            "now()",
            "pg_catalog.now()",
            "(now() AT TIME ZONE 'utc')",
            "upper('a'::varchar(3))",
            "CURRENT_TIMESTAMP(3)",
            "(1 + 2)",
        ] {
            assert!(is_steady(text), "{text}");
        }
        for text in [
            "random()",
            "own.now()",
            "now() + random() * interval '1 day'",
            "clock_timestamp()",
            "gen_random_uuid()",
            "f()",
        ] {
            assert!(!is_steady(text), "{text}");
        }
    }
    #[test]
    fn mariadb_is_believed_where_it_was_tried() {
        for text in ["now(6)", "1 + 2", "curdate() + interval 1 month", "upper('rand()')", "cast('5' as char(3))"] {
            assert!(is_steady_on_mariadb(text), "{text}");
        }
        for text in ["rand()", "round(rand() * 100)", "uuid()", "utc_timestamp()", "own.now()"] {
            assert!(!is_steady_on_mariadb(text), "{text}");
        }
    }
}
