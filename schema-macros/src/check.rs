//! The rules that need more than one attribute, or an attribute and the field it stands on. One function
//! for each.

use crate::ast::{Field, Struct, unraw};
use crate::attr::{Number, Once, Sql, Value};
use crate::ctxt::{Ctxt, did_you_mean, one_of};
use crate::index::{Index, Part, PartOf};
use crate::partition::Partition;
use crate::types::{self, Kind};
use proc_macro2::Span;
use syn::Ident;

/// Notes every contradiction in a struct.
pub(crate) fn check(cx: &Ctxt, input: &Struct) {
    for field in input.fields.iter().filter(|field| !field.is_plain) {
        check_alone(cx, field);
        check_pairs(cx, field);
        check_numbers(cx, field);
        check_default(cx, field);
        check_auto_increment(cx, field);
        check_sequence(cx, field);
        check_reference(cx, field);
    }
    check_primary_key(cx, input);
    check_column_names(cx, input);
    check_named_fields(cx, input);
    check_some_column(cx, input);
    if let (Some(name), Some(former)) = (input.table.name.get(), input.table.renamed_from.get()) {
        check_renamed(cx, name, former, input.table.renamed_from.span());
    }
}

/// `skip` and `flatten` say what a field is; nothing else can be said about it.
fn check_alone(cx: &Ctxt, field: &Field) {
    let (word, span) = match (field.skip.span(), field.flatten.span()) {
        (Some(span), _) => ("skip", span),
        (None, Some(span)) => ("flatten", span),
        (None, None) => return,
    };
    for (other, _) in field.given().into_iter().filter(|(other, _)| *other != word) {
        let why = if word == "skip" {
            "a skipped field is no column"
        } else {
            "the fields of the group have their own attributes"
        };
        cx.error(span, format!("`{word}` and `{other}` contradict each other: {why}"));
    }
}

/// Keys of which at most one may stand, and keys that mean nothing without another.
fn check_pairs(cx: &Ctxt, field: &Field) {
    let given = field.given();
    let span = |word: &str| given.iter().find(|(other, _)| *other == word).map(|(_, span)| *span);
    let exclusive = [
        ("default", "default_sql", "a column has one default"),
        ("default", "generated", "a generated column has no default"),
        ("default_sql", "generated", "a generated column has no default"),
        ("generated", "auto_increment", "the database either computes a value or counts it up"),
        ("generated", "backfill", "existing rows of a generated column are computed"),
        ("unique", "primary_key", "a primary key is unique"),
        ("length", "precision", "`length` is for texts and bytes, `precision` for decimals"),
    ];
    for (one, other, why) in exclusive {
        if let (Some(_), Some(span)) = (span(one), span(other)) {
            cx.error(span, format!("`{one}` and `{other}` contradict each other: {why}"));
        }
    }
    let needs = [
        ("sequence", "auto_increment"),
        ("stored", "generated"),
        ("on_delete", "references"),
        ("on_update", "references"),
        ("deferrable", "references"),
        ("scale", "precision"),
    ];
    for (word, needed) in needs {
        if let (Some(span), None) = (span(word), span(needed)) {
            cx.error(span, format!("`{word}` means nothing without `{needed}`"));
        }
    }
    if let (Some(span), false) = (field.no_index.span(), field.references.is_some()) {
        cx.error(span, "`index = false` is for a column with `references`, whose index it leaves out; no other column gets an index by itself");
    }
    if let (Some(span), false) = (field.no_index.span(), field.indexes.is_empty()) {
        cx.error(span, "`index` and `index = false` contradict each other");
    }
    if field.sql_type.get().is_some_and(Sql::is_for_all) {
        for word in ["length", "precision", "scale"] {
            if let Some(span) = span(word) {
                cx.error(span, format!("`{word}` and `sql_type` contradict each other: write it into the type, as in `sql_type = \"varchar(40)\"`"));
            }
        }
    }
    if let Some(former) = field.renamed_from.get() {
        check_renamed(cx, field.column_name(), former, field.renamed_from.span());
    }
}

