//! The pieces of a record as expressions, and the tokens of types and paths in them.

use crate::emit::Emit;
use crate::record::{Piece, Pieces};
use crate::types::{self, Kind};
use proc_macro2::Delimiter;
use quote::ToTokens;
use syn::{Ident, Type};

/// Writes the pieces as expressions, each with a comma after it. The first three say where the struct stands.
pub(crate) fn write(out: &mut Emit, item: &Ident, pieces: &Pieces, place: &dyn Fn(usize) -> String) {
    write_place(out, item);
    for piece in &pieces.list {
        match *piece {
            Piece::Type(ty) => {
                out.text("<");
                write_type(out, ty);
                out.text(" as __schema::ColumnType>::TYPE,");
            }
            Piece::Group(ty, at) => {
                out.text("<").tokens(ty.to_token_stream());
                out.text(&format!(" as __schema::Columns<{}>>::RECORD,", place(at)));
            }
            Piece::Target(path) => {
                out.text("<").tokens(with_self(path, item)).text(" as __schema::Table>::TARGET,");
            }
            Piece::Label(path, ty) => {
                out.text("__schema::Piece::Quoted").group(Delimiter::Parenthesis, |out| {
                    out.text("__schema::label::<<").tokens(ty.to_token_stream()).text(" as __schema::ColumnType>::Key>");
                    out.group(Delimiter::Parenthesis, |out| {
                        out.group(Delimiter::Brace, |out| {
                            out.text("let __value: <").tokens(ty.to_token_stream()).text(" as __schema::ColumnType>::Key = ");
                            out.tokens(with_self(path, item)).text("; __value as i128");
                        });
                    });
                });
                out.text(",");
            }
            Piece::Constant(path, kind) => {
                let variant = match kind {
                    Kind::Bool => "Bool",
                    Kind::Integer(..) | Kind::Float => "Integer",
                    Kind::Text => "Quoted",
                };
                out.text("__schema::Piece::").text(variant).group(Delimiter::Parenthesis, |out| {
                    out.tokens(with_self(path, item));
                    if variant == "Integer" {
                        out.text(" as i128");
                    }
                });
                out.text(",");
            }
        }
    }
}

/// Writes the module, the file and the line of an item.
pub(crate) fn write_place(out: &mut Emit, item: &Ident) {
    out.text("__schema::Piece::Quoted(::core::module_path!()),__schema::Piece::Quoted(::core::file!()),__schema::Piece::Integer");
    out.group(Delimiter::Parenthesis, |out| {
        out.tokens(quote::quote_spanned!(item.span()=> ::core::line!())).text(" as i128");
    });
    out.text(",");
}

/// A type: as text where it is well known, else with its place in the source.
pub(crate) fn write_type(out: &mut Emit, ty: &Type) {
    match types::well_known(ty) {
        Some(known) => out.text(&known),
        None => out.tokens(ty.to_token_stream()),
    };
}

/// A path in which `Self` is the struct: pieces and checks stand outside of any `impl`.
pub(crate) fn with_self(path: &syn::Path, ident: &Ident) -> proc_macro2::TokenStream {
    let mut path = path.clone();
    if let Some(first) = path.segments.first_mut().filter(|first| first.ident == "Self") {
        first.ident = Ident::new(&ident.to_string(), first.ident.span());
    }
    path.to_token_stream()
}
