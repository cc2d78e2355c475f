//! Indexes as `index(...)` on the struct, and exclusion constraints; plain indexes of one column go on its field.

use super::Cx;
use super::constraints::deferrable;
use super::layout::{Entry, list, pair, string, word};
use crate::model::{Direction, Exclusion, Index, IndexKey, IndexPart, Name, Nulls};

/// Whether it is no more than an index on one column.
pub(super) fn is_plain(index: &Index) -> bool {
    match index.parts.as_slice() {
        [IndexPart { key: IndexKey::Column(column), .. }] => *index == Index::on(&[column]),
        _ => false,
    }
}

/// `index(a, b)`, or with everything else that it has.
pub(super) fn index_attribute(cx: &Cx, table: &Name, index: &Index, mut entries: Vec<Entry>) -> Entry {
    let parts: Vec<String> = index.parts.iter().map(|part| text(cx, table, part)).collect();
    // Behind a field with parentheses an option could begin, as in `where(...)`.
    let words = parts.iter().all(|part| !part.contains('('));
    let mut options = Vec::new();
    if index.unique {
        options.push(word("unique"));
    }
    options.extend(behind(cx, table, index));
    if index.nulls_not_distinct {
        options.push(word("nulls_not_distinct"));
    }
    options.extend(super::options::entry(cx.dialect, &index.options));
    if words && entries.is_empty() && options.is_empty() {
        return list("index", parts.into_iter().map(word).collect());
    }
    match index.parts.as_slice() {
        [part @ IndexPart { key: IndexKey::Expr(expr), .. }] if is_natural(part) => {
            entries.push(pair("expr", expr.get(cx.dialect).unwrap_or_default()));
        }
        _ => entries.push(list("columns", parts.into_iter().map(word).collect())),
    }
    entries.extend(options);
    list("index", entries)
}

/// `exclude(columns(room with "=", during with "&&"), using = "gist")`.
pub(super) fn exclude_attribute(cx: &Cx, table: &Name, exclusion: &Exclusion, mut entries: Vec<Entry>) -> Entry {
    let parts = exclusion.index.parts.iter().zip(&exclusion.operators);
    let parts = parts.map(|(part, operator)| word(format!("{} with {}", text(cx, table, part), string(operator))));
    entries.push(list("columns", parts.collect()));
    entries.extend(behind(cx, table, &exclusion.index));
    entries.extend(exclusion.deferrable.map(deferrable));
    list("exclude", entries)
}

/// What stands behind the parts of an index.
fn behind(cx: &Cx, table: &Name, index: &Index) -> Vec<Entry> {
    let mut options = Vec::new();
    if let Some(method) = &index.method {
        options.push(pair("using", method));
    }
    if let Some(predicate) = &index.predicate {
        options.push(pair("where", predicate.get(cx.dialect).unwrap_or_default()));
    }
    if !index.include.is_empty() {
        options.push(list("include", cx.names.list(table, &index.include)));
    }
    options
}

fn is_natural(part: &IndexPart) -> bool {
    let IndexPart { key: _, direction, nulls, opclass, length } = part;
    *direction == Direction::Asc && nulls.is_none() && opclass.is_none() && length.is_none()
}

/// `created_at desc nulls_last`, `title(opclass = "...", length = 10)`, `"lower(email)"`.
pub(super) fn text(cx: &Cx, table: &Name, part: &IndexPart) -> String {
    let mut text = match &part.key {
        IndexKey::Column(column) => cx.names.field(table, column).to_owned(),
        IndexKey::Expr(expr) => string(expr.get(cx.dialect).unwrap_or_default()),
    };
    let mut options: Vec<String> = part.opclass.iter().map(|opclass| pair("opclass", opclass).to_string()).collect();
    options.extend(part.length.map(|length| format!("length = {length}")));
    if !options.is_empty() {
        text += &format!("({})", options.join(", "));
    }
    if part.direction == Direction::Desc {
        text += " desc";
    }
    match part.nulls {
        Some(Nulls::First) => text += " nulls_first",
        Some(Nulls::Last) => text += " nulls_last",
        None => {}
    }
    text
}
