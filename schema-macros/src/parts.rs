//! The parts of a table that have a grammar of their own: unique constraints, checks and foreign keys.

use crate::ast::{self, ACTIONS, Reference};
use crate::attr::{self, Once, Seen, Sql};
use crate::ctxt::Ctxt;
use crate::options::{self, Options};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token};

/// `unique(a, b)`
#[derive(Default)]
pub(crate) struct Unique {
    pub(crate) name: Once<String>,
    pub(crate) columns: Vec<Ident>,
    pub(crate) include: Vec<Ident>,
    pub(crate) nulls_not_distinct: bool,
    pub(crate) deferrable: Once<&'static str>,
    pub(crate) only: Vec<&'static str>,
}

/// `check(name = "...", expr = "...")`
pub(crate) struct Check {
    pub(crate) name: Option<String>,
    pub(crate) expr: Sql,
    pub(crate) options: Once<Options>,
    pub(crate) only: Vec<&'static str>,
}

/// `foreign_key(columns(a, b), references = User(x, y))`
pub(crate) struct ForeignKey {
    pub(crate) name: Option<String>,
    pub(crate) columns: Vec<Ident>,
    pub(crate) table: syn::Path,
    pub(crate) references: Vec<Ident>,
    pub(crate) on_delete: Option<&'static str>,
    pub(crate) on_update: Option<&'static str>,
    pub(crate) deferrable: Option<&'static str>,
    pub(crate) index: bool,
    /// Whether the compiler checks that both sides hold the same.
    pub(crate) same_type: bool,
    pub(crate) options: Once<Options>,
    pub(crate) only: Vec<&'static str>,
}

/// Whether the parentheses hold bare column names and no options: then every word is a column.
pub(crate) fn is_list(input: ParseStream) -> bool {
    let ahead = input.fork();
    while !ahead.is_empty() {
        let is_option = ahead.call(Ident::parse_any).is_ok_and(|key| {
            (key == "columns" && ahead.peek(syn::token::Paren))
                || (key == "expr" && (ahead.peek(Token![=]) || ahead.peek(syn::token::Paren)))
        });
        if is_option {
            return false;
        }
        while !ahead.is_empty() && !ahead.peek(Token![,]) {
            let _ = ahead.parse::<proc_macro2::TokenTree>();
        }
        let _ = ahead.parse::<Option<Token![,]>>();
    }
    true
}

