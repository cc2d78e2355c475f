//! One runner at a time. The lock is sqlx's own, under sqlx's own number, so that both tools exclude each
//! other; but it is asked for again and again instead of waited for, because a session that waits inside
//! PostgreSQL holds a snapshot that `CREATE INDEX CONCURRENTLY` waits for: a deadlock.

use super::{Connection, QueryError};
use crate::model::Dialect;
use std::time::{Duration, Instant};

/// How long to wait before asking again.
const PAUSE: Duration = Duration::from_millis(250);

/// Why the lock cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Somebody has it, and keeps it.
    #[error("another run holds the migration lock of {database} for more than {} seconds: {holder}; wait for it, or end that session", waited.as_secs())]
    Held {
        /// The database.
        database: String,
        /// Who has it, as far as the server tells.
        holder: String,
        /// How long it was waited for.
        waited: Duration,
    },
    /// The server cannot be asked.
    #[error("cannot take the migration lock: {0}")]
    Query(#[from] QueryError),
}

/// Takes the lock, waiting at most `patience`; `waiting` is told once who holds it. It ends with the session,
/// or with [`unlock`].
///
/// SQLite has no such lock: there every migration begins with `BEGIN IMMEDIATE`, and here only the patience of
/// that is set.
///
/// # Errors
/// When somebody else keeps it, or the server cannot be asked.
pub async fn lock(
    connection: &mut Connection,
    patience: Duration,
    waiting: &mut dyn FnMut(&str),
) -> Result<(), LockError> {
    let started = Instant::now();
    let Some(take) = take_sql(connection) else {
        connection.execute(&format!("PRAGMA busy_timeout = {}", patience.as_millis())).await?;
        return Ok(());
    };
    let mut told = false;
    loop {
        if connection.rows(&take).await?.first().is_some_and(|row| row.is(0)) {
            return Ok(());
        }
        if !told || started.elapsed() >= patience {
            let holder = holder(connection).await;
            if started.elapsed() >= patience {
                return Err(LockError::Held { database: connection.database.clone(), holder, waited: patience });
            }
            waiting(&holder);
            told = true;
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Gives the lock back.
///
/// # Errors
/// When the server cannot be told.
pub async fn unlock(connection: &mut Connection) -> Result<(), QueryError> {
    let id = lock_id(&connection.database);
    match connection.dialect {
        Dialect::Postgres => connection.execute(&format!("SELECT pg_advisory_unlock({id})")).await.map(|_| ()),
        Dialect::Mysql | Dialect::Mariadb => {
            connection.execute(&format!("SELECT release_lock('{id:x}')")).await.map(|_| ())
        }
        Dialect::Sqlite => Ok(()),
    }
}

/// sqlx's number of the lock: a constant "chosen by fair dice roll" times the CRC-32 of the database's name.
#[must_use]
pub fn lock_id(database: &str) -> i64 {
    0x3d32_ad9e * i64::from(crc32(database.as_bytes()))
}

fn take_sql(connection: &Connection) -> Option<String> {
    let id = lock_id(&connection.database);
    match connection.dialect {
        Dialect::Postgres => Some(format!("SELECT pg_try_advisory_lock({id})::text")),
        Dialect::Mysql | Dialect::Mariadb => Some(format!("SELECT get_lock('{id:x}', 0)")),
        Dialect::Sqlite => None,
    }
}

/// Who has the lock. That nobody may say is no reason to stop.
async fn holder(connection: &mut Connection) -> String {
    let id = lock_id(&connection.database);
    let asked = match connection.dialect {
        // pg_locks shows the two halves of a 64-bit number as classid and objid, with objsubid 1.
        Dialect::Postgres => vec![format!(
            "SELECT 'process ' || l.pid || coalesce(', user ' || a.usename, '') || coalesce(', ' || nullif(a.application_name, ''), '')
                    || coalesce(', from ' || host(a.client_addr), '') || coalesce(', since ' || a.backend_start::timestamptz(0), '')
             FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND (l.classid::bigint << 32) | l.objid::bigint = {id}"
        )],
        // Its list of processes cannot be read while anybody runs a statement with a picture in it (error 3854, seen on 9.7), and the other
        // one not by everybody.
        Dialect::Mysql => vec![
            format!(
                "SELECT concat('connection ', t.processlist_id, ', user ', t.processlist_user, ', from ', t.processlist_host, coalesce(concat(', ', t.processlist_state), ''))
                 FROM performance_schema.threads t WHERE t.processlist_id = is_used_lock('{id:x}')"
            ),
            processes(id),
        ],
        Dialect::Mariadb => vec![processes(id)],
        Dialect::Sqlite => Vec::new(),
    };
    for sql in asked {
        if let Ok(Some(holder)) = connection.value(&sql).await {
            return holder;
        }
    }
    "a session that the server does not show".to_owned()
}

fn processes(id: i64) -> String {
    format!(
        "SELECT concat('connection ', p.id, ', user ', p.user, ', from ', p.host, coalesce(concat(', ', p.state), ''))
         FROM information_schema.processlist p WHERE p.id = is_used_lock('{id:x}')"
    )
}

/// CRC-32 as in ISO-HDLC (zip, PNG).
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_sqlx_s() {
        // The check value of CRC-32/ISO-HDLC in the catalogue of CRC algorithms.
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(lock_id("123456789"), 0x3d32_ad9e * 0xCBF4_3926_i64);
    }
}
