//! `#[derive(DbEnum)]`: an enum without fields becomes a list of labels. It needs no record of its own: it
//! travels inside the type of every column that holds it.

use crate::ast::unraw;
use crate::attr::{self, Once};
use crate::ctxt::{Ctxt, did_you_mean, one_of};
use crate::emit::Emit;
use crate::json::Json;
use crate::name::{Case, snake_case};
use crate::{expand, parts, pieces};
use proc_macro::{Delimiter, TokenStream};
use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Ident, LitStr, Token};

const KEYS: [&str; 8] = ["name", "schema", "rename_all", "storage", "comment", "renamed_from", "map", "crate"];
const STORAGES: [&str; 2] = ["native", "text"];

/// What `#[db_enum(...)]` says.
#[derive(Default)]
struct Attrs {
    name: Once<String>,
    schema: Once<String>,
    case: Once<Case>,
    storage: Once<&'static str>,
    comment: Once<String>,
    renamed_from: Once<String>,
    map: Vec<(String, LitStr, Span)>,
    krate: Once<syn::Path>,
}

/// A variant and its label.
struct Variant<'a> {
    ident: &'a Ident,
    label: String,
    rename: Once<String>,
    renamed_from: Once<String>,
}

pub(crate) fn db_enum(input: &syn::DeriveInput) -> TokenStream {
    let cx = Ctxt::default();
    let syn::Data::Enum(data) = &input.data else {
        cx.error(input.ident.span(), "`DbEnum` is for enums; derive `ColumnType` for a newtype");
        return cx.into_tokens();
    };
    if let Some(parameter) = input.generics.params.first() {
        cx.error(parameter.span(), "`DbEnum` is for enums without parameters");
        return cx.into_tokens();
    }
    let attrs = read(&cx, input);
    let case = attrs.case.get().copied().unwrap_or(Case::Snake);
    let variants: Vec<Variant> = data.variants.iter().map(|variant| read_variant(&cx, variant, case)).collect();
    check(&cx, input, &attrs, &variants);
    let is_castable = data.variants.iter().all(|variant| variant.fields.is_empty()) && !variants.is_empty();
    let mut out = Emit::default();
    if is_castable {
        write(&mut out, input, &attrs, &variants);
    }
    let mut tokens = out.finish();
    if cx.count() > 0 {
        tokens.extend(cx.into_tokens());
    }
    tokens
}

fn read(cx: &Ctxt, input: &syn::DeriveInput) -> Attrs {
    let mut attrs = Attrs::default();
    attr::read(cx, &input.attrs, "db_enum", |key, input| {
        match key.to_string().as_str() {
            "name" => attrs.name.set(cx, key, attr::text(key, input)?),
            "schema" => attrs.schema.set(cx, key, attr::text(key, input)?),
            "rename_all" => attrs.case.set(cx, key, choice(key, input, &Case::WORDS, Case::from_word)?),
            "storage" => {
                let find = |word: &str| STORAGES.into_iter().find(|known| *known == word);
                attrs.storage.set(cx, key, choice(key, input, &STORAGES, find)?);
            }
            "comment" => attrs.comment.set(cx, key, attr::text(key, input)?),
            "renamed_from" => attrs.renamed_from.set(cx, key, attr::text(key, input)?),
            "map" => attr::in_parens(key, input, "map(old = \"new\")", |input| {
                attr::items(cx, input, |input| {
                    attrs.map.push(pair(input)?);
                    Ok(())
                });
                Ok(())
            })?,
            "crate" => attrs.krate.set(cx, key, parts::crate_path(key, input)?),
            _ => return Err(attr::unknown(key, "key of `db_enum`", &KEYS)),
        }
        Ok(())
    });
    attrs
}

fn read_variant<'a>(cx: &Ctxt, variant: &'a syn::Variant, case: Case) -> Variant<'a> {
    if !variant.fields.is_empty() {
        cx.error(
            variant.fields.span(),
            format!("the values of a database enum are labels: `{}` can't hold anything", variant.ident),
        );
    }
    let (mut rename, mut renamed_from) = (Once::default(), Once::default());
    attr::read(cx, &variant.attrs, "db_enum", |key, input| {
        match key.to_string().as_str() {
            "rename" => rename.set(cx, key, attr::text(key, input)?),
            "renamed_from" => renamed_from.set(cx, key, attr::text(key, input)?),
            _ => return Err(attr::unknown(key, "key of a `db_enum` value", &["rename", "renamed_from"])),
        }
        Ok(())
    });
    let label = rename.get().cloned().unwrap_or_else(|| case.apply(&unraw(&variant.ident)));
    Variant { ident: &variant.ident, label, rename, renamed_from }
}

/// A choice that is written as a string, `rename_all = "snake_case"`, as serde and sqlx do.
fn choice<T>(key: &Ident, input: ParseStream, choices: &[&str], find: impl Fn(&str) -> Option<T>) -> syn::Result<T> {
    let ahead = input.fork();
    let word = attr::text(key, input)?;
    find(&word).ok_or_else(|| {
        let _ = ahead.parse::<Token![=]>();
        let suggestion = did_you_mean(&word, choices);
        syn::Error::new(ahead.span(), format!("unknown `{key}` \"{word}\"{suggestion}\nexpected {}", one_of(choices)))
    })
}

