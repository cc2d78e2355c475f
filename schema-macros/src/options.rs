//! The grammar of options that single databases are told: `options(postgres(unlogged, fillfactor = 70))`. Which of them a database
//! has is not known here; names and values travel as text.

use crate::attr::{self, DIALECTS};
use crate::ctxt::Ctxt;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Lit, LitStr, Token};

/// The options of each database, by name and as text.
pub(crate) type Options = Vec<(&'static str, Vec<(String, String)>)>;

/// `options(postgres(not_valid, no_inherit, not_enforced), mysql(not_enforced))` of a foreign key or check.
pub(crate) fn constraint(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Options> {
    read(cx, key, input, "options(postgres(not_valid))")
}

/// `options(postgres(unlogged, fillfactor = 70, "toast.autovacuum_enabled" = false), sqlite(strict))`
pub(crate) fn options(cx: &Ctxt, key: &Ident, input: ParseStream) -> syn::Result<Options> {
    read(cx, key, input, "options(postgres(fillfactor = 70))")
}

fn read(cx: &Ctxt, key: &Ident, input: ParseStream, example: &str) -> syn::Result<Options> {
    let mut all = Options::new();
    let before = cx.count();
    attr::in_parens(key, input, example, |input| {
        attr::options(cx, input, false, |dialect, input| {
            let Some(named) = DIALECTS.into_iter().find(|known| dialect == known) else {
                return Err(attr::unknown(dialect, "database", &DIALECTS));
            };
            all.push((named, of_database(cx, dialect, input)?));
            Ok(())
        });
        Ok(())
    })?;
    if cx.count() == before && all.iter().all(|(_, list)| list.is_empty()) {
        let message = format!("`{key}` says nothing: write `{example}`");
        return Err(syn::Error::new(key.span(), message));
    }
    Ok(all)
}

fn of_database(cx: &Ctxt, dialect: &Ident, input: ParseStream) -> syn::Result<Vec<(String, String)>> {
    let mut list: Vec<(String, String)> = Vec::new();
    attr::in_parens(dialect, input, &format!("{dialect}(option = 70)"), |input| {
        attr::items(cx, input, |input| {
            let span = input.span();
            let name = if input.peek(LitStr) {
                input.parse::<LitStr>()?.value()
            } else {
                let word = input.call(Ident::parse_any);
                let expected = "expected the name of an option, between quotes where it is no word";
                word.map_err(|error| syn::Error::new(error.span(), expected))?.to_string()
            };
            if name.is_empty() {
                return Err(syn::Error::new(span, "the name of the option is empty"));
            }
            if list.iter().any(|(other, _)| other.eq_ignore_ascii_case(&name)) {
                return Err(syn::Error::new(span, format!("`{name}` is given twice")));
            }
            let value = value(&name, input)?;
            list.push((name, value));
            Ok(())
        });
        Ok(())
    })?;
    Ok(list)
}

/// `= 70`, `= 0.5`, `= false`, `= "compressed"`, or nothing for true.
fn value(name: &str, input: ParseStream) -> syn::Result<String> {
    let expected = || format!("`{name}` takes a number, a string, `true` or `false`, or stands alone");
    if attr::is_bare(input) {
        return Ok("true".to_owned());
    }
    let span = input.span();
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(span, expected()));
    }
    input.parse::<Token![=]>()?;
    let span = input.span();
    let minus = input.parse::<Option<Token![-]>>()?;
    let sign = if minus.is_some() { "-" } else { "" };
    match input.parse::<Lit>() {
        Ok(Lit::Int(int)) => Ok(format!("{sign}{}", int.base10_digits())),
        Ok(Lit::Float(float)) => Ok(format!("{sign}{}", float.base10_digits())),
        Ok(Lit::Bool(bool)) if minus.is_none() => Ok(bool.value.to_string()),
        Ok(Lit::Str(text)) if minus.is_none() => Ok(text.value()),
        Ok(_) | Err(_) => Err(syn::Error::new(span, expected())),
    }
}
