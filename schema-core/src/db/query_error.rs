//! What a database says against a text, with what its driver tells of the reason.

/// What a database says against a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}{}{}{}", code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default(), detail.as_ref().map(|detail| format!("; {detail}")).unwrap_or_default(), self.instead().map(|instead| format!("; {instead}")).unwrap_or_default())]
pub struct QueryError {
    /// The text that was sent.
    pub sql: String,
    /// What the database or the driver says.
    pub message: String,
    /// The SQLSTATE; MySQL's and SQLite's own number where there is one.
    pub code: Option<String>,
    /// What PostgreSQL adds: the row, key or object concerned; and who held a lock that was in the way.
    pub detail: Option<String>,
    /// The character of the text, from 0, where the database says it (PostgreSQL).
    pub position: Option<usize>,
}

impl QueryError {
    pub(super) fn new(sql: &str, error: &sqlx::Error) -> QueryError {
        let database = error.as_database_error();
        QueryError {
            sql: sql.to_owned(),
            message: database.map_or_else(|| error.to_string(), |error| error.message().to_owned()),
            code: code_of(error),
            detail: detail_of(error),
            position: position_of(error),
        }
    }

    /// The line of the text, from 1, where the database says it.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.position.map(|at| 1 + self.sql.chars().take(at).filter(|letter| *letter == '\n').count())
    }

    /// What to do, where the server says only what it cannot.
    #[must_use]
    pub fn instead(&self) -> Option<&'static str> {
        match self.code.as_deref() {
            // ER_INNODB_MAX_ROW_VERSION
            Some("4092") => Some(
                "no more columns come or go in the dictionary alone: `ALTER TABLE … ENGINE=InnoDB` builds the table again beside readers and writers, and the count begins anew",
            ),
            // ER_ALTER_OPERATION_NOT_SUPPORTED, with a reason and without
            Some("1845" | "1846") => Some(
                "the file asks for less than the server needs for this table, which it would otherwise have copied while others wait; if they may wait, take ALGORITHM and LOCK out of the file, and accept that: `cargo schema verify --accept VERSION`",
            ),
            Some(_) | None => None,
        }
    }

    /// Whether somebody else's lock was in the way: it may go better a moment later.
    #[must_use]
    pub fn is_lock_conflict(&self) -> bool {
        // PostgreSQL: lock_not_available, deadlock_detected; MySQL: lock wait timeout, deadlock; SQLite: busy, locked.
        let code = self.code.as_deref();
        // MariaDB renames the rows of its own statistics with what they are about, and writes them in the background, too (seen on 10.11:
        // "Can't write; duplicate key in table 'mysql.innodb_index_stats'"). Nothing of the statement remains.
        let statistics = code == Some("1022") && self.message.contains("mysql.innodb_");
        statistics || matches!(code, Some("55P03" | "40P01" | "1205" | "1213" | "5" | "6" | "261" | "517"))
    }

    /// Whether the database has answered at all; if not, nobody knows whether the statement has happened.
    #[must_use]
    pub fn is_answer(&self) -> bool {
        // PostgreSQL: the server shuts down, the connection breaks; MySQL: shutdown, connection killed.
        self.code.as_deref().is_some_and(|code| {
            !code.starts_with("57P") && !code.starts_with("08") && !["1053", "1927"].contains(&code)
        })
    }
}

/// MySQL's SQLSTATE says little (`HY000` for most), so its own number is taken.
pub(super) fn code_of(error: &sqlx::Error) -> Option<String> {
    let error = error.as_database_error()?;
    #[cfg(feature = "mysql")]
    if let Some(error) = error.try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>() {
        return Some(error.number().to_string());
    }
    error.code().map(|code| code.into_owned())
}

fn detail_of(error: &sqlx::Error) -> Option<String> {
    #[cfg(feature = "postgres")]
    if let Some(error) = error.as_database_error()?.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
        return error.detail().map(str::to_owned);
    }
    let _ = error;
    None
}

/// PostgreSQL counts characters of the text, from 1.
fn position_of(error: &sqlx::Error) -> Option<usize> {
    #[cfg(feature = "postgres")]
    if let Some(error) = error.as_database_error()?.try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
        && let Some(sqlx::postgres::PgErrorPosition::Original(position)) = error.position()
    {
        return Some(position.saturating_sub(1));
    }
    let _ = error;
    None
}
