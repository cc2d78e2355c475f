//! The grammar of partitions: `partition_by(range(created_at))`, and `partition(name = "...", ...)` for each, in which the same may stand.

use crate::attr::{self, Once};
use crate::ctxt::Ctxt;
use crate::index::{Part, part};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, Token};

/// `partition_by(range(created_at))`
pub(crate) struct PartitionBy {
    pub(crate) method: String,
    pub(crate) parts: Vec<Part>,
}

/// `partition(name = "events_2024", from = "'2024-01-01'", to = "'2025-01-01'")`
pub(crate) struct Partition {
    pub(crate) name: String,
    pub(crate) bound: Bound,
    pub(crate) by: Once<PartitionBy>,
    pub(crate) partitions: Vec<Partition>,
}

/// Which rows a partition takes.
pub(crate) enum Bound {
    Range { from: String, to: String },
    List(String),
    Hash { modulus: u32, remainder: u32 },
    Default,
}

const METHODS: [&str; 3] = ["range", "list", "hash"];

const KEYS: [&str; 9] =
    ["name", "from", "to", "values", "modulus", "remainder", "default", "partition_by", "partition"];

/// What stands in `partition_by(...)`.
pub(crate) fn partition_by(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<PartitionBy> {
    let mut by = PartitionBy { method: String::new(), parts: Vec::new() };
    attr::in_parens(key, input, "partition_by(range(created_at))", |input| {
        let method = input.call(Ident::parse_any)?;
        if !METHODS.iter().any(|known| method == known) {
            return Err(attr::unknown(&method, "way to partition", &METHODS));
        }
        by.method = method.to_string();
        attr::in_parens(&method, input, &format!("{method}(created_at)"), |input| {
            attr::items(cx, input, |input| {
                by.parts.push(ordered_by_nothing(cx, input)?);
                Ok(())
            });
            Ok(())
        })?;
        if !input.is_empty() {
            return Err(syn::Error::new(input.span(), "a table is partitioned in one way"));
        }
        Ok(())
    })?;
    if by.parts.is_empty() {
        let message = format!("`{key}` names no column: write `{key}(range(created_at))`");
        return Err(syn::Error::new(key.span(), message));
    }
    Ok(by)
}

/// A column or an expression, perhaps with an operator class.
fn ordered_by_nothing(cx: &Ctxt, input: ParseStream) -> syn::Result<Part> {
    let span = input.span();
    let part = part(cx, input)?;
    if part.desc.is_some() || part.nulls.is_some() || part.length.is_some() {
        return Err(syn::Error::new(span, "a part of the key of partitions has no order and no length"));
    }
    Ok(part)
}

/// What stands in `partition(...)`.
pub(crate) fn partition(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Partition> {
    let (mut name, mut from, mut to, mut values) = (Once::default(), Once::default(), Once::default(), Once::default());
    let (mut modulus, mut remainder, mut default) = (Once::default(), Once::default(), Once::default());
    let (mut by, mut partitions) = (Once::default(), Vec::new());
    let before = cx.count();
    attr::in_parens(key, input, "partition(name = \"...\", from = \"...\", to = \"...\")", |input| {
        let mut seen = attr::Seen::default();
        attr::entries(cx, input, |word, input| {
            // It has as many parts as it needs.
            if word != "partition" {
                seen.note(word)?;
            }
            match word.to_string().as_str() {
                "name" => name.set(cx, word, attr::text(word, input)?),
                "from" => from.set(cx, word, attr::text(word, input)?),
                "to" => to.set(cx, word, attr::text(word, input)?),
                "values" => values.set(cx, word, attr::text(word, input)?),
                "modulus" => modulus.set(cx, word, number(word, input)?),
                "remainder" => remainder.set(cx, word, number(word, input)?),
                "default" if attr::flag(word, input)? => default.set(cx, word, ()),
                "default" => {}
                "partition_by" => by.set(cx, word, partition_by(cx, word, input)?),
                "partition" => partitions.push(partition(cx, word, input)?),
                _ => return Err(attr::unknown(word, "key of `partition`", &KEYS)),
            }
            Ok(())
        });
        Ok(())
    })?;
    let bounds = (from.get(), to.get(), values.get(), modulus.get(), remainder.get(), default.is_some());
    let bound = match bounds {
        (Some(from), Some(to), None, None, None, false) => Bound::Range { from: from.clone(), to: to.clone() },
        (None, None, Some(values), None, None, false) => Bound::List(values.clone()),
        (None, None, None, Some(modulus), Some(remainder), false) => {
            Bound::Hash { modulus: *modulus, remainder: *remainder }
        }
        (None, None, None, None, None, true) => Bound::Default,
        // What was wrong inside has been said.
        _ if cx.count() > before => Bound::Default,
        _ => {
            let message = "a partition says which rows it takes: write `from` and `to`, `values`, `modulus` and `remainder`, or `default`";
            return Err(syn::Error::new(key.span(), message));
        }
    };
    if !partitions.is_empty() && by.get().is_none() && cx.count() == before {
        let message = "partitions of a partition that is not divided: write `partition_by(range(...))` in it, too";
        return Err(syn::Error::new(key.span(), message));
    }
    match name.get() {
        Some(name) => Ok(Partition { name: name.clone(), bound, by, partitions }),
        None if cx.count() > before => Ok(Partition { name: String::new(), bound, by, partitions }),
        None => Err(syn::Error::new(key.span(), "a partition has a name: write `name = \"...\"`")),
    }
}

fn number(word: &Ident, input: ParseStream) -> syn::Result<u32> {
    let expected = |span| syn::Error::new(span, format!("`{word}` takes a whole number: write `{word} = 4`"));
    if !input.peek(Token![=]) {
        return Err(expected(word.span()));
    }
    input.parse::<Token![=]>()?;
    let span = input.span();
    input.parse::<LitInt>().and_then(|number| number.base10_parse()).map_err(|_| expected(span))
}