fn check_renamed(cx: &Ctxt, name: &str, former: &str, span: Option<Span>) {
    if let (true, Some(span)) = (name == former, span) {
        cx.error(span, format!("`renamed_from` is the name that it has: `{name}`; give the former name, or remove it"));
    }
}

/// Lengths, precisions and scales that no database takes, or that the type of the field does not have.
fn check_numbers(cx: &Ctxt, field: &Field) {
    let literal = |number: &Once<Number>| match (number.get(), number.span()) {
        (Some(Number::Literal(number)), Some(span)) => Some((*number, span)),
        _ => None,
    };
    for (word, number) in [("length", literal(&field.length)), ("precision", literal(&field.precision))] {
        if let Some((0, span)) = number {
            cx.error(span, format!("`{word}` must be at least 1"));
        }
    }
    let precision = literal(&field.precision).map_or(u32::MAX, |(precision, _)| precision);
    if let Some((scale, span)) = literal(&field.scale).filter(|(scale, _)| *scale > precision) {
        cx.error(span, format!("`scale` {scale} is greater than `precision` {precision}: of {precision} digits at most {precision} stand behind the point"));
    }
    let Some(kind) = field.kind else { return };
    if let (Some(span), false) = (field.length.span(), kind == Kind::Text) {
        cx.error(span, format!("`length` is for texts and bytes; the field is `{}`", types::spelled(&field.ty)));
    }
    if let Some(span) = field.precision.span() {
        cx.error(span, format!("`precision` is for decimals; the field is `{}`: use `rust_decimal::Decimal` or `bigdecimal::BigDecimal`", types::spelled(&field.ty)));
    }
}

/// A literal that the field's type can't hold.
fn check_default(cx: &Ctxt, field: &Field) {
    let (Some((value, span)), Some(kind)) = (field.default.get(), field.kind) else { return };
    if field.sql_type.is_some() {
        return;
    }
    let fits = match (value, kind) {
        (Value::Integer(digits), Kind::Integer(least, greatest)) => {
            if !digits.parse::<i128>().is_ok_and(|number| (least..=greatest).contains(&number)) {
                cx.error(
                    *span,
                    format!("`{digits}` is out of the range of `{}`", types::spelled(types::stripped(&field.ty))),
                );
            }
            true
        }
        (Value::Path(_), Kind::Float) => {
            cx.error(
                *span,
                "a default that is a constant of a floating-point type can't be read at compile time: write the number",
            );
            true
        }
        (Value::Path(_), _) => true,
        (Value::Integer(_) | Value::Float(_), Kind::Float) => true,
        (Value::Bool(_), Kind::Bool) => true,
        (Value::Text(_), Kind::Text) => true,
        (Value::Integer(_) | Value::Float(_) | Value::Bool(_) | Value::Text(_), _) => false,
    };
    if !fits {
        let is = match value {
            Value::Integer(_) => "a whole number",
            Value::Float(_) => "a number with a fraction",
            Value::Bool(_) => "true or false",
            Value::Text(_) | Value::Path(_) => "a text; for an expression of the database write `default_sql`",
        };
        cx.error(*span, format!("the field is `{}`, and this default is {is}", types::spelled(&field.ty)));
    }
}

fn check_auto_increment(cx: &Ctxt, field: &Field) {
    let Some(span) = field.auto_increment.span() else { return };
    if types::is_option(&field.ty) {
        cx.error(span, "`auto_increment` and `Option` contradict each other: a counted column always has a value");
    } else if field.kind.is_some_and(|kind| !matches!(kind, Kind::Integer(..))) {
        cx.error(span, format!("`auto_increment` is for integers; the field is `{}`", types::spelled(&field.ty)));
    }
    for (word, is_some) in [("default", field.default.is_some()), ("default_sql", field.default_sql.is_some())] {
        if is_some {
            cx.error(
                span,
                format!("`auto_increment` and `{word}` contradict each other: the database counts the value up"),
            );
        }
    }
}

