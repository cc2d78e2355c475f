//! `#[derive(ColumnType)]`: a struct around one value is a column of that value's type, with a key of its own,
//! so that an `OrderId` is never compared with a `UserId`.

use crate::attr::{self, Once, Sql};
use crate::ctxt::Ctxt;
use crate::domain::{self, Domain};
use crate::emit::Emit;
use crate::json::Json;
use crate::{expand, parts, pieces};
use proc_macro::{Delimiter, TokenStream};
use quote::ToTokens;
use syn::Type;

const KEYS: [&str; 3] = ["sql_type", "domain", "crate"];

pub(crate) fn column_type(input: &syn::DeriveInput) -> TokenStream {
    let cx = Ctxt::default();
    let (mut sql_type, mut domain, mut krate) = (Once::<Sql>::default(), Once::<Domain>::default(), Once::default());
    attr::read(&cx, &input.attrs, "column_type", |key, input| {
        match key.to_string().as_str() {
            "sql_type" => sql_type.set(&cx, key, attr::sql(&cx, key, input)?),
            "domain" => domain.set(&cx, key, domain::read(&cx, key, input)?),
            "crate" => krate.set(&cx, key, parts::crate_path(key, input)?),
            _ => return Err(attr::unknown(key, "key of `column_type`", &KEYS)),
        }
        Ok(())
    });
    let is_whole = sql_type.get().is_some_and(Sql::is_for_all);
    let inner = if is_whole { None } else { wrapped(&cx, input, sql_type.is_some()) };
    let mut out = Emit::default();
    if is_whole || inner.is_some() {
        expand::in_constant(&mut out, krate.get(), |out| write(out, input, sql_type.get(), domain.get(), inner));
    }
    let mut tokens = out.finish();
    if cx.count() > 0 {
        tokens.extend(cx.into_tokens());
    }
    tokens
}

/// The type of the only field that holds something.
fn wrapped<'a>(cx: &Ctxt, input: &'a syn::DeriveInput, is_partial: bool) -> Option<&'a Type> {
    let or = if is_partial {
        "; or give a `sql_type` for every database"
    } else {
        "; or say which type the database has: `#[column_type(sql_type = \"...\")]`"
    };
    let syn::Data::Struct(data) = &input.data else {
        let what =
            if matches!(input.data, syn::Data::Enum(_)) { "an enum: derive `DbEnum` for labels" } else { "a union" };
        cx.error(input.ident.span(), format!("`ColumnType` is for structs around one value; this is {what}{or}"));
        return None;
    };
    let mut fields = data.fields.iter().map(|field| &field.ty).filter(|ty| !is_phantom(ty));
    match (fields.next(), fields.next()) {
        (Some(inner), None) => Some(inner),
        (None, _) => {
            cx.error(
                input.ident.span(),
                format!("`ColumnType` is for structs around one value; this one holds nothing{or}"),
            );
            None
        }
        (Some(_), Some(_)) => {
            cx.error(
                input.ident.span(),
                format!("`ColumnType` is for structs around one value; this one holds several{or}"),
            );
            None
        }
    }
}

fn is_phantom(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "PhantomData"))
}

fn write(
    out: &mut Emit,
    input: &syn::DeriveInput,
    sql_type: Option<&Sql>,
    domain: Option<&Domain>,
    inner: Option<&Type>,
) {
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    out.text("impl")
        .tokens(generics.to_token_stream())
        .text(" __schema::ColumnType for ")
        .text(&input.ident.to_string());
    out.tokens(arguments.to_token_stream()).tokens(bounds.to_token_stream());
    out.group(Delimiter::Brace, |out| {
        out.text("type Key = Self; type Storage = ");
        match inner {
            Some(inner) => pieces::column_type(out, inner, "Storage"),
            None => out.text("Self"),
        };
        out.text("; const TYPE: __schema::Piece = ");
        match domain {
            None => held(out, sql_type, inner),
            Some(domain) => out.text("__schema::Piece::List").group(Delimiter::Parenthesis, |out| {
                out.text("&").group(Delimiter::Bracket, |out| {
                    let (json, is_placed) = domain::json(domain, &input.ident);
                    let text = if is_placed { json.text.as_str() } else { json.text.trim_end_matches('0') };
                    out.text(&format!("__schema::Piece::Text({text:?}),"));
                    if !is_placed {
                        pieces::write_place(out, &input.ident).text(",");
                    }
                    out.text("__schema::Piece::Text(\"},\\\"of\\\":\"),");
                    held(out, sql_type, inner).text(",__schema::Piece::Text(\"}\")");
                });
            }),
        };
        out.text(";");
    });
}

/// The piece of the type that the newtype has, or that its domain is over.
fn held<'a>(out: &'a mut Emit, sql_type: Option<&Sql>, inner: Option<&Type>) -> &'a mut Emit {
    let mut json = Json::default();
    json.text.push('{');
    json.sql("sql", sql_type);
    match (sql_type, inner) {
        (None, Some(inner)) => pieces::column_type(out, inner, "TYPE"),
        (_, None) => out.text(&format!("__schema::Piece::Text({:?})", json.text + "}")),
        (Some(_), Some(inner)) => out.text("__schema::Piece::List").group(Delimiter::Parenthesis, |out| {
            out.text("&").group(Delimiter::Bracket, |out| {
                json.key("of");
                out.text(&format!("__schema::Piece::Text({:?}),", json.text));
                pieces::column_type(out, inner, "TYPE").text(",__schema::Piece::Text(\"}\")");
            });
        }),
    }
}
