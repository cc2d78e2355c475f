//! Defaults that are constants, told by what they are and not by how they are spelled: with the casts that PostgreSQL
//! writes behind them, in parentheses, an empty list in two ways, a document with its keys in any order.

use crate::model::{Default, Dialect, Literal, Sql, Type};

/// The default that the text stands for in a column of the type.
#[must_use]
pub fn settled(dialect: Dialect, ty: &Type, text: &str) -> Default {
    let bare = bare(dialect, ty, text);
    // Elsewhere than on PostgreSQL parentheses make an expression of it.
    let number = if dialect == Dialect::Postgres { bare } else { text.trim() };
    let whole = if dialect == Dialect::Postgres { without_quotes(bare) } else { number };
    if let (true, Ok(number)) = (ty.is_integer(), whole.parse::<i64>()) {
        return Default::Value(Literal::Integer(number));
    }
    if let Some(literal) = plain(dialect, ty, number) {
        return Default::Value(literal);
    }
    let Some(value) = unquoted(dialect, bare) else {
        let is_list = dialect == Dialect::Postgres && bare.replace(' ', "").eq_ignore_ascii_case("array[]");
        return Default::Sql(Sql::any(if is_list { "'{}'" } else { text }));
    };
    if is_text(ty) {
        return Default::Value(Literal::Text(value));
    }
    // jsonb keeps no order of keys and no white space (PostgreSQL manual, 8.14 "JSON Types").
    let document = (dialect == Dialect::Postgres && *ty == Type::Json)
        .then(|| serde_json::from_str::<serde_json::Value>(&value).ok())
        .flatten();
    match document {
        Some(document) => Default::Sql(Sql::any(super::spell::string(dialect, &sorted(&document)))),
        // Elsewhere parentheses make an expression of a constant, which is all that some types take.
        None => Default::Sql(Sql::any(if dialect == Dialect::Postgres { bare } else { text })),
    }
}

/// A number with a fraction, or a truth, as an attribute says them.
fn plain(dialect: Dialect, ty: &Type, text: &str) -> Option<Literal> {
    if *ty == Type::Bool {
        let mut both = [true, false].into_iter().map(Literal::Bool);
        return both.find(|literal| super::spell::literal(dialect, literal).eq_ignore_ascii_case(text));
    }
    if !matches!(ty, Type::Decimal { .. } | Type::Double) {
        return None;
    }
    // PostgreSQL writes a number below zero in quotes, for the cast behind it.
    let number = if dialect == Dialect::Postgres { without_quotes(text) } else { text };
    let digits = number.strip_prefix('-').unwrap_or(number);
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once('.') {
        Some((whole, fraction)) => (all(whole) && all(fraction)).then(|| Literal::Number(number.to_owned())),
        None if all(digits) => number.parse().ok().map(Literal::Integer),
        None => None,
    }
}

/// The text without parentheses around it and, on PostgreSQL, casts behind it that change nothing.
fn bare<'a>(dialect: Dialect, ty: &Type, text: &'a str) -> &'a str {
    let mut rest = text.trim();
    loop {
        let inner = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).filter(|inner| is_closed(inner));
        let uncast = rest
            .rsplit_once("::")
            .filter(|(constant, cast)| {
                let keeps = keeps(ty, cast.trim()) || keeps_whole(ty, constant, cast.trim());
                dialect == Dialect::Postgres && keeps && is_closed(constant)
            })
            .map(|(constant, _)| constant);
        match inner.or(uncast) {
            Some(less) => rest = less.trim(),
            None => return rest,
        }
    }
}

/// Whether a cast of a constant leaves it what it is. One to a length may cut it.
fn keeps(ty: &Type, cast: &str) -> bool {
    if let Type::Enum(name) = ty
        && cast.rsplit('.').next().is_some_and(|own| own.trim_matches('"') == name.name)
    {
        return true;
    }
    let cast = cast.to_ascii_lowercase();
    let is_plain = |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric() || " _".contains(c));
    if *ty == Type::Json {
        cast == "jsonb"
    } else if matches!(ty, Type::Native(_) | Type::Array(_)) {
        cast.strip_suffix("[]").is_some_and(is_plain)
    } else if matches!(ty, Type::Decimal { .. }) {
        // One to a type of fewer digits may round.
        cast == "numeric"
    } else {
        is_text(ty) && ["text", "varchar", "character varying"].contains(&cast.as_str())
    }
}