/// `old = "new"` or `"old" = "new"`: a removed label, and the one that rows holding it take.
fn pair(input: ParseStream) -> syn::Result<(String, LitStr, Span)> {
    let span = input.span();
    let old = if input.peek(LitStr) { input.parse::<LitStr>()?.value() } else { unraw(&input.call(Ident::parse_any)?) };
    let expected = "`map` takes pairs of labels: write `map(old = \"new\")`";
    input.parse::<Token![=]>().map_err(|error| syn::Error::new(error.span(), expected))?;
    let new = input.parse::<LitStr>().map_err(|error| syn::Error::new(error.span(), expected))?;
    Ok((old, new, span))
}

fn check(cx: &Ctxt, input: &syn::DeriveInput, attrs: &Attrs, variants: &[Variant]) {
    if variants.is_empty() {
        cx.error(input.ident.span(), "an enum of the database needs at least one value");
    }
    let labels: Vec<&str> = variants.iter().map(|variant| variant.label.as_str()).collect();
    for (at, variant) in variants.iter().enumerate() {
        let span = variant.rename.span().unwrap_or_else(|| variant.ident.span());
        if let Some(first) = variants[..at].iter().find(|other| other.label == variant.label) {
            cx.error(
                span,
                format!("two values have the label \"{}\": `{}` and `{}`", variant.label, first.ident, variant.ident),
            );
        }
        if let (Some(former), Some(span)) = (variant.renamed_from.get(), variant.renamed_from.span()) {
            if labels.contains(&former.as_str()) {
                cx.error(span, format!("\"{former}\" is still a label: `renamed_from` is for one that is gone"));
            } else if variants[..at].iter().any(|other| other.renamed_from.get() == Some(former)) {
                cx.error(span, format!("two values are renamed from \"{former}\""));
            }
        }
    }
    for (at, (old, new, span)) in attrs.map.iter().enumerate() {
        if labels.contains(&old.as_str()) {
            cx.error(*span, format!("\"{old}\" is still a label: `map` says what rows with a removed one become"));
        }
        if attrs.map[..at].iter().any(|(other, ..)| other == old) {
            cx.error(*span, format!("\"{old}\" is mapped twice"));
        }
        if !labels.contains(&new.value().as_str()) {
            let suggestion = did_you_mean(&new.value(), &labels);
            cx.error(
                new.span(),
                format!("no label \"{}\"{suggestion}\nthe labels are {}", new.value(), one_of(&labels)),
            );
        }
    }
}

fn write(out: &mut Emit, input: &syn::DeriveInput, attrs: &Attrs, variants: &[Variant]) {
    let item = unraw(&input.ident);
    let name = attrs.name.get().cloned().unwrap_or_else(|| snake_case(&item));
    let mut json = Json::default();
    json.text.push_str("{\"enum\":{");
    json.text("item", &item);
    json.text("name", &name);
    json.maybe_text("schema", attrs.schema.get().map(String::as_str));
    json.maybe_text("storage", attrs.storage.get().copied());
    json.maybe_text("comment", attrs.comment.get().map(String::as_str));
    json.maybe_text("renamed_from", attrs.renamed_from.get().map(String::as_str));
    json.objects("values", variants, |json, variant| {
        json.text("label", &variant.label);
        json.maybe_text("renamed_from", variant.renamed_from.get().map(String::as_str));
    });
    json.objects("map", &attrs.map, |json, (old, new, _)| {
        json.text("old", old);
        json.text("new", &new.value());
    });
    let mut is_placed = true;
    crate::record::place(&mut json, &input.ident, || {
        is_placed = false;
        0
    });
    expand::in_constant(out, attrs.krate.get(), |out| {
        out.text("impl __schema::ColumnType for ").text(&input.ident.to_string()).group(Delimiter::Brace, |out| {
            out.text("type Key = Self; type Storage = Self; const TYPE: __schema::Piece = ");
            if is_placed {
                out.text(&format!("__schema::Piece::Text({:?})", json.text + "}}"));
            } else {
                let text = json.text.trim_end_matches('0');
                out.text("__schema::Piece::List").group(Delimiter::Parenthesis, |out| {
                    out.text("&").group(Delimiter::Bracket, |out| {
                        out.text(&format!("__schema::Piece::Text({text:?}),"));
                        pieces::write_place(out, &input.ident).text(",__schema::Piece::Text(\"}}\")");
                    });
                });
            }
            out.text(";");
        });
        out.text("impl __schema::DbEnum for ").text(&input.ident.to_string()).group(Delimiter::Brace, |out| {
            out.text(&format!(
                "const NAME: &'static str = {name:?}; const LABELS: &'static [(i128, &'static str)] = &["
            ));
            for variant in variants {
                out.text(&format!("(Self::{} as i128, {:?}),", variant.ident, variant.label));
            }
            out.text("];");
        });
    });
}
