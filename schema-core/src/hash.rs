//! The hash of a schema: SHA-256 of a frozen serialisation, by which migrations are chained.

use crate::model::Schema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The number of the serialisation below. A change of it gets a new number, and the old one is kept for ever.
pub const FORMAT: u32 = 1;

/// SHA-256 of a schema, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hash(pub String);

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The hash of a schema: maps sorted by name, enum labels and key columns in their order.
#[must_use]
pub fn hash(schema: &Schema) -> Hash {
    let mut text = String::new();
    // Serialising plain data with string keys cannot fail.
    write(&serde_json::to_value(schema).unwrap_or(Value::Null), &mut text);
    let digest = Sha256::digest(text.as_bytes());
    Hash(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// JSON without white space and with sorted keys, whatever order serde_json's maps keep.
fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| key.as_str());
            out.push('{');
            for (at, (key, value)) in entries.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Column, Name, Table, Type};

    #[test]
    fn order_of_maps_means_nothing_and_the_bytes_are_frozen() {
        let table = |columns: &[&str]| {
            let mut table = Table::default();
            for column in columns {
                table.columns.insert((*column).to_owned(), Column::new(Type::BigInt));
            }
            let mut schema = Schema::default();
            schema.tables.insert(Name::new("t"), table);
            schema
        };
        assert_eq!(hash(&table(&["a", "b"])), hash(&table(&["b", "a"])));
        assert_ne!(hash(&table(&["a", "b"])), hash(&table(&["a", "c"])));
        let mut text = String::new();
        write(&serde_json::to_value(table(&["b", "a"])).unwrap_or_default(), &mut text);
        assert_eq!(text, r#"{"enums":{},"tables":{"t":{"columns":{"a":{"type":"bigint"},"b":{"type":"bigint"}}}}}"#);
    }
}
