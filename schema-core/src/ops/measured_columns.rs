//! Which rows of the table of facts it is to add, drop or define a column anew on MySQL and MariaDB, by what the model says of it before
//! and after.

use super::Cx;
use super::measured::{Beside, Rows, is_indexed, is_of_kind, my};
use crate::dialect::{collation, spell};
use crate::facts::Fact;
use crate::model::{Column, Default, Name, Sql, Type};

/// A column that is added behind the others.
pub(super) fn added(cx: &Cx<'_>, table: &Name, column: &Column) -> Rows {
    let beside = Beside::of(cx, table);
    match column.generated.as_ref().map(|generated| generated.stored) {
        Some(true) => return Rows::of(my!["add-column-generated-stored"]),
        Some(false) if beside.partitioned => return Rows::of(my!["add-column-generated-virtual-partitioned"]),
        Some(false) => return Rows::of(my!["add-column-generated-virtual"]),
        None => {}
    }
    let value = spell::default_value(cx.dialect, column);
    let rows = match value.as_deref() {
        None if column.nullable => Rows::of(my!["add-column-null-last"]),
        None => Rows::of(without_value(cx, column)),
        Some(text) if text.to_ascii_uppercase().starts_with("CURRENT_TIMESTAMP") && column.nullable => {
            Rows::of(my!["add-column-default-current-timestamp"])
        }
        Some(text) if text.to_ascii_uppercase().starts_with("CURRENT_TIMESTAMP") => {
            Rows::of(my!["add-column-default-current-timestamp-not-null"])
        }
        // What may differ from row to row is given to each.
        Some(text) if text.starts_with('(') => Rows::of(my!["add-column-default-constant-expression"]),
        Some(_) if column.nullable => Rows::of(my!["add-column-default"]),
        Some(_) => Rows::of(my!["add-column-not-null-default"]),
    };
    let rows = if beside.fulltext { rows.and(my!["add-column-beside-fulltext"]) } else { rows };
    let rows = if beside.compressed { rows.and(my!["add-column-compressed"]) } else { rows };
    let rows = if beside.partitioned { rows.and(my!["add-column-partitioned"]) } else { rows };
    if beside.indexed_virtual { rows.and(my!["add-column-beside-indexed-virtual"]) } else { rows }
}

fn without_value(cx: &Cx<'_>, column: &Column) -> &'static [&'static Fact] {
    let ty = cx.after.resolved(&column.ty);
    if matches!(ty, Type::Date | Type::Time | Type::Timestamp | Type::TimestampTz) {
        my!["add-column-not-null-without-default-date"]
    } else if matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text | Type::Enum(_)) {
        my!["add-column-not-null-without-default-varchar"]
    } else {
        my!["add-column-not-null-without-default-int"]
    }
}

/// A column that is dropped, with the indexes that it is in.
pub(super) fn dropped(cx: &Cx<'_>, table: &Name, name: &str) -> Rows {
    let Some(before) = cx.before.tables.get(table) else { return Rows::default() };
    let keyed = |columns: &[String]| columns.len() > 1 && columns.iter().any(|own| own == name);
    let multi = before.indexes.values().any(|index| index.parts.len() > 1 && super::about(cx, index, name));
    if before.uniques.values().any(|unique| keyed(&unique.columns)) {
        return gone(cx, table, name).and(my!["drop-column-in-unique-multi"]);
    }
    if multi {
        return gone(cx, table, name).and(my!["drop-column-in-multi-index"]);
    }
    if is_indexed(cx, before, name) {
        return gone(cx, table, name).and(my!["drop-column-indexed"]);
    }
    gone(cx, table, name)
}

/// A column that is dropped after all that it was in.
pub(super) fn gone(cx: &Cx<'_>, table: &Name, name: &str) -> Rows {
    let Some(before) = cx.before.tables.get(table) else { return Rows::default() };
    let generated = before.columns.get(name).and_then(|column| column.generated.as_ref());
    let rows = match generated.map(|generated| generated.stored) {
        Some(false) => return Rows::of(my!["drop-column-virtual"]),
        Some(true) => Rows::of(my!["drop-column-stored"]),
        None => Rows::of(my!["drop-column"]),
    };
    without(cx, table, rows)
}

