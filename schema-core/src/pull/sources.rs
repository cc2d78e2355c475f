//! Sources as they stand: every struct and enum that derives a table, an enum, a type or a sequence, with the places of its attributes, its
//! fields and their types. Only places are kept; what is not edited keeps every byte.

use super::conflict::Conflict;
use super::layout::Entry;
use super::syntax::{derived, derives, in_option, leaves, name_of};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;
use syn::spanned::Spanned;

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its whole path.
    pub path: PathBuf,
    /// Its path, as messages name it.
    pub shown: String,
    /// Its text.
    pub text: String,
}

/// A file and what stands in it.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The file.
    pub(super) file: SourceFile,
    pub(super) items: Vec<Found>,
    /// The names that are in scope at its root without a path.
    pub(super) names: BTreeSet<String>,
    /// The type and place of each `impl`.
    pub(super) impls: Vec<(String, usize)>,
    /// The modules that it names, with the place of each line.
    pub(super) modules: Vec<(String, Range<usize>)>,
    /// The imports: the names that each brings, and its place.
    pub(super) imports: Vec<(Vec<String>, Range<usize>)>,
    /// Whether anything but imports and what derives stands in it.
    pub(super) holds_more: bool,
}

/// What an item derives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Table,
    Enum,
    Newtype,
    Sequence,
}

/// A struct or enum with a derive.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) ident: String,
    pub(super) kind: Kind,
    /// What it derives, by the last parts of the paths.
    pub(super) derives: Vec<String>,
    /// Whether a `cfg` decides whether it is there.
    pub(super) has_cfg: bool,
    /// With its attributes and comments.
    pub(super) range: Range<usize>,
    /// Where the item begins behind its attributes.
    pub(super) start: usize,
    /// Between its braces.
    pub(super) body: Range<usize>,
    /// The modules of this file that it is in.
    pub(super) inside: Vec<String>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) members: Vec<Member>,
}

/// A field, or a value of an enum.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) ident: String,
    pub(super) range: Range<usize>,
    pub(super) start: usize,
    /// Behind its comma; none where there is no comma.
    pub(super) comma: Option<usize>,
    pub(super) visibility: String,
    pub(super) attributes: Vec<Attribute>,
    /// Its type, and what stands in its `Option`.
    pub(super) ty: Option<(Range<usize>, Option<Range<usize>>)>,
}

/// `#[table(...)]`, `#[column(...)]`, `#[db_enum(...)]`, `#[column_type(...)]` or `#[sequence(...)]`.
#[derive(Clone, Debug)]
pub(super) struct Attribute {
    pub(super) range: Range<usize>,
    pub(super) name: String,
    pub(super) entries: Vec<Given>,
}

/// An entry of an attribute.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) key: String,
    pub(super) range: Range<usize>,
    /// Whether it is `key = ...`.
    pub(super) is_value: bool,
    /// What stands in its parentheses.
    pub(super) inner: Option<Vec<Given>>,
}

impl Given {
    /// The entry with its text as it stands.
    pub(super) fn entry(&self, text: &str) -> Entry {
        match &self.inner {
            Some(inner) => Entry::List(self.key.clone(), inner.iter().map(|given| given.entry(text)).collect()),
            None => Entry::Text(text[self.range.clone()].to_owned()),
        }
    }
}

impl Found {
    /// The entries of its attributes, or of a member's.
    pub(super) fn of(attributes: &[Attribute]) -> impl Iterator<Item = &Given> {
        attributes.iter().flat_map(|attribute| &attribute.entries)
    }
}

impl Parsed {
    /// The line of a place, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        line(&self.file.text, at)
    }

    /// Whether a table stands in it.
    #[must_use]
    pub fn has_tables(&self) -> bool {
        self.items.iter().any(|item| item.kind == Kind::Table)
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &SourceFile {
        &self.file
    }
}

