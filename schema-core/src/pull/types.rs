//! The Rust type of a column, and what the attributes must add for the column to be what it is. Types are those of the
//! standard library and of the crates that every project has; what they do not say is said in the database's words.

use super::Cx;
use super::layout::{Entry, pair, word};
use crate::dialect::same_type::canonical_type;
use crate::dialect::spell::type_name;
use crate::model::{Dialect, Sql, Type};

/// How a column is held in Rust.
pub(super) struct Held {
    /// The type, without `Option`.
    pub(super) rust: String,
    /// `length = 40`, `sql_type = "citext"`.
    pub(super) entries: Vec<Entry>,
    /// The type in the database's own words, where it is written in them.
    pub(super) words: Option<String>,
}

impl Held {
    /// What the field or newtype declares: what is written in words is these words, whatever they mean.
    pub(super) fn said(self, ty: &Type) -> Type {
        self.words.map_or_else(|| ty.clone(), |words| Type::Native(Sql::any(words)))
    }
}

/// The field of a column of the type.
pub(super) fn held(cx: &Cx, ty: &Type) -> Held {
    let plain = |rust: &str| Held { rust: rust.to_owned(), entries: Vec::new(), words: None };
    let sized = |rust: &str, length: &u32| Held { entries: vec![word(format!("length = {length}"))], ..plain(rust) };
    match ty {
        Type::Bool => plain("bool"),
        Type::TinyInt => plain("i8"),
        Type::SmallInt => plain("i16"),
        Type::Integer => plain("i32"),
        Type::BigInt => plain("i64"),
        Type::UnsignedTinyInt => plain("u8"),
        Type::UnsignedSmallInt => plain("u16"),
        Type::UnsignedInteger => plain("u32"),
        Type::UnsignedBigInt => plain("u64"),
        Type::Real => plain("f32"),
        Type::Double => plain("f64"),
        Type::Decimal { precision: None, .. } => plain("rust_decimal::Decimal"),
        Type::Decimal { precision: Some(precision), scale } => {
            let mut entries = vec![word(format!("precision = {precision}"))];
            entries.extend(scale.map(|scale| word(format!("scale = {scale}"))));
            Held { entries, ..plain("rust_decimal::Decimal") }
        }
        Type::Varchar(length) if *length > 0 => sized("String", length),
        Type::Varbinary(length) if *length > 0 => sized("Vec<u8>", length),
        Type::Varbinary(_) => native(cx, "Vec<u8>", ty),
        Type::Text => plain("String"),
        Type::Bytes => plain("Vec<u8>"),
        Type::Date => plain("chrono::NaiveDate"),
        Type::Time => plain("chrono::NaiveTime"),
        Type::Timestamp => plain("chrono::NaiveDateTime"),
        Type::TimestampTz => plain("chrono::DateTime<chrono::Utc>"),
        Type::Uuid => plain("uuid::Uuid"),
        Type::Json => plain("serde_json::Value"),
        Type::Inet => plain("ipnetwork::IpNetwork"),
        Type::Char(_) | Type::Varchar(_) | Type::Interval => native(cx, "String", ty),
        Type::Enum(name) => match cx.names.enums.get(name) {
            Some(item) => plain(cx.names.path(item)),
            None => native(cx, "String", ty),
        },
        Type::Domain(name) => match cx.names.domains.get(name) {
            Some(item) => plain(item),
            None => native(cx, "String", ty),
        },
        Type::Array(of) => {
            let inner = held(cx, of);
            let rust = format!("Vec<{}>", inner.rust);
            // A list of `u8` is bytes, and a length is that of a text and not of a list of them.
            if inner.entries.is_empty() && inner.rust != "u8" { plain(&rust) } else { native(cx, &rust, ty) }
        }
        // A column without a type, which SQLite has, stores what it is given, as a blob does.
        Type::Native(sql) if is_nameless(cx.dialect, sql) => plain("Vec<u8>"),
        Type::Native(sql) => {
            let text = sql.get(cx.dialect).unwrap_or_default();
            native(cx, by_words(cx.dialect, text), ty)
        }
    }
}

