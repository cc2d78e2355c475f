//! Two states side by side: everything in which they differ, thing by thing and facet by facet, without a thought of how to
//! get from one to the other. What is compared is what is written into a snapshot, so that nothing that is kept is missed.

use crate::inline::inline;
use crate::model::{Name, Object, Options, Schema, Table};
use indexmap::{IndexMap, IndexSet};
use serde::Serialize;

/// One thing that is not the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub object: Object,
    /// How it differs.
    pub what: What,
}

/// How a thing differs. Texts are as a snapshot has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is expected, and not there.
    Missing(String),
    /// It is there, and not expected.
    Extra(String),
    /// It is otherwise, in these facets.
    Changed(Vec<Facet>),
}

/// One facet of a thing that differs; a side that has none of it says none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Its name in a snapshot: `type`, `nullable`.
    pub name: String,
    /// What is expected.
    pub expected: Option<String>,
    /// What is there.
    pub found: Option<String>,
}

/// Everything in which `found` differs from what is expected, table by table.
#[must_use]
pub fn differences(expected: &Schema, found: &Schema) -> Vec<Difference> {
    let mut out = Vec::new();
    for name in names(&expected.tables, &found.tables) {
        match (expected.tables.get(name), found.tables.get(name)) {
            (Some(expected), Some(found)) if expected != found => table(name, expected, found, &mut out),
            (expected, found) => {
                thing(Object::Table(name.clone()), expected.map(columns), found.map(columns), &mut out)
            }
        }
    }
    for name in names(&expected.enums, &found.enums) {
        thing(Object::Enum(name.clone()), expected.enums.get(name), found.enums.get(name), &mut out);
    }
    for name in names(&expected.domains, &found.domains) {
        thing(Object::Domain(name.clone()), expected.domains.get(name), found.domains.get(name), &mut out);
    }
    for name in names(&expected.sequences, &found.sequences) {
        thing(Object::Sequence(name.clone()), expected.sequences.get(name), found.sequences.get(name), &mut out);
    }
    out
}

/// What single databases are told, where there is any.
fn told(options: &Options) -> Option<String> {
    (!options.is_empty()).then(|| inline(options))
}

/// The tables that it inherits from, where there are any.
fn parents(inherits: &Vec<Name>) -> Option<String> {
    (!inherits.is_empty()).then(|| inline(inherits))
}

/// What is said of a table as a whole.
fn columns(table: &Table) -> Vec<&String> {
    table.columns.keys().collect()
}

fn table(name: &Name, expected: &Table, found: &Table, out: &mut Vec<Difference>) {
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
    } = expected;
    let mut facets = Vec::new();
    for (facet, expected, found) in [
        ("comment", comment.as_ref().map(inline), found.comment.as_ref().map(inline)),
        ("retired", retired.as_ref().map(inline), found.retired.as_ref().map(inline)),
        ("options", told(options), told(&found.options)),
        ("partition_by", partition_by.as_ref().map(inline), found.partition_by.as_ref().map(inline)),
        ("inherits", parents(inherits), parents(&found.inherits)),
    ] {
        if expected != found {
            facets.push(Facet { name: facet.to_owned(), expected, found });
        }
    }
    if !facets.is_empty() {
        out.push(Difference { object: Object::Table(name.clone()), what: What::Changed(facets) });
    }
    things(columns, &found.columns, |column| Object::Column(name.clone(), column), out);
    thing(Object::PrimaryKey(name.clone()), primary_key.as_ref(), found.primary_key.as_ref(), out);
    things(uniques, &found.uniques, |item| Object::Unique(name.clone(), item), out);
    things(indexes, &found.indexes, |item| Object::Index(name.clone(), item), out);
    things(exclusions, &found.exclusions, |item| Object::Exclusion(name.clone(), item), out);
    things(foreign_keys, &found.foreign_keys, |item| Object::ForeignKey(name.clone(), item), out);
    things(checks, &found.checks, |item| Object::Check(name.clone(), item), out);
    things(partitions, &found.partitions, |item| Object::Table(name.sibling(item)), out);
}

