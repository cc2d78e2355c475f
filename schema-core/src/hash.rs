//! The hash of a schema: SHA-256 of a frozen serialisation, by which migrations are chained.
//!
//! Format 1: each enum and each table is written as JSON without white space, maps sorted by key, lists in their
//! order, and hashed. The hash of the schema is that of the lines `enum NAME HASH` and then `table NAME HASH`,
//! each sorted by name, so that a change of one table costs the hash of that table.

use crate::model::{Enum, Name, Schema, Table};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The number of the serialisation. A change of it gets a new number, and the old one is kept for ever.
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

/// The hash of a schema.
#[must_use]
pub fn hash(schema: &Schema) -> Hash {
    Digests::of(schema).hash()
}

/// The hashes of the parts of a schema, kept while the schema changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digests {
    enums: BTreeMap<Name, String>,
    tables: BTreeMap<Name, String>,
}

impl Digests {
    /// The hashes of all parts.
    #[must_use]
    pub fn of(schema: &Schema) -> Digests {
        Digests {
            enums: schema.enums.iter().map(|(name, item)| (name.clone(), of_enum(item))).collect(),
            tables: schema.tables.iter().map(|(name, table)| (name.clone(), of_table(table))).collect(),
        }
    }

    /// Takes over the parts of `now`, which holds all enums and every table that was in `before`, and nothing else.
    pub fn update(&mut self, before: &Schema, now: &Schema) {
        self.enums = now.enums.iter().map(|(name, item)| (name.clone(), of_enum(item))).collect();
        for name in before.tables.keys().filter(|name| !now.tables.contains_key(*name)) {
            self.tables.remove(name);
        }
        let changed = now.tables.iter().filter(|(name, table)| before.tables.get(*name) != Some(table));
        self.tables.extend(changed.map(|(name, table)| (name.clone(), of_table(table))));
    }

    /// The hash of the whole.
    #[must_use]
    pub fn hash(&self) -> Hash {
        let mut whole = Sha256::new();
        for (kind, parts) in [("enum", &self.enums), ("table", &self.tables)] {
            for (name, digest) in parts {
                whole.update(format!("{kind} {name} {digest}\n").as_bytes());
            }
        }
        Hash(hex(&whole.finalize()))
    }
}

fn of_enum(item: &Enum) -> String {
    digest(&serde_json::to_value(item).unwrap_or(Value::Null))
}

fn of_table(table: &Table) -> String {
    digest(&serde_json::to_value(table).unwrap_or(Value::Null))
}

// Serialising plain data with string keys cannot fail, which is why a failure needs no word of its own above.
fn digest(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
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
    use crate::model::{Column, Type};

    fn table(columns: &[&str]) -> Table {
        let mut table = Table::default();
        for column in columns {
            table.columns.insert((*column).to_owned(), Column::new(Type::BigInt));
        }
        table
    }

    fn schema(columns: &[&str]) -> Schema {
        let mut schema = Schema::default();
        schema.tables.insert(Name::new("t"), table(columns));
        schema
    }

    #[test]
    fn order_of_maps_means_nothing_and_the_bytes_are_frozen() {
        assert_eq!(hash(&schema(&["a", "b"])), hash(&schema(&["b", "a"])));
        assert_ne!(hash(&schema(&["a", "b"])), hash(&schema(&["a", "c"])));
        let mut text = String::new();
        write(&serde_json::to_value(table(&["b", "a"])).unwrap_or_default(), &mut text);
        assert_eq!(text, r#"{"columns":{"a":{"type":"bigint"},"b":{"type":"bigint"}}}"#);
        assert_eq!(hash(&schema(&["a", "b"])).0, "b496bc538be2b757e331f59b7c53f9aee80a73e4c19db00f1bfdb8bcd8671328");
    }

    #[test]
    fn digests_follow_a_change_of_some_tables() {
        let mut before = schema(&["a"]);
        before.tables.insert(Name::new("other"), table(&["x"]));
        let mut digests = Digests::of(&before);
        let mut after = before.clone();
        after.tables.insert(Name::new("t"), table(&["a", "b"]));
        digests.update(&schema(&["a"]), &schema(&["a", "b"]));
        assert_eq!(digests.hash(), hash(&after));
    }
}
