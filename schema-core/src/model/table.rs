//! The schema as a whole, and its tables.

use super::name::{NameFor, default_name};
use super::{
    Check, Column, Deferrable, Direction, Division, Domain, Enum, Exclusion, ForeignKey, Index, IndexPart, Name,
    Options, Partition, PartitionBy, StandaloneSequence, Type, Unique,
};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Tables, enums, domains and sequences.
#[derive(Clone, Debug, PartialEq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// The tables.
    #[serde(default)]
    pub tables: IndexMap<Name, Table>,
    /// The enums.
    #[serde(default)]
    pub enums: IndexMap<Name, Enum>,
    /// The domains.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub domains: IndexMap<Name, Domain>,
    /// The sequences that belong to no column.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub sequences: IndexMap<Name, StandaloneSequence>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its comment in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The name it had before it was renamed aside, to be purged later; none for a living table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Name>,
    /// What single databases are told about it.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub options: Options,
    /// By what its rows are put into partitions; none for a table that holds them itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partition_by: Option<PartitionBy>,
    /// Its partitions, and those of its partitions, in its schema. Where none is declared, they are somebody else's.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub partitions: IndexMap<String, Partition>,
    /// The tables that it inherits from, in order (PostgreSQL). Its columns and checks say in full what it has of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inherits: Vec<Name>,
    /// Its columns.
    #[serde(default)]
    pub columns: IndexMap<String, Column>,
    /// Its primary key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_key: Option<PrimaryKey>,
    /// Its unique constraints.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub uniques: IndexMap<String, Unique>,
    /// Its indexes.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub indexes: IndexMap<String, Index>,
    /// Its exclusion constraints.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub exclusions: IndexMap<String, Exclusion>,
    /// Its foreign keys.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub foreign_keys: IndexMap<String, ForeignKey>,
    /// Its checks.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub checks: IndexMap<String, Check>,
}

/// The primary key of a table.
#[derive(Clone, Debug, PartialEq, Eq, std::default::Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrimaryKey {
    /// Its name; none where the database has no name for it (MySQL, MariaDB) or ours is not kept (SQLite).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// How many characters or bytes of a column are in it, where not all of them are (MySQL, MariaDB).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lengths: BTreeMap<String, u32>,
    /// Those of its columns whose largest value comes first.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub descending: BTreeSet<String>,
    /// Further columns that its index carries (PostgreSQL `INCLUDE`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Whether and when the check may wait for the end of a transaction (PostgreSQL).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deferrable: Option<Deferrable>,
}

impl PrimaryKey {
    /// A primary key of columns, without a name.
    #[must_use]
    pub fn on(columns: &[&str]) -> PrimaryKey {
        PrimaryKey { columns: columns.iter().map(|column| (*column).to_owned()).collect(), ..PrimaryKey::default() }
    }

    /// Whether it is the same but for its name.
    #[must_use]
    pub fn is_like(&self, other: &PrimaryKey) -> bool {
        PrimaryKey { name: None, ..self.clone() } == PrimaryKey { name: None, ..other.clone() }
    }

    /// Its columns as the parts of an index.
    #[must_use]
    pub fn parts(&self) -> Vec<IndexPart> {
        let part = |column: &String| IndexPart {
            direction: if self.descending.contains(column) { Direction::Desc } else { Direction::Asc },
            length: self.lengths.get(column).copied(),
            ..IndexPart::column(column)
        };
        self.columns.iter().map(part).collect()
    }
}

impl Table {
    /// How it is divided.
    #[must_use]
    pub fn division(&self) -> Division {
        Division { by: self.partition_by.clone(), partitions: self.partitions.clone() }
    }

    /// The keys by which its rows are put into partitions, and those of partitions into theirs.
    pub fn partition_keys(&self) -> impl Iterator<Item = &PartitionBy> {
        self.partition_by.iter().chain(self.partitions.values().filter_map(|item| item.by.as_ref()))
    }

    /// Its indexes and those behind its exclusion constraints.
    pub fn index_like(&self) -> impl Iterator<Item = &Index> {
        self.indexes.values().chain(self.exclusions.values().map(|exclusion| &exclusion.index))
    }

