//! The derive macros of cargo schema: annotated structs become constants, and records of their tables.
//!
//! Reading (`attr`, `parts`, `index`, `ast`) notes every mistake in a `Ctxt` and goes on; `check` holds the
//! rules that need more than one attribute; `record` and `expand` write what is left.

mod ast;
mod attr;
mod check;
mod ctxt;
mod emit;
mod enums;
mod expand;
mod index;
mod json;
mod name;
mod newtype;
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

/// Declares an enum whose values are labels in the database.
#[proc_macro_derive(DbEnum, attributes(db_enum))]
pub fn db_enum(input: TokenStream) -> TokenStream {
    derive(input, enums::db_enum)
}

/// Declares a newtype as a column type.
#[proc_macro_derive(ColumnType, attributes(column_type))]
pub fn column_type(input: TokenStream) -> TokenStream {
    derive(input, newtype::column_type)
}

fn derive(input: TokenStream, expand: impl FnOnce(&syn::DeriveInput) -> TokenStream) -> TokenStream {
    match syn::parse::<syn::DeriveInput>(input) {
        Ok(input) => expand(&input),
        Err(error) => error.to_compile_error().into(),
    }
}
