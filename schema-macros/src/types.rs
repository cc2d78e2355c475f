//! What the tokens of a type show without the compiler: wrappers that say nothing about the key, and the
//! well-known types, whose mistakes can be told early and whose tokens need no place in the source.

use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type, TypeGroup, TypeParen};

/// Types of the standard library that are columns under their own name.
const KNOWN: [(&str, Kind); 13] = [
    ("bool", Kind::Bool),
    ("i8", Kind::Integer(i8::MIN as i128, i8::MAX as i128)),
    ("i16", Kind::Integer(i16::MIN as i128, i16::MAX as i128)),
    ("i32", Kind::Integer(i32::MIN as i128, i32::MAX as i128)),
    ("i64", Kind::Integer(i64::MIN as i128, i64::MAX as i128)),
    ("u8", Kind::Integer(0, u8::MAX as i128)),
    ("u16", Kind::Integer(0, u16::MAX as i128)),
    ("u32", Kind::Integer(0, u32::MAX as i128)),
    ("u64", Kind::Integer(0, u64::MAX as i128)),
    ("f32", Kind::Float),
    ("f64", Kind::Float),
    ("String", Kind::Text),
    ("str", Kind::Text),
];

/// What lengths and precisions are.
pub(crate) const U32: Kind = Kind::Integer(0, u32::MAX as i128);

/// What a well-known type holds.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Bool,
    /// From the least to the greatest.
    Integer(i128, i128),
    Float,
    Text,
}

/// The name of the well-known type of a kind.
pub(crate) fn name(kind: Kind) -> &'static str {
    KNOWN.iter().find(|(_, known)| *known == kind).map_or("i64", |(name, _)| name)
}

/// The type inside `Option` and `Box`.
pub(crate) fn stripped(ty: &Type) -> &Type {
    match wrapped(ty, &["Option", "Box"]) {
        Some(inner) => stripped(inner),
        None => ungrouped(ty),
    }
}

/// Whether the tokens say that the column is nullable.
pub(crate) fn is_option(ty: &Type) -> bool {
    wrapped(ty, &["Option"]).is_some() || wrapped(ty, &["Box"]).is_some_and(is_option)
}

/// What the tokens of a field's type show; each identifier is asked for its text once, which is what costs.
pub(crate) struct Shown {
    /// The type as text, where it is a well-known one.
    pub(crate) known: Option<String>,
    /// The key as text, where it is of a well-known type.
    pub(crate) known_key: Option<String>,
    /// What the type holds.
    pub(crate) kind: Option<Kind>,
}

/// Looks at the type of a field.
pub(crate) fn shown(ty: &Type) -> Shown {
    if let Some(known) = well_known(ty) {
        let mut key = known.as_str();
        while let Some(inner) = key.strip_prefix("Option<").and_then(|inner| inner.strip_suffix('>')) {
            key = inner;
        }
        let (known_key, kind) = (Some(key.to_owned()), named(key));
        return Shown { known: Some(known), known_key, kind };
    }
    let stripped = stripped(ty);
    Shown { known: None, known_key: well_known(stripped), kind: kind(stripped) }
}

fn kind(stripped: &Type) -> Option<Kind> {
    if let Type::Reference(reference) = stripped {
        return kind(self::stripped(&reference.elem));
    }
    named(&single(borrowed(stripped).unwrap_or(stripped))?.to_string())
}

fn named(name: &str) -> Option<Kind> {
    KNOWN.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

/// The source text of a type whose tokens need no place: one of the well-known, bare or in `Option` and `Vec`.
fn well_known(ty: &Type) -> Option<String> {
    let Type::Path(path) = ungrouped(ty) else { return None };
    let (None, None, 1) = (&path.qself, &path.path.leading_colon, path.path.segments.len()) else { return None };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::None => {
            let name = last.ident.to_string();
            (name != "str" && named(&name).is_some()).then_some(name)
        }
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => {
                let inner = well_known(inner)?;
                let wrapper = last.ident.to_string();
                matches!(wrapper.as_str(), "Option" | "Vec").then(|| format!("{wrapper}<{inner}>"))
            }
            Some(_) | None => None,
        },
        PathArguments::Parenthesized(_) => None,
    }
}

/// The type as a person would read it in a message.
pub(crate) fn spelled(ty: &Type) -> String {
    well_known(ty).unwrap_or_else(|| {
        let tokens = ty.to_token_stream().to_string();
        tokens.replace(" :: ", "::").replace(" < ", "<").replace(" > ", ">").replace(" >", ">").replace("& ", "&")
    })
}

/// The identifier of a type that is no more than one.
fn single(ty: &Type) -> Option<&syn::Ident> {
    let Type::Path(path) = ty else { return None };
    if path.qself.is_none() { path.path.get_ident() } else { None }
}

/// The argument of a wrapper such as `Option<T>` or `std::option::Option<T>`.
fn wrapped<'a>(ty: &'a Type, wrappers: &[&str]) -> Option<&'a Type> {
    let Type::Path(path) = ungrouped(ty) else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match (path.qself.is_none() && wrappers.iter().any(|name| last.ident == name), arguments.args.first()) {
        (true, Some(GenericArgument::Type(inner))) if arguments.args.len() == 1 => Some(inner),
        _ => None,
    }
}

/// The `T` of a `Cow<'static, T>`.
fn borrowed(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Cow")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.last() {
        Some(GenericArgument::Type(inner)) => Some(ungrouped(inner)),
        Some(_) | None => None,
    }
}

/// A type that came through a `macro_rules` fragment stands in an invisible group.
fn ungrouped(ty: &Type) -> &Type {
    if let Type::Group(TypeGroup { elem, .. }) | Type::Paren(TypeParen { elem, .. }) = ty {
        ungrouped(elem)
    } else {
        ty
    }
}