    /// Whether a key or an ordered index of all rows begins with a column, so that its greatest value is found at once.
    pub fn is_led_by(&self, column: &str) -> bool {
        let leads = |columns: &[String]| columns.first().is_some_and(|first| first == column);
        let ordered = |index: &&Index| {
            let tree = index.method.as_deref().is_none_or(|method| method.eq_ignore_ascii_case("btree"));
            tree && index.predicate.is_none()
        };
        self.primary_key.as_ref().is_some_and(|key| leads(&key.columns) && !key.lengths.contains_key(column))
            || self.uniques.values().any(|unique| leads(&unique.columns))
            || self.indexes.values().filter(ordered).any(|index| index.leading() == Some(column))
    }
}

impl Schema {
    /// What tables are made of, without any table.
    #[must_use]
    pub fn parts(&self) -> Schema {
        let Schema { tables: _, enums, domains, sequences } = self;
        let (enums, domains, sequences) = (enums.clone(), domains.clone(), sequences.clone());
        Schema { tables: IndexMap::new(), enums, domains, sequences }
    }

    /// Gives the primary keys that have no name the one that structs have for them where they say none: most databases have none for them.
    pub fn name_primary_keys(&mut self) {
        for (name, table) in &mut self.tables {
            if let Some(key) = &mut table.primary_key {
                key.name.get_or_insert_with(|| default_name(name, &[], NameFor::PrimaryKey));
            }
        }
    }

    /// The columns whose type names the enum, also through domains, as (table, column).
    #[must_use]
    pub fn columns_of_enum(&self, name: &Name) -> Vec<(Name, String)> {
        self.columns_where(|ty| self.resolved(ty).enum_name() == Some(name))
    }

    /// The columns whose type names the domain, also through others, as (table, column).
    #[must_use]
    pub fn columns_of_domain(&self, name: &Name) -> Vec<(Name, String)> {
        self.columns_where(|ty| self.domains_of(ty).any(|(of, _)| of == name))
    }

    /// Whether values that are there, or NULL, may be none of the type though they are of the one behind its domains.
    #[must_use]
    pub fn is_constrained(&self, ty: &Type) -> bool {
        self.domains_of(ty).any(|(_, domain)| domain.not_null || !domain.checks.is_empty())
    }

    /// Whether a column of the type refuses NULL whatever it says itself.
    #[must_use]
    pub fn refuses_null(&self, ty: &Type) -> bool {
        matches!(ty, Type::Domain(_)) && self.domains_of(ty).any(|(_, domain)| domain.not_null)
    }

    /// Whether a column of the type has a value where it has no default of its own. What another domain has that it is over
    /// says nothing: a database asks the outermost alone.
    #[must_use]
    pub fn gives_default(&self, ty: &Type) -> bool {
        let domain = if let Type::Domain(name) = ty { self.domains.get(name) } else { None };
        domain.is_some_and(|domain| domain.default.is_some())
    }

    fn columns_where(&self, fits: impl Fn(&Type) -> bool) -> Vec<(Name, String)> {
        let mut users = Vec::new();
        for (table_name, table) in &self.tables {
            for (column_name, column) in &table.columns {
                if fits(&column.ty) {
                    users.push((table_name.clone(), column_name.clone()));
                }
            }
        }
        users
    }

    /// The domains that a type goes through, the outermost first, looking through arrays.
    pub fn domains_of<'a>(&'a self, ty: &'a Type) -> impl Iterator<Item = (&'a Name, &'a Domain)> {
        let first = ty.domain_name().and_then(|name| self.domains.get_key_value(name));
        // A circle, which no database has, ends.
        let next = |(_, domain): &(&'a Name, &'a Domain)| self.domains.get_key_value(domain.base.domain_name()?);
        std::iter::successors(first, next).take(self.domains.len())
    }

    /// The type with every domain replaced by what it is a domain over.
    #[must_use]
    pub fn resolved(&self, ty: &Type) -> Type {
        resolved(&self.domains, ty, self.domains.len())
    }
}

/// The type behind the domains; a circle of them, which no database has, ends.
fn resolved(domains: &IndexMap<Name, Domain>, ty: &Type, left: usize) -> Type {
    let domain = if let Type::Domain(name) = ty { domains.get(name) } else { None };
    match (ty, domain, left.checked_sub(1)) {
        (Type::Array(of), _, _) => Type::Array(Box::new(resolved(domains, of, left))),
        (_, Some(domain), Some(left)) => resolved(domains, &domain.base, left),
        (_, None | Some(_), _) => ty.clone(),
    }
}