fn things<T: PartialEq + Serialize>(
    expected: &IndexMap<String, T>,
    found: &IndexMap<String, T>,
    object: impl Fn(String) -> Object,
    out: &mut Vec<Difference>,
) {
    for name in names(expected, found) {
        thing(object(name.clone()), expected.get(name), found.get(name), out);
    }
}

fn thing<T: PartialEq + Serialize>(object: Object, expected: Option<T>, found: Option<T>, out: &mut Vec<Difference>) {
    let what = match (expected, found) {
        (Some(expected), Some(found)) if expected != found => What::Changed(facets(&expected, &found)),
        (Some(expected), None) => What::Missing(inline(&expected)),
        (None, Some(found)) => What::Extra(inline(&found)),
        (Some(_), Some(_)) | (None, None) => return,
    };
    out.push(Difference { object, what });
}

/// Where two things of a kind differ; as a whole where they are no tables of facets.
fn facets<T: Serialize>(expected: &T, found: &T) -> Vec<Facet> {
    let pair = toml::Value::try_from(expected).ok().zip(toml::Value::try_from(found).ok());
    let Some((toml::Value::Table(one), toml::Value::Table(other))) = pair else {
        return vec![Facet { name: "value".to_owned(), expected: Some(inline(expected)), found: Some(inline(found)) }];
    };
    let keys: IndexSet<&String> = one.keys().chain(other.keys()).collect();
    let differ = keys.into_iter().filter(|key| one.get(*key) != other.get(*key));
    differ
        .map(|key| Facet { name: key.clone(), expected: one.get(key).map(inline), found: other.get(key).map(inline) })
        .collect()
}

/// The names of both, those of the first in their order.
fn names<'a, K: std::hash::Hash + Eq, T>(one: &'a IndexMap<K, T>, other: &'a IndexMap<K, T>) -> IndexSet<&'a K> {
    one.keys().chain(other.keys()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Column, Index, Type};

    #[test]
    fn things_are_missing_extra_or_changed_in_facets() {
        let mut one = Schema::default();
        let mut table = Table::default();
        table.columns.insert("id".to_owned(), Column::new(Type::BigInt));
        table.columns.insert("name".to_owned(), Column::new(Type::Varchar(40)));
        table.indexes.insert("by_name".to_owned(), Index::on(&["name"]));
        one.tables.insert(Name::new("users"), table.clone());
        assert_eq!(differences(&one, &one), []);

        let mut other = one.clone();
        let users = other.tables.get_mut(&Name::new("users")).unwrap();
        users.columns.insert("name".to_owned(), Column { nullable: true, ..Column::new(Type::Varchar(80)) });
        users.columns.insert("nick".to_owned(), Column::new(Type::Text));
        users.indexes.clear();
        other.tables.insert(Name::new("notes"), table);
        let shown: Vec<String> = differences(&one, &other)
            .iter()
            .map(|difference| match &difference.what {
                What::Missing(text) => format!("- {} {text}", difference.object),
                What::Extra(text) => format!("+ {} {text}", difference.object),
                What::Changed(facets) => {
                    let facets: Vec<String> = facets
                        .iter()
                        .map(|facet| format!("{} {:?} {:?}", facet.name, facet.expected, facet.found))
                        .collect();
                    format!("~ {} {}", difference.object, facets.join(", "))
                }
            })
            .collect();
        assert_eq!(
            shown,
            [
                r#"~ users.name type Some("\"varchar(40)\"") Some("\"varchar(80)\""), nullable None Some("true")"#,
                r#"+ users.nick { type = "text" }"#,
                r#"- users.by_name { parts = ["name"] }"#,
                r#"+ notes ["id", "name"]"#,
            ]
        );
    }
}
