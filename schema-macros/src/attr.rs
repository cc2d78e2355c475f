//! The grammar of attributes: entries between commas, and the kinds of values that keys take. Nothing here
//! stops at a mistake: it is noted, and reading resumes at the next comma.

use crate::ctxt::{Ctxt, did_you_mean, one_of};
use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Lit, LitStr, Token};

/// Reads the entries of every attribute called `name`, and tells how many attributes those are.
pub(crate) fn read(
    cx: &Ctxt,
    attrs: &[syn::Attribute],
    name: &str,
    mut entry: impl FnMut(&Ident, ParseStream) -> syn::Result<()>,
) -> usize {
    let mut count = 0;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident(name)) {
        count += 1;
        let syn::Meta::List(list) = &attr.meta else {
            cx.error(span_of(attr.path()), format!("expected `#[{name}(...)]`"));
            continue;
        };
        let parser = |input: ParseStream| {
            entries(cx, input, &mut entry);
            Ok(())
        };
        if let Err(error) = parser.parse2(list.tokens.clone()) {
            cx.push(error);
        }
    }
    count
}

/// Reads entries, each starting with a key, up to the end of the input.
pub(crate) fn entries(cx: &Ctxt, input: ParseStream, mut entry: impl FnMut(&Ident, ParseStream) -> syn::Result<()>) {
    items(cx, input, |input| {
        let key = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), "expected a key"))?;
        entry(&key, input)
    });
}

/// Reads entries whose keys may be given once each; in a list of columns a word without a value is no key.
pub(crate) fn options(
    cx: &Ctxt,
    input: ParseStream,
    list: bool,
    mut entry: impl FnMut(&Ident, ParseStream) -> syn::Result<()>,
) {
    let mut seen = Seen::default();
    entries(cx, input, |key, input| {
        if !list || !is_bare(input) {
            seen.note(key)?;
        }
        entry(key, input)
    });
}

/// The keys that were read, each of which may be given once.
#[derive(Default)]
pub(crate) struct Seen {
    keys: Vec<String>,
}

impl Seen {
    /// Takes a key down; one that was there before is a mistake.
    pub(crate) fn note(&mut self, key: &Ident) -> syn::Result<()> {
        let word = key.to_string();
        if self.keys.contains(&word) {
            return Err(syn::Error::new(key.span(), format!("`{key}` is given twice")));
        }
        self.keys.push(word);
        Ok(())
    }
}

/// Reads whatever stands between commas, up to the end of the input.
pub(crate) fn items(cx: &Ctxt, input: ParseStream, mut item: impl FnMut(ParseStream) -> syn::Result<()>) {
    while !input.is_empty() {
        let read = item(input).and_then(|()| {
            if input.is_empty() || input.peek(Token![,]) { Ok(()) } else { Err(input.error("expected `,`")) }
        });
        if let Err(error) = read {
            cx.push(error);
            while !input.is_empty() && !input.peek(Token![,]) {
                let _ = input.parse::<proc_macro2::TokenTree>();
            }
        }
        let _ = input.parse::<Option<Token![,]>>();
    }
}

/// Reads what stands in the parentheses after a key; `example` shows how they are meant.
pub(crate) fn in_parens<T>(
    key: &Ident,
    input: ParseStream,
    example: &str,
    read: impl FnOnce(ParseStream) -> syn::Result<T>,
) -> syn::Result<T> {
    if !input.peek(syn::token::Paren) {
        return Err(syn::Error::new(key.span(), format!("`{key}` needs parentheses: write `{example}`")));
    }
    let content;
    syn::parenthesized!(content in input);
    read(&content)
}

/// A mistake in a key that is not known.
pub(crate) fn unknown(key: &Ident, what: &str, choices: &[&str]) -> syn::Error {
    let suggestion = did_you_mean(&key.to_string(), choices);
    syn::Error::new(key.span(), format!("unknown {what} `{key}`{suggestion}\nexpected {}", one_of(choices)))
}

/// Whether the entry has no more than its key.
pub(crate) fn is_bare(input: ParseStream) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Whether a key that may stand alone does so; that a comma is missing is noticed behind it.
pub(crate) fn has_no_value(input: ParseStream) -> bool {
    !input.peek(Token![=]) && !input.peek(syn::token::Paren)
}

