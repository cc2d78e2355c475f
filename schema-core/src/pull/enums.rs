//! Enums: those that a database has by itself, and those that stand in a column's own words, `enum('a', 'b')` or a check
//! of the labels, as the tool writes them.

use super::layout::{Entry, attribute, pair};
use super::naming::{Case, snake_case};
use super::{Cx, Item, naming};
use crate::dialect::{Enums, features, spell};
use crate::expr;
use crate::model::name::{NameFor, cut, default_name};
use crate::model::{Dialect, Enum, Name, Object, Schema, Type};
use std::collections::BTreeSet;

/// The schema with an enum for each column that holds one in its own words, but for those that are known as what they are.
pub(super) fn told(dialect: Dialect, schema: &Schema, known: impl Fn(&Name, &str) -> bool) -> Schema {
    let mut out = schema.clone();
    for (table_name, table) in &schema.tables {
        for (column_name, column) in &table.columns {
            if known(table_name, column_name) {
                continue;
            }
            let check = cut(&default_name(table_name, &[column_name], NameFor::Check), features(dialect).max_name);
            let values = match (features(dialect).enums, &column.ty) {
                (Enums::Inline, Type::Native(sql)) => inline(dialect, sql.get(dialect).unwrap_or_default()),
                (Enums::Check, Type::Text) => table
                    .checks
                    .get(&check)
                    .and_then(|check| checked(dialect, column_name, check.expr.get(dialect).unwrap_or_default())),
                (Enums::Named | Enums::Inline | Enums::Check, _) => None,
            };
            let (Some(values), Some(own)) = (values, out.tables.get_mut(table_name)) else { continue };
            let words = naming::struct_name(&table_name.name, &mut BTreeSet::new());
            let field = naming::field_name(column_name, &mut BTreeSet::new());
            let mut name = Name::new(format!("{}_{}", snake_case(&words), naming::bare(&field)));
            while out.enums.contains_key(&name) {
                name.name.push('_');
            }
            if let Some(column) = own.columns.get_mut(column_name) {
                column.ty = Type::Enum(name.clone());
            }
            if features(dialect).enums == Enums::Check {
                own.checks.shift_remove(&check);
            }
            out.enums.insert(name, Enum::new(values));
        }
    }
    out
}

/// The labels in `enum('a','b')`.
pub(super) fn inline(dialect: Dialect, text: &str) -> Option<Vec<String>> {
    labels(dialect, text.strip_prefix("enum(")?.strip_suffix(')')?)
}

/// The labels of the check that the tool writes for an enum, and of no other.
pub(super) fn checked(dialect: Dialect, column: &str, text: &str) -> Option<Vec<String>> {
    let (_, list) = text.split_once('(')?;
    let mut values = labels(dialect, list.strip_suffix(')')?)?;
    let quoted = spell::quote(dialect, column);
    values.sort();
    let list = values.iter().map(|value| spell::string(dialect, value)).collect::<Vec<_>>().join(", ");
    let own = |column: &str| expr::normal(dialect, &format!("{column} IN ({list})"));
    let found = expr::normal(dialect, text);
    (found == own(&quoted) || found == own(column)).then_some(values)
}

/// Quoted labels between commas; none where there is anything else, or two are the same.
fn labels(dialect: Dialect, text: &str) -> Option<Vec<String>> {
    let mut labels: Vec<String> = Vec::new();
    let mut rest = text.trim_start();
    loop {
        rest = rest.strip_prefix('\'')?;
        let mut label = String::new();
        loop {
            let (before, after) = rest.split_once('\'')?;
            label.push_str(before);
            rest = after;
            match rest.strip_prefix('\'') {
                Some(more) => {
                    label.push('\'');
                    rest = more;
                }
                None => break,
            }
        }
        if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
            label = unescaped(&label)?;
        }
        if label.is_empty() || labels.contains(&label) {
            return None;
        }
        labels.push(label);
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(labels);
        }
        rest = rest.strip_prefix(',')?.trim_start();
    }
}

/// A label without the signs that MySQL and MariaDB put before a backslash; none where they stand before anything else.
fn unescaped(label: &str) -> Option<String> {
    let parts = label.split("\\\\");
    let parts: Vec<&str> = parts.map(|part| (!part.contains('\\')).then_some(part)).collect::<Option<_>>()?;
    Some(parts.join("\\"))
}

/// What says its comment.
pub(super) fn commented(cx: &mut Cx, name: &Name) -> Option<Entry> {
    match cx.schema.enums.get(name)?.comment.as_deref()? {
        "" => {
            cx.note(Object::Enum(name.clone()), "has an empty comment, which an attribute cannot say");
            None
        }
        comment => Some(pair("comment", comment)),
    }
}

/// The item of an enum; none where it is left out.
pub(super) fn item(cx: &mut Cx, name: &Name) -> Option<Item> {
    let comment = commented(cx, name);
    let (item, declared) = (cx.names.enums.get(name)?, cx.schema.enums.get(name)?);
    let mut entries = Vec::new();
    if snake_case(item) != name.name {
        entries.push(pair("name", &name.name));
    }
    entries.extend(name.schema.as_ref().map(|schema| pair("schema", schema)));
    let variants: Vec<(&String, &String)> = cx
        .names
        .variants
        .get(name)
        .map(|variants| declared.values.iter().filter_map(|label| Some((label, variants.get(label)?))).collect())
        .unwrap_or_default();
    let fits = |case: Case| variants.iter().filter(|(label, variant)| case.apply(variant) == **label).count();
    let mut best = ("snake_case", Case::Snake);
    for word in Case::WORDS {
        if let Some(case) = Case::from_word(word).filter(|case| fits(*case) > fits(best.1)) {
            best = (word, case);
        }
    }
    if best.0 != "snake_case" {
        entries.push(pair("rename_all", best.0));
    }
    entries.extend(comment);
    let mut text = "#[derive(Clone, Copy, Debug, PartialEq, Eq, DbEnum)]\n".to_owned();
    text += &attribute(0, "db_enum", entries);
    text += &format!("pub enum {item} {{\n");
    for (label, variant) in variants {
        if best.1.apply(variant) != *label {
            text += &attribute(4, "db_enum", vec![pair("rename", label)]);
        }
        text += &format!("    {variant},\n");
    }
    text += "}\n";
    Some(Item { object: Object::Enum(name.clone()), ident: item.clone(), text, uses: BTreeSet::new() })
}
