//! The pieces of a record as expressions, and the tokens of types and paths in them.

use crate::emit::Emit;
use crate::record::{Piece, Pieces};
use crate::types::{self, Kind};
use proc_macro::Delimiter;
use proc_macro2::Span;
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Type};

/// How many types one expression may name: as many as tuples have parts.
const MOST_TYPES: usize = 12;

/// Writes the pieces as expressions, each with a comma after it.
pub(crate) fn write(out: &mut Emit, item: &Ident, pieces: &Pieces, place: &dyn Fn(usize) -> String) {
    // One expression for many types: what each of its own would cost a build is told in tests/benches/README.md.
    for known in pieces.known.chunks(MOST_TYPES) {
        out.text("<(").text(&known.join(",")).text(",) as __schema::Types>::PIECE,");
    }
    for piece in &pieces.list {
        match *piece {
            Piece::Type(field) => {
                column_type(out, &field.ty, "TYPE").text(",");
            }
            Piece::Place => {
                write_place(out, item).text(",");
            }
            Piece::Group(ty, at) => {
                group(out, ty, &place(at), "RECORD").text(",");
            }
            Piece::Target(path) => {
                out.text("<").tokens(with_self(path, item)).text(" as __schema::Table>::TARGET,");
            }
            Piece::Label(path, ty) => {
                let place = located(path);
                let path = with_self(path, item);
                let tokens = quote_spanned! {place=>
                    __schema::Piece::Quoted(__schema::label::<<#ty as __schema::ColumnType>::Key>({
                        let __value: <#ty as __schema::ColumnType>::Key = #path;
                        __value as i128
                    })),
                };
                out.tokens(tokens);
            }
            Piece::Constant(path, kind) => {
                let place = located(path);
                let path = with_self(path, item);
                let tokens = match kind {
                    Kind::Bool => quote_spanned!(place=> __schema::Piece::Bool(#path),),
                    Kind::Text => quote_spanned!(place=> __schema::Piece::Quoted(#path),),
                    Kind::Integer(..) | Kind::Float => {
                        let name = Ident::new(types::name(kind), place);
                        quote_spanned!(place=> __schema::Piece::Integer({ let __value: #name = #path; __value as i128 }),)
                    }
                };
                out.tokens(tokens);
            }
        }
    }
}

/// Where the compiler is to report a mistake in what the user wrote; names are those of the expansion still.
pub(crate) fn located(of: &impl Spanned) -> Span {
    Span::call_site().located_at(of.span())
}

/// `<T as ColumnType>::TYPE`
pub(crate) fn column_type<'a>(out: &'a mut Emit, ty: &Type, what: &str) -> &'a mut Emit {
    let place = located(ty);
    let what = Ident::new(what, place);
    out.tokens(quote_spanned!(place=> <#ty as __schema::ColumnType>::#what))
}

/// `<T as ColumnType>::Key`, which is the type itself where it is well known.
pub(crate) fn column_type_key<'a>(out: &'a mut Emit, ty: &Type, known: Option<&str>) -> &'a mut Emit {
    match known {
        Some(known) => out.text(known),
        None => column_type(out, ty, "Key"),
    }
}

/// `<T as Columns<Order>>::FIELDS`
pub(crate) fn group<'a>(out: &'a mut Emit, ty: &Type, at: &str, what: &str) -> &'a mut Emit {
    let place = located(ty);
    let what = Ident::new(what, place);
    let mut owner = Emit::default();
    owner.text(at);
    let owner = proc_macro2::TokenStream::from(owner.finish());
    out.tokens(quote_spanned!(place=> <#ty as __schema::Columns<#owner>>::#what))
}

/// Writes a piece that says where an item stands, for compilers before 1.88 that do not tell the macro.
pub(crate) fn write_place<'a>(out: &'a mut Emit, item: &Ident) -> &'a mut Emit {
    let line = quote_spanned!(item.span()=> ::core::line!());
    out.text("__schema::Piece::List").group(Delimiter::Parenthesis, |out| {
        out.text("&").group(Delimiter::Bracket, |out| {
            out.text(
                "__schema::Piece::Text(\"[\"),__schema::Piece::Quoted(::core::file!()),__schema::Piece::Text(\",\"),",
            );
            out.text("__schema::Piece::Integer").group(Delimiter::Parenthesis, |out| {
                out.tokens(line).text(" as i128");
            });
            out.text(",__schema::Piece::Text(\"]\")");
        });
    })
}

/// A path in which `Self` is the struct: pieces and checks stand outside of any `impl`.
pub(crate) fn with_self(path: &syn::Path, ident: &Ident) -> proc_macro2::TokenStream {
    let mut path = path.clone();
    if let Some(first) = path.segments.first_mut().filter(|first| first.ident == "Self") {
        let place = first.ident.span();
        first.ident = ident.clone();
        first.ident.set_span(place);
    }
    path.to_token_stream()
}
