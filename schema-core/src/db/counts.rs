//! Counts the rows that a plan is about. Nothing is written, and nobody waits for it: what takes too long, or cannot be asked, is
//! answered by why.

use super::connect::Link;
use super::{Connection, QueryError};
use crate::count::{Answer, Count, Counts, Inquiry, Query};
use crate::model::Dialect;
use std::time::Duration;

/// Asks each, for no longer than the limit. The session is good for nothing else afterwards.
///
/// # Errors
/// When the database cannot be asked at all.
pub async fn counts(
    connection: &mut Connection,
    inquiries: Vec<Inquiry>,
    limit: Duration,
) -> Result<Counts, QueryError> {
    read_only(connection, limit).await?;
    let mut counts = Counts::default();
    for inquiry in inquiries {
        let answer = match &inquiry.query {
            Query::Now(sql) => answer(connection, sql, limit).await?,
            Query::After(operation) => Answer::Unknown(format!("it can be asked after `{operation}`")),
        };
        counts.0.push(Count { inquiry, answer });
    }
    Ok(counts)
}

async fn answer(connection: &mut Connection, sql: &str, limit: Duration) -> Result<Answer, QueryError> {
    limit_sqlite(connection, limit).await;
    match connection.value(sql).await {
        Ok(value) => Ok(match value.as_deref().map(str::parse) {
            Some(Ok(rows)) => Answer::Rows(rows),
            Some(Err(_)) | None => Answer::Unknown("it answered no number".to_owned()),
        }),
        Err(error) if error.code.is_none() || !error.is_answer() => Err(error),
        Err(error) => Ok(Answer::Unknown(if is_late(&error) {
            format!("it took longer than {} ms", limit.as_millis())
        } else {
            error.to_string()
        })),
    }
}

/// Every statement of the session.
async fn read_only(connection: &mut Connection, limit: Duration) -> Result<(), QueryError> {
    let milliseconds = limit.as_millis();
    // Who alters a table holds it for as long as that takes: the wait for it counts, too.
    let sql = match connection.dialect {
        Dialect::Postgres => format!(
            "SET default_transaction_read_only = on; SET statement_timeout = {milliseconds}; SET lock_timeout = {milliseconds}"
        ),
        Dialect::Mysql => format!(
            "SET SESSION TRANSACTION READ ONLY; SET SESSION max_execution_time = {milliseconds}, SESSION lock_wait_timeout = {}",
            seconds(limit)
        ),
        Dialect::Mariadb => format!(
            "SET SESSION TRANSACTION READ ONLY; SET SESSION max_statement_time = {}, SESSION lock_wait_timeout = {}",
            limit.as_secs_f64(),
            seconds(limit)
        ),
        Dialect::Sqlite => format!("PRAGMA query_only = ON; PRAGMA busy_timeout = {milliseconds}"),
    };
    connection.execute(&sql).await.map(|_| ())
}

fn seconds(limit: Duration) -> u64 {
    limit.as_secs().max(1)
}

/// SQLite has no clock of its own: it asks every so many steps whether to go on.
#[cfg_attr(not(feature = "sqlite"), expect(unused_variables, reason = "only SQLite is limited here"))]
async fn limit_sqlite(connection: &mut Connection, limit: Duration) {
    match &mut connection.link {
        #[cfg(feature = "sqlite")]
        Link::Sqlite(own) => {
            let started = std::time::Instant::now();
            // Whoever cannot be told goes on for as long as it takes.
            if let Ok(mut handle) = own.lock_handle().await {
                handle.set_progress_handler(10_000, move || started.elapsed() < limit);
            }
        }
        #[cfg(feature = "postgres")]
        Link::Postgres(_) => {}
        #[cfg(feature = "mysql")]
        Link::Mysql(_) => {}
    }
}

/// PostgreSQL: query_canceled, lock_not_available; MySQL: query timeout, lock wait timeout; MariaDB: max_statement_time; SQLite: interrupted,
/// busy.
fn is_late(error: &QueryError) -> bool {
    matches!(error.code.as_deref(), Some("57014" | "55P03" | "3024" | "1205" | "1969" | "9" | "5"))
}
