//! Which row of the table of facts another type of a column is on PostgreSQL.

use super::measured::{is_indexed, pg};
use super::{Cx, SetType, index};
use crate::dialect::spell;
use crate::expr;
use crate::facts::Fact;
use crate::model::{Table, Type};

/// Another type: `keeps`: the values stay as they are.
pub(super) fn retyped(cx: &Cx<'_>, op: &SetType, keeps: bool) -> Vec<&'static Fact> {
    let Some(table) = cx.before.tables.get(&op.table) else { return Vec::new() };
    let (from, to) = (cx.before.resolved(&op.from), cx.after.resolved(&op.to));
    if op.using.is_some() {
        return pg!["type-same-using-expr"].to_vec();
    }
    if !keeps && cx.after.is_constrained(&op.to) {
        return pg!["type-int-to-domain-with-check"].to_vec();
    }
    if !keeps {
        let refers = table.foreign_keys.values().any(|key| key.columns.contains(&op.column));
        let referred = cx.before.tables.values().any(|other| {
            other.foreign_keys.values().any(|key| key.table == op.table && key.references.contains(&op.column))
        });
        let of_key = if refers { pg!["type-of-referencing-column"] } else { pg![] };
        let of_other = if referred { pg!["type-of-referenced-column"] } else { pg![] };
        return [written(&from, &to), of_key, of_other].concat();
    }
    let told = told(cx, table, &op.column);
    if told.is_empty() { kept(op, (&from, &to), is_indexed(cx, table, &op.column)).to_vec() } else { told }
}

/// What of the table tells of the column: a check is tried again, and a condition or an expression of an index is built again, even
/// where the values stay as they are.
pub(super) fn told(cx: &Cx<'_>, table: &Table, column: &str) -> Vec<&'static Fact> {
    let check = table.checks.values().any(|check| expr::mentions(spell::expr(cx.dialect, &check.expr), column));
    let index = table.index_like().any(|index| index::is_computed(index) && super::about(cx, index, column));
    let by_check = if check { pg!["type-varchar-to-text-with-check"] } else { pg![] };
    let by_index = if index { pg!["type-varchar-to-text-in-predicate"] } else { pg![] };
    [by_check, by_index].concat()
}

/// The values stay as they are.
fn kept(op: &SetType, types: (&Type, &Type), indexed: bool) -> &'static [&'static Fact] {
    match types {
        _ if matches!(op.to, Type::Domain(_)) => pg!["type-int-to-domain"],
        _ if matches!(op.from, Type::Domain(_)) => pg!["type-domain-to-base"],
        (from, to) if from == to => pg!["type-same"],
        (Type::Text | Type::Enum(_), _) => pg!["type-same"],
        (Type::Varchar(_), _) if indexed => pg!["type-varchar-longer-indexed"],
        (Type::Varchar(_), Type::Varchar(_)) => pg!["type-varchar-longer"],
        (Type::Decimal { .. }, Type::Decimal { precision: None, .. }) => pg!["type-numeric-unbounded"],
        (Type::Decimal { .. }, _) => pg!["type-numeric-more-digits"],
        _ => pg!["type-varchar-to-text"],
    }
}

/// Every row is written again.
fn written(from: &Type, to: &Type) -> &'static [&'static Fact] {
    use Type::{
        Array, BigInt, Bool, Char, Date, Decimal, Double, Enum, Integer, Json, Real, SmallInt, Text, Timestamp,
    };
    use Type::{TimestampTz, Uuid, Varchar};
    match (from, to) {
        (from, to) if from == to => pg!["type-domain-to-base-of-length"],
        (SmallInt, Integer | BigInt) | (Integer, BigInt) => pg!["type-int-to-bigint"],
        (BigInt, Integer | SmallInt) | (Integer, SmallInt) => pg!["type-bigint-to-int"],
        (SmallInt | Integer | BigInt, Decimal { .. }) => pg!["type-int-to-numeric"],
        (SmallInt | Integer | BigInt, Char(_) | Varchar(_) | Text) => pg!["type-int-to-text"],
        (Char(_) | Varchar(_) | Text, SmallInt | Integer | BigInt) => pg!["type-text-to-int-using"],
        (SmallInt | Integer | BigInt, Bool) | (Bool, SmallInt | Integer | BigInt) => pg!["type-bool-to-int"],
        (Real, Double) => pg!["type-real-to-double"],
        (Decimal { scale: from, .. }, Decimal { scale: to, .. }) if from != to => pg!["type-numeric-scale"],
        (Decimal { .. }, Decimal { .. }) => pg!["type-numeric-fewer-digits"],
        (Varchar(_), Varchar(_)) => pg!["type-varchar-shorter"],
        (Char(_), Char(_)) => pg!["type-char-longer"],
        (Char(_), Varchar(_) | Text) => pg!["type-char-to-text"],
        (Varchar(_) | Text, Varchar(_) | Char(_)) => pg!["type-text-to-varchar-of-length"],
        (Timestamp, TimestampTz) => pg!["type-timestamp-to-timestamptz-using-at-tz"],
        (Timestamp, Date) => pg!["type-timestamp-to-date"],
        (Date, Timestamp) => pg!["type-date-to-timestamp"],
        (Enum(_), Enum(_)) => pg!["type-enum-to-enum"],
        (Enum(_), Char(_) | Varchar(_) | Text) => pg!["type-enum-to-text"],
        (Char(_) | Varchar(_) | Text, Enum(_)) => pg!["type-text-to-enum"],
        (Char(_) | Varchar(_) | Text, Uuid) => pg!["type-text-to-uuid"],
        (Char(_) | Varchar(_) | Text, Json) => pg!["type-text-to-jsonb"],
        (Uuid, Char(_) | Varchar(_) | Text) => pg!["type-uuid-to-text"],
        (Array(_), Array(_)) => pg!["type-int-array-to-bigint-array"],
        _ => pg!["type-other"],
    }
}
