//! Who holds the lock that a statement did not get: whoever is told that it failed wants to know whom to ask. The servers tell while
//! somebody waits; behind that, whoever holds a lock on a table that the statement names is the one, or has let go by now.

use super::Connection;
use crate::model::Dialect;

/// How many of them are named.
const MOST: usize = 3;

/// Their sessions, the oldest transaction first. Nobody where the server does not say, or may not.
pub(super) async fn blockers(connection: &mut Connection, sql: &str) -> Vec<String> {
    let asked = match connection.dialect {
        Dialect::Postgres => POSTGRES,
        Dialect::Mysql => MYSQL,
        Dialect::Mariadb => MARIADB,
        // It knows of locks, and not of those who hold them.
        Dialect::Sqlite => return Vec::new(),
    };
    let rows = connection.rows(asked).await.unwrap_or_default();
    // A session stands in a row for each table, side by side.
    let mut held: Vec<(String, Vec<String>)> = Vec::new();
    for row in &rows {
        let (Some(session), table) = (row.get(0), row.get(1)) else { continue };
        if table.is_some_and(|table| !names(sql, table)) {
            continue;
        }
        let tables = table.map(str::to_owned);
        match held.last_mut().filter(|(last, _)| last == session) {
            Some((_, on)) => on.extend(tables),
            None => held.push((session.to_owned(), tables.into_iter().collect())),
        }
    }
    let told = |(session, on): (String, Vec<String>)| {
        let on = if on.is_empty() { String::new() } else { format!("on {}, ", on.join(", ")) };
        format!("{on}{session}")
    };
    held.into_iter().take(MOST).map(told).collect()
}

/// Whether a text has a name in it, as a word of its own.
fn names(sql: &str, name: &str) -> bool {
    let inside = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    sql.match_indices(name)
        .any(|(at, _)| !inside(sql[..at].chars().next_back()) && !inside(sql[at + name.len()..].chars().next()))
}

const POSTGRES: &str = r"
SELECT 'by process ' || a.pid || coalesce(', user ' || a.usename, '') || coalesce(', ' || nullif(a.application_name, ''), '')
  || coalesce(', ' || a.state, '') || coalesce(' for ' || greatest(0, extract(epoch FROM clock_timestamp() - a.xact_start)::bigint) || ' s', '')
  || coalesce(': ' || nullif(left(regexp_replace(a.query, '\s+', ' ', 'g'), 120), ''), ''), c.relname
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_class c ON c.oid = l.relation
JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'relation' AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()
  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
  AND c.relkind IN ('r', 'p') AND c.oid >= 16384
GROUP BY a.pid, a.usename, a.application_name, a.state, a.xact_start, a.query, c.relname
ORDER BY a.xact_start, a.pid, c.relname";

const MYSQL: &str = "
SELECT concat('by connection ', t.processlist_id, ', user ', t.processlist_user, ', ', lower(t.processlist_command), ' for ',
  t.processlist_time, ' s', coalesce(concat(': ', left(coalesce(t.processlist_info, (
    SELECT s.sql_text FROM performance_schema.events_statements_current s WHERE s.thread_id = t.thread_id ORDER BY s.event_id LIMIT 1
  )), 120)), '')), m.object_name
FROM performance_schema.metadata_locks m
JOIN performance_schema.threads t ON t.thread_id = m.owner_thread_id
WHERE m.object_type = 'TABLE' AND m.lock_status = 'GRANTED' AND m.object_schema = database()
  AND t.processlist_id <> connection_id()
ORDER BY t.processlist_id, m.object_name";

/// It says who has an open transaction, and of which table only with a plugin: whose it is not is among them, too.
const MARIADB: &str = "
SELECT concat('by connection ', p.id, ', user ', p.user, ', ', lower(p.command), ' for ', p.time, ' s, with an open transaction',
  coalesce(concat(': ', left(coalesce(x.trx_query, p.info), 120)), '')), NULL
FROM information_schema.innodb_trx x
JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id
WHERE p.id <> connection_id() ORDER BY x.trx_started, p.id";

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_name_is_a_word_of_its_own() {
        assert!(names("ALTER TABLE \"t\" ADD a int", "t") && names("ALTER TABLE t ADD a int", "t"));
        assert!(!names("ALTER TABLE other ADD count int", "t") && !names("UPDATE my_t SET a = 1", "t"));
        assert!(names("ALTER TABLE `größen` ADD a int", "größen") && !names("", "t"));
    }
}
