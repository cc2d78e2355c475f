//! The grammar of indexes and of what excludes rows by one: the only parts of a table whose columns carry orders, operator
//! classes, lengths and operators.

use crate::ast;
use crate::attr::{self, Once, Seen, Sql};
use crate::ctxt::Ctxt;
use crate::options::{self, Options};
use crate::parts::{columns, is_list};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token};

/// `index(a, b)`
#[derive(Default)]
pub(crate) struct Index {
    pub(crate) name: Once<String>,
    pub(crate) parts: Vec<Part>,
    pub(crate) unique: bool,
    pub(crate) using: Once<String>,
    pub(crate) predicate: Once<Sql>,
    pub(crate) include: Vec<Ident>,
    pub(crate) nulls_not_distinct: bool,
    pub(crate) options: Once<Options>,
    pub(crate) only: Vec<&'static str>,
}

impl Index {
    /// A plain index on one column.
    pub(crate) fn on(column: &Ident) -> Index {
        Index { parts: vec![Part::column(column.clone())], ..Index::default() }
    }
}

/// `exclude(columns(room with "=", during with "&&"), using = "gist")`
#[derive(Default)]
pub(crate) struct Exclusion {
    /// The index behind it; never unique, and each of its parts has an operator.
    pub(crate) index: Index,
    pub(crate) deferrable: Once<&'static str>,
}

/// One part of an index: `created_at desc`.
pub(crate) struct Part {
    pub(crate) of: PartOf,
    pub(crate) desc: Option<bool>,
    pub(crate) nulls: Option<&'static str>,
    pub(crate) opclass: Once<String>,
    pub(crate) length: Once<u32>,
    /// The operator by which it excludes.
    pub(crate) with: Option<LitStr>,
}

/// What a part of an index is made of.
pub(crate) enum PartOf {
    Column(Ident),
    Expr(Sql),
}

impl Part {
    fn column(column: Ident) -> Part {
        Part::new(PartOf::Column(column))
    }

    fn new(of: PartOf) -> Part {
        Part { of, desc: None, nulls: None, opclass: Once::default(), length: Once::default(), with: None }
    }
}

const INDEX_KEYS: [&str; 10] =
    ["columns", "expr", "name", "unique", "using", "where", "include", "nulls_not_distinct", "options", "only"];

const EXCLUDE_KEYS: [&str; 7] = ["columns", "name", "using", "where", "include", "deferrable", "only"];

