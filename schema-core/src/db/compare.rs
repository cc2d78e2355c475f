//! Two states of a schema in the same words, so that only what differs differs. Declarations meet as they are. Where a
//! server has spoken for one side, the other is built on the same server, and what the server says alike of both gets the
//! words of the declaration, if there is one.

use super::build::{BuildError, as_said, built};
use super::inspect::Unmanaged;
use super::scratch::Scratch;
use super::words::in_words;
use crate::dialect::default::settled_default;
use crate::expr;
use crate::model::partition::wholes_first;
use crate::model::{Dialect, IndexKey, Name, Schema, Sql, Table};

/// One of two states.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// It is declared, and canonical; no server was asked.
    Declared(Schema),
    /// A server says what it is.
    Found {
        /// What the server says.
        found: Schema,
        /// What is declared of it, which is less where somebody wrote SQL by hand.
        declared: Option<Box<Schema>>,
    },
}

impl Side {
    /// Whether a server has spoken for it.
    #[must_use]
    pub fn is_found(&self) -> bool {
        matches!(self, Side::Found { .. })
    }

    fn declared(&self) -> Option<&Schema> {
        match self {
            Side::Declared(schema) => Some(schema),
            Side::Found { declared, .. } => declared.as_deref(),
        }
    }
}

/// Two states, in the words that they share.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The first.
    pub from: Schema,
    /// The second.
    pub to: Schema,
}

/// Brings two states together. What a server must be asked is asked at `scratch`.
///
/// # Errors
/// When the server cannot be asked, or refuses what is declared.
pub async fn compare(dialect: Dialect, scratch: &Scratch, from: &Side, to: &Side) -> Result<Compared, BuildError> {
    if let (Side::Declared(from), Side::Declared(to)) = (from, to) {
        return Ok(Compared { from: from.clone(), to: to.clone() });
    }
    let (from_found, to_found) = (found(dialect, scratch, from).await?, found(dialect, scratch, to).await?);
    let (words, built) = match (to.declared(), from.declared()) {
        (Some(words), _) => (words, &to_found),
        (None, Some(words)) => (words, &from_found),
        (None, None) => return Ok(Compared { from: from_found, to: to_found }),
    };
    let [from_found, to_found] = [&from_found, &to_found].map(|found| let_alone(as_said(found.clone(), words), words));
    let told = |found: &Schema| in_words(dialect, words, &let_alone(as_said(built.clone(), words), words), found);
    let compared = Compared { from: told(&from_found), to: told(&to_found) };
    // Words that hide a difference are worth nothing.
    if compared.from == compared.to && from_found != to_found {
        return Ok(Compared { from: from_found, to: to_found });
    }
    Ok(compared)
}

/// The partitions of a database that belong to somebody else: where none of a whole is declared.
fn strange<'a>(words: &Schema, name: &Name, found: &'a Table) -> Vec<&'a String> {
    let Some(table) = words.tables.get(name) else { return Vec::new() };
    let parts = |of: Option<&String>| table.partitions.values().any(|item| item.of.as_ref() == of);
    let lets_alone = |of: Option<&String>| match of {
        None => table.partition_by.is_some() && !parts(None),
        Some(of) => table.partitions.get(of).is_some_and(|item| item.by.is_some()) && !parts(Some(of)),
    };
    let mut strange: Vec<&String> = Vec::new();
    for (item_name, item) in wholes_first(&found.partitions) {
        if lets_alone(item.of.as_ref()) || item.of.as_ref().is_some_and(|of| strange.contains(&of)) {
            strange.push(item_name);
        }
    }
    strange
}

/// Without the partitions that are somebody else's and what no struct can say, which are no difference.
fn let_alone(mut found: Schema, words: &Schema) -> Schema {
    let Untold { tables, enums, domains } = untold(words, &found);
    found.tables.retain(|name, _| !tables.contains(name));
    found.enums.retain(|name, _| !enums.contains(name));
    found.domains.retain(|name, _| !domains.contains(name));
    for (name, table) in &mut found.tables {
        let strange: Vec<String> = strange(words, name, table).into_iter().cloned().collect();
        table.partitions.retain(|item, _| !strange.contains(item));
    }
    found
}