/// A value that may be given once.
pub(crate) struct Once<T> {
    value: Option<(T, Span)>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Once { value: None }
    }
}

impl<T> Once<T> {
    /// Takes the value, and notes a mistake when there is one already.
    pub(crate) fn set(&mut self, cx: &Ctxt, key: &Ident, value: T) {
        if self.value.is_some() {
            cx.error(key.span(), format!("`{key}` is given twice"));
        } else {
            self.value = Some((value, key.span()));
        }
    }

    /// The value.
    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref().map(|(value, _)| value)
    }

    /// The place of its key.
    pub(crate) fn span(&self) -> Option<Span> {
        self.value.as_ref().map(|(_, span)| *span)
    }

    /// Whether it is given.
    pub(crate) fn is_some(&self) -> bool {
        self.value.is_some()
    }
}

/// `key = "text"`
pub(crate) fn text(key: &Ident, input: ParseStream) -> syn::Result<String> {
    let text = text_literal(key, input)?;
    if text.value().is_empty() {
        return Err(syn::Error::new(text.span(), format!("`{key}` is empty")));
    }
    Ok(text.value())
}

fn text_literal(key: &Ident, input: ParseStream) -> syn::Result<LitStr> {
    let example = || format!("`{key}` takes a string: write `{key} = \"...\"`");
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(key.span(), example()));
    }
    input.parse::<Token![=]>()?;
    let literal = without_group(input);
    literal.map_err(|error| syn::Error::new(error.span(), example()))
}

/// A string literal; one that came through a `macro_rules` fragment stands in an invisible group, which syn
/// looks through.
fn without_group(input: ParseStream) -> syn::Result<LitStr> {
    input.parse::<LitStr>()
}

/// `flag`, or `flag = true` or `false`.
pub(crate) fn flag(key: &Ident, input: ParseStream) -> syn::Result<bool> {
    if has_no_value(input) {
        return Ok(true);
    }
    let wrong = |span| syn::Error::new(span, format!("`{key}` is a flag: write `{key}` or `{key} = false`"));
    if !input.peek(Token![=]) {
        return Err(wrong(input.span()));
    }
    input.parse::<Token![=]>()?;
    input.parse::<syn::LitBool>().map(|value| value.value).map_err(|error| wrong(error.span()))
}

/// A word among choices, as in `on_delete = cascade`.
pub(crate) fn word(key: &Ident, input: ParseStream, choices: &'static [&'static str]) -> syn::Result<&'static str> {
    let expected = || format!("`{key}` takes one of {}", one_of(choices));
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(key.span(), expected()));
    }
    input.parse::<Token![=]>()?;
    let word = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), expected()))?;
    choices.iter().copied().find(|choice| word == choice).ok_or_else(|| {
        let suggestion = did_you_mean(&word.to_string(), choices);
        syn::Error::new(word.span(), format!("unknown `{key}` `{word}`{suggestion}\nexpected {}", one_of(choices)))
    })
}

/// A whole number that is written out or the path of a constant.
pub(crate) enum Number {
    Literal(u32),
    Path(syn::Path),
}

/// `key = 40`, or the path of a constant.
pub(crate) fn number(key: &Ident, input: ParseStream) -> syn::Result<Number> {
    let expected = || format!("`{key}` takes a whole number: write `{key} = 40`");
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(key.span(), expected()));
    }
    input.parse::<Token![=]>()?;
    if input.peek(Ident::peek_any) || input.peek(Token![::]) {
        return input.call(syn::Path::parse_mod_style).map(Number::Path);
    }
    let literal: syn::LitInt = input.parse().map_err(|error| syn::Error::new(error.span(), expected()))?;
    literal.base10_parse().map(Number::Literal).map_err(|_| syn::Error::new(literal.span(), expected()))
}

/// The databases that attributes may name.
pub(crate) const DIALECTS: [&str; 4] = ["postgres", "mysql", "mariadb", "sqlite"];