/// `exclude(a with "=", using = "hash")` or `exclude(columns(...), ...)`.
pub(crate) fn exclude(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Exclusion> {
    let mut exclusion = Exclusion::default();
    let before = cx.count();
    attr::in_parens(key, input, "exclude(columns(room with \"=\", during with \"&&\"), using = \"gist\")", |input| {
        let mut seen = Seen::default();
        if is_list(input) {
            attr::items(cx, input, |input| {
                if is_option(input) {
                    let word = input.call(Ident::parse_any)?;
                    return exclude_entry(cx, &mut exclusion, &mut seen, &word, input);
                }
                exclusion.index.parts.push(excluding_part(cx, input)?);
                Ok(())
            });
        } else {
            attr::entries(cx, input, |word, input| exclude_entry(cx, &mut exclusion, &mut seen, word, input));
        }
        Ok(())
    })?;
    if cx.count() == before && exclusion.index.parts.is_empty() {
        return Err(syn::Error::new(
            key.span(),
            "`exclude` names no column: write `exclude(columns(room with \"=\", during with \"&&\"), using = \"gist\")`",
        ));
    }
    Ok(exclusion)
}

fn exclude_entry(
    cx: &Ctxt,
    exclusion: &mut Exclusion,
    seen: &mut Seen,
    word: &Ident,
    input: ParseStream,
) -> syn::Result<()> {
    match word.to_string().as_str() {
        "columns" => {
            seen.note(word)?;
            attr::in_parens(word, input, "columns(room with \"=\", during with \"&&\")", |input| {
                attr::items(cx, input, |input| {
                    exclusion.index.parts.push(excluding_part(cx, input)?);
                    Ok(())
                });
                Ok(())
            })
        }
        "deferrable" => {
            exclusion.deferrable.set(cx, word, ast::deferrable(word, input)?);
            Ok(())
        }
        "name" | "using" | "where" | "include" | "only" => index_entry(cx, &mut exclusion.index, seen, word, input),
        _ => Err(attr::unknown(word, "key of `exclude`", &EXCLUDE_KEYS)),
    }
}

/// `room with "="`, with everything that a part of an index may have before `with`.
fn excluding_part(cx: &Ctxt, input: ParseStream) -> syn::Result<Part> {
    let start = input.span();
    let part = any_part(cx, input)?;
    if part.with.is_none() {
        return Err(syn::Error::new(start, "a part of `exclude` has an operator: write `room with \"=\"`"));
    }
    Ok(part)
}

/// `index(a, b desc)`, `index(columns(...), ...)` or `index(expr = "...", ...)`.
pub(crate) fn index(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Index> {
    let mut index = Index::default();
    let before = cx.count();
    attr::in_parens(key, input, "index(a, b)", |input| {
        let mut seen = Seen::default();
        if is_list(input) {
            attr::items(cx, input, |input| list_item(cx, &mut index, &mut seen, input));
        } else {
            attr::entries(cx, input, |word, input| index_entry(cx, &mut index, &mut seen, word, input));
        }
        Ok(())
    })?;
    if cx.count() == before && index.parts.is_empty() {
        return Err(syn::Error::new(
            key.span(),
            "`index` names no column: write `index(a, b)` or `index(expr = \"...\")`",
        ));
    }
    Ok(index)
}

/// `index` or `index(name = "...", ...)` on a field.
pub(crate) fn index_column(cx: &Ctxt, key: &Ident, column: &Ident, input: ParseStream) -> syn::Result<Index> {
    let mut index = Index::on(column);
    if attr::has_no_value(input) {
        return Ok(index);
    }
    attr::in_parens(key, input, "index(name = \"...\")", |input| {
        let mut seen = Seen::default();
        attr::entries(cx, input, |word, input| {
            if word == "columns" || word == "expr" {
                return Err(syn::Error::new(
                    word.span(),
                    format!("the column is this field: `{word}` is for `#[table(index(...))]`"),
                ));
            }
            let part = &mut index.parts[0];
            if order(part, word)? {
                return Ok(());
            }
            match word.to_string().as_str() {
                "opclass" => part.opclass.set(cx, word, attr::text(word, input)?),
                "length" => part.length.set(cx, word, part_length(word, input)?),
                _ => index_entry(cx, &mut index, &mut seen, word, input)?,
            }
            Ok(())
        });
        Ok(())
    })?;
    Ok(index)
}

/// A column, or an option with a value, where no `columns` and no `expr` stands: flags would be columns.
fn list_item(cx: &Ctxt, index: &mut Index, seen: &mut Seen, input: ParseStream) -> syn::Result<()> {
    if is_option(input) {
        let word = input.call(Ident::parse_any)?;
        return index_entry(cx, index, seen, &word, input);
    }
    index.parts.push(part(cx, input)?);
    Ok(())
}

fn is_option(input: ParseStream) -> bool {
    let ahead = input.fork();
    ahead.call(Ident::parse_any).is_ok_and(|word| {
        ahead.peek(Token![=])
            || (ahead.peek(syn::token::Paren) && ["where", "include", "options", "only"].iter().any(|key| word == key))
    })
}

fn index_entry(cx: &Ctxt, index: &mut Index, seen: &mut Seen, word: &Ident, input: ParseStream) -> syn::Result<()> {
    // Several expressions are several parts of one index.
    if word != "expr" {
        seen.note(word)?;
    }
    match word.to_string().as_str() {
        "columns" => attr::in_parens(word, input, "columns(a, b desc)", |input| {
            attr::items(cx, input, |input| {
                index.parts.push(part(cx, input)?);
                Ok(())
            });
            Ok(())
        })?,
        "expr" => index.parts.push(Part::new(PartOf::Expr(attr::sql(cx, word, input)?))),
        "name" => index.name.set(cx, word, attr::text(word, input)?),
        "unique" => index.unique = attr::flag(word, input)?,
        "using" => index.using.set(cx, word, attr::text(word, input)?),
        "where" => index.predicate.set(cx, word, attr::sql(cx, word, input)?),
        "include" => index.include = columns(cx, word, input)?,
        "nulls_not_distinct" => index.nulls_not_distinct = attr::flag(word, input)?,
        "options" => index.options.set(cx, word, options::options(cx, word, input)?),
        "only" => index.only = attr::only(cx, word, input)?,
        _ => return Err(attr::unknown(word, "key of `index`", &INDEX_KEYS)),
    }
    Ok(())
}

/// `created_at`, `created_at desc nulls_last`, `title(opclass = "...", length = 10)` or `"lower(email)"`.
pub(crate) fn part(cx: &Ctxt, input: ParseStream) -> syn::Result<Part> {
    let part = any_part(cx, input)?;
    match &part.with {
        Some(with) => Err(syn::Error::new(with.span(), "an index has no operators: `with` is for `exclude`")),
        None => Ok(part),
    }
}

fn any_part(cx: &Ctxt, input: ParseStream) -> syn::Result<Part> {
    let mut part = if input.peek(LitStr) {
        Part::new(PartOf::Expr(Sql { any: Some(input.parse::<LitStr>()?.value()), by: Vec::new() }))
    } else {
        let column = input.call(Ident::parse_any);
        Part::column(
            column.map_err(|error| syn::Error::new(error.span(), "expected a column, or an expression as a string"))?,
        )
    };
    if input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        attr::options(cx, &content, false, |word, input| {
            match word.to_string().as_str() {
                "opclass" => part.opclass.set(cx, word, attr::text(word, input)?),
                "length" => part.length.set(cx, word, part_length(word, input)?),
                _ => return Err(attr::unknown(word, "key of an index column", &["opclass", "length"])),
            }
            Ok(())
        });
    }
    while !attr::is_bare(input) {
        let word = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), "expected `,`"))?;
        if word == "with" && input.peek(LitStr) && part.with.is_none() {
            part.with = Some(input.parse()?);
            continue;
        }
        if !order(&mut part, &word)? {
            return Err(attr::unknown(
                &word,
                "order of an index column",
                &["asc", "desc", "nulls_first", "nulls_last"],
            ));
        }
    }
    Ok(part)
}

