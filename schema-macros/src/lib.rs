//! The derive macros of cargo schema: annotated structs become constants, and records of their tables.
//!
//! Reading (`attr`, `parts`, `index`, `ast`) notes every mistake in a `Ctxt` and goes on; `check` holds the
//! rules that need more than one attribute; `record` and `expand` write what is left.

mod ast;
mod attr;
mod check;
mod ctxt;
mod emit;
mod expand;
mod index;
mod json;
mod name;
mod parts;
mod pieces;
mod record;
mod types;

use proc_macro::TokenStream;

/// Declares a table: each field is a column.
#[proc_macro_derive(Table, attributes(table, column))]
pub fn table(input: TokenStream) -> TokenStream {
    derive(input, expand::table)
}

/// Declares a group of columns that tables share, for `#[column(flatten)]`.
#[proc_macro_derive(Columns, attributes(table, column))]
pub fn columns(input: TokenStream) -> TokenStream {
    derive(input, expand::columns)
}

fn derive(input: TokenStream, expand: impl FnOnce(&syn::DeriveInput) -> proc_macro2::TokenStream) -> TokenStream {
    match syn::parse::<syn::DeriveInput>(input) {
        Ok(input) => expand(&input).into(),
        Err(error) => error.to_compile_error().into(),
    }
}