/// Values that no sequence has; those of another type are told from the type that a database has.
fn check_sequence(cx: &Ctxt, field: &Field) {
    for (word, value, span) in field.sequence.get().into_iter().flat_map(|sequence| &sequence.values) {
        match *word {
            "increment" if *value == 0 => {
                cx.error(*span, "an `increment` of 0 counts nothing: write one above 0, or below 0 to count down");
            }
            "cache" if *value < 1 => cx.error(*span, "`cache` must be at least 1"),
            _ => {}
        }
    }
}

/// Actions that would break a rule of the column they act on.
fn check_reference(cx: &Ctxt, field: &Field) {
    for (word, action) in [("on_delete", &field.on_delete), ("on_update", &field.on_update)] {
        match (action.get(), action.span()) {
            (Some(&"set_null"), Some(span)) if field.kind.is_some() && !types::is_option(&field.ty) => {
                cx.error(
                    span,
                    format!(
                        "`{word} = set_null` needs a nullable column: make the field an `Option<{}>`",
                        types::spelled(&field.ty)
                    ),
                );
            }
            (Some(&"set_default"), Some(span))
                if !field.default.is_some() && !field.default_sql.is_some() && !types::is_option(&field.ty) =>
            {
                cx.error(span, format!("`{word} = set_default` needs a `default`"));
            }
            _ => {}
        }
    }
}

/// A table has one primary key, of columns that are not null.
fn check_primary_key(cx: &Ctxt, input: &Struct) {
    let on_fields: Vec<&Field> = input.fields.iter().filter(|field| field.primary_key.is_some()).collect();
    if let (Some(span), Some(first)) = (input.table.primary_key.span(), on_fields.first()) {
        cx.error(span, format!("the primary key is declared twice: here and on the field `{}`", first.ident));
    }
    for field in on_fields.iter().skip(1) {
        let columns: Vec<&str> = on_fields.iter().map(|field| field.word.as_str()).collect();
        let span = field.primary_key.span().unwrap_or_else(|| field.ident.span());
        cx.error(
            span,
            format!(
                "a table has one primary key; a key of several columns is `#[table(primary_key({}))]`",
                columns.join(", ")
            ),
        );
    }
    let listed = |field: &&Field| {
        input.table.primary_key.get().is_some_and(|key| key.columns().any(|column| *column == field.ident))
    };
    let in_key = input.fields.iter().filter(listed).chain(on_fields);
    for field in in_key.filter(|field| types::is_option(&field.ty)) {
        let span = field.primary_key.span().unwrap_or_else(|| field.ident.span());
        cx.error(span, format!("a primary key is never null: make `{}` something else than an `Option`", field.ident));
    }
}

/// Two fields of one column.
fn check_column_names(cx: &Ctxt, input: &Struct) {
    let columns: Vec<&Field> = input.fields.iter().filter(|field| field.is_column()).collect();
    for (at, field) in columns.iter().enumerate() {
        let name = field.column_name();
        if let Some(first) = columns[..at].iter().find(|other| other.column_name() == name) {
            let span = field.name.span().unwrap_or_else(|| field.ident.span());
            cx.error(span, format!("two fields are the column `{name}`: `{}` and `{}`", first.ident, field.ident));
        }
    }
}

