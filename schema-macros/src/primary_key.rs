//! The grammar of primary keys. Their columns are parts of an index that have no more than a length and a direction.

use crate::ast;
use crate::attr::{self, Once, Seen};
use crate::ctxt::Ctxt;
use crate::index;
use crate::parts::{columns, is_list};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token};

/// `primary_key(a, b)`
#[derive(Default)]
pub(crate) struct Key {
    pub(crate) name: Once<String>,
    pub(crate) parts: Vec<Part>,
    pub(crate) include: Vec<Ident>,
    pub(crate) deferrable: Once<&'static str>,
}

/// A column of a key: `id desc`, `name(length = 30)`.
pub(crate) struct Part {
    pub(crate) column: Ident,
    pub(crate) desc: Option<bool>,
    pub(crate) length: Once<u32>,
}

impl Part {
    fn of(column: Ident) -> Part {
        Part { column, desc: None, length: Once::default() }
    }
}

impl Key {
    pub(crate) fn columns(&self) -> impl Iterator<Item = &Ident> {
        self.parts.iter().map(|part| &part.column)
    }
}

/// `primary_key(a, b desc)` or `primary_key(name = "...", columns(a, b desc))`.
pub(crate) fn key(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Key> {
    let mut read = Key::default();
    let before = cx.count();
    attr::in_parens(key, input, "primary_key(a, b)", |input| {
        let list = is_list(input);
        let mut seen = Seen::default();
        attr::items(cx, input, |input| {
            if list && !is_option(input) {
                read.parts.push(part(cx, input)?);
                return Ok(());
            }
            let word = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), "expected a key"))?;
            seen.note(&word)?;
            if !list && word == "columns" {
                read.parts = parts(cx, &word, input)?;
            } else if !entry(cx, &mut read, &word, input)? {
                let keys = ["columns", "name", "include", "deferrable"];
                return Err(attr::unknown(&word, "key of `primary_key`", &keys));
            }
            Ok(())
        });
        Ok(())
    })?;
    if cx.count() == before && read.parts.is_empty() {
        return Err(syn::Error::new(key.span(), "`primary_key` names no column: write `primary_key(a, b)`"));
    }
    Ok(read)
}

/// `primary_key` or `primary_key(name = "...", ...)` on a field.
pub(crate) fn key_column(cx: &Ctxt, key: &Ident, column: &Ident, input: ParseStream) -> syn::Result<Key> {
    let mut read = Key { parts: vec![Part::of(column.clone())], ..Key::default() };
    if attr::has_no_value(input) {
        return Ok(read);
    }
    attr::in_parens(key, input, "primary_key(name = \"...\")", |input| {
        attr::options(cx, input, false, |word, input| {
            let part = &mut read.parts[0];
            if word == "length" {
                part.length.set(cx, word, index::part_length(word, input)?);
            } else if !index::direction(&mut part.desc, word)? && !entry(cx, &mut read, word, input)? {
                let keys = ["name", "length", "asc", "desc", "include", "deferrable"];
                return Err(attr::unknown(word, "key of `primary_key`", &keys));
            }
            Ok(())
        });
        Ok(())
    })?;
    Ok(read)
}

/// Takes what a key may have beside its columns; false where it is another word.
fn entry(cx: &Ctxt, read: &mut Key, word: &Ident, input: ParseStream) -> syn::Result<bool> {
    match word.to_string().as_str() {
        "name" => read.name.set(cx, word, attr::text(word, input)?),
        "include" => read.include = columns(cx, word, input)?,
        "deferrable" => read.deferrable.set(cx, word, ast::deferrable(word, input)?),
        _ => return Ok(false),
    }
    Ok(true)
}

fn is_option(input: ParseStream) -> bool {
    let ahead = input.fork();
    ahead.call(Ident::parse_any).is_ok_and(|word| {
        ahead.peek(Token![=]) || (ahead.peek(syn::token::Paren) && (word == "include" || word == "columns"))
    })
}

fn parts(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Vec<Part>> {
    let mut read = Vec::new();
    attr::in_parens(key, input, "columns(a, b)", |input| {
        attr::items(cx, input, |input| {
            read.push(part(cx, input)?);
            Ok(())
        });
        Ok(())
    })?;
    Ok(read)
}

/// `id`, `id desc`, `name(length = 30)`.
fn part(cx: &Ctxt, input: ParseStream) -> syn::Result<Part> {
    if input.peek(LitStr) {
        return Err(syn::Error::new(input.span(), "a primary key has no expressions: name a column"));
    }
    let column = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), "expected a column"))?;
    let mut part = Part::of(column);
    if input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        attr::options(cx, &content, false, |word, input| {
            if word != "length" {
                return Err(attr::unknown(word, "key of a column of `primary_key`", &["length"]));
            }
            part.length.set(cx, word, index::part_length(word, input)?);
            Ok(())
        });
    }
    while !attr::is_bare(input) {
        let word = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), "expected `,`"))?;
        if !index::direction(&mut part.desc, &word)? {
            return Err(attr::unknown(&word, "order of a column of `primary_key`", &["asc", "desc"]));
        }
    }
    Ok(part)
}