/// Whether the cast is the one that PostgreSQL writes behind a whole number below zero, `'-1'::integer`, whatever the number becomes.
fn keeps_whole(ty: &Type, constant: &str, cast: &str) -> bool {
    let takes = ty.is_integer() || matches!(ty, Type::Decimal { .. } | Type::Double);
    takes && ["smallint", "integer", "bigint"].contains(&cast) && without_quotes(constant).parse::<i64>().is_ok()
}

fn without_quotes(text: &str) -> &str {
    text.strip_prefix('\'').and_then(|inner| inner.strip_suffix('\'')).unwrap_or(text)
}

/// Whether quotes and parentheses that open in the text close in it, and none closes that did not open.
fn is_closed(text: &str) -> bool {
    let (mut depth, mut quoted) = (0_i32, false);
    for letter in text.chars() {
        match letter {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0 && !quoted
}

/// What a quoted constant says; none for anything else, or where a backslash may mean something.
fn unquoted(dialect: Dialect, text: &str) -> Option<String> {
    let inner = text.strip_prefix('\'')?.strip_suffix('\'')?;
    let backslashes = matches!(dialect, Dialect::Mysql | Dialect::Mariadb) && inner.contains('\\');
    let plain = inner.replace("''", "");
    (!backslashes && !plain.contains('\'')).then(|| inner.replace("''", "'"))
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text | Type::Enum(_))
}

/// JSON with sorted keys and no white space.
fn sorted(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| key.as_str());
            let entries = entries
                .into_iter()
                .map(|(key, value)| format!("{}:{}", serde_json::Value::from(key.as_str()), sorted(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        serde_json::Value::Array(items) => {
            format!("[{}]", items.iter().map(sorted).collect::<Vec<_>>().join(","))
        }
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_is_told_whatever_its_spelling() {
        let postgres = |ty: &Type, text: &str| settled(Dialect::Postgres, ty, text);
        let word = |text: &str| Default::Value(Literal::Text(text.to_owned()));
        let sql = |text: &str| Default::Sql(Sql::any(text));
        assert_eq!(postgres(&Type::Text, "('it''s'::character varying)::text"), word("it's"));
        assert_eq!(postgres(&Type::Text, "'a::text'"), word("a::text"));
        assert_eq!(postgres(&Type::Text, "'abc'::varchar(2)"), sql("'abc'::varchar(2)"));
        assert_eq!(postgres(&Type::Text, "'a' || 'b'"), sql("'a' || 'b'"));
        assert_eq!(postgres(&Type::Text, "('a') || ('b')"), sql("('a') || ('b')"));
        assert_eq!(postgres(&Type::Text, "'010'::integer::text"), sql("'010'::integer::text"));
        let list = Type::Array(Box::new(Type::Text));
        assert_eq!(postgres(&list, "ARRAY[]::text[]"), sql("'{}'"));
        assert_eq!(postgres(&list, "'{a}'::text[]"), sql("'{a}'"));
        assert_eq!(postgres(&Type::Json, "'{\"b\": 1, \"a\": []}'::jsonb"), sql("'{\"a\":[],\"b\":1}'"));
        let number = |text: &str| Default::Value(Literal::Number(text.to_owned()));
        let decimal = Type::Decimal { precision: Some(10), scale: Some(2) };
        assert_eq!(postgres(&decimal, "1.50"), number("1.50"));
        assert_eq!(postgres(&decimal, "'-1.5'::numeric"), number("-1.5"));
        assert_eq!(postgres(&decimal, "1.5::numeric(3, 1)"), sql("1.5::numeric(3, 1)"));
        assert_eq!(postgres(&Type::Double, "random()"), sql("random()"));
        assert_eq!(postgres(&decimal, "12"), Default::Value(Literal::Integer(12)));
        assert_eq!(postgres(&Type::Bool, "TRUE"), Default::Value(Literal::Bool(true)));
        let mood = Type::Enum(crate::model::Name::new("mood"));
        assert_eq!(postgres(&mood, "'ok'::sales.mood"), word("ok"));
        assert_eq!(postgres(&mood, "'ok'::color"), sql("'ok'::color"));
        assert_eq!(settled(Dialect::Mysql, &Type::Text, "('x')"), word("x"));
        assert_eq!(settled(Dialect::Mysql, &Type::Json, "('{}')"), sql("('{}')"));
        assert_eq!(settled(Dialect::Mysql, &Type::Text, r"('\\n')"), sql(r"('\\n')"));
        assert_eq!(settled(Dialect::Sqlite, &Type::Integer, "(1)"), sql("(1)"));
    }
}
