//! `#[derive(Sequence)]`: a sequence that belongs to no column, with a record of its own.

use crate::ast::unraw;
use crate::attr::{self, Once};
use crate::ctxt::Ctxt;
use crate::emit::Emit;
use crate::json::Json;
use crate::name::snake_case;
use crate::sequence::number;
use crate::{expand, parts, pieces, record};
use proc_macro::{Delimiter, TokenStream};

const KEYS: [&str; 12] = [
    "name",
    "schema",
    "renamed_from",
    "comment",
    "sql_type",
    "start",
    "increment",
    "min",
    "max",
    "cache",
    "cycle",
    "crate",
];

/// The types that a sequence can have.
const TYPES: [&str; 3] = ["smallint", "integer", "bigint"];

#[derive(Default)]
struct Said {
    texts: Vec<(&'static str, String)>,
    values: Vec<(&'static str, i64)>,
    cycle: Once<bool>,
    krate: Once<syn::Path>,
}

pub(crate) fn sequence(input: &syn::DeriveInput) -> TokenStream {
    let cx = Ctxt::default();
    let said = read(&cx, input);
    if !matches!(&input.data, syn::Data::Struct(data) if data.fields.is_empty()) {
        let message = format!("`Sequence` is for structs without fields: write `struct {};`", input.ident);
        cx.error(input.ident.span(), message);
    }
    if !input.generics.params.is_empty() {
        cx.error(input.ident.span(), "a sequence has no generics");
    }
    if cx.count() > 0 {
        return cx.into_tokens();
    }
    let text = |key: &str| said.texts.iter().find(|(known, _)| *known == key).map(|(_, text)| text.as_str());
    let item = unraw(&input.ident);
    let name = text("name").map_or_else(|| snake_case(&item), str::to_owned);
    let mut json = Json::default();
    json.text.push_str("{\"schema_record\":1,\"kind\":\"sequence\"");
    json.text("struct", &item);
    let mut is_placed = true;
    record::place(&mut json, &input.ident, || {
        is_placed = false;
        0
    });
    json.text("name", &name);
    for key in ["schema", "renamed_from", "comment", "sql_type"] {
        json.maybe_text(key, text(key));
    }
    json.key("told").text.push('{');
    for (key, value) in &said.values {
        json.number(key, value);
    }
    json.flag("cycle", said.cycle.get() == Some(&true));
    json.text.push('}');
    json.text.push_str(record::PIECES);
    let mut out = Emit::default();
    expand::in_constant(&mut out, said.krate.get(), |out| {
        out.text("impl __schema::Sequence for ").text(&input.ident.to_string()).group(Delimiter::Brace, |out| {
            out.text(&format!("const NAME: &'static str = {name:?};"));
            if let Some(schema) = text("schema") {
                out.text(&format!(
                    "const SCHEMA: ::core::option::Option<&'static str> = ::core::option::Option::Some({schema:?});"
                ));
            }
        });
        // Nobody else may make one, and what nobody makes is dead to the compiler.
        out.text(&format!("#[used] static __MADE: {0} = {0} {{}};", input.ident));
        expand::carriers(out, &json.text, |out| {
            if !is_placed {
                pieces::write_place(out, &input.ident).text(",");
            }
        });
    });
    out.finish()
}

fn read(cx: &Ctxt, input: &syn::DeriveInput) -> Said {
    let mut said = Said::default();
    let mut seen = attr::Seen::default();
    attr::read(cx, &input.attrs, "sequence", |key, input| {
        let Some(known) = KEYS.into_iter().find(|known| key == known) else {
            return Err(attr::unknown(key, "key of `sequence`", &KEYS));
        };
        seen.note(key)?;
        match known {
            "name" | "schema" | "renamed_from" | "comment" => said.texts.push((known, attr::text(key, input)?)),
            "sql_type" => {
                let span = input.span();
                let text = attr::text(key, input)?;
                if !TYPES.contains(&text.as_str()) {
                    let message = format!("a sequence has values of one of {}", TYPES.join(", "));
                    return Err(syn::Error::new(span, message));
                }
                said.texts.push((known, text));
            }
            "cycle" => said.cycle.set(cx, key, attr::flag(key, input)?),
            "crate" => said.krate.set(cx, key, parts::crate_path(key, input)?),
            _ => said.values.push((known, number(key, input)?.0)),
        }
        Ok(())
    });
    said
}
