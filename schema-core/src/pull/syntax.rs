//! What is asked of the syntax of an item, whatever it is: what it derives, what it is called, what it brings into scope.

use proc_macro2::{TokenStream, TokenTree};

/// Every word in the derives of an item.
pub(super) fn derived(attributes: &[syn::Attribute]) -> Vec<String> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).filter_map(|attribute| {
        let syn::Meta::List(list) = &attribute.meta else { return None };
        Some(list.tokens.clone())
    });
    let words = lists.flatten().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word.to_string()),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    });
    words.collect()
}

/// Whether the attributes derive one of these, by the last part of its path, or under any `cfg_attr`.
pub(super) fn derives(attributes: &[syn::Attribute], names: &[&str]) -> bool {
    fn holds(tokens: TokenStream, names: &[&str]) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(word) => names.iter().any(|name| word == name),
            TokenTree::Group(group) => holds(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    attributes.iter().any(|attribute| {
        let derive = ["derive", "cfg_attr"].iter().any(|name| attribute.path().is_ident(name));
        derive && matches!(&attribute.meta, syn::Meta::List(list) if holds(list.tokens.clone(), names))
    })
}

pub(super) fn name_of(item: &syn::Item) -> Option<String> {
    let ident = if let syn::Item::Struct(item) = item {
        &item.ident
    } else if let syn::Item::Enum(item) = item {
        &item.ident
    } else if let syn::Item::Type(item) = item {
        &item.ident
    } else if let syn::Item::Trait(item) = item {
        &item.ident
    } else {
        return None;
    };
    Some(ident.to_string())
}

/// What an import brings.
pub(super) fn leaves(tree: &syn::UseTree, names: &mut Vec<String>) {
    match tree {
        syn::UseTree::Path(path) => leaves(&path.tree, names),
        syn::UseTree::Name(name) => names.push(name.ident.to_string()),
        syn::UseTree::Rename(name) => names.push(name.rename.to_string()),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        syn::UseTree::Glob(_) => {}
    }
}

/// What stands in an `Option`.
pub(super) fn in_option(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    if let syn::GenericArgument::Type(inner) = arguments.args.first()? { Some(inner) } else { None }
}