/// A list of column names, `columns(a, b)`.
pub(crate) fn columns(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Vec<Ident>> {
    let mut columns = Vec::new();
    attr::in_parens(key, input, &format!("{key}(a, b)"), |input| {
        attr::entries(cx, input, |column, _| {
            columns.push(column.clone());
            Ok(())
        });
        Ok(())
    })?;
    Ok(columns)
}

const UNIQUE_KEYS: [&str; 6] = ["columns", "name", "include", "nulls_not_distinct", "deferrable", "only"];

/// `unique(a, b)` or `unique(columns(a, b), name = "...", ...)`.
pub(crate) fn unique(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Unique> {
    let mut unique = Unique::default();
    let before = cx.count();
    attr::in_parens(key, input, "unique(a, b)", |input| {
        let list = is_list(input);
        attr::options(cx, input, list, |word, input| unique_entry(cx, &mut unique, list, word, input));
        Ok(())
    })?;
    if cx.count() == before && unique.columns.is_empty() {
        return Err(syn::Error::new(key.span(), "`unique` names no column: write `unique(a, b)`"));
    }
    Ok(unique)
}

/// `unique` or `unique(name = "...", ...)` on a field.
pub(crate) fn unique_column(cx: &Ctxt, key: &Ident, column: &Ident, input: ParseStream) -> syn::Result<Unique> {
    let mut unique = Unique { columns: vec![column.clone()], ..Unique::default() };
    if attr::has_no_value(input) {
        return Ok(unique);
    }
    attr::in_parens(key, input, "unique(name = \"...\")", |input| {
        attr::options(cx, input, false, |word, input| {
            if word == "columns" {
                return Err(syn::Error::new(
                    word.span(),
                    "the column is this field: several are `#[table(unique(a, b))]`",
                ));
            }
            unique_entry(cx, &mut unique, false, word, input)
        });
        Ok(())
    })?;
    Ok(unique)
}

fn unique_entry(cx: &Ctxt, unique: &mut Unique, list: bool, word: &Ident, input: ParseStream) -> syn::Result<()> {
    let is_column = list && attr::is_bare(input);
    match word.to_string().as_str() {
        _ if is_column => unique.columns.push(word.clone()),
        "columns" => unique.columns = columns(cx, word, input)?,
        "name" => unique.name.set(cx, word, attr::text(word, input)?),
        "include" => unique.include = columns(cx, word, input)?,
        "nulls_not_distinct" => unique.nulls_not_distinct = attr::flag(word, input)?,
        "deferrable" => unique.deferrable.set(cx, word, ast::deferrable(word, input)?),
        "only" => unique.only = attr::only(cx, word, input)?,
        _ => return Err(attr::unknown(word, "key of `unique`", &UNIQUE_KEYS)),
    }
    Ok(())
}

/// `check = "..."` or `check(name = "...", expr = "...")`.
pub(crate) fn check(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Check> {
    if !input.peek(syn::token::Paren) {
        return Ok(Check { name: None, expr: attr::sql(cx, key, input)?, options: Once::default(), only: Vec::new() });
    }
    let (mut name, mut expr, mut options, mut only) = (Once::default(), None, Once::default(), Vec::new());
    let before = cx.count();
    attr::in_parens(key, input, "", |input| {
        attr::options(cx, input, false, |word, input| {
            match word.to_string().as_str() {
                "name" => name.set(cx, word, attr::text(word, input)?),
                "expr" => expr = Some(attr::sql(cx, word, input)?),
                "options" => options.set(cx, word, options::constraint(cx, word, input)?),
                "only" => only = attr::only(cx, word, input)?,
                _ => return Err(attr::unknown(word, "key of `check`", &["expr", "name", "options", "only"])),
            }
            Ok(())
        });
        Ok(())
    })?;
    if cx.count() == before && expr.is_none() {
        return Err(syn::Error::new(key.span(), "`check` needs an expression: write `expr = \"...\"`"));
    }
    let expr = expr.unwrap_or(Sql { any: None, by: Vec::new() });
    Ok(Check { name: name.get().cloned(), expr, options, only })
}

/// `inherits(Place)`, or of several structs.
pub(crate) fn inherits(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Vec<syn::Path>> {
    let mut parents = Vec::new();
    let before = cx.count();
    attr::in_parens(key, input, "inherits(Place)", |input| {
        attr::items(cx, input, |input| {
            let wrong = |error: syn::Error| {
                syn::Error::new(error.span(), "`inherits` takes the structs of other tables: write `inherits(Place)`")
            };
            parents.push(input.call(syn::Path::parse_mod_style).map_err(wrong)?);
            Ok(())
        });
        Ok(())
    })?;
    if cx.count() == before && parents.is_empty() {
        return Err(syn::Error::new(key.span(), "`inherits` names no table: write `inherits(Place)`"));
    }
    Ok(parents)
}

const FOREIGN_KEY_KEYS: [&str; 10] =
    ["columns", "references", "name", "on_delete", "on_update", "deferrable", "index", "same_type", "options", "only"];

/// `foreign_key(columns(a, b), references = User(x, y), ...)`.
pub(crate) fn foreign_key(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<ForeignKey> {
    let (mut name, mut on_delete, mut on_update, mut deferrable, mut options) =
        (Once::default(), Once::default(), Once::default(), Once::default(), Once::default());
    let (mut own, mut target, mut only, mut index, mut same_type) = (Vec::new(), None, Vec::new(), true, true);
    let before = cx.count();
    attr::in_parens(key, input, "foreign_key(columns(a, b), references = User(x, y))", |input| {
        attr::options(cx, input, false, |word, input| {
            match word.to_string().as_str() {
                "columns" => own = columns(cx, word, input)?,
                "references" => target = Some(targets(cx, word, input)?),
                "name" => name.set(cx, word, attr::text(word, input)?),
                "on_delete" => on_delete.set(cx, word, attr::word(word, input, &ACTIONS)?),
                "on_update" => on_update.set(cx, word, attr::word(word, input, &ACTIONS)?),
                "deferrable" => deferrable.set(cx, word, ast::deferrable(word, input)?),
                "index" => index = attr::flag(word, input)?,
                "same_type" => same_type = attr::flag(word, input)?,
                "options" => options.set(cx, word, options::constraint(cx, word, input)?),
                "only" => only = attr::only(cx, word, input)?,
                _ => return Err(attr::unknown(word, "key of `foreign_key`", &FOREIGN_KEY_KEYS)),
            }
            Ok(())
        });
        Ok(())
    })?;
    let Some((table, references)) = target else {
        let message = "`foreign_key` needs the columns it refers to: write `references = User(x, y)`";
        return Err(syn::Error::new(key.span(), message));
    };
    if cx.count() == before && own.len() != references.len() {
        let counted = |count: usize| if count == 1 { "1 column".to_owned() } else { format!("{count} columns") };
        let message = format!(
            "a foreign key of {} refers to {}: name as many on both sides",
            counted(own.len()),
            counted(references.len())
        );
        return Err(syn::Error::new(key.span(), message));
    }
    Ok(ForeignKey {
        name: name.get().cloned(),
        columns: own,
        table,
        references,
        on_delete: on_delete.get().copied(),
        on_update: on_update.get().copied(),
        deferrable: deferrable.get().copied(),
        index,
        same_type,
        options,
        only,
    })
}

/// `references = User(x, y)`, or `User::id` for a key of one column.
fn targets(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<(syn::Path, Vec<Ident>)> {
    let ahead = input.fork();
    let is_list = ahead.parse::<Token![=]>().is_ok()
        && ahead.call(syn::Path::parse_mod_style).is_ok()
        && ahead.peek(syn::token::Paren);
    if !is_list {
        let Reference { table, column, .. } = reference(cx, key, input)?;
        return Ok((table, vec![column]));
    }
    input.parse::<Token![=]>()?;
    let table = input.call(syn::Path::parse_mod_style)?;
    let columns = columns(cx, key, input)?;
    Ok((table, columns))
}

/// `references = User::id` or `references(User::id, name = "...", options(postgres(not_valid)))`.
pub(crate) fn reference(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Reference> {
    let example = "write the struct and its field: `references = User::id`";
    if input.peek(syn::token::Paren) {
        let (mut target, mut name, mut options, mut only) = (None, Once::default(), Once::default(), Vec::new());
        let mut seen = Seen::default();
        attr::in_parens(key, input, "", |input| {
            attr::items(cx, input, |input| {
                if target.is_none() {
                    target = Some(target_path(key, example, input)?);
                    return Ok(());
                }
                let word = input.call(Ident::parse_any)?;
                seen.note(&word)?;
                match word.to_string().as_str() {
                    "name" => name.set(cx, &word, attr::text(&word, input)?),
                    "options" => options.set(cx, &word, options::constraint(cx, &word, input)?),
                    "only" => only = attr::only(cx, &word, input)?,
                    _ => return Err(attr::unknown(&word, "key of `references`", &["name", "options", "only"])),
                }
                Ok(())
            });
            Ok(())
        })?;
        let (table, column) = target.ok_or_else(|| syn::Error::new(key.span(), example))?;
        return Ok(Reference { table, column, name: name.get().cloned(), options, only });
    }
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(key.span(), format!("`{key}` needs a target: {example}")));
    }
    input.parse::<Token![=]>()?;
    let (table, column) = target_path(key, example, input)?;
    Ok(Reference { table, column, name: None, options: Once::default(), only: Vec::new() })
}

fn target_path(key: &Ident, example: &str, input: ParseStream) -> syn::Result<(syn::Path, Ident)> {
    let wrong = |span| syn::Error::new(span, format!("`{key}` takes the path of a column: {example}"));
    if input.peek(LitStr) {
        return Err(wrong(input.span()));
    }
    let mut path = input.call(syn::Path::parse_mod_style).map_err(|error| wrong(error.span()))?;
    let column = path.segments.pop();
    path.segments.pop_punct();
    match column {
        Some(column) if !path.segments.is_empty() => Ok((path, column.ident)),
        Some(column) => Err(wrong(column.ident.span())),
        None => Err(wrong(key.span())),
    }
}

/// `flatten`, or `flatten(prefix = "billing_")`.
pub(crate) fn prefix(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Option<String>> {
    if attr::has_no_value(input) {
        return Ok(None);
    }
    let mut prefix = Once::default();
    attr::in_parens(key, input, "flatten(prefix = \"...\")", |input| {
        attr::options(cx, input, false, |word, input| {
            if word != "prefix" {
                return Err(attr::unknown(word, "key of `flatten`", &["prefix"]));
            }
            prefix.set(cx, word, attr::text(word, input)?);
            Ok(())
        });
        Ok(())
    })?;
    Ok(prefix.get().cloned())
}

/// `crate = path`
pub(crate) fn crate_path(key: &Ident, input: ParseStream) -> syn::Result<syn::Path> {
    let example =
        "`crate` takes the path of schema-core where it is not `::schema_core`: write `crate = other::schema_core`";
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(key.span(), example));
    }
    input.parse::<Token![=]>()?;
    input.call(syn::Path::parse_mod_style).map_err(|error| syn::Error::new(error.span(), example))
}
