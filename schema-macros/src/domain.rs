//! `#[column_type(domain(...))]`: a newtype that is a type of its own in databases that have such types. Like an enum it
//! needs no record of its own: it travels inside the type of every column that holds it.

use crate::ast::unraw;
use crate::attr::{self, Number, Once, Sql, Value};
use crate::ctxt::Ctxt;
use crate::json::Json;
use crate::name::snake_case;
use crate::parts::{self, Check};
use crate::record;
use proc_macro2::Span;
use syn::Ident;
use syn::parse::ParseStream;

const KEYS: [&str; 12] = [
    "name",
    "schema",
    "renamed_from",
    "length",
    "precision",
    "scale",
    "not_null",
    "default",
    "default_sql",
    "collate",
    "comment",
    "check",
];

/// What `domain(...)` says.
#[derive(Default)]
pub(crate) struct Domain {
    name: Once<String>,
    schema: Once<String>,
    renamed_from: Once<String>,
    length: Once<u32>,
    precision: Once<u32>,
    scale: Once<u32>,
    not_null: Once<bool>,
    default: Once<(Value, Span)>,
    default_sql: Once<Sql>,
    collate: Once<Sql>,
    comment: Once<String>,
    checks: Vec<Check>,
}

/// `domain`, or `domain(name = "...", check = "VALUE > 0", ...)`.
pub(crate) fn read(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Domain> {
    let mut domain = Domain::default();
    if attr::is_bare(input) {
        return Ok(domain);
    }
    attr::in_parens(key, input, "domain(check = \"VALUE > 0\")", |input| {
        attr::entries(cx, input, |word, input| entry(cx, &mut domain, word, input));
        Ok(())
    })?;
    if let (Some(_), Some(span)) = (domain.default.get(), domain.default_sql.span()) {
        cx.error(span, "`default` and `default_sql` exclude each other");
    }
    if let (Some(span), None) = (domain.scale.span(), domain.precision.get()) {
        cx.error(span, "`scale` needs `precision`");
    }
    Ok(domain)
}

fn entry(cx: &Ctxt, domain: &mut Domain, word: &Ident, input: ParseStream) -> syn::Result<()> {
    match word.to_string().as_str() {
        "name" => domain.name.set(cx, word, attr::text(word, input)?),
        "schema" => domain.schema.set(cx, word, attr::text(word, input)?),
        "renamed_from" => domain.renamed_from.set(cx, word, attr::text(word, input)?),
        "length" => domain.length.set(cx, word, number(word, input)?),
        "precision" => domain.precision.set(cx, word, number(word, input)?),
        "scale" => domain.scale.set(cx, word, number(word, input)?),
        "not_null" => domain.not_null.set(cx, word, attr::flag(word, input)?),
        "default" => match attr::value(word, input)? {
            (Value::Path(_), span) => {
                let message = "the `default` of a domain is a literal; for the value of an enum write its label";
                return Err(syn::Error::new(span, message));
            }
            value => domain.default.set(cx, word, value),
        },
        "default_sql" => domain.default_sql.set(cx, word, attr::sql(cx, word, input)?),
        "collate" => domain.collate.set(cx, word, attr::sql(cx, word, input)?),
        "comment" => domain.comment.set(cx, word, attr::text(word, input)?),
        "check" => domain.checks.push(parts::check(cx, word, input)?),
        _ => return Err(attr::unknown(word, "key of `domain`", &KEYS)),
    }
    Ok(())
}

fn number(word: &Ident, input: ParseStream) -> syn::Result<u32> {
    match attr::number(word, input)? {
        Number::Literal(number) => Ok(number),
        Number::Path(_) => {
            Err(syn::Error::new(word.span(), format!("`{word}` of a domain is a number: write `{word} = 40`")))
        }
    }
}

/// `{"domain":{...},"of":`, which the type that it is over follows; `is_placed` is false where only the compiler knows the place,
/// whose number stands at the end of the text behind `"place":`.
pub(crate) fn json(domain: &Domain, item: &Ident) -> (Json, bool) {
    let struct_name = unraw(item);
    let mut json = Json::default();
    json.text.push_str("{\"domain\":{");
    json.text("item", &struct_name);
    json.text("name", &domain.name.get().cloned().unwrap_or_else(|| snake_case(&struct_name)));
    json.maybe_text("schema", domain.schema.get().map(String::as_str));
    json.maybe_text("renamed_from", domain.renamed_from.get().map(String::as_str));
    for (key, number) in [("length", &domain.length), ("precision", &domain.precision), ("scale", &domain.scale)] {
        if let Some(number) = number.get() {
            json.number(key, number);
        }
    }
    json.flag("not_null", domain.not_null.get() == Some(&true));
    if let Some((value, _)) = domain.default.get() {
        json.key("default").text.push('{');
        record::literal(&mut json, value);
        json.text.push('}');
    }
    json.sql("default_sql", domain.default_sql.get());
    json.sql("collate", domain.collate.get());
    json.maybe_text("comment", domain.comment.get().map(String::as_str));
    json.objects("checks", &domain.checks, record::check);
    let mut is_placed = true;
    record::place(&mut json, item, || {
        is_placed = false;
        0
    });
    (json, is_placed)
}