/// Names in keys, indexes and foreign keys are fields; only a flattened group can hold others.
fn check_named_fields(cx: &Ctxt, input: &Struct) {
    let table = &input.table;
    let known: Vec<&str> =
        input.fields.iter().filter(|field| field.is_column()).map(|field| field.word.as_str()).collect();
    let has_group = input.fields.iter().any(|field| field.flatten.is_some());
    let check = |names: &[&Ident]| {
        for (at, ident) in names.iter().enumerate() {
            let name = unraw(ident);
            if names[..at].contains(ident) {
                cx.error(ident.span(), format!("`{name}` is named twice"));
            }
            if known.contains(&name.as_str()) || has_group {
                continue;
            }
            let is_skipped = input.fields.iter().any(|field| field.skip.is_some() && field.word == name);
            let message = if is_skipped {
                format!("`{name}` is skipped and so no column")
            } else {
                format!("no field `{name}`{}\nthe columns are {}", did_you_mean(&name, &known), one_of(&known))
            };
            cx.error(ident.span(), message);
        }
    };
    if let Some(key) = table.primary_key.get() {
        check(&key.columns().chain(&key.include).collect::<Vec<_>>());
    }
    for key in input.fields.iter().filter_map(|field| field.primary_key.get()) {
        check(&key.include.iter().collect::<Vec<_>>());
    }
    let on_fields = input.fields.iter().filter(|field| field.is_column()).filter_map(|field| field.unique.get());
    for unique in table.uniques.iter().chain(on_fields) {
        check(&unique.columns.iter().chain(&unique.include).collect::<Vec<_>>());
    }
    let on_fields = input.fields.iter().filter(|field| field.is_column()).flat_map(|field| &field.indexes);
    for index in table.indexes.iter().chain(on_fields) {
        check(&index_columns(index));
        if let (true, false) = (index.nulls_not_distinct, index.unique) {
            let span = index_columns(index).first().map_or_else(Span::call_site, |column| column.span());
            cx.error(span, "`nulls_not_distinct` is for a `unique` index");
        }
    }
    for exclusion in &table.exclusions {
        // A column may stand twice, with two operators.
        index_columns(&exclusion.index).iter().for_each(|column| check(&[column]));
    }
    if let Some(by) = table.partition_by.get() {
        check(&columns_of(&by.parts).collect::<Vec<_>>());
    }
    let mut parts: Vec<&Partition> = table.partitions.iter().collect();
    while let Some(part) = parts.pop() {
        if let Some(by) = part.by.get() {
            check(&columns_of(&by.parts).collect::<Vec<_>>());
        }
        parts.extend(&part.partitions);
    }
    if let (Some(span), None) = (table.partitions.first().map(|_| input.ident.span()), table.partition_by.get()) {
        cx.error(span, "partitions of a table that is not partitioned: write `partition_by(range(...))`, too");
    }
    for foreign_key in &table.foreign_keys {
        check(&foreign_key.columns.iter().collect::<Vec<_>>());
    }
}

fn index_columns(index: &Index) -> Vec<&Ident> {
    columns_of(&index.parts).chain(&index.include).collect()
}

fn columns_of(parts: &[Part]) -> impl Iterator<Item = &Ident> {
    parts.iter().filter_map(|part| match &part.of {
        PartOf::Column(column) => Some(column),
        PartOf::Expr(_) => None,
    })
}

fn check_some_column(cx: &Ctxt, input: &Struct) {
    if input.fields.iter().all(|field| field.skip.is_some()) {
        cx.error(input.ident.span(), "no field is a column: a table needs at least one");
    }
}

impl Field {
    /// Whether it is a column of the table itself.
    pub(crate) fn is_column(&self) -> bool {
        !self.skip.is_some() && !self.flatten.is_some()
    }

    /// The keys that are given, with their places.
    fn given(&self) -> Vec<(&'static str, Span)> {
        let own = |first: Option<&Ident>| first.map(Ident::span);
        let spans = [
            ("name", self.name.span()),
            ("primary_key", self.primary_key.span()),
            ("auto_increment", self.auto_increment.span()),
            ("sequence", self.sequence.span()),
            ("unique", self.unique.span()),
            ("index", own(self.indexes.first().map(|_| &self.ident)).or(self.no_index.span())),
            ("check", own(self.checks.first().map(|_| &self.ident))),
            ("references", self.references.span()),
            ("on_delete", self.on_delete.span()),
            ("on_update", self.on_update.span()),
            ("deferrable", self.deferrable.span()),
            ("length", self.length.span()),
            ("precision", self.precision.span()),
            ("scale", self.scale.span()),
            ("sql_type", self.sql_type.span()),
            ("default", self.default.span()),
            ("default_sql", self.default_sql.span()),
            ("generated", self.generated.span()),
            ("stored", self.stored.span()),
            ("collate", self.collate.span()),
            ("comment", self.comment.span()),
            ("renamed_from", self.renamed_from.span()),
            ("using", self.using.span()),
            ("using_back", self.using_back.span()),
            ("backfill", self.backfill.span()),
            ("flatten", self.flatten.span()),
            ("skip", self.skip.span()),
        ];
        spans.into_iter().filter_map(|(word, span)| Some((word, span?))).collect()
    }
}