/// A column that goes, and another, perhaps computed from it until then, that takes its place in the same statement.
pub(super) fn replaced(cx: &Cx<'_>, table: &Name, column: &Column, computed: bool) -> Rows {
    let facts = if computed { my!["replace-column-by-computed"] } else { my!["replace-column"] };
    let rows = without(cx, table, Rows::of(facts));
    if column.nullable { rows } else { rows.and(required(cx, table, column)) }
}

fn without(cx: &Cx<'_>, table: &Name, rows: Rows) -> Rows {
    let beside = Beside::of(cx, table);
    let rows = if beside.fulltext { rows.and(my!["drop-column-beside-fulltext"]) } else { rows };
    let rows = if beside.compressed { rows.and(my!["drop-column-compressed"]) } else { rows };
    if beside.indexed_virtual { rows.and(my!["drop-column-beside-indexed-virtual"]) } else { rows }
}

/// A column that is defined anew, perhaps under another name: MODIFY or CHANGE.
pub(super) fn redefined(cx: &Cx<'_>, table: &Name, from: &str, to: &str) -> Rows {
    let column = |side: &'_ crate::model::Schema, name: &str| side.tables.get(table)?.columns.get(name).cloned();
    let (Some(old), Some(new)) = (column(cx.before, from), column(cx.after, to)) else { return Rows::default() };
    let mut rows = Rows::default();
    if from != to {
        rows = rows.and(my!["rename-column-change"]);
    }
    if old.nullable && !new.nullable {
        rows = rows.and(required(cx, table, &new));
    } else if !old.nullable && new.nullable {
        rows = rows.and(my!["drop-not-null"]);
    }
    if old.generated.is_some() && new.generated.is_none() {
        rows = rows.and(my!["stop-generating"]);
    }
    if old.identity.is_some() != new.identity.is_some() {
        rows = rows.and(if new.identity.is_some() { my!["set-auto-increment"] } else { my!["drop-auto-increment"] });
    }
    let typed = retyped(cx, &old, &new);
    rows = rows.and(&typed.all).perhaps(&typed.perhaps);
    if old.collate != new.collate {
        rows = compared(cx, table, from, (&old, &new), rows);
    }
    if old.default != new.default {
        rows = rows.and(if new.default.is_some() { my!["set-default"] } else { my!["drop-default"] });
    }
    if rows.all.is_empty() { rows.and(my!["column-comment"]) } else { rows }
}

pub(super) fn required(cx: &Cx<'_>, table: &Name, column: &Column) -> &'static [&'static Fact] {
    let beside = Beside::of(cx, table);
    let constant = matches!(column.default, Some(Default::Value(_)));
    let spelled = spell::type_name(cx.dialect, cx.after, &column.ty).unwrap_or_default().to_ascii_lowercase();
    if spelled.starts_with("timestamp") && !constant {
        my!["set-not-null-moment"]
    } else if beside.stored || beside.indexed_virtual {
        my!["set-not-null-beside-computed"]
    } else {
        my!["set-not-null"]
    }
}

/// By the words of both types, because some are told in the words of the database.
fn retyped(cx: &Cx<'_>, old: &Column, new: &Column) -> Rows {
    let (from, to) = (cx.before.resolved(&old.ty), cx.after.resolved(&new.ty));
    let spelled = |schema, ty: &Type| spell::type_name(cx.dialect, schema, ty).unwrap_or_default();
    let (before, after) = (spelled(cx.before, &from), spelled(cx.after, &to));
    if before.eq_ignore_ascii_case(&after) {
        return Rows::default();
    }
    for (word, bytes) in [("varchar", bytes(cx, new.collate.as_ref())), ("varbinary", 1)] {
        if let (Some(from), Some(to)) = (length(&before, word), length(&after, word)) {
            return Rows::of(longer(from, to, bytes));
        }
    }
    let rows = Rows::of(other_type(cx, &from, &to));
    let native = |ty: &Type| matches!(ty, Type::Native(_));
    // It may be one that the catalogue alone holds, as a set with a member more.
    if native(&from) || native(&to) { rows.perhaps(my!["enum-add-end"]) } else { rows }
}

fn length(ty: &str, word: &str) -> Option<u32> {
    let (own, rest) = ty.split_once('(')?;
    own.trim().eq_ignore_ascii_case(word).then(|| rest.strip_suffix(')')?.trim().parse().ok()).flatten()
}

fn other_type(cx: &Cx<'_>, from: &Type, to: &Type) -> &'static [&'static Fact] {
    if let (Type::Enum(from), Type::Enum(to)) = (from, to) {
        let labels = |schema: &'_ crate::model::Schema, name: &Name| {
            schema.enums.get(name).map(|item| item.values.clone()).unwrap_or_default()
        };
        return relabelled(&labels(cx.before, from), &labels(cx.after, to));
    }
    match (from, to) {
        (Type::Integer, Type::BigInt) => my!["int-to-bigint"],
        (Type::BigInt, Type::Integer) => my!["bigint-to-int"],
        (Type::Varchar(_), Type::Text) => my!["varchar-to-text"],
        (Type::Text, Type::Varchar(_)) => my!["text-to-varchar"],
        _ => my!["set-type"],
    }
}

/// A length of up to 255 bytes is kept in one byte, a longer one in two.
fn longer(from: u32, to: u32, bytes: u32) -> &'static [&'static Fact] {
    let short = |length: u32| length.saturating_mul(bytes) <= 255;
    match (short(from), short(to)) {
        _ if to < from => my!["varchar-shorter"],
        (true, true) => my!["varchar-longer"],
        (false, false) => my!["varchar-longer-beyond-255-bytes"],
        (true, false) | (false, true) => my!["varchar-longer-across-255-bytes"],
    }
}