/// Reads a file.
///
/// # Errors
/// When it is no Rust, with the line.
pub fn parse(file: SourceFile) -> Result<Parsed, Conflict> {
    let path = file.shown.clone();
    let marker = file.text.lines().position(|line| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> "));
    if let Some(at) = marker {
        return Err(Conflict::Merge { path, line: at + 1 });
    }
    let bom = if file.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let parsed = syn::parse_file(&file.text[bom..]).map_err(|error| {
        let start = error.span().start();
        Conflict::Syntax { path, line: start.line, column: start.column + 1, message: error.to_string() }
    })?;
    let base = bom + parsed.shebang.as_ref().map_or(0, String::len);
    let reader = Reader { text: &file.text, base };
    let mut out = Parsed {
        items: Vec::new(),
        names: BTreeSet::new(),
        impls: Vec::new(),
        modules: Vec::new(),
        imports: Vec::new(),
        holds_more: false,
        file: file.clone(),
    };
    reader.items(&parsed.items, &[], &mut out);
    Ok(out)
}

pub(super) fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

struct Reader<'a> {
    text: &'a str,
    base: usize,
}

impl Reader<'_> {
    fn range(&self, span: Span) -> Range<usize> {
        let range = span.byte_range();
        range.start + self.base..range.end + self.base
    }

    fn items(&self, items: &[syn::Item], inside: &[String], out: &mut Parsed) {
        for item in items {
            let found = self.item(item, inside, out);
            let root = inside.is_empty();
            if root && let Some(name) = name_of(item) {
                out.names.insert(name);
            }
            if root && !found && !matches!(item, syn::Item::Use(_)) {
                out.holds_more = true;
            }
        }
    }

    /// Notes an item; whether it derives.
    fn item(&self, item: &syn::Item, inside: &[String], out: &mut Parsed) -> bool {
        let mut found = None;
        if let syn::Item::Struct(item) = item {
            found = if derives(&item.attrs, &["ColumnType"]) {
                self.newtype(item)
            } else if derives(&item.attrs, &["Sequence"]) {
                Some(self.sequence(item))
            } else {
                derives(&item.attrs, &["Table"]).then(|| self.structure(item)).flatten()
            };
        } else if let syn::Item::Enum(item) = item {
            found = derives(&item.attrs, &["DbEnum"]).then(|| self.enumeration(item));
        } else if let syn::Item::Mod(module) = item {
            match &module.content {
                Some((_, items)) => {
                    let inside: Vec<String> = inside.iter().cloned().chain([module.ident.to_string()]).collect();
                    self.items(items, &inside, out);
                }
                None => out.modules.push((module.ident.to_string(), self.range(module.span()))),
            }
        } else if let syn::Item::Impl(item) = item {
            if let syn::Type::Path(of) = &*item.self_ty
                && let Some(last) = of.path.segments.last()
            {
                out.impls.push((last.ident.to_string(), self.range(item.span()).start));
            }
        } else if let syn::Item::Use(item) = item
            && inside.is_empty()
        {
            let mut names = Vec::new();
            leaves(&item.tree, &mut names);
            out.names.extend(names.iter().cloned());
            out.imports.push((names, self.range(item.span())));
        }
        let Some(found) = found else { return false };
        let kind = found.kind;
        out.items.push(Found { inside: inside.to_vec(), ..found });
        // A newtype is a type of the program's own, and no table's or enum's file.
        kind != Kind::Newtype
    }

    fn newtype(&self, item: &syn::ItemStruct) -> Option<Found> {
        let syn::Fields::Unnamed(fields) = &item.fields else { return None };
        let field = fields.unnamed.first()?;
        let member = Member {
            ident: String::new(),
            range: self.range(field.span()),
            start: self.range(field.span()).start,
            comma: None,
            visibility: String::new(),
            attributes: Vec::new(),
            ty: Some((self.range(field.ty.span()), in_option(&field.ty).map(|ty| self.range(ty.span())))),
        };
        Some(Found {
            ident: item.ident.to_string(),
            kind: Kind::Newtype,
            derives: derived(&item.attrs),
            has_cfg: item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")),
            range: self.range(item.span()),
            start: self.start(&item.vis, item.struct_token.span),
            body: self.range(fields.paren_token.span.open()).end..self.range(fields.paren_token.span.close()).start,
            inside: Vec::new(),
            attributes: self.attributes(&item.attrs, &["column_type"]),
            members: vec![member],
        })
    }

    fn sequence(&self, item: &syn::ItemStruct) -> Found {
        let end = self.range(item.span()).end;
        Found {
            ident: item.ident.to_string(),
            kind: Kind::Sequence,
            derives: derived(&item.attrs),
            has_cfg: item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")),
            range: self.range(item.span()),
            start: self.start(&item.vis, item.struct_token.span),
            body: end..end,
            inside: Vec::new(),
            attributes: self.attributes(&item.attrs, &["sequence"]),
            members: Vec::new(),
        }
    }

    fn structure(&self, item: &syn::ItemStruct) -> Option<Found> {
        let syn::Fields::Named(fields) = &item.fields else { return None };
        let members = fields.named.pairs().map(|pair| {
            let (field, comma) = match pair {
                syn::punctuated::Pair::Punctuated(field, comma) => (field, Some(self.range(comma.span).end)),
                syn::punctuated::Pair::End(field) => (field, None),
            };
            let ident = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
            let name = field.ident.as_ref().map_or(field.ty.span(), Spanned::span);
            let visible = !matches!(field.vis, syn::Visibility::Inherited);
            let start = self.range(if visible { field.vis.span() } else { name }).start;
            Member {
                range: self.range(field.span()),
                start,
                comma,
                visibility: self.text[start..self.range(name).start].to_owned(),
                attributes: self.attributes(&field.attrs, &["column"]),
                ty: Some((self.range(field.ty.span()), in_option(&field.ty).map(|ty| self.range(ty.span())))),
                ident,
            }
        });
        Some(Found {
            ident: item.ident.to_string(),
            kind: Kind::Table,
            derives: derived(&item.attrs),
            has_cfg: item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")),
            range: self.range(item.span()),
            start: self.start(&item.vis, item.struct_token.span),
            body: self.between(&fields.brace_token),
            inside: Vec::new(),
            attributes: self.attributes(&item.attrs, &["table"]),
            members: members.collect(),
        })
    }

    fn enumeration(&self, item: &syn::ItemEnum) -> Found {
        let members = item.variants.pairs().map(|pair| {
            let (variant, comma) = match pair {
                syn::punctuated::Pair::Punctuated(variant, comma) => (variant, Some(self.range(comma.span).end)),
                syn::punctuated::Pair::End(variant) => (variant, None),
            };
            Member {
                ident: variant.ident.to_string(),
                range: self.range(variant.span()),
                start: self.range(variant.ident.span()).start,
                comma,
                visibility: String::new(),
                attributes: self.attributes(&variant.attrs, &["db_enum"]),
                ty: None,
            }
        });
        Found {
            ident: item.ident.to_string(),
            kind: Kind::Enum,
            derives: derived(&item.attrs),
            has_cfg: item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")),
            range: self.range(item.span()),
            start: self.start(&item.vis, item.enum_token.span),
            body: self.between(&item.brace_token),
            inside: Vec::new(),
            attributes: self.attributes(&item.attrs, &["db_enum"]),
            members: members.collect(),
        }
    }

    fn start(&self, visibility: &syn::Visibility, keyword: Span) -> usize {
        let visible = !matches!(visibility, syn::Visibility::Inherited);
        self.range(if visible { visibility.span() } else { keyword }).start
    }

    fn between(&self, braces: &syn::token::Brace) -> Range<usize> {
        self.range(braces.span.open()).end..self.range(braces.span.close()).start
    }

    fn attributes(&self, attributes: &[syn::Attribute], names: &[&str]) -> Vec<Attribute> {
        let read = attributes.iter().filter_map(|attribute| {
            let syn::Meta::List(list) = &attribute.meta else { return None };
            let name = list.path.get_ident()?.to_string();
            names.contains(&name.as_str()).then(|| Attribute {
                range: self.range(attribute.pound_token.span).start
                    ..self.range(attribute.bracket_token.span.close()).end,
                name,
                entries: self.entries(list.tokens.clone()),
            })
        });
        read.collect()
    }

    fn entries(&self, tokens: TokenStream) -> Vec<Given> {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
        tokens.split(is_comma).filter_map(|part| self.entry(part)).collect()
    }

    fn entry(&self, tokens: &[TokenTree]) -> Option<Given> {
        let (first, last) = (tokens.first()?, tokens.last()?);
        let key = if let TokenTree::Ident(word) = first { word.to_string() } else { String::new() };
        let inner = match tokens {
            [TokenTree::Ident(_), TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
                Some(self.entries(group.stream()))
            }
            _ => None,
        };
        let is_value = matches!(tokens, [TokenTree::Ident(_), TokenTree::Punct(sign), ..] if sign.as_char() == '=');
        Some(Given { key, range: self.range(first.span()).start..self.range(last.span()).end, is_value, inner })
    }
}
