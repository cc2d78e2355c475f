//! The sequences that a default counts from, `nextval('order_numbers')`: PostgreSQL keeps them by themselves and not by their names, so
//! that the text follows where one is renamed.

use super::spell::quote;
use crate::model::{Default, Dialect, Name, Object, Schema, Sql};
use std::ops::Range;

/// The sequences that a default counts from.
#[must_use]
pub fn named(default: Option<&Default>) -> Vec<Object> {
    let Some(Default::Sql(sql)) = default else { return Vec::new() };
    let texts = sql.any.iter().chain(sql.by.get(&Dialect::Postgres));
    texts.flat_map(|text| literals(text)).map(|(_, name)| Object::Sequence(name)).collect()
}

/// The column or domain whose default counts from the sequence; what is kept aside may come back with it.
#[must_use]
pub fn user(schema: &Schema, name: &Name) -> Option<Object> {
    let object = Object::Sequence(name.clone());
    let uses = |default: Option<&Default>| named(default).contains(&object);
    let columns = schema.tables.iter().flat_map(|(table, item)| item.columns.iter().map(move |column| (table, column)));
    let mut columns = columns.filter(|(_, (_, column))| {
        uses(column.default.as_ref())
            || column.retired.as_ref().is_some_and(|retired| uses(retired.column.default.as_ref()))
    });
    let domain = || schema.domains.iter().find(|(_, domain)| uses(domain.default.as_ref()));
    let column = columns.next().map(|(table, (column, _))| Object::Column(table.clone(), column.clone()));
    column.or_else(|| domain().map(|(domain, _)| Object::Domain(domain.clone())))
}

/// Every default of the schema, with the sequence under its new name.
pub fn rename(schema: &mut Schema, from: &Name, to: &Name) {
    let columns = schema.tables.values_mut().flat_map(|table| table.columns.values_mut());
    for column in columns {
        follow(column.default.as_mut(), from, to);
        if let Some(retired) = &mut column.retired {
            follow(retired.column.default.as_mut(), from, to);
        }
    }
    schema.domains.values_mut().for_each(|domain| follow(domain.default.as_mut(), from, to));
}

fn follow(default: Option<&mut Default>, from: &Name, to: &Name) {
    let Some(Default::Sql(Sql { any, by })) = default else { return };
    for text in any.iter_mut().chain(by.get_mut(&Dialect::Postgres)) {
        let mut found = literals(text);
        found.retain(|(_, name)| name == from);
        for (range, _) in found.into_iter().rev() {
            text.replace_range(range, &path(to).replace('\'', "''"));
        }
    }
}

/// Where the names of sequences stand between their quotes, and what they name.
fn literals(text: &str) -> Vec<(Range<usize>, Name)> {
    const CALL: &str = "nextval";
    let mut found = Vec::new();
    let lower = text.to_ascii_lowercase();
    for (at, _) in lower.match_indices(CALL) {
        let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
        if at.checked_sub(1).is_some_and(|before| inside(text.as_bytes()[before])) {
            continue;
        }
        let behind = &text[at + CALL.len()..];
        let Some(open) = behind.trim_start().strip_prefix('(') else { continue };
        let Some(literal) = open.trim_start().strip_prefix('\'') else { continue };
        let Some(length) = end(literal) else { continue };
        let start = text.len() - literal.len();
        if let Some(name) = parse(&literal[..length].replace("''", "'")) {
            found.push((start..start + length, name));
        }
    }
    found
}

/// Where the literal ends that begins here.
fn end(text: &str) -> Option<usize> {
    let mut quotes = text.match_indices('\'').map(|(at, _)| at).peekable();
    while let Some(at) = quotes.next() {
        if quotes.next_if_eq(&(at + 1)).is_none() {
            return Some(at);
        }
    }
    None
}

/// The name as PostgreSQL reads it: in lower case but for what stands in quotes. The schema `public` is the connection's own.
fn parse(text: &str) -> Option<Name> {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = text.trim();
    loop {
        let part;
        (part, rest) = match rest.strip_prefix('"') {
            Some(quoted) => {
                let mut quotes = quoted.match_indices('"').map(|(at, _)| at).peekable();
                let close = loop {
                    let at = quotes.next()?;
                    if quotes.next_if_eq(&(at + 1)).is_none() {
                        break at;
                    }
                };
                (quoted[..close].replace("\"\"", "\""), &quoted[close + 1..])
            }
            None => {
                let (part, rest) = rest.split_at(rest.find('.').unwrap_or(rest.len()));
                (part.to_lowercase(), rest)
            }
        };
        if part.is_empty() {
            return None;
        }
        parts.push(part);
        match rest.strip_prefix('.') {
            Some(next) => rest = next,
            None if rest.is_empty() => break,
            None => return None,
        }
    }
    let name = parts.pop()?;
    let schema = parts.pop().filter(|schema| schema != "public");
    parts.is_empty().then_some(Name { schema, name })
}

/// The name as a default has it, quoted where it must be.
fn path(name: &Name) -> String {
    let part = |text: &String| {
        let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
            && !text.starts_with(|first: char| first.is_ascii_digit());
        if plain { text.clone() } else { quote(Dialect::Postgres, text) }
    };
    let parts: Vec<String> = name.schema.iter().chain([&name.name]).map(part).collect();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_are_found_and_follow_their_names() {
        let name = |schema: Option<&str>, name: &str| Name { schema: schema.map(str::to_owned), name: name.to_owned() };
        for (text, found, after) in [
            ("nextval('a')", Some(name(None, "a")), "nextval('b')"),
            ("1 + NEXTVAL ( 'public.A'::regclass )", Some(name(None, "a")), "1 + NEXTVAL ( 'b'::regclass )"),
            ("nextval('s.\"it''s \"\"\"')", Some(name(Some("s"), "it's \"")), "nextval('s.\"N ''1''\"')"),
            ("my_nextval('a')", None, "my_nextval('a')"),
            ("nextval(pick())", None, "nextval(pick())"),
        ] {
            let mut default = Default::Sql(Sql::any(text));
            assert_eq!(
                named(Some(&default)),
                found.iter().cloned().map(Object::Sequence).collect::<Vec<_>>(),
                "{text}"
            );
            let from = found.unwrap_or_else(|| name(None, "a"));
            let to = if from.schema.is_some() { name(Some("s"), "N '1'") } else { name(None, "b") };
            follow(Some(&mut default), &from, &to);
            assert_eq!(default, Default::Sql(Sql::any(after)));
        }
    }
}