/// Takes a word that orders a part; false where it is another word.
fn order(part: &mut Part, word: &Ident) -> syn::Result<bool> {
    if direction(&mut part.desc, word)? {
        return Ok(true);
    }
    let twice = match word.to_string().as_str() {
        "nulls_first" => part.nulls.replace("first").is_some(),
        "nulls_last" => part.nulls.replace("last").is_some(),
        _ => return Ok(false),
    };
    if twice { Err(second_order(word)) } else { Ok(true) }
}

/// Takes the word of a direction; false where it is another word.
pub(crate) fn direction(desc: &mut Option<bool>, word: &Ident) -> syn::Result<bool> {
    let descends = word == "desc";
    if !descends && word != "asc" {
        return Ok(false);
    }
    if desc.replace(descends).is_some() { Err(second_order(word)) } else { Ok(true) }
}

fn second_order(word: &Ident) -> syn::Error {
    syn::Error::new(word.span(), format!("`{word}` is the second order of this column: write one"))
}

pub(crate) fn part_length(word: &Ident, input: ParseStream) -> syn::Result<u32> {
    match attr::number(word, input)? {
        attr::Number::Literal(number) => Ok(number),
        attr::Number::Path(path) => Err(syn::Error::new_spanned(path, "expected a whole number")),
    }
}
