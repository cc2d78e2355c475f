//! Advice that only a live database can give: which indexes nobody uses, and which keys are about to run out of numbers. One query for
//! each, whatever the number of tables.

use super::{Connection, QueryError, Row};
use crate::advice::Advice;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};

/// What a live database says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LiveAdvice {
    /// What could be better.
    pub advice: Vec<Advice>,
    /// What it could not be asked, and why: one sentence each.
    pub unread: Vec<String>,
}

/// Asks a live database what could be better in it. Nothing is changed, and no table is read.
///
/// # Errors
/// When the database cannot be asked.
pub async fn advise(connection: &mut Connection) -> Result<LiveAdvice, QueryError> {
    let mut live = LiveAdvice::default();
    match connection.dialect {
        Dialect::Postgres => {
            counted(&connection.rows(POSTGRES_KEYS).await?, &mut live);
            unused(&connection.rows(POSTGRES_INDEXES).await?, &mut live);
        }
        Dialect::Mysql => {
            // What it says of tables may otherwise be a day old (MySQL manual, information_schema_stats_expiry).
            connection.execute("SET SESSION information_schema_stats_expiry = 0").await?;
            mysql(connection, &mut live).await?;
        }
        Dialect::Mariadb => mysql(connection, &mut live).await?,
        Dialect::Sqlite => {
            live.unread.push("SQLite does not count how often an index is used".to_owned());
        }
    }
    Ok(live)
}

/// A key that has come so far, in hundredths of what its type can count, is worth a look: widening it takes preparation.
const FAR: u64 = 50;

/// The table and its schema, the column, its last number, and the last one of its type.
const POSTGRES_KEYS: &str = "
SELECT CASE WHEN pg_catalog.pg_table_is_visible(c.oid) THEN NULL ELSE n.nspname END, c.relname, a.attname,
  abs(s.last_value)::text,
  CASE a.atttypid WHEN 'int2'::regtype THEN '32767' ELSE '2147483647' END
FROM pg_catalog.pg_sequences s
JOIN pg_catalog.pg_namespace sn ON sn.nspname = s.schemaname
JOIN pg_catalog.pg_class sc ON sc.relnamespace = sn.oid AND sc.relname = s.sequencename AND sc.relkind = 'S'
JOIN pg_catalog.pg_depend d ON d.objid = sc.oid AND d.classid = 'pg_class'::regclass
  AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
WHERE s.last_value IS NOT NULL AND a.atttypid IN ('int2'::regtype, 'int4'::regtype)
ORDER BY n.nspname, c.relname, a.attname";

/// The next number is what the table has counted to.
const MYSQL_KEYS: &str = "
SELECT NULL, t.table_name, c.column_name, CAST(t.auto_increment - 1 AS CHAR),
  CAST(CASE c.data_type WHEN 'tinyint' THEN 127 WHEN 'smallint' THEN 32767 WHEN 'mediumint' THEN 8388607 ELSE 2147483647 END
    * CASE WHEN c.column_type LIKE '%unsigned%' THEN 2 ELSE 1 END
    + CASE WHEN c.column_type LIKE '%unsigned%' THEN 1 ELSE 0 END AS CHAR)
FROM information_schema.tables t
JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
WHERE t.table_schema = database() AND t.auto_increment IS NOT NULL AND c.extra LIKE '%auto_increment%'
  AND c.data_type IN ('tinyint', 'smallint', 'mediumint', 'int')
ORDER BY t.table_name";

/// The table and its schema, the index, and since when the server counts. What keeps a rule, or serves a foreign key, does its work without
/// being counted.
const POSTGRES_INDEXES: &str = "
SELECT CASE WHEN pg_catalog.pg_table_is_visible(s.relid) THEN NULL ELSE s.schemaname END, s.relname, s.indexrelname,
  coalesce((SELECT to_char(b.stats_reset, 'YYYY-MM-DD') FROM pg_catalog.pg_stat_database b WHERE b.datname = current_database()),
    to_char(pg_postmaster_start_time(), 'YYYY-MM-DD') || ' or before')
FROM pg_catalog.pg_stat_user_indexes s
JOIN pg_catalog.pg_index i ON i.indexrelid = s.indexrelid
WHERE s.idx_scan = 0 AND NOT i.indisunique AND NOT i.indisexclusion AND i.indisvalid AND NOT i.indisreplident
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint f WHERE f.contype = 'f' AND f.conrelid = s.relid
    AND (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
ORDER BY s.schemaname, s.relname, s.indexrelname";

const MYSQL_INDEXES: &str = "
SELECT NULL, u.object_name, u.index_name,
  DATE_FORMAT(NOW() - INTERVAL (SELECT g.variable_value FROM UPTIME g WHERE g.variable_name = 'Uptime') SECOND, '%Y-%m-%d')
FROM performance_schema.table_io_waits_summary_by_index_usage u
JOIN information_schema.statistics s ON s.table_schema = u.object_schema AND s.table_name = u.object_name
  AND s.index_name = u.index_name AND s.seq_in_index = 1 AND s.non_unique = 1
WHERE u.object_schema = database() AND u.count_star = 0
  AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k WHERE k.table_schema = u.object_schema
    AND k.table_name = u.object_name AND k.column_name = s.column_name AND k.referenced_table_name IS NOT NULL)
ORDER BY u.object_name, u.index_name";

async fn mysql(connection: &mut Connection, live: &mut LiveAdvice) -> Result<(), QueryError> {
    counted(&connection.rows(MYSQL_KEYS).await?, live);
    if connection.value("SELECT @@performance_schema").await?.as_deref() != Some("1") {
        let sentence = "the server does not count how often an index is used: performance_schema is off";
        live.unread.push(sentence.to_owned());
        return Ok(());
    }
    let uptime = if connection.dialect == Dialect::Mysql {
        "performance_schema.global_status"
    } else {
        "information_schema.global_status"
    };
    match connection.rows(&MYSQL_INDEXES.replace("UPTIME", uptime)).await {
        Ok(rows) => unused(&rows, live),
        // A user has rights there only where somebody has given them.
        Err(error) => live.unread.push(format!("how often indexes are used cannot be read: {error}")),
    }
    Ok(())
}

fn counted(rows: &[Row], live: &mut LiveAdvice) {
    for row in rows {
        let number = |index| row.text(index).parse::<u64>().unwrap_or(0);
        let (at, last) = (number(3), number(4).max(1));
        let part = at.saturating_mul(100) / last;
        if part >= FAR {
            let object = Object::Column(table(row), row.text(2).to_owned());
            let sentence = format!("{object} has counted to {at} of {last} ({part} %); begin to move to 64 bits");
            live.advice.push(Advice { kind: HazardKind::SmallKey, object, sentence });
        }
    }
}

fn unused(rows: &[Row], live: &mut LiveAdvice) {
    for row in rows {
        let object = Object::Index(table(row), row.text(2).to_owned());
        let sentence = format!("no query has used {object} here since {}; look at the replicas, too", row.text(3));
        live.advice.push(Advice { kind: HazardKind::UnusedIndex, object, sentence });
    }
}

fn table(row: &Row) -> Name {
    Name { schema: row.get(0).map(str::to_owned), name: row.text(1).to_owned() }
}
