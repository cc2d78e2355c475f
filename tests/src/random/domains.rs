//! Domains, and mutations of them. They are over whole numbers and texts, and take every tame value of a row.

use schema_core::model::{Check, Column, Default, Domain, Literal, Name, Schema, Type};

use super::generate::{fresh, not_valid};
use super::structure::{any_column, any_table, is_used, mentions, texts};
use super::{Change, Rng};

/// A fresh domain.
pub(super) fn add(schema: &mut Schema, rng: &mut Rng) -> Name {
    let name = Name::new(fresh(rng, "it's a domain", |name| schema.domains.contains_key(&Name::new(name))));
    let mut domain = Domain::new(if rng.percent(50) { Type::Integer } else { Type::Varchar(60) });
    domain.not_null = rng.percent(25);
    if rng.percent(30) {
        domain.default = Some(default(&domain.base, rng));
    }
    if rng.percent(50) {
        let (check_name, check) = check(&domain.base, rng);
        domain.checks.insert(check_name, check);
    }
    schema.domains.insert(name.clone(), domain);
    name
}

/// A column of a domain in one of the tables.
pub(super) fn add_column(schema: &mut Schema, domain: &Name, table: &Name, rng: &mut Rng) -> Option<()> {
    let of = schema.domains.get(domain)?.clone();
    let item = schema.tables.get_mut(table)?;
    let column = fresh(rng, "d", |name| item.columns.contains_key(name));
    let default = Some(default(&of.base, rng));
    // The rows that are there get a value.
    let new = Column { nullable: rng.percent(50), default, ..Column::new(Type::Domain(domain.clone())) };
    item.columns.insert(column, new);
    Some(())
}

fn default(base: &Type, rng: &mut Rng) -> Default {
    Default::Value(match base {
        Type::Varchar(_) => Literal::Text(["x", "it's", "back\\slash"][rng.below(3)].to_owned()),
        _ => Literal::Integer([1, 5, 8][rng.below(3)]),
    })
}

fn check(base: &Type, rng: &mut Rng) -> (String, Check) {
    let limit = 100 + rng.below(100_000);
    let text = match base {
        Type::Varchar(_) => format!("length(VALUE) < {limit}"),
        _ => format!("VALUE >= -{limit}"),
    };
    let check = Check { options: not_valid(rng), ..Check::new(text) };
    (fresh(rng, "it's \"checked\"", |_| false), check)
}

fn any(change: &mut Change<'_>, wanted: impl Fn(&Domain) -> bool) -> Option<Name> {
    let domains = change.now.schema.domains.iter();
    let names: Vec<Name> = domains.filter(|(_, domain)| wanted(domain)).map(|(name, _)| name.clone()).collect();
    change.rng.pick(&names)
}

pub(super) fn add_domain(change: &mut Change<'_>) -> Option<()> {
    let name = add(&mut change.now.schema, change.rng);
    let table = any_table(change, |_| true)?;
    add_column(&mut change.now.schema, &name, &table, change.rng)
}

/// A column that is there is put into a domain over its type.
pub(super) fn into_domain(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |_| true)?;
    let domain = change.now.schema.domains.get(&name)?.clone();
    let fits = |column: &Column| column.ty == domain.base && column.generated.is_none() && column.identity.is_none();
    let (table, column) = any_column(change, |table, column_name, column| {
        let named = texts(table).any(|text| mentions(text, column_name));
        fits(column)
            && !named
            && !is_used(table, column_name)
            && column.collate.is_none()
            && !(domain.not_null && column.nullable)
    })?;
    let column = change.now.schema.tables.get_mut(&table)?.columns.get_mut(&column)?;
    column.ty = Type::Domain(name);
    Some(())
}

/// A domain goes: its columns have the type that it was over.
pub(super) fn drop_domain(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |_| true)?;
    let base = change.now.schema.domains.shift_remove(&name)?.base;
    for column in change.now.schema.tables.values_mut().flat_map(|table| table.columns.values_mut()) {
        if column.ty.domain_name() == Some(&name) {
            column.ty = base.clone();
        }
    }
    change.now.hints.domains.shift_remove(&name);
    Some(())
}

pub(super) fn rename_domain(change: &mut Change<'_>) -> Option<()> {
    let from = any(change, |_| true)?;
    let to = Name::new(fresh(change.rng, "other domain", |_| false));
    let at = change.now.schema.domains.get_index_of(&from)?;
    change.now.schema.domains.replace_index(at, to.clone()).ok()?;
    for column in change.now.schema.tables.values_mut().flat_map(|table| table.columns.values_mut()) {
        if column.ty.domain_name() == Some(&from) {
            column.ty = Type::Domain(to.clone());
        }
    }
    let former = change.now.hints.domains.shift_remove(&from).unwrap_or(from);
    if change.base.domains.contains_key(&former) {
        change.now.hints.domains.insert(to, former);
    }
    Some(())
}

/// Another domain takes the place of one.
pub(super) fn change_domain_base(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |domain| matches!(domain.base, Type::Integer | Type::Varchar(60)))?;
    let domain = change.now.schema.domains.get_mut(&name)?;
    domain.base = if domain.base == Type::Integer { Type::BigInt } else { Type::Varchar(90) };
    Some(())
}

pub(super) fn change_domain_default(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |_| true)?;
    let domain = change.now.schema.domains.get_mut(&name)?;
    domain.default = if domain.default.is_some() { None } else { Some(default(&domain.base, change.rng)) };
    Some(())
}

pub(super) fn comment_domain(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |_| true)?;
    let domain = change.now.schema.domains.get_mut(&name)?;
    domain.comment = if domain.comment.is_some() { None } else { Some("it's \\ a domain".to_owned()) };
    Some(())
}

/// Rows without a value would stop it, so that it is for domains whose columns require one.
pub(super) fn require_domain(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |domain| !domain.not_null)?;
    let mut columns =
        change.now.schema.tables.values().chain(change.base.tables.values()).flat_map(|table| table.columns.values());
    if columns.any(|column| column.nullable && column.ty.domain_name() == Some(&name)) {
        return None;
    }
    change.now.schema.domains.get_mut(&name)?.not_null = true;
    Some(())
}

pub(super) fn relax_domain(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |domain| domain.not_null)?;
    change.now.schema.domains.get_mut(&name)?.not_null = false;
    Some(())
}

pub(super) fn add_domain_check(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |_| true)?;
    let domain = change.now.schema.domains.get_mut(&name)?;
    let (check_name, check) = check(&domain.base, change.rng);
    domain.checks.insert(check_name, check);
    Some(())
}

pub(super) fn drop_domain_check(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |domain| !domain.checks.is_empty())?;
    let domain = change.now.schema.domains.get_mut(&name)?;
    domain.checks.pop()?;
    if change.rng.percent(50) {
        let (check_name, check) = check(&domain.base, change.rng);
        domain.checks.insert(check_name, check);
    }
    Some(())
}

pub(super) fn rename_domain_check(change: &mut Change<'_>) -> Option<()> {
    let name = any(change, |domain| !domain.checks.is_empty())?;
    let domain = change.now.schema.domains.get_mut(&name)?;
    let (_, check) = domain.checks.pop()?;
    domain.checks.insert(fresh(change.rng, "renamed's check", |_| false), check);
    domain.not_null &= change.rng.percent(75);
    Some(())
}