/// Whether a column of the type has no type at all.
pub(super) fn is_nameless(dialect: Dialect, sql: &Sql) -> bool {
    sql.get(dialect).is_none_or(str::is_empty)
}

/// The type in the database's own words.
fn native(cx: &Cx, rust: &str, ty: &Type) -> Held {
    // A type that was read from a database has a name there.
    let words = type_name(cx.dialect, cx.schema, &canonical_type(cx.dialect, ty)).unwrap_or_default();
    Held { rust: rust.to_owned(), entries: vec![pair("sql_type", &words)], words: Some(words) }
}

/// The first words of types that the model has no name for, and what holds their values.
const WORDS: [(&str, &str); 24] = [
    ("mediumint unsigned", "u32"),
    ("mediumint", "i32"),
    ("tinyint", "i8"),
    ("smallint", "i16"),
    ("bigint unsigned", "u64"),
    ("bigint", "i64"),
    ("int unsigned", "u32"),
    ("int", "i32"),
    ("year", "i16"),
    ("float", "f32"),
    ("double", "f64"),
    ("numeric", "rust_decimal::Decimal"),
    ("decimal", "rust_decimal::Decimal"),
    ("datetime", "chrono::NaiveDateTime"),
    ("timestamp with time zone", "chrono::DateTime<chrono::Utc>"),
    ("time with time zone", "String"),
    ("timestamptz", "chrono::DateTime<chrono::Utc>"),
    ("json", "serde_json::Value"),
    ("cidr", "ipnetwork::IpNetwork"),
    ("tinyblob", "Vec<u8>"),
    ("blob", "Vec<u8>"),
    ("mediumblob", "Vec<u8>"),
    ("longblob", "Vec<u8>"),
    ("binary", "Vec<u8>"),
];

/// The Rust type for values of a type that is known by its words alone.
fn by_words(dialect: Dialect, text: &str) -> &'static str {
    let lower = text.to_ascii_lowercase();
    match dialect {
        Dialect::Sqlite => affinity(&lower),
        Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb => {
            let bare = without_length(&lower);
            // `interval` begins with `int`, and is text.
            let starts =
                |word: &str| bare.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
            if bare.ends_with("[]") {
                return "Vec<String>";
            }
            if starts("timestamp") && !starts("timestamp with time zone") {
                let mysql = dialect != Dialect::Postgres;
                return if mysql { "chrono::DateTime<chrono::Utc>" } else { "chrono::NaiveDateTime" };
            }
            if starts("time") && !starts("time with time zone") {
                return "chrono::NaiveTime";
            }
            WORDS.iter().find(|(word, _)| starts(word)).map_or("String", |(_, rust)| rust)
        }
    }
}

/// `varchar unsigned` for `varchar(40) unsigned`.
fn without_length(text: &str) -> String {
    match (text.find('('), text.find(')')) {
        (Some(open), Some(close)) if open < close => {
            format!("{}{}", text[..open].trim_end(), &text[close + 1..])
        }
        (Some(_) | None, _) => text.to_owned(),
    }
}

/// Any words are a type on SQLite; they decide the affinity by what they contain ("Datatypes In SQLite", 3.1).
fn affinity(lower: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["bool"]) || lower == "tinyint(1)" {
        "bool"
    } else if has(&["datetime", "timestamp"]) {
        "chrono::NaiveDateTime"
    } else if has(&["int"]) {
        "i64"
    } else if has(&["char", "clob", "text"]) {
        "String"
    } else if has(&["blob", "binary"]) || lower.is_empty() {
        "Vec<u8>"
    } else if has(&["real", "floa", "doub", "dec", "num"]) {
        "f64"
    } else if has(&["date"]) {
        "chrono::NaiveDate"
    } else {
        "String"
    }
}
