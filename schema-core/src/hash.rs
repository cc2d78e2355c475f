//! The hash of a schema: SHA-256 of a frozen serialisation, by which migrations are chained.
//!
//! Format 1: each enum, each domain, each sequence and each table is a line `enum NAME HASH`, `domain NAME HASH`, `sequence NAME HASH`
//! or `table NAME HASH`. The hash of an enum, a domain or a sequence is that of its JSON without white space, the checks of a domain sorted by name; that of a table is over its own lines, `KIND "NAME" JSON` in the order of `of_table` and
//! sorted by name inside a kind. The lines of the whole are parted into 256 leaves by the
//! first byte of the hash of the line without its own hash; the hash of a leaf is that of its lines, sorted; and the
//! hash of the schema is that of the lines `LEAF HASH` of the leaves that hold something, in their order. So a change
//! of one table costs the hash of that table and of its leaf, and a change of ten thousand tables is linear.

use crate::model::{Domain, Enum, Schema, Table};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digests {
    leaves: BTreeMap<u8, Leaf>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Leaf {
    /// The hash of each part by its title, like `table users`.
    parts: BTreeMap<String, String>,
    hash: String,
}

impl Digests {
    /// The hashes of all parts.
    #[must_use]
    pub fn of(schema: &Schema) -> Digests {
        let mut digests = Digests::default();
        digests.update(&Schema::default(), schema);
        digests
    }

    /// Takes over the parts of `now`, and leaves out those of `before` that are in it no more. Neither needs to hold the
    /// parts that are the same in both.
    pub fn update(&mut self, before: &Schema, now: &Schema) {
        let mut changed: BTreeMap<String, Option<String>> = BTreeMap::new();
        let gone = before.enums.keys().filter(|name| !now.enums.contains_key(*name));
        changed.extend(gone.map(|name| (format!("enum {name}"), None)));
        let gone = before.domains.keys().filter(|name| !now.domains.contains_key(*name));
        changed.extend(gone.map(|name| (format!("domain {name}"), None)));
        let gone = before.sequences.keys().filter(|name| !now.sequences.contains_key(*name));
        changed.extend(gone.map(|name| (format!("sequence {name}"), None)));
        let gone = before.tables.keys().filter(|name| !now.tables.contains_key(*name));
        changed.extend(gone.map(|name| (format!("table {name}"), None)));
        let new = now.enums.iter().filter(|(name, item)| before.enums.get(*name) != Some(item));
        changed.extend(new.map(|(name, item)| (format!("enum {name}"), Some(of_enum(item)))));
        let new = now.domains.iter().filter(|(name, item)| before.domains.get(*name) != Some(item));
        changed.extend(new.map(|(name, item)| (format!("domain {name}"), Some(of_domain(item)))));
        let new = now.sequences.iter().filter(|(name, item)| before.sequences.get(*name) != Some(item));
        changed.extend(new.map(|(name, item)| (format!("sequence {name}"), Some(digest(&json(item))))));
        let new = now.tables.iter().filter(|(name, table)| before.tables.get(*name) != Some(table));
        changed.extend(new.map(|(name, table)| (format!("table {name}"), Some(of_table(table)))));
        self.set(changed);
    }

    /// The hash of the whole.
    #[must_use]
    pub fn hash(&self) -> Hash {
        let mut whole = Sha256::new();
        for (at, leaf) in &self.leaves {
            whole.update(format!("{at:02x} {}\n", leaf.hash));
        }
        Hash(hex(&whole.finalize()))
    }

    fn set(&mut self, changed: BTreeMap<String, Option<String>>) {
        let mut touched = BTreeSet::new();
        for (title, digest) in changed {
            let at = Sha256::digest(&title)[0];
            touched.insert(at);
            let parts = &mut self.leaves.entry(at).or_default().parts;
            match digest {
                Some(digest) => parts.insert(title, digest),
                None => parts.remove(&title),
            };
        }
        for at in touched {
            let Some(leaf) = self.leaves.get_mut(&at) else { continue };
            if leaf.parts.is_empty() {
                self.leaves.remove(&at);
                continue;
            }
            let mut lines = Sha256::new();
            for (title, digest) in &leaf.parts {
                lines.update(format!("{title} {digest}\n"));
            }
            leaf.hash = hex(&lines.finalize());
        }
    }
}

fn of_enum(item: &Enum) -> String {
    digest(&json(item))
}

fn of_domain(item: &Domain) -> String {
    let mut item = item.clone();
    item.checks.sort_keys();
    digest(&json(&item))
}

fn of_table(table: &Table) -> String {
    let Table {
        comment,
        retired,
        options,
        partition_by,
        partitions,
        inherits,
        columns,
        primary_key,
        uniques,
        indexes,
        exclusions,
        foreign_keys,
        checks,
    } = table;
    let mut lines = String::new();
    let mut line =
        |kind: &str, name: &str, json: String| lines.extend([kind, " ", &self::json(name), " ", &json, "\n"]);
    for (kind, value) in [
        ("comment", comment.as_ref().map(json)),
        ("retired", retired.as_ref().map(json)),
        ("options", (!options.is_empty()).then(|| json(options))),
        ("partition_by", partition_by.as_ref().map(json)),
        ("inherits", (!inherits.is_empty()).then(|| json(inherits))),
        ("primary_key", primary_key.as_ref().map(json)),
    ] {
        if let Some(value) = value {
            line(kind, "", value);
        }
    }
    each("column", columns, &mut line);
    each("unique", uniques, &mut line);
    each("index", indexes, &mut line);
    each("exclusion", exclusions, &mut line);
    each("foreign_key", foreign_keys, &mut line);
    each("check", checks, &mut line);
    each("partition", partitions, &mut line);
    digest(&lines)
}

fn each<T: Serialize>(kind: &str, items: &IndexMap<String, T>, line: &mut impl FnMut(&str, &str, String)) {
    let mut names: Vec<_> = items.iter().collect();
    names.sort_by_key(|(name, _)| *name);
    for (name, item) in names {
        line(kind, name, json(item));
    }
}

// Serialising plain data with string keys cannot fail, which is why a failure needs no word of its own.
fn json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Column, EnumStorage, Name, Type};

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

    /// Every facet that a table can have, so that each is frozen.
    const WHOLE: &str = r#"{
        "comment": "c", "retired": "s.old", "options": {"sqlite": {"strict": "true"}, "postgres": {"unlogged": "true", "fillfactor": "70"}},
        "partition_by": {"method": "range", "key": ["b", {"expr": "lower(a)", "opclass": "o"}]},
        "partitions": {"p": {"range": {"from": "1", "to": "2"}}, "o": {"list": "1, 2"}, "h": {"hash": {"modulus": 4, "remainder": 1}}, "d": "default"},
        "columns": {
            "b": {"type": "decimal(12,2)", "nullable": true, "default": "'1'", "collate": "C", "comment": "d",
                "retired": {"name": "x", "column": {"type": "bigint", "identity": "always"}}},
            "a": {"type": "enum s.e", "default_sql": {"any": "x()", "sqlite": "z", "mysql": "y"}},
            "c": {"type": "text[]", "generated": {"expr": "a || b", "stored": true}}
        },
        "primary_key": {"name": "k", "columns": ["b", "a"], "include": ["c"], "deferrable": "initially_deferred"},
        "uniques": {"u": {"columns": ["a"], "include": ["b"], "nulls_not_distinct": true, "deferrable": "initially_deferred", "only": ["postgres"]}},
        "indexes": {
            "j": {"parts": ["a", {"expr": "lower(b)", "direction": "desc", "nulls": "first", "opclass": "o", "length": 3}]},
            "i": {"parts": ["a"], "unique": true, "method": "gin", "where": "a > 0", "include": ["b"], "nulls_not_distinct": true, "options": {"postgres": {"fillfactor": "70"}}, "only": ["mysql"]}
        },
        "exclusions": {"x": {"index": {"parts": ["a", "b"], "method": "gist"}, "operators": ["=", "&&"], "deferrable": "initially_deferred"}},
        "foreign_keys": {"f": {"columns": ["a"], "table": "t", "references": ["id"], "on_delete": "cascade", "on_update": "set_null",
            "deferrable": "initially_immediate", "validated": false, "only": ["sqlite"]}},
        "checks": {"h": {"expr": "a > 0", "validated": false, "only": ["sqlite"]}}
    }"#;

    #[test]
    fn the_bytes_are_frozen() {
        let mut schema = Schema::default();
        schema.tables.insert(Name::new("t"), serde_json::from_str(WHOLE).unwrap());
        schema
            .enums
            .insert(Name::new("e"), Enum { storage: EnumStorage::Text, ..Enum::new(vec!["b".into(), "a".into()]) });
        assert_eq!(hash(&schema).0, "045585457fe96f4337115cd811e326198c359bd99591e565b34480318951fa41");
        assert_eq!(hash(&Schema::default()).0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn the_bytes_of_a_domain_are_frozen() {
        let text = r#"{"type":"varchar(9)","not_null":true,"default":"'x'","collate":"C","comment":"c","checks":{"b":{"expr":"VALUE > 'a'","validated":false},"a":{"expr":"VALUE <> ''"}}}"#;
        let mut schema = Schema::default();
        let name = Name { schema: Some("s".into()), name: "d".into() };
        schema.domains.insert(name, serde_json::from_str(text).unwrap());
        assert_eq!(hash(&schema).0, "9cb3e72de51acd8bad9ed30ea5ea9616b21fca21aa68d3129da8afede4a5b5e0");
    }

    #[test]
    fn the_bytes_of_a_standalone_sequence_are_frozen() {
        let text = r#"{"type":"integer","told":{"start":7,"increment":-2,"min":-9,"max":9,"cache":20,"cycle":true},"comment":"c"}"#;
        let mut schema = Schema::default();
        let name = Name { schema: Some("s".into()), name: "n".into() };
        schema.sequences.insert(name, serde_json::from_str(text).unwrap());
        assert_eq!(hash(&schema).0, "54dd5ed4c776f4f5df48d262e4da77ad313b351d1589796283c0aae214b87567");
    }

    #[test]
    fn the_bytes_of_told_constraints_are_frozen() {
        let text = r#"{
            "foreign_keys": {"f": {"columns": ["a"], "table": "t", "references": ["id"], "options": {"postgres": {"not_valid": "true"}}}},
            "checks": {"h": {"expr": "a > 0", "options": {"mysql": {"not_enforced": "true"}, "postgres": {"no_inherit": "true"}}}}
        }"#;
        let mut schema = Schema::default();
        schema.tables.insert(Name::new("t"), serde_json::from_str(text).unwrap());
        assert_eq!(hash(&schema).0, "3d5b079ee1ee0fa765bb057808d13037dfe9db0da76d0844864c4ae38e1c63c0");
    }

    #[test]
    fn the_bytes_of_a_primary_key_are_frozen() {
        let text = r#"{"primary_key": {"columns": ["b", "a"], "lengths": {"b": 3, "a": 7}, "descending": ["b", "a"]}}"#;
        let mut schema = Schema::default();
        schema.tables.insert(Name::new("t"), serde_json::from_str(text).unwrap());
        assert_eq!(hash(&schema).0, "a2366b8597a10cdec8dce630855ae801818811c827b64b4ddf5bdc0917141e3e");
    }

    #[test]
    fn the_bytes_of_parents_are_frozen() {
        let mut schema = Schema::default();
        schema.tables.insert(Name::new("t"), serde_json::from_str(r#"{"inherits": ["s.p", "q"]}"#).unwrap());
        assert_eq!(hash(&schema).0, "98f3e060f3dd56514e67cbd8e99123c319cdc8785ea72a5fdbd57905245bd30c");
    }

    #[test]
    fn the_bytes_of_what_is_there_for_a_moment_are_frozen() {
        let text = r#"{"indexes": {"i": {"parts": ["a"], "unique": true, "prepared": true}}, "checks": {"h": {"expr": "a IS NOT NULL", "validated": false, "proves": "a"}}}"#;
        let mut schema = Schema::default();
        schema.tables.insert(Name::new("t"), serde_json::from_str(text).unwrap());
        assert_eq!(hash(&schema).0, "362a37849b8080c1b342e35300c52492d0747d630899189db34ddfe0ec8847da");
    }

    #[test]
    fn the_bytes_of_a_sequence_are_frozen() {
        let text = r#"{"type":"bigint","identity":"always","sequence":{"start":7,"increment":-2,"min":-9,"max":9,"cache":20,"cycle":true}}"#;
        let mut schema = Schema::default();
        let columns = [("id".to_owned(), serde_json::from_str(text).unwrap())].into_iter().collect();
        schema.tables.insert(Name::new("t"), Table { columns, ..Table::default() });
        assert_eq!(hash(&schema).0, "958b7668865f9a94b28d85202963f3402c9c1b0aaa78dbae128b978be9035d29");
    }

    #[test]
    fn order_of_maps_means_nothing() {
        let whole: Table = serde_json::from_str(WHOLE).unwrap();
        let mut turned = whole.clone();
        turned.columns.reverse();
        turned.indexes.reverse();
        assert_eq!(whole, turned);
        assert_eq!(of_table(&whole), of_table(&turned));
        assert_ne!(hash(&schema(&["a", "b"])), hash(&schema(&["a", "c"])));
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
        digests.update(&after, &Schema::default());
        assert_eq!(digests, Digests::default());
    }
}
