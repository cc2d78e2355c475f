//! Who holds the lock that a statement did not get: whoever is told that it failed wants to know whom to ask. The servers tell while
//! somebody waits; behind that, whoever holds a lock on a table that the statement names is the one, or has let go by now.

use super::Connection;
use crate::dialect::spell;
use crate::model::Dialect;

/// Their sessions, the oldest transaction first, three at most. Nobody where the server does not say, or may not.
pub(super) async fn blockers(connection: &mut Connection, sql: &str) -> Vec<String> {
    let text = spell::string(connection.dialect, sql);
    let asked = match connection.dialect {
        Dialect::Postgres => POSTGRES,
        Dialect::Mysql => MYSQL,
        Dialect::Mariadb => MARIADB,
        // It knows of locks, and not of those who hold them.
        Dialect::Sqlite => return Vec::new(),
    };
    let rows = connection.rows(&asked.replace("{text}", &text)).await.unwrap_or_default();
    rows.iter().filter_map(|row| row.get(0).map(str::to_owned)).collect()
}

const POSTGRES: &str = r"
SELECT 'process ' || a.pid || coalesce(', user ' || a.usename, '') || coalesce(', ' || nullif(a.application_name, ''), '')
  || coalesce(', ' || a.state, '') || coalesce(' for ' || greatest(0, extract(epoch FROM clock_timestamp() - a.xact_start)::bigint) || ' s', '')
  || ', on ' || string_agg(DISTINCT c.relname, ', ')
  || coalesce(': ' || nullif(left(regexp_replace(a.query, '\s+', ' ', 'g'), 120), ''), '')
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_class c ON c.oid = l.relation
JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'relation' AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()
  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
  AND c.relkind IN ('r', 'p') AND c.oid >= 16384 AND strpos({text}, c.relname) > 0
GROUP BY a.pid, a.usename, a.application_name, a.state, a.xact_start, a.query
ORDER BY a.xact_start, a.pid LIMIT 3";

const MYSQL: &str = "
SELECT concat('connection ', t.processlist_id, ', user ', t.processlist_user, ', ', lower(t.processlist_command), ' for ',
  t.processlist_time, ' s, on ', group_concat(DISTINCT m.object_name),
  coalesce(concat(': ', left(coalesce(t.processlist_info, (
    SELECT s.sql_text FROM performance_schema.events_statements_current s WHERE s.thread_id = t.thread_id ORDER BY s.event_id LIMIT 1
  )), 120)), ''))
FROM performance_schema.metadata_locks m
JOIN performance_schema.threads t ON t.thread_id = m.owner_thread_id
WHERE m.object_type = 'TABLE' AND m.lock_status = 'GRANTED' AND m.object_schema = database()
  AND t.processlist_id <> connection_id() AND locate(m.object_name, {text}) > 0
GROUP BY t.thread_id, t.processlist_id, t.processlist_user, t.processlist_command, t.processlist_time, t.processlist_info
ORDER BY t.processlist_id LIMIT 3";

/// It says who has an open transaction, and of which table only with a plugin: whose it is not is among them, too.
const MARIADB: &str = "
SELECT concat('connection ', p.id, ', user ', p.user, ', ', lower(p.command), ' for ', p.time, ' s, with an open transaction',
  coalesce(concat(': ', left(coalesce(x.trx_query, p.info), 120)), ''))
FROM information_schema.innodb_trx x
JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id
WHERE p.id <> connection_id() ORDER BY x.trx_started, p.id LIMIT 3";
