//! One field: its attributes about the column alone, in the order in which people write them.

use super::layout::{Entry, list, pair, string, word};
use super::types::{held, is_nameless};
use super::{Cx, domains, naming};
use crate::dialect::collation;
use crate::dialect::constant;
use crate::dialect::spell::default_value;
use crate::model::{Column, Default, Dialect, Identity, Literal, Name, Object, Sql, Table, Type};

/// A field under construction.
pub(super) struct Field {
    /// The identifier, `r#` included.
    pub(super) name: String,
    /// The column.
    pub(super) column: String,
    /// The Rust type without `Option`.
    pub(super) rust: String,
    /// Whether it is an `Option`.
    pub(super) nullable: bool,
    /// The keys, after those about constraints.
    pub(super) entries: Vec<Entry>,
}

impl Field {
    /// The Rust type.
    pub(super) fn ty(&self) -> String {
        if self.nullable { format!("Option<{}>", self.rust) } else { self.rust.clone() }
    }
}

/// The field of a column.
pub(super) fn field(cx: &mut Cx, table_name: &Name, table: &Table, name: &str, column: &Column) -> Field {
    let object = Object::Column(table_name.clone(), name.to_owned());
    let field = cx.names.field(table_name, name).to_owned();
    let mut entries = Vec::new();
    if needs_name(&field, name) {
        entries.push(pair("name", name));
    }
    let held = held(cx, &column.ty);
    if matches!(&column.ty, Type::Native(sql) if is_nameless(cx.dialect, sql)) {
        cx.note(
            object.clone(),
            "has no type, which an attribute cannot say: it is declared as a blob, which stores values alike",
        );
    }
    match column.identity {
        Some(Identity::ByDefault) => entries.push(word("auto_increment")),
        Some(Identity::Always) => entries.push(word("auto_increment = always")),
        Some(Identity::Serial) => entries.push(word("auto_increment = serial")),
        None => {}
    }
    if !column.sequence.is_default() {
        entries.push(list("sequence", column.sequence.words().into_iter().map(word).collect()));
    }
    entries.extend(held.entries);
    if let Some(default) = &column.default {
        let of_domain = Some(default).filter(|_| matches!(column.ty, Type::Domain(_)));
        let literal = of_domain.and_then(|default| domains::literal(cx, &column.ty, default));
        entries.push(literal.unwrap_or_else(|| self::default(cx, column, default, &held.rust)));
    }
    if let Some(generated) = &column.generated {
        entries.push(pair("generated", generated.expr.get(cx.dialect).unwrap_or_default()));
        if generated.stored {
            entries.push(word("stored"));
        }
    }
    let collate = column.collate.as_ref().and_then(|collate| collate.get(cx.dialect));
    if let Some(collate) = collate.filter(|own| Some(*own) != collation::of_table(cx.dialect, table)) {
        entries.push(pair("collate", collate));
    }
    match column.comment.as_deref() {
        Some("") => cx.note(object.clone(), "has an empty comment, which an attribute cannot say"),
        Some(comment) => entries.push(pair("comment", comment)),
        None => {}
    }
    Field { name: field, column: name.to_owned(), rust: held.rust, nullable: column.nullable, entries }
}

/// The compiler composes letters beyond ASCII in identifiers, so that only a text keeps such a name as it is.
fn needs_name(field: &str, column: &str) -> bool {
    naming::bare(field) != column || !column.is_ascii()
}

/// `default = 0` where the database would be told the same, else `default_sql = "..."`.
pub(super) fn default(cx: &Cx, column: &Column, given: &Default, rust: &str) -> Entry {
    match told_default(cx, column, given, rust) {
        Default::Sql(sql) => pair("default_sql", sql.get(cx.dialect).unwrap_or_default()),
        Default::Value(literal) => word(said_literal(cx, &column.ty, rust, &literal)),
    }
}

fn said_literal(cx: &Cx, ty: &Type, item: &str, literal: &Literal) -> String {
    match (literal, ty) {
        (Literal::Text(label), Type::Enum(name)) => {
            let variant = cx.names.variants.get(name).and_then(|variants| variants.get(label));
            variant.map_or_else(|| said(string(label)), |variant| said(format!("{item}::{variant}")))
        }
        (Literal::Text(text), _) => said(string(text)),
        (Literal::Bool(value), _) => said(value),
        (Literal::Integer(number), _) => said(number),
        (Literal::Number(digits), _) => said(digits),
    }
}