/// SQL text for every database, for some of them, or both.
pub(crate) struct Sql {
    pub(crate) any: Option<String>,
    pub(crate) by: Vec<(&'static str, String)>,
}

impl Sql {
    /// Whether no database is left out; the text for MySQL covers MariaDB.
    pub(crate) fn is_for_all(&self) -> bool {
        let has = |dialect: &str| self.by.iter().any(|(named, _)| *named == dialect);
        self.any.is_some() || (has("postgres") && has("mysql") && has("sqlite"))
    }
}

/// `key = "text"` or `key(postgres = "text", ...)`.
pub(crate) fn sql(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Sql> {
    if !input.peek(syn::token::Paren) {
        return Ok(Sql { any: Some(text(key, input)?), by: Vec::new() });
    }
    let mut sql = Sql { any: None, by: Vec::new() };
    let before = cx.count();
    in_parens(key, input, "", |input| {
        options(cx, input, false, |dialect, input| {
            if dialect == "any" {
                sql.any = Some(text(dialect, input)?);
                return Ok(());
            }
            let Some(named) = DIALECTS.into_iter().find(|known| dialect == known) else {
                return Err(unknown(dialect, "database", &["postgres", "mysql", "mariadb", "sqlite", "any"]));
            };
            sql.by.push((named, text(dialect, input)?));
            Ok(())
        });
        Ok(())
    })?;
    if cx.count() == before && sql.any.is_none() && sql.by.is_empty() {
        return Err(syn::Error::new(
            key.span(),
            format!("`{key}` is empty: write `{key} = \"...\"` or `{key}(postgres = \"...\")`"),
        ));
    }
    Ok(sql)
}

/// `only(postgres, sqlite)`
pub(crate) fn only(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Vec<&'static str>> {
    let mut only = Vec::new();
    let before = cx.count();
    in_parens(key, input, "only(postgres)", |input| {
        options(cx, input, false, |dialect, _| {
            let Some(named) = DIALECTS.into_iter().find(|known| dialect == known) else {
                return Err(unknown(dialect, "database", &DIALECTS));
            };
            only.push(named);
            Ok(())
        });
        Ok(())
    })?;
    if cx.count() == before && only.is_empty() {
        return Err(syn::Error::new(key.span(), format!("`{key}` names no database: write `{key}(postgres)`")));
    }
    Ok(only)
}

/// The value of `default`.
pub(crate) enum Value {
    /// A literal, with the minus before it, as written without its suffix.
    Integer(String),
    Float(String),
    Bool(bool),
    Text(String),
    /// A constant or the value of an enum.
    Path(syn::Path),
}

/// `default = 0`, `-1.5`, `true`, `"text"`, or a path.
pub(crate) fn value(key: &Ident, input: ParseStream) -> syn::Result<(Value, Span)> {
    let expected = || {
        format!("`{key}` takes a literal or a path; for an expression of the database write `default_sql = \"...\"`")
    };
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(key.span(), expected()));
    }
    input.parse::<Token![=]>()?;
    let span = input.span();
    let minus = input.parse::<Option<Token![-]>>()?;
    let sign = if minus.is_some() { "-" } else { "" };
    let is_path = (input.peek(Ident::peek_any) && !input.peek(syn::LitBool)) || input.peek(Token![::]);
    if is_path && minus.is_none() {
        let path = input.call(syn::Path::parse_mod_style)?;
        return if is_bare(input) { Ok((Value::Path(path), span)) } else { Err(syn::Error::new(span, expected())) };
    }
    let value = match input.parse::<Lit>() {
        Ok(Lit::Int(int)) => Value::Integer(format!("{sign}{}", int.base10_digits())),
        Ok(Lit::Float(float)) => Value::Float(format!("{sign}{}", float.base10_digits())),
        Ok(Lit::Bool(bool)) if minus.is_none() => Value::Bool(bool.value),
        Ok(Lit::Str(text)) if minus.is_none() => Value::Text(text.value()),
        Ok(_) | Err(_) => return Err(syn::Error::new(span, expected())),
    };
    Ok((value, span))
}

fn span_of(path: &syn::Path) -> Span {
    path.segments.first().map_or_else(Span::call_site, |segment| segment.ident.span())
}
