//! How columns and defaults look in files, so that a line of a snapshot reads like a definition: a constant is
//! `default = 0`, `true`, `"'text'"` (quoted as in SQL) or `"12.50"` (a number as written), an expression is
//! `default_sql = "now()"`. Where a default stands alone, in an operation, an expression is `{ sql = "now()" }`.

use super::column::{Column, Default, Generated, Identity, Literal, Retired, is_false};
use super::{Sequence, Sql, Type};
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "type")]
    ty: &'a Type,
    #[serde(skip_serializing_if = "is_false")]
    nullable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<&'a Literal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_sql: Option<&'a Sql>,
    #[serde(skip_serializing_if = "Option::is_none")]
    identity: &'a Option<Identity>,
    #[serde(skip_serializing_if = "Sequence::is_default")]
    sequence: &'a Sequence,
    #[serde(skip_serializing_if = "Option::is_none")]
    generated: &'a Option<Generated>,
    #[serde(skip_serializing_if = "Option::is_none")]
    collate: &'a Option<Sql>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: &'a Option<Box<Retired>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[serde(rename = "type")]
    ty: Type,
    #[serde(default)]
    nullable: bool,
    default: Option<Literal>,
    default_sql: Option<Sql>,
    identity: Option<Identity>,
    #[serde(default)]
    sequence: Sequence,
    generated: Option<Generated>,
    collate: Option<Sql>,
    comment: Option<String>,
    retired: Option<Box<Retired>>,
}

impl Serialize for Column {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Column { ty, nullable, default, identity, sequence, generated, collate, comment, retired } = self;
        let (default, default_sql) = match default {
            Some(Default::Value(value)) => (Some(value), None),
            Some(Default::Sql(sql)) => (None, Some(sql)),
            None => (None, None),
        };
        let nullable = *nullable;
        Written { ty, nullable, default, default_sql, identity, sequence, generated, collate, comment, retired }
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Column, D::Error> {
        let Read { ty, nullable, default, default_sql, identity, sequence, generated, collate, comment, retired } =
            Read::deserialize(deserializer)?;
        let default = match (default, default_sql) {
            (Some(_), Some(_)) => return Err(de::Error::custom("`default` and `default_sql` exclude each other")),
            (Some(value), None) => Some(Default::Value(value)),
            (None, Some(sql)) => Some(Default::Sql(sql)),
            (None, None) => None,
        };
        Ok(Column { ty, nullable, default, identity, sequence, generated, collate, comment, retired })
    }
}

impl Serialize for Literal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Literal::Bool(value) => serializer.serialize_bool(*value),
            Literal::Integer(value) => serializer.serialize_i64(*value),
            Literal::Number(digits) => serializer.serialize_str(digits),
            Literal::Text(text) => serializer.serialize_str(&format!("'{}'", text.replace('\'', "''"))),
        }
    }
}

impl<'de> Deserialize<'de> for Literal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Literal, D::Error> {
        deserializer.deserialize_any(LiteralVisitor)
    }
}

impl Serialize for Default {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Default::Value(value) => value.serialize(serializer),
            Default::Sql(sql) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("sql", sql)?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Default {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Default, D::Error> {
        deserializer.deserialize_any(DefaultVisitor)
    }
}

struct LiteralVisitor;

impl Visitor<'_> for LiteralVisitor {
    type Value = Literal;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "true, false, a whole number, a text in single quotes such as \"'x'\", or a number such as \"12.50\"",
        )
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Literal, E> {
        Ok(Literal::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Literal, E> {
        Ok(Literal::Integer(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Literal, E> {
        i64::try_from(value).map(Literal::Integer).map_err(|_| E::invalid_value(de::Unexpected::Unsigned(value), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Literal, E> {
        if let Some(quoted) = text.strip_prefix('\'') {
            let inside = quoted.strip_suffix('\'').filter(|inside| !inside.replace("''", "").contains('\''));
            return inside
                .map(|inside| Literal::Text(inside.replace("''", "'")))
                .ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self));
        }
        // Anything else would be taken for a number in SQL, so nothing else may stand here.
        let starts = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
        if starts && text.chars().all(|c| c.is_ascii_alphanumeric() || "+-._".contains(c)) {
            return Ok(Literal::Number(text.to_owned()));
        }
        Err(E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

struct DefaultVisitor;

impl<'de> Visitor<'de> for DefaultVisitor {
    type Value = Default;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        LiteralVisitor.expecting(f)?;
        f.write_str(", or a table with `sql`")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Default, E> {
        LiteralVisitor.visit_bool(value).map(Default::Value)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Default, E> {
        LiteralVisitor.visit_i64(value).map(Default::Value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Default, E> {
        LiteralVisitor.visit_u64(value).map(Default::Value)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Default, E> {
        LiteralVisitor.visit_str(text).map(Default::Value)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Default, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Expression {
            sql: Sql,
        }
        Expression::deserialize(de::value::MapAccessDeserializer::new(map))
            .map(|expression| Default::Sql(expression.sql))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Dialect;

    fn of(default: Default) -> Column {
        Column { default: Some(default), ..Column::new(Type::Text) }
    }

    #[test]
    fn defaults_read_like_definitions() {
        let by = Sql { any: None, by: [(Dialect::Postgres, "now()".to_owned())].into_iter().collect() };
        for (default, text) in [
            (Default::Value(Literal::Bool(true)), r#"{"type":"text","default":true}"#),
            (Default::Value(Literal::Integer(-1)), r#"{"type":"text","default":-1}"#),
            (Default::Value(Literal::Number("12.50".into())), r#"{"type":"text","default":"12.50"}"#),
            (Default::Value(Literal::Text("it's".into())), r#"{"type":"text","default":"'it''s'"}"#),
            (Default::Sql(Sql::any("now()")), r#"{"type":"text","default_sql":"now()"}"#),
            (Default::Sql(by), r#"{"type":"text","default_sql":{"postgres":"now()"}}"#),
        ] {
            let column = of(default.clone());
            assert_eq!(serde_json::to_string(&column).expect("a column is written"), text);
            assert_eq!(serde_json::from_str::<Column>(text).expect("a column is read"), column);
            let alone = serde_json::to_string(&default).expect("a default is written");
            assert_eq!(serde_json::from_str::<Default>(&alone).expect("a default is read"), default, "{alone}");
        }
    }

    #[test]
    fn what_is_no_constant_is_refused() {
        for bad in ["\"x\"", "\"'\"", "\"'a'b'\"", "\"1; drop\"", "\"\"", "1.5", "[]"] {
            let text = format!(r#"{{"type":"text","default":{bad}}}"#);
            assert!(serde_json::from_str::<Column>(&text).is_err(), "{bad}");
        }
        let both = serde_json::from_str::<Column>(r#"{"type":"text","default":1,"default_sql":"1"}"#);
        assert!(both.expect_err("both").to_string().contains("exclude each other"));
    }
}