/// A default as a field of this Rust type says it: a literal where the database would be told the same, else the text.
pub(super) fn told_default(cx: &Cx, column: &Column, given: &Default, rust: &str) -> Default {
    let text = match given {
        Default::Value(literal) => crate::dialect::spell::literal(cx.dialect, literal),
        Default::Sql(sql) => sql.get(cx.dialect).unwrap_or_default().trim().to_owned(),
    };
    let plain = |literal: &Literal| {
        let told = Column { default: Some(Default::Value(literal.clone())), ..column.clone() };
        let found = Column { default: Some(given.clone()), ..column.clone() };
        // PostgreSQL writes casts behind constants; the others keep the text as it was given.
        default_value(cx.dialect, &told) == default_value(cx.dialect, &found)
            || cx.dialect == Dialect::Postgres
                && constant::settled(cx.dialect, &column.ty, &text) == Default::Value(literal.clone())
    };
    let bare = without_cast(cx.dialect, &column.ty, &text);
    let quoted = match constant::settled(cx.dialect, &Type::Text, bare) {
        Default::Value(Literal::Text(inner)) => Some(inner),
        Default::Value(Literal::Bool(_) | Literal::Integer(_) | Literal::Number(_)) | Default::Sql(_) => None,
    };
    let number = |bare: &str| bare.parse().map_or_else(|_| Literal::Number(bare.to_owned()), Literal::Integer);
    let literal = match (rust, &column.ty) {
        // What a literal is for a type that only the database knows is left to it: the migrations have the text, too.
        (_, Type::Native(_)) => None,
        ("bool", _) => [true, false].into_iter().map(Literal::Bool).find(plain),
        ("i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64", _) => bare
            .parse::<i64>()
            .ok()
            .filter(|number| fits(rust, *number) && number.to_string() == bare)
            .map(Literal::Integer),
        ("f32" | "f64" | "rust_decimal::Decimal", _) => Some(bare).filter(|bare| is_number(bare)).map(number),
        ("String", _) => quoted.map(Literal::Text).filter(plain),
        (_, Type::Enum(name)) => quoted
            .filter(|label| cx.names.variants.get(name).is_some_and(|variants| variants.contains_key(label)))
            .map(Literal::Text),
        _ => None,
    };
    literal.map_or_else(|| Default::Sql(Sql::any(text)), Default::Value)
}

/// The entry of a default that is a literal.
pub(super) fn said(literal: impl std::fmt::Display) -> String {
    format!("default = {literal}")
}

/// A constant without the cast that PostgreSQL writes behind it: that of an enum, and of negative numbers, which it keeps
/// in quotes, `'-1'::integer`.
fn without_cast<'a>(dialect: Dialect, ty: &Type, text: &'a str) -> &'a str {
    let Some((constant, cast)) = text.rsplit_once("::").filter(|_| dialect == Dialect::Postgres) else { return text };
    if matches!(ty, Type::Enum(_)) {
        return constant;
    }
    let number = constant.strip_prefix('\'').and_then(|inner| inner.strip_suffix('\''));
    let whole = |number: &str| number.parse::<i32>().is_ok();
    let fits = |number: &&str| match cast {
        "integer" => whole(number),
        "numeric" => number.contains('.') && is_number(number),
        _ => false,
    };
    number.filter(|number| number.starts_with('-')).filter(fits).unwrap_or(text)
}

fn fits(rust: &str, number: i64) -> bool {
    match rust {
        "i8" => i8::try_from(number).is_ok(),
        "i16" => i16::try_from(number).is_ok(),
        "i32" => i32::try_from(number).is_ok(),
        "u8" => u8::try_from(number).is_ok(),
        "u16" => u16::try_from(number).is_ok(),
        "u32" => u32::try_from(number).is_ok(),
        "u64" => u64::try_from(number).is_ok(),
        _ => true,
    }
}

/// Digits as Rust writes them too: what comes back from the attribute is the same text.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let all = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    match digits.split_once('.') {
        Some((whole, fraction)) => all(whole) && all(fraction),
        None => all(digits) && digits.parse::<i64>().is_ok_and(|number| number.to_string() == digits),
    }
}
