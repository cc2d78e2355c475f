//! Lists of values as people write them: `status IN ('new', 'paid')`. PostgreSQL's own words for the list of a `varchar` do
//! not last: given `= ANY ((ARRAY[...])::text[])` it moves the cast of the list to its values, and a database made from the words of
//! another says others.

use crate::model::{Column, Dialect, IndexKey, Schema, Sql, Table, Type};

/// The schema with its lists spelled so that the database says the same again.
pub(super) fn spelled(dialect: Dialect, schema: &mut Schema) {
    if dialect != Dialect::Postgres {
        return;
    }
    for table in schema.tables.values_mut() {
        let mut told = table.clone();
        for sql in expressions(&mut told) {
            if let Some(text) = sql.get(dialect).filter(|text| text.contains("(ARRAY[")) {
                *sql = Sql::any(respelled(table, text));
            }
        }
        *table = told;
    }
    for domain in schema.domains.values_mut() {
        let value = [("VALUE".to_owned(), Column::new(domain.base.clone()))].into_iter().collect();
        let table = Table { columns: value, ..Table::default() };
        for check in domain.checks.values_mut() {
            if let Some(text) = check.expr.get(dialect).filter(|text| text.contains("(ARRAY[")) {
                check.expr = Sql::any(respelled(&table, text));
            }
        }
    }
}

/// Every expression of a table that is no default.
fn expressions(table: &mut Table) -> Vec<&mut Sql> {
    let mut all: Vec<&mut Sql> = Vec::new();
    all.extend(table.columns.values_mut().filter_map(|column| column.generated.as_mut()).map(|it| &mut it.expr));
    all.extend(table.checks.values_mut().map(|check| &mut check.expr));
    let exclusions = table.exclusions.values_mut().map(|exclusion| &mut exclusion.index);
    for index in table.indexes.values_mut().chain(exclusions) {
        all.extend(index.predicate.as_mut());
        all.extend(index.parts.iter_mut().filter_map(|part| match &mut part.key {
            IndexKey::Expr(expr) => Some(expr),
            IndexKey::Column(_) => None,
        }));
    }
    all
}

fn respelled(table: &Table, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, list, behind)) = split(rest) {
        // The cast of the whole list, which an operator on `varchar` brings by itself.
        let (bare, cast, after) = match (before.strip_suffix("(("), behind.strip_prefix(")::text[])")) {
            (Some(bare), Some(after)) => (bare, true, after),
            (None, _) | (_, None) => match (before.strip_suffix('('), behind.strip_prefix(')')) {
                (Some(bare), Some(after)) => (bare, false, after),
                (None, _) | (_, None) => {
                    out += &format!("{before}ARRAY[{list}]");
                    rest = behind;
                    continue;
                }
            },
        };
        match in_list(table, bare, list, cast) {
            Some(said) => out += &said,
            None => out += &format!("{bare}(ARRAY[{list}])"),
        }
        rest = after;
    }
    out + rest
}