/// How many bytes a letter may take: four, where nothing else is said.
fn bytes(cx: &Cx<'_>, collate: Option<&Sql>) -> u32 {
    match collate.map(|sql| collation::charset(spell::expr(cx.dialect, sql))) {
        Some("utf8mb3" | "utf8") => 3,
        Some("latin1" | "ascii" | "binary") => 1,
        Some(_) | None => 4,
    }
}

/// The labels of an enum that are others.
pub(super) fn relabelled(from: &[String], to: &[String]) -> &'static [&'static Fact] {
    let bytes = |labels: &[String]| labels.len() > super::enum_columns::ONE_BYTE;
    if to.starts_with(from) && bytes(from) == bytes(to) {
        my!["enum-add-end"]
    } else if from.iter().all(|label| to.contains(label)) {
        my!["enum-add-middle"]
    } else {
        my!["enum-remove-unused"]
    }
}

/// What texts are compared by: another collation, or another character set besides.
fn compared(cx: &Cx<'_>, table: &Name, column: &str, (old, new): (&Column, &Column), rows: Rows) -> Rows {
    let charset =
        |collate: &Option<Sql>| collate.as_ref().map(|sql| collation::charset(spell::expr(cx.dialect, sql)).to_owned());
    let Some(item) = cx.before.tables.get(table) else { return rows };
    let indexed = is_indexed(cx, item, column);
    // One that is held as text is a text.
    let spelled = spell::type_name(cx.dialect, cx.after, &new.ty).unwrap_or_default();
    let alike = match (spelled.starts_with("enum"), indexed) {
        (true, false) => my!["enum-collation"],
        (true, true) => my!["enum-collation", "column-collation-indexed"],
        (false, false) => my!["column-collation"],
        (false, true) => my!["column-collation-indexed"],
    };
    // By the same rules in the larger character set; by others the order changes, too.
    let rules = |collate: &Option<Sql>| {
        let name = collate.as_ref().map(|sql| spell::expr(cx.dialect, sql).to_owned());
        name.and_then(|name| name.split_once('_').map(|(_, rules)| rules.to_owned()))
    };
    let same_rules = rules(&old.collate) == rules(&new.collate);
    let rows = match (charset(&old.collate), charset(&new.collate)) {
        (Some(from), Some(to)) if from == to => rows.and(alike),
        (Some(from), Some(to)) if from == "utf8mb3" && to == "utf8mb4" && same_rules => rows.and(match indexed {
            true => my!["column-charset-utf8mb3-utf8mb4-indexed"],
            false => my!["column-charset-utf8mb3-utf8mb4"],
        }),
        (Some(_), Some(_)) => rows.and(my!["column-charset-latin1-utf8mb4"]),
        // What the database does where nothing is said is not known here.
        (None, _) | (_, None) => rows.and(alike).perhaps(my!["column-charset-latin1-utf8mb4"]),
    };
    let words = |index: &crate::model::Index| is_of_kind(index, "fulltext") && super::about(cx, index, column);
    // Its index of words is built again, for which others wait.
    if item.indexes.values().any(words) { rows.and(my!["add-fulltext-second"]) } else { rows }
}
