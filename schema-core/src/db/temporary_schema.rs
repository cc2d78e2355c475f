//! A schema built where no database may be created: on PostgreSQL, in a schema of the live database itself, inside a
//! transaction that is rolled back, so that nobody ever sees it. The extensions, functions and types of the database are
//! there, too, which a new database need not have.

use super::build::{BuildError, run, statements};
use super::inspect::inspect_within;
use super::scratch::fresh_name;
use super::{Connection, QueryError, open};
use crate::dialect::spell::{quote, string};
use crate::model::{Dialect, Domain, Name, Object, Schema, Table, Type};
use std::collections::BTreeMap;

/// What the server says about a schema, which is canonical.
///
/// # Errors
/// When the database cannot be reached, or refuses.
pub(super) async fn built_inside(url: &str, schema: &Schema) -> Result<Schema, BuildError> {
    let mut connection =
        open(url, Some(Dialect::Postgres)).await.map_err(|error| BuildError::Scratch(Box::new(error.into())))?;
    let found = inside(&mut connection, schema).await;
    // Closing rolls back as well.
    let _ = connection.execute("ROLLBACK").await;
    connection.close().await;
    found
}

async fn inside(connection: &mut Connection, schema: &Schema) -> Result<Schema, BuildError> {
    let refused = |source: QueryError| BuildError::Statement { dialect: Dialect::Postgres, source: Box::new(source) };
    let own = fresh_name();
    // Every schema that the declaration names has its like.
    let mut likes: BTreeMap<String, String> = BTreeMap::new();
    let types = schema.enums.keys().chain(schema.domains.keys());
    for name in schema.tables.keys().chain(types).chain(schema.sequences.keys()) {
        if let Some(schema) = &name.schema {
            let like = format!("{own}_{}", likes.len());
            likes.entry(schema.clone()).or_insert(like);
        }
    }
    let path = connection.value("SHOW search_path").await.map_err(refused)?.unwrap_or_default();
    let current = connection.value("SELECT current_schema()").await.map_err(refused)?;
    connection.execute("BEGIN; SET LOCAL jit = off").await.map_err(refused)?;
    // Functions of the database take its own types: those that it has just so are not made again.
    let mut there = Schema { tables: Default::default(), ..inspect_within(connection).await?.schema };
    there.enums.retain(|name, item| schema.enums.get(name) == Some(item));
    there.domains.retain(|name, domain| schema.domains.get(name) == Some(domain));
    there.sequences.retain(|name, sequence| schema.sequences.get(name) == Some(sequence));
    for sql in [
        // Nobody is made to wait.
        "SET LOCAL lock_timeout = '5s'".to_owned(),
        format!("CREATE SCHEMA {}", quote(Dialect::Postgres, &own)),
        format!(
            "SELECT set_config('search_path', {}, true)",
            string(Dialect::Postgres, &[own.clone(), path].join(", "))
        ),
    ] {
        connection.execute(&sql).await.map_err(refused)?;
    }
    let moved = |name: &Name| {
        let like = |schema: &String| likes.get(schema).unwrap_or(schema).clone();
        Name { schema: name.schema.as_ref().map(like), name: name.name.clone() }
    };
    let moved = renamed(schema, moved, |name| {
        let is_type = there.enums.contains_key(name) || there.domains.contains_key(name);
        let is_there = is_type || there.sequences.contains_key(name);
        if is_there { name.clone() } else { moved(name) }
    });
    run(connection, &statements(Dialect::Postgres, &there, &moved)?).await?;
    let mut found = inspect_within(connection).await?.schema;
    // All else is the database's own.
    let ours = |name: &Name| name.schema.as_ref().is_none_or(|schema| likes.values().any(|like| like == schema));
    found.tables.retain(|name, _| ours(name));
    found.enums.retain(|name, _| ours(name));
    found.domains.retain(|name, _| ours(name));
    found.sequences.retain(|name, _| ours(name));
    let mut found = with_own_names(found, &likes, current.as_deref());
    found.enums.extend(there.enums);
    found.domains.extend(there.domains);
    found.sequences.extend(there.sequences);
    Ok(found)
}

/// The schema with other names of tables, and of enums, domains and sequences.
fn renamed(schema: &Schema, to: impl Fn(&Name) -> Name, type_to: impl Fn(&Name) -> Name) -> Schema {
    let retyped = |ty: &Type| match ty.named() {
        Some(Object::Enum(name)) => ty.with_enum_name(&type_to(&name)),
        Some(Object::Domain(name)) => ty.with_domain_name(&type_to(&name)),
        Some(_) | None => ty.clone(),
    };
    let table = |table: &Table| {
        let mut table = table.clone();
        table.retired = table.retired.as_ref().map(&to);
        for key in table.foreign_keys.values_mut() {
            key.table = to(&key.table);
        }
        for column in table.columns.values_mut() {
            column.ty = retyped(&column.ty);
        }
        table
    };
    Schema {
        tables: schema.tables.iter().map(|(name, item)| (to(name), table(item))).collect(),
        enums: schema.enums.iter().map(|(name, item)| (type_to(name), item.clone())).collect(),
        domains: schema
            .domains
            .iter()
            .map(|(name, domain)| (type_to(name), Domain { base: retyped(&domain.base), ..domain.clone() }))
            .collect(),
        sequences: schema.sequences.iter().map(|(name, item)| (type_to(name), item.clone())).collect(),
    }
}

/// The schemas have their own names again, in names and inside of expressions. What stands in the database's current schema,
/// which another was put before, stands without it.
fn with_own_names(found: Schema, likes: &BTreeMap<String, String>, current: Option<&str>) -> Schema {
    let own = |name: &Name| {
        let former = name.schema.as_ref().and_then(|schema| likes.iter().find(|(_, like)| *like == schema));
        Name {
            schema: former
                .map(|(former, _)| former.clone())
                .or_else(|| name.schema.clone().filter(|schema| Some(schema.as_str()) != current)),
            name: name.name.clone(),
        }
    };
    let found = renamed(&found, own, own);
    if likes.is_empty() {
        return found;
    }
    let Ok(mut text) = serde_json::to_string(&found) else { return found };
    for (former, like) in likes {
        let plain = former.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        let spelled = if plain { former.clone() } else { quote(Dialect::Postgres, former) };
        let spelled = serde_json::to_string(&spelled).unwrap_or_default();
        text = text.replace(&format!("{like}."), &format!("{}.", spelled.trim_matches('"')));
    }
    serde_json::from_str(&text).unwrap_or(found)
}
