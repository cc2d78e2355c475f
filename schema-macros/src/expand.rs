//! What the derives of tables and groups become. Everything stands in one anonymous constant, so that
//! nothing is added to the user's names; every word of it that the user did not write starts with `__` or
//! with `__schema`, the alias of the crate.

use crate::ast::{Field, Struct, unraw};
use crate::attr::Sql;
use crate::ctxt::Ctxt;
use crate::emit::Emit;
use crate::json::Json;
use crate::name::table_name;
use crate::record::{self, Pieces};
use crate::{ast, check, pieces, types};
use proc_macro::{Delimiter, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Ident;

/// Where the linker keeps records. Mach-O wants a segment before a comma, and at most 16 letters; images of
/// Windows keep eight.
const SECTION: &str = "#[used] \
    #[cfg_attr(target_vendor = \"apple\", unsafe(link_section = \"__DATA,__schema_v1\"))] \
    #[cfg_attr(windows, unsafe(link_section = \".schema\"))] \
    #[cfg_attr(not(any(windows, target_vendor = \"apple\")), unsafe(link_section = \"schema_v1\"))] ";

/// Whether tables have their columns as values, which is half of what the derive would cost a build.
const WITH_COLUMNS: bool = cfg!(feature = "columns");

/// `#[derive(Table)]`
pub(crate) fn table(input: &syn::DeriveInput) -> TokenStream {
    let cx = Ctxt::default();
    let Some(table) = ast::read(&cx, input, "Table") else { return cx.into_tokens() };
    check::check(&cx, &table);
    let name = table.table.name.get().cloned().unwrap_or_else(|| table_name(&unraw(&table.ident)));
    // A record that lacks what could not be read would say that a key or an index was removed.
    let is_recorded = cx.count() == 0;
    let mut out = Emit::default();
    in_constant(&mut out, table.table.krate.get(), |out| {
        let owner = Owner::Table { name: format!("{name:?}"), item: table.ident.to_string() };
        places(out, &table, &owner);
        if WITH_COLUMNS {
            companion(out, &table, &owner);
        }
        out.text("impl __schema::Table for ").text(&table.ident.to_string()).group(Delimiter::Brace, |out| {
            out.text(&format!("const NAME: &'static str = {name:?};"));
            if let Some(schema) = table.table.schema.get() {
                let mut target = Json::default();
                target.text.push('{');
                target.text("name", &name);
                target.text("schema", schema);
                target.text.push('}');
                out.text(&format!(
                    "const SCHEMA: ::core::option::Option<&'static str> = ::core::option::Option::Some({schema:?}); \
                     const TARGET: __schema::Piece = __schema::Piece::Text({:?});",
                    target.text
                ));
            }
            if WITH_COLUMNS {
                out.text("type Columns = __Columns; const COLUMNS: __Columns = __Columns");
                companion_value(out, &table, &owner);
                out.text(";");
            }
        });
        if is_recorded {
            write_record(out, &table, &name, &owner);
        }
        checks(out, &table);
    });
    let mut tokens = out.finish();
    if cx.count() > 0 {
        tokens.extend(cx.into_tokens());
    }
    tokens
}

/// The record in its two carriers: a link section, and the message of a panic of the compiler.
fn write_record(out: &mut Emit, table: &Struct, name: &str, owner: &Owner) {
    let mut pieces = Pieces::of(table);
    let mut text = record::table(table, name, &mut pieces);
    text.push_str(record::PIECES);
    carriers(out, &text, |out| pieces::write(out, &table.ident, &pieces, &|at| owner.place(table, at)));
}

/// The text of a record up to its pieces, and these, in both carriers.
pub(crate) fn carriers(out: &mut Emit, text: &str, pieces: impl FnOnce(&mut Emit)) {
    // What `MAGIC` is, and room for the length.
    let head = "\\x7fschema\\x01\\0\\0\\0\\0";
    let len = text.len() + 12;
    out.text("const __PIECES: &[__schema::Piece] = &").group(Delimiter::Bracket, pieces);
    // What is escaped so in ASCII is escaped so in a literal of bytes.
    let literal = format!("{text:?}");
    out.text("; ").text(SECTION).text(&format!(
        "static __RECORD: [u8; __schema::record_len({len}, __PIECES)] = __schema::record(b\"{head}{}, __PIECES); \
         #[cfg(schema_dump)] const _: () = __schema::dump(&__RECORD);",
        &literal[1..]
    ));
}

/// `#[derive(Columns)]`
pub(crate) fn columns(input: &syn::DeriveInput) -> TokenStream {
    let cx = Ctxt::default();
    let Some(group) = ast::read(&cx, input, "Columns") else { return cx.into_tokens() };
    check::check(&cx, &group);
    let mut pieces = Pieces::of(&group);
    let mut text = record::group(&group, &mut pieces);
    text.push_str(record::PIECES);
    let mut out = Emit::default();
    in_constant(&mut out, group.table.krate.get(), |out| {
        let owner = Owner::Group;
        places(out, &group, &owner);
        if WITH_COLUMNS {
            companion(out, &group, &owner);
        }
        out.text("impl<__At: __schema::Place> __schema::Columns<__At> for ").text(&group.ident.to_string()).group(
            Delimiter::Brace,
            |out| {
                if WITH_COLUMNS {
                    let generics = owner.generics(&group, "__At");
                    out.text(&format!(
                        "type Fields = __Columns{generics}; const FIELDS: __Columns{generics} = __Columns"
                    ));
                    companion_value(out, &group, &owner);
                    out.text(";");
                }
                out.text("const RECORD: __schema::Piece = __schema::Piece::List").group(
                    Delimiter::Parenthesis,
                    |out| {
                        out.text("&").group(Delimiter::Bracket, |out| {
                            out.text(&format!("__schema::Piece::Text({text:?}),__schema::Piece::Joined"));
                            out.group(Delimiter::Parenthesis, |out| {
                                out.text("&").group(Delimiter::Bracket, |out| {
                                    pieces::write(out, &group.ident, &pieces, &|at| owner.place(&group, at));
                                });
                            });
                            out.text(",__schema::Piece::Text(\"]}\")");
                        });
                    },
                );
                out.text(";");
            },
        );
        checks(out, &group);
    });
    let mut tokens = out.finish();
    if cx.count() > 0 {
        tokens.extend(cx.into_tokens());
    }
    tokens
}

/// Whose columns a companion holds.
enum Owner {
    /// A table: its name as a literal, and its struct.
    Table { name: String, item: String },
    /// A group: the table that flattens it is known by the parameter `__At`.
    Group,
}

impl Owner {
    /// What tells a flattened group its table and the prefix of its columns.
    fn place(&self, input: &Struct, at: usize) -> String {
        let has_prefix = matches!(input.fields[at].flatten.get(), Some(Some(_)));
        match self {
            Owner::Table { .. } if has_prefix => format!("__At{at}"),
            Owner::Table { item, .. } => item.clone(),
            Owner::Group if has_prefix => format!("__At{at}<__At>"),
            Owner::Group => "__At".to_owned(),
        }
    }

    /// The parameter of a companion that holds another group's.
    fn generics(&self, input: &Struct, parameter: &str) -> String {
        match self {
            Owner::Group if input.fields.iter().any(|field| field.flatten.is_some()) => format!("<{parameter}>"),
            Owner::Table { .. } | Owner::Group => String::new(),
        }
    }
}

/// Where the groups of a struct are flattened under a prefix: what tells them the names of their columns.
fn places(out: &mut Emit, input: &Struct, owner: &Owner) {
    for (at, field) in input.fields.iter().enumerate() {
        if let Some(Some(prefix)) = field.flatten.get() {
            out.text(&match owner {
                Owner::Table { name, .. } => format!(
                    "pub struct __At{at}; impl __schema::Place for __At{at} {{ \
                     const TABLE: &'static str = {name}; const PREFIX: &'static str = {prefix:?}; }}"
                ),
                Owner::Group => format!(
                    "pub struct __At{at}<__At>(__schema::Key<__At>); impl<__At: __schema::Place> __schema::Place for __At{at}<__At> {{ \
                     const TABLE: &'static str = <__At as __schema::Place>::TABLE; \
                     const PREFIX: &'static str = const {{ &__schema::joined(<__At as __schema::Place>::PREFIX, {prefix:?}) }}.as_str(); }}"
                ),
            });
        }
    }
}

/// A struct with a `Column` for each field.
fn companion(out: &mut Emit, input: &Struct, owner: &Owner) {
    out.text("pub struct __Columns").text(&owner.generics(input, "__At: __schema::Place")).group(
        Delimiter::Brace,
        |out| {
            for (at, field) in input.fields.iter().enumerate().filter(|(_, field)| !field.skip.is_some()) {
                out.text(&format!("pub {}:", field.ident));
                if field.flatten.is_some() {
                    pieces::group(out, &field.ty, &owner.place(input, at), "Fields").text(",");
                } else {
                    out.text("__schema::Column<");
                    key(out, field).text(">,");
                }
            }
        },
    );
}

fn companion_value(out: &mut Emit, input: &Struct, owner: &Owner) {
    out.group(Delimiter::Brace, |out| {
        for (at, field) in input.fields.iter().enumerate().filter(|(_, field)| !field.skip.is_some()) {
            out.text(&format!("{}:", field.ident));
            if field.flatten.is_some() {
                pieces::group(out, &field.ty, &owner.place(input, at), "FIELDS").text(",");
                continue;
            }
            let column = field.column_name();
            let (table, column) = match owner {
                Owner::Table { name, .. } => (name.clone(), format!("{column:?}")),
                Owner::Group => (
                    "<__At as __schema::Place>::TABLE".to_owned(),
                    format!("const {{ &__schema::joined(<__At as __schema::Place>::PREFIX, {column:?}) }}.as_str()"),
                ),
            };
            out.text(&format!("__schema::Column{{table:{table},name:{column},key:__schema::Key}},"));
        }
    });
}

/// The type that a column shares with those it may refer to.
fn key<'a>(out: &'a mut Emit, field: &Field) -> &'a mut Emit {
    let stripped = types::stripped(&field.ty);
    if field.known_key.is_none() && field.sql_type.get().is_some_and(Sql::is_for_all) {
        return out.tokens(stripped.to_token_stream());
    }
    pieces::column_type_key(out, stripped, field.known_key.as_deref())
}