/// What stands before the next list, in it, and behind it.
fn split(text: &str) -> Option<(&str, &str, &str)> {
    let start = outside_quotes(text).find(|(at, _)| text[*at..].starts_with("ARRAY["))?.0;
    let inner = &text[start + "ARRAY[".len()..];
    let mut depth = 0_usize;
    for (at, letter) in outside_quotes(inner) {
        match letter {
            '[' => depth += 1,
            ']' if depth == 0 => return Some((&text[..start], &inner[..at], &inner[at + 1..])),
            ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The letters that stand in no quotes, and where.
fn outside_quotes(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    text.char_indices().filter(move |(_, letter)| match quote {
        Some(open) => {
            if open == *letter {
                quote = None;
            }
            false
        }
        None => {
            if matches!(letter, '\'' | '"') {
                quote = Some(*letter);
            }
            quote.is_none()
        }
    })
}

/// `... status IN ('new', 'paid')` for what stands before a list and the list, where the database says both alike.
fn in_list(table: &Table, before: &str, list: &str, cast: bool) -> Option<String> {
    let (left, words) = match (before.strip_suffix(" = ANY "), before.strip_suffix(" <> ALL ")) {
        (Some(left), _) => (left, "IN"),
        (None, Some(left)) => (left, "NOT IN"),
        (None, None) => return None,
    };
    let left = if cast { left.strip_suffix(")::text")? } else { left };
    let start = outside_quotes(left).filter(|(_, letter)| " (,".contains(*letter)).last().map_or(0, |(at, _)| at + 1);
    let (open, name) = left.split_at(start);
    let open = if cast { open.strip_suffix('(')? } else { open };
    // Behind anything else the name may be the end of a longer operand.
    if !open.is_empty() && !open.ends_with('(') {
        return None;
    }
    let column = name
        .strip_prefix('"')
        .and_then(|inner| inner.strip_suffix('"'))
        .map_or(name.to_owned(), |inner| inner.replace("\"\"", "\""));
    let ending = match (&table.columns.get(&column)?.ty, cast) {
        (Type::Varchar(_), true) => "::character varying",
        (Type::Native(sql), true) if sql.get(Dialect::Postgres) == Some("character varying") => "::character varying",
        (Type::Text, false) => "::text",
        (Type::Integer, false) => "",
        _ => return None,
    };
    let told = values(list);
    let bare: Vec<&str> = told.iter().map(|value| value.strip_suffix(ending)).collect::<Option<_>>()?;
    let plain = |value: &&str| match ending {
        "" => value.chars().all(|digit| digit.is_ascii_digit()),
        _ => value.starts_with('\'') && value.ends_with('\'') && outside_quotes(value).next().is_none(),
    };
    // `IN` with one value becomes `=`.
    if bare.len() < 2 || !bare.iter().all(plain) {
        return None;
    }
    // The canonical form puts bare constants in order, which would not be that of this database.
    let said: Vec<String> = match (bare.is_sorted(), ending) {
        (true, _) => bare.iter().map(|value| (*value).to_owned()).collect(),
        (false, "") => bare.iter().map(|value| format!("{value}::integer")).collect(),
        (false, _) => told.iter().map(|value| (*value).to_owned()).collect(),
    };
    Some(format!("{open}{name} {words} ({})", said.join(", ")))
}

fn values(list: &str) -> Vec<&str> {
    let mut values = Vec::new();
    let mut start = 0;
    let mut depth = 0_i32;
    for (at, letter) in outside_quotes(list) {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                values.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    values.push(list[start..].trim());
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Column;

    #[test]
    fn lists_are_said_as_people_say_them() {
        let mut table = Table::default();
        for (name, ty) in
            [("status", Type::Varchar(20)), ("Kind", Type::Text), ("n", Type::Integer), ("c", Type::Char(1))]
        {
            table.columns.insert(name.to_owned(), Column::new(ty));
        }
        for (text, said) in [
            (
                "(status)::text = ANY ((ARRAY['new'::character varying, 'it''s, [ok]'::character varying])::text[])",
                "status IN ('new'::character varying, 'it''s, [ok]'::character varying)",
            ),
            (
                "(n > 0) AND ((status)::text <> ALL ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
                "(n > 0) AND (status NOT IN ('a', 'b'))",
            ),
            ("\"Kind\" = ANY (ARRAY['a'::text, 'b'::text])", "\"Kind\" IN ('a', 'b')"),
            ("n = ANY (ARRAY[1, 2]) OR n = ANY (ARRAY[3])", "n IN (1, 2) OR n = ANY (ARRAY[3])"),
            (
                "(status)::text = ANY ((ARRAY['a'::character varying])::text[])",
                "(status)::text = ANY (ARRAY['a'::character varying])",
            ),
            (
                "(status)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])",
                "(status)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])",
            ),
            (
                "((status)::text || \"Kind\") ~~ ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])",
                "((status)::text || \"Kind\") ~~ ANY (ARRAY['a'::character varying, 'b'::character varying])",
            ),
            ("n = ANY (ARRAY[3, 1])", "n IN (3::integer, 1::integer)"),
            ("c = ANY (ARRAY['a'::bpchar, 'b'::bpchar])", "c = ANY (ARRAY['a'::bpchar, 'b'::bpchar])"),
            ("status <> '(ARRAY['", "status <> '(ARRAY['"),
            ("x || n = ANY (ARRAY[1, 2])", "x || n = ANY (ARRAY[1, 2])"),
        ] {
            assert_eq!(respelled(&table, text), said);
        }
    }
}
