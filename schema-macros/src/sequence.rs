//! The grammar of what the sequence of a counted column is told: `sequence(start = 1000, increment = 10, cycle)`.

use crate::attr;
use crate::ctxt::Ctxt;
use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, Token};

/// What the sequence is told, with the places of the values.
#[derive(Default)]
pub(crate) struct Sequence {
    pub(crate) values: Vec<(&'static str, i64, Span)>,
    pub(crate) cycle: bool,
}

const KEYS: [&str; 6] = ["start", "increment", "min", "max", "cache", "cycle"];

const EXAMPLE: &str = "sequence(start = 1000, increment = 10)";

/// What stands in `sequence(...)`.
pub(crate) fn sequence(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Sequence> {
    let mut told = Sequence::default();
    let before = cx.count();
    attr::in_parens(key, input, EXAMPLE, |input| {
        attr::options(cx, input, false, |word, input| {
            let Some(named) = KEYS.into_iter().find(|known| word == known) else {
                return Err(attr::unknown(word, "key of `sequence`", &KEYS));
            };
            if named == "cycle" {
                told.cycle = attr::flag(word, input)?;
            } else {
                let (value, span) = number(word, input)?;
                told.values.push((named, value, span));
            }
            Ok(())
        });
        Ok(())
    })?;
    if cx.count() == before && told.values.is_empty() && !told.cycle {
        return Err(syn::Error::new(key.span(), format!("`{key}` says nothing: write `{EXAMPLE}`")));
    }
    Ok(told)
}

/// `= 1000` or `= -1`
pub(crate) fn number(word: &Ident, input: ParseStream) -> syn::Result<(i64, Span)> {
    let expected =
        |span| syn::Error::new(span, format!("`{word}` takes a whole number of 64 bits: write `{word} = 10`"));
    if !input.peek(Token![=]) {
        return Err(expected(word.span()));
    }
    input.parse::<Token![=]>()?;
    let span = input.span();
    let minus = input.parse::<Option<Token![-]>>()?;
    let digits = input.parse::<LitInt>().map_err(|_| expected(span))?;
    let sign = if minus.is_some() { "-" } else { "" };
    let value = format!("{sign}{}", digits.base10_digits()).parse().map_err(|_| expected(span))?;
    Ok((value, span))
}
