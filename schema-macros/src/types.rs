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

/// What the type holds, where its tokens show it.
pub(crate) fn kind(ty: &Type) -> Option<Kind> {
    let ty = stripped(ty);
    if let Type::Reference(reference) = ty {
        return kind(&reference.elem);
    }
    let name = single(borrowed(ty).unwrap_or(ty))?.to_string();
    KNOWN.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

/// The source text of a type whose tokens need no place: one of the well-known, bare or in `Option` and `Vec`.
pub(crate) fn well_known(ty: &Type) -> Option<String> {
    for wrapper in ["Option", "Vec"] {
        if let Some(inner) = wrapped(ty, &[wrapper]) {
            let is_prelude = matches!(ungrouped(ty), Type::Path(path) if path.path.segments.len() == 1);
            return if is_prelude { well_known(inner).map(|inner| format!("{wrapper}<{inner}>")) } else { None };
        }
    }
    let name = single(ungrouped(ty))?.to_string();
    (name != "str" && KNOWN.iter().any(|(known, _)| *known == name)).then_some(name)
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
