//! How large the tables of a live database are, in one query and without reading them; SQLite keeps no such figure, so
//! that it counts.

use super::{Connection, QueryError};
use crate::dialect::spell;
use crate::model::{Dialect, Name};
use crate::size::{Size, Sizes};
use std::collections::BTreeSet;

/// The size of each of the tables that is there.
///
/// # Errors
/// When the database cannot be asked.
pub async fn sizes(connection: &mut Connection, tables: &BTreeSet<Name>) -> Result<Sizes, QueryError> {
    match connection.dialect {
        Dialect::Postgres => catalogue(connection, tables, POSTGRES).await,
        Dialect::Mysql => {
            // It keeps what it once said for a day.
            connection.execute("SET SESSION information_schema_stats_expiry = 0").await?;
            catalogue(connection, tables, MYSQL).await
        }
        Dialect::Mariadb => catalogue(connection, tables, MYSQL).await,
        Dialect::Sqlite => counted(connection, tables).await,
    }
}

/// A table without statistics has as many rows as fit into its bytes; a partitioned one is as large as its partitions.
const POSTGRES: &str = "
WITH RECURSIVE part AS (
  SELECT c.oid, c.oid AS root FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p')
  UNION ALL
  SELECT i.inhrelid, part.root FROM part JOIN pg_catalog.pg_inherits i ON i.inhparent = part.oid
)
SELECT CASE WHEN pg_catalog.pg_table_is_visible(c.oid) THEN NULL ELSE n.nspname END, c.relname,
  sum(CASE WHEN p.relkind = 'p' THEN 0
           WHEN p.reltuples > 0 THEN p.reltuples
           ELSE pg_catalog.pg_relation_size(p.oid) / 100 END)::bigint,
  sum(pg_catalog.pg_total_relation_size(p.oid))::bigint
FROM part
JOIN pg_catalog.pg_class c ON c.oid = part.root
JOIN pg_catalog.pg_class p ON p.oid = part.oid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
GROUP BY c.oid, n.nspname, c.relname";

const MYSQL: &str = "
SELECT NULL, table_name, coalesce(table_rows, 0), coalesce(data_length + index_length, 0)
FROM information_schema.tables WHERE table_schema = database() AND table_type = 'BASE TABLE'";

async fn catalogue(connection: &mut Connection, tables: &BTreeSet<Name>, sql: &str) -> Result<Sizes, QueryError> {
    let mut sizes = Sizes::new();
    for row in connection.rows(sql).await? {
        let name = Name { schema: row.get(0).map(str::to_owned), name: row.text(1).to_owned() };
        if tables.contains(&name) {
            let figure = |index| number(row.get(index).map(str::to_owned));
            sizes.insert(name, Size { rows: figure(2), bytes: figure(3) });
        }
    }
    Ok(sizes)
}

async fn counted(connection: &mut Connection, tables: &BTreeSet<Name>) -> Result<Sizes, QueryError> {
    let mut sizes = Sizes::new();
    for name in tables {
        let text = spell::string(Dialect::Sqlite, &name.name);
        let there = format!("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = {text}");
        if number(connection.value(&there).await?) == 0 {
            continue;
        }
        let rows = format!("SELECT count(*) FROM {}", spell::quote_name(Dialect::Sqlite, name));
        let bytes = format!(
            "SELECT sum(pgsize) FROM dbstat WHERE aggregate = TRUE AND name IN (SELECT name FROM sqlite_schema WHERE tbl_name = {text})"
        );
        let (rows, bytes) = (connection.value(&rows).await?, connection.value(&bytes).await?);
        sizes.insert(name.clone(), Size { rows: number(rows), bytes: number(bytes) });
    }
    Ok(sizes)
}

fn number(text: Option<String>) -> u64 {
    text.and_then(|text| text.parse().ok()).unwrap_or(0)
}