/// The partitions of a database that [`compare`] leaves alone, because those who declare its side name none.
#[must_use]
pub fn strange_partitions(side: &Side, found: &Schema) -> Vec<Unmanaged> {
    let Some(words) = side.declared() else { return Vec::new() };
    let of = |(name, table): (&Name, &Table)| -> Vec<Name> {
        strange(words, name, table).into_iter().map(|item| name.sibling(item)).collect()
    };
    let partitions = found.tables.iter().flat_map(of);
    partitions.map(|name| Unmanaged { kind: "partition".to_owned(), name: name.to_string() }).collect()
}

/// What no struct can say, so that [`compare`] leaves it alone: tables without a column, and enums and domains that no column has. Functions,
/// views and other types may need them.
#[must_use]
pub fn unsaid(side: &Side, found: &Schema) -> Vec<Unmanaged> {
    let Some(words) = side.declared() else { return Vec::new() };
    let Untold { tables, enums, domains } = untold(words, found);
    let kinds = [("table without a column", tables), ("enum", enums), ("domain", domains)];
    let named = |(kind, names): (&str, Vec<Name>)| {
        names
            .into_iter()
            .map(move |name| Unmanaged { kind: kind.to_owned(), name: name.to_string() })
            .collect::<Vec<_>>()
    };
    kinds.into_iter().flat_map(named).collect()
}

struct Untold {
    tables: Vec<Name>,
    enums: Vec<Name>,
    domains: Vec<Name>,
}

fn untold(words: &Schema, found: &Schema) -> Untold {
    let tables =
        found.tables.iter().filter(|(name, table)| table.columns.is_empty() && !words.tables.contains_key(*name));
    let enums = found.enums.keys().filter(|name| !words.enums.contains_key(*name));
    let domains = found.domains.keys().filter(|name| !words.domains.contains_key(*name));
    Untold {
        tables: tables.map(|(name, _)| name.clone()).collect(),
        enums: enums.filter(|name| found.columns_of_enum(name).is_empty()).cloned().collect(),
        domains: domains.filter(|name| found.columns_of_domain(name).is_empty()).cloned().collect(),
    }
}

async fn found(dialect: Dialect, scratch: &Scratch, side: &Side) -> Result<Schema, BuildError> {
    let mut found = match side {
        Side::Found { found, .. } => found.clone(),
        Side::Declared(schema) => built(dialect, scratch, schema).await?,
    };
    let whole = found.clone();
    for table in found.tables.values_mut() {
        settle(dialect, &whole, table);
    }
    for domain in found.domains.values_mut() {
        let default = domain.default.as_ref();
        domain.default = default.and_then(|default| settled_default(dialect, &whole, &domain.base, default));
        domain.checks.values_mut().for_each(|check| normal(dialect, &mut check.expr));
    }
    Ok(found)
}

fn normal(dialect: Dialect, sql: &mut Sql) {
    if let Some(text) = sql.get(dialect) {
        *sql = Sql::any(expr::normal(dialect, text));
    }
}

/// A server keeps the one of two words for the same that it was given: SQLite every text as it is, PostgreSQL `now()` and
/// `CURRENT_TIMESTAMP`. They get the words in which declarations are compared.
fn settle(dialect: Dialect, schema: &Schema, table: &mut Table) {
    let normal = |sql: &mut Sql| normal(dialect, sql);
    for column in table.columns.values_mut() {
        column.default =
            column.default.as_ref().and_then(|default| settled_default(dialect, schema, &column.ty, default));
        column.generated.iter_mut().for_each(|generated| normal(&mut generated.expr));
    }
    table.checks.values_mut().for_each(|check| normal(&mut check.expr));
    for index in table.indexes.values_mut() {
        index.predicate.iter_mut().for_each(normal);
        for part in &mut index.parts {
            if let IndexKey::Expr(sql) = &mut part.key {
                normal(sql);
            }
        }
    }
}
