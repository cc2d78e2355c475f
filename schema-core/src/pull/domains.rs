//! Newtypes for domains.

use super::column::{default, said};
use super::layout::{Entry, attribute, list, pair, string, word};
use super::naming::snake_case;
use super::types::held;
use super::{Cx, Item, constraints};
use crate::dialect::default::settled_default;
use crate::dialect::features;
use crate::model::name::{NameFor, cut};
use crate::model::{Column, Default, Literal, Name, Object, Schema, Type};
use crate::record::Named;

/// What a newtype says of its domain.
pub(super) struct Newtype {
    /// The name of the newtype.
    pub(super) ident: String,
    /// The type in it.
    pub(super) rust: String,
    /// What stands in `domain(...)` before the checks.
    pub(super) inside: Vec<Entry>,
    /// The checks, by their names.
    pub(super) checks: Vec<(String, Entry)>,
    /// What stands beside it.
    pub(super) beside: Vec<Entry>,
}

/// The newtype of a domain; none where it is left out.
pub(super) fn item(cx: &mut Cx, name: &Name) -> Option<Item> {
    let Newtype { ident, rust, mut inside, checks, beside } = newtype(cx, name)?;
    let uses = cx.names.item(&cx.schema.domains.get(name)?.base).cloned().into_iter().collect();
    inside.extend(checks.into_iter().map(|(_, check)| check));
    let mut outer = vec![list("domain", inside)];
    outer.extend(beside);
    let mut text = "#[derive(Clone, Debug, ColumnType)]\n".to_owned();
    text += &attribute(0, "column_type", outer);
    text += &format!("pub struct {ident}(pub {rust});\n");
    Some(Item { object: Object::Domain(name.clone()), ident, text, uses })
}

/// What the newtype of a domain says; none where it is left out.
pub(super) fn newtype(cx: &mut Cx, name: &Name) -> Option<Newtype> {
    let (ident, domain) = (cx.names.domains.get(name)?.clone(), cx.schema.domains.get(name)?);
    let object = || Object::Domain(name.clone());
    let mut entries = Vec::new();
    if snake_case(&ident) != name.name {
        entries.push(pair("name", &name.name));
    }
    entries.extend(name.schema.as_ref().map(|schema| pair("schema", schema)));
    let held = held(cx, &domain.base);
    // The type in the database's own words stands beside the domain, its length inside.
    let (beside, inside): (Vec<Entry>, Vec<Entry>) =
        held.entries.into_iter().partition(|entry| entry.to_string().starts_with("sql_type"));
    entries.extend(inside);
    if domain.not_null {
        entries.push(word("not_null"));
    }
    if let Some(given) = &domain.default {
        let column = Column { default: Some(given.clone()), ..Column::new(domain.base.clone()) };
        entries.push(literal(cx, &domain.base, given).unwrap_or_else(|| default(cx, &column, given, &held.rust)));
    }
    if let Some(collate) = &domain.collate {
        entries.push(pair("collate", collate.get(cx.dialect).unwrap_or_default()));
    }
    match domain.comment.as_deref() {
        Some("") => cx.note(object(), "has an empty comment, which an attribute cannot say"),
        Some(comment) => entries.push(pair("comment", comment)),
        None => {}
    }
    let mut named = Named::default();
    let mut checks = Vec::new();
    for (check_name, check) in &domain.checks {
        let free = cut(&named.free(name, &[], NameFor::Check), features(cx.dialect).max_name);
        let given = (free != *check_name).then(|| check_name.clone());
        named.choose(given.as_ref(), name, &[], NameFor::Check);
        let given = given.map(|given| pair("name", &given)).into_iter().collect();
        checks.push((check_name.clone(), constraints::check_entry(cx, given, check)));
    }
    Some(Newtype { ident, rust: held.rust, inside: entries, checks, beside })
}

/// `default = 0` for a constant of a domain, or of the enum that one is over, whose label is a text here.
pub(super) fn literal(cx: &Cx, ty: &Type, given: &Default) -> Option<Entry> {
    Some(word(match constant(cx, ty, given)? {
        Literal::Text(text) => said(string(&text)),
        Literal::Bool(value) => said(value),
        Literal::Integer(number) => said(number),
        Literal::Number(digits) => said(digits),
    }))
}

/// The constant of a domain, or of the enum that one is over.
pub(super) fn constant(cx: &Cx, ty: &Type, given: &Default) -> Option<Literal> {
    if !matches!(ty, Type::Domain(_) | Type::Enum(_)) {
        return None;
    }
    match settled_default(cx.dialect, cx.schema, ty, given)? {
        Default::Value(literal) => Some(literal),
        Default::Sql(_) => None,
    }
}

/// The enums and domains that a type goes through, each before those that are over it.
pub(super) fn types_of(schema: &Schema, ty: &Type) -> Vec<Object> {
    let mut found: Vec<Object> = schema.domains_of(ty).map(|(name, _)| Object::Domain(name.clone())).collect();
    found.extend(schema.resolved(ty).enum_name().cloned().map(Object::Enum));
    found.reverse();
    found
}