/// What the compiler checks for us, in code that never runs: apart from the record, so that a wrong reference never
/// removes one, and in no function of its own, which would cost another body.
fn checks(out: &mut Emit, input: &Struct) {
    let mut references: Vec<(&syn::Path, &Field, &Ident, bool)> = Vec::new();
    for field in &input.fields {
        if let Some(reference) = field.references.get() {
            references.push((&reference.table, field, &reference.column, true));
        }
    }
    for key in &input.table.foreign_keys {
        for (own, target) in key.columns.iter().zip(&key.references) {
            // A column of a flattened group is seen by nobody here; validation of the schema compares it.
            if let Some(field) = input.fields.iter().find(|field| field.ident == *own) {
                references.push((&key.table, field, target, key.same_type));
            }
        }
    }
    let counted: Vec<&Field> = input
        .fields
        .iter()
        .filter(|field| field.auto_increment.is_some() && field.kind.is_none() && !field.sql_type.is_some())
        .collect();
    if references.is_empty() && counted.is_empty() {
        return;
    }
    out.text("if false").group(Delimiter::Brace, |out| {
        for (at, (table, field, column, same_type)) in references.iter().enumerate() {
            let is_native = field.sql_type.get().is_some_and(Sql::is_for_all);
            let stripped = types::stripped(&field.ty);
            let (own, target) = (pieces::located(stripped), pieces::located(*column));
            let table = pieces::with_self(table, &input.ident);
            let __at = Ident::new(&format!("__{at}"), target);
            if !same_type {
                out.text(&format!("let __{at}: &")).tokens(table).text(" = __schema::never();");
                out.tokens(quote_spanned!(target=> let _ = &#__at.#column;));
                continue;
            }
            if is_native {
                // Methods of traits are for code that could run.
                out.text("let _ = ").tokens(quote_spanned!(own=> |__target: &#table|)).group(Delimiter::Brace, |out| {
                    out.text("use __schema::{Optional as _, Plain as _};");
                    out.tokens(quote_spanned!(own=> let _: __schema::Column<#stripped> = ));
                    out.tokens(quote_spanned!(target=> (&__target.#column).native();));
                });
                out.text(";");
                continue;
            }
            out.text(&format!("let __{at}: &")).tokens(table).text(" = __schema::never();");
            out.tokens(if field.known_key.is_some() {
                quote_spanned!(own=> let _: __schema::Column<#stripped> = )
            } else {
                quote_spanned!(own=> let _: __schema::Column<<#stripped as __schema::ColumnType>::Key> = )
            });
            out.tokens(quote_spanned!(target=> __schema::key(&#__at.#column);));
        }
        for field in counted {
            out.text("__schema::counted::<").tokens(field.ty.to_token_stream()).text(">();");
        }
    });
}

/// `const _: () = { use the crate; ... };`
pub(crate) fn in_constant(out: &mut Emit, krate: Option<&syn::Path>, fill: impl FnOnce(&mut Emit)) {
    out.text("#[allow(unexpected_cfgs)] const _: () = ").group(Delimiter::Brace, |out| {
        match krate {
            Some(path) => out.text("use ").tokens(path.to_token_stream()).text("::declare as __schema;"),
            None => out.text("use ::schema_core::declare as __schema;"),
        };
        fill(out);
    });
    out.text(";");
}
