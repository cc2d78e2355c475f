//! Which rows of the table of facts a statement of PostgreSQL or SQLite is, where that depends on what the model says of the table.

use super::measured::{lite, pg};
use super::{Cx, column, index};
use crate::dialect::options::is_enforced;
use crate::dialect::spell;
use crate::expr;
use crate::facts::Fact;
use crate::model::{Check, Column, Default, ForeignKey, Identity, Index, IndexKey, Name, PrimaryKey, Sql, Type};

type Facts = &'static [&'static Fact];

/// A column that is added.
pub(super) fn column_added(cx: &Cx<'_>, table: &Name, column: &Column) -> Vec<&'static Fact> {
    let whole: Facts = if cx.is_partitioned(table) { pg!["add-column-partitioned"] } else { &[] };
    if let Some(generated) = &column.generated {
        let made: Facts = match (generated.stored, column.nullable) {
            (true, _) => pg!["add-column-generated-stored"],
            (false, true) => pg!["add-column-generated-virtual"],
            (false, false) => pg!["add-column-generated-virtual-notnull"],
        };
        return [made, whole].concat();
    }
    let counted: Option<Facts> = column.identity.map(|who| match who {
        Identity::Serial => pg!["add-column-serial"],
        Identity::ByDefault | Identity::Always => pg!["add-column-identity"],
    });
    if let Some(counted) = counted {
        return [counted, whole].concat();
    }
    let of_domain: Facts = if cx.after.is_constrained(&column.ty) {
        pg!["add-column-domain-with-check"]
    } else if let Type::Domain(_) = &column.ty {
        pg!["add-column-domain"]
    } else {
        &[]
    };
    let value: Facts = match (column::default_of(cx, column), column.nullable) {
        (Some(Default::Value(_)), _) if column.default.is_none() => pg!["add-column-domain-with-default"],
        (None, true) => pg!["add-column-null"],
        (None, false) => pg!["add-column-not-null-without-default", "add-column-not-null-without-default-empty"],
        (Some(Default::Value(_)), true) => pg!["add-column-default-constant"],
        (Some(Default::Value(_)), false) => pg!["add-column-not-null-default-constant"],
        (Some(Default::Sql(sql)), _) => computed(cx, column, sql),
    };
    [of_domain, value, whole].concat()
}

/// A default that is an expression: whether it is computed once, or for every row.
fn computed(cx: &Cx<'_>, of: &Column, sql: &Sql) -> Facts {
    let text = spell::expr(cx.dialect, sql).to_ascii_lowercase();
    let function = text.split('(').next().unwrap_or_default().trim();
    match function.strip_prefix("pg_catalog.").unwrap_or(function) {
        "nextval" => pg!["add-column-default-nextval"],
        "gen_random_uuid" => pg!["add-column-default-uuid"],
        _ if column::is_volatile(cx, of) => pg!["add-column-default-clock-timestamp"],
        "now" | "current_timestamp" => pg!["add-column-default-now"],
        _ => pg!["add-column-default-constant-expression"],
    }
}

/// A column that SQLite adds without building the table again.
pub(super) fn column_added_in_place(column: &Column) -> Facts {
    match (&column.generated, &column.default, column.nullable) {
        (Some(_), _, true) => lite!["add-column-generated-virtual"],
        (Some(_), _, false) => lite!["add-column-generated-virtual-not-null"],
        (None, None, _) => lite!["add-column-null"],
        (None, Some(_), true) => lite!["add-column-default-constant"],
        (None, Some(_), false) => lite!["add-column-not-null-default-constant"],
    }
}

/// A column that is dropped, with what names it.
pub(super) fn column_dropped(cx: &Cx<'_>, table: &Name, name: &str) -> Vec<&'static Fact> {
    let Some(before) = cx.before.tables.get(table) else { return pg!["drop-column"].to_vec() };
    let has = |columns: &[String]| columns.iter().any(|own| own == name);
    let keys = || before.uniques.values().map(|unique| unique.columns.as_slice());
    let own = before.index_like().any(|index| index.parts.len() == 1 && index.columns().any(|column| column == name))
        || keys().any(|columns| columns == [name]);
    let shared = before
        .index_like()
        .any(|index| super::about(cx, index, name) && (index.parts.len() > 1 || index::is_computed(index)))
        || keys().any(|columns| columns.len() > 1 && has(columns));
    let told = before.checks.values().any(|check| expr::mentions(spell::expr(cx.dialect, &check.expr), name));
    let rows = [
        (before.primary_key.as_ref().is_some_and(|key| has(&key.columns)), pg!["drop-column-in-primary-key"]),
        (own, pg!["drop-column-indexed"]),
        (shared, pg!["drop-column-in-index"]),
        (before.foreign_keys.values().any(|key| has(&key.columns)), pg!["drop-column-with-foreign-key"]),
        (told, pg!["drop-column-with-check"]),
    ];
    let rows: Vec<&'static Fact> = rows.into_iter().filter(|(is, _)| *is).flat_map(|(_, row)| row).copied().collect();
    if rows.is_empty() { pg!["drop-column"].to_vec() } else { rows }
}

/// A column that is required from now on.
pub(super) fn required(cx: &Cx<'_>, table: &Name, column: &str) -> Facts {
    if super::proof::proved(cx, table, column) { pg!["set-not-null-valid-check"] } else { pg!["set-not-null"] }
}

/// An index that is built.
pub(super) fn index_built(cx: &Cx<'_>, table: &Name, index: &Index, concurrently: bool) -> Vec<&'static Fact> {
    let postgres: Facts = match (index.unique, concurrently) {
        _ if cx.is_partitioned(table) => pg!["create-index-on-partitioned"],
        (true, true) => pg!["create-unique-index-concurrently"],
        (false, true) => pg!["create-index-concurrently"],
        (true, false) if index.nulls_not_distinct => pg!["create-unique-index-nulls-not-distinct"],
        (true, false) => pg!["create-unique-index"],
        (false, false) => pg!["create-index"],
    };
    let of_expression = index.parts.iter().any(|part| matches!(part.key, IndexKey::Expr(_)));
    let sqlite: Facts = match (index.unique, index.predicate.is_some()) {
        (true, _) => lite!["create-unique-index"],
        (false, true) => lite!["create-index-partial"],
        (false, false) if of_expression => lite!["create-index-of-expression"],
        (false, false) => lite!["create-index"],
    };
    [postgres, sqlite].concat()
}

/// A check that is added.
pub(super) fn check_added(cx: &Cx<'_>, table: &Name, check: &Check) -> Facts {
    if !is_enforced(cx.dialect, &check.options) {
        pg!["add-check-not-enforced"]
    } else if super::check::is_verified(cx, check) {
        pg!["add-check"]
    } else if cx.is_partitioned(table) {
        pg!["add-check-not-valid-partitioned"]
    } else {
        pg!["add-check-not-valid"]
    }
}

/// A foreign key that is added.
pub(super) fn foreign_key_added(cx: &Cx<'_>, table: &Name, key: &ForeignKey) -> Facts {
    let verified = super::foreign_key::is_verified(cx, key);
    match (verified, cx.is_partitioned(table)) {
        _ if !is_enforced(cx.dialect, &key.options) => pg!["add-foreign-key-not-enforced"],
        (true, true) => pg!["add-foreign-key-partitioned"],
        (true, false) => pg!["add-foreign-key"],
        (false, true) => pg!["add-foreign-key-not-valid-partitioned"],
        (false, false) => pg!["add-foreign-key-not-valid"],
    }
}

/// A primary key that takes the place of another, or of none.
pub(super) fn primary_key_set(
    cx: &Cx<'_>,
    table: &Name,
    from: Option<&PrimaryKey>,
    to: Option<&PrimaryKey>,
) -> Vec<&'static Fact> {
    let dropped: Facts = if from.is_some() { pg!["drop-primary-key"] } else { &[] };
    let added: Facts = match to {
        None => &[],
        Some(_) if cx.is_partitioned(table) => pg!["add-primary-key-partitioned"],
        Some(key) if may_be_null(cx, table, &key.columns).is_some() => pg!["add-primary-key-nullable"],
        Some(_) => pg!["add-primary-key"],
    };
    [dropped, added].concat()
}

/// A primary key that takes an index that is there.
pub(super) fn primary_key_taking(cx: &Cx<'_>, table: &Name, columns: &[String]) -> Facts {
    match may_be_null(cx, table, columns) {
        None => pg!["add-primary-key-using-index"],
        Some(proved) if proved => pg!["add-primary-key-using-index-proved"],
        Some(_) => pg!["add-primary-key-using-index-nullable"],
    }
}

/// Whether it is proved for all columns that allow NULL that none holds it; none where none allows it.
fn may_be_null(cx: &Cx<'_>, table: &Name, columns: &[String]) -> Option<bool> {
    let before = cx.before.tables.get(table)?;
    let nullable = |column: &&String| before.columns.get(*column).is_some_and(|column| column.nullable);
    let nullable: Vec<&String> = columns.iter().filter(nullable).collect();
    (!nullable.is_empty()).then(|| nullable.iter().all(|column| super::proof::proved(cx, table, column)))
}

/// A storage parameter of a table that is set or reset.
pub(super) fn parameter_of_table(name: &str) -> Facts {
    match name {
        "user_catalog_table" => pg!["set-user-catalog-table"],
        "parallel_workers" => pg!["set-parallel-workers"],
        "fillfactor" => pg!["set-fillfactor"],
        _ => pg!["set-autovacuum"],
    }
}

/// A storage parameter of an index that is set or reset.
pub(super) fn parameter_of_index(name: &str) -> Facts {
    match name {
        "fillfactor" | "deduplicate_items" => pg!["alter-index-set-fillfactor"],
        _ => pg!["alter-index-set-fastupdate"],
    }
}
