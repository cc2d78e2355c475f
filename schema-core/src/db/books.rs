//! The table in which sqlx keeps what has been applied, read and written exactly as sqlx does, so that either
//! tool may take over at any version: `_sqlx_migrations` with the SHA-384 of the raw file.

use super::{Connection, QueryError, sqlite_rebuild};
use crate::dialect::spell;
use crate::model::Dialect;

/// One migration on disk, as far as running it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// Its number.
    pub version: i64,
    /// What follows the number in the file's name, with blanks for underscores, as sqlx stores it.
    pub description: String,
    /// The file that leads forward.
    pub up: String,
    /// The file that leads back; none where there is no such file.
    pub down: Option<String>,
}

/// One row of the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number of the migration.
    pub version: i64,
    /// Its description.
    pub description: String,
    /// Whether it has run to its end; on MySQL and MariaDB one that stopped half-way stays false.
    pub success: bool,
    /// SHA-384 of the file, in hexadecimal digits.
    pub checksum: String,
    /// When it ended, as the database writes it.
    pub installed_on: String,
}

/// How a migration stands between disk and books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It has been applied and its file is as it was.
    Applied,
    /// It has not been applied.
    Pending,
    /// It has been applied, and its file has changed since.
    Changed {
        /// Whether only the ends of lines have changed.
        line_endings: bool,
    },
    /// It has been applied, and there is no file of it.
    Missing,
    /// It stopped half-way.
    Dirty,
}

/// One line of a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The number of the migration.
    pub version: i64,
    /// Its description.
    pub description: String,
    /// How it stands.
    pub state: State,
    /// When it was applied, as the database writes it.
    pub installed_on: Option<String>,
}

/// The table's name, unless sqlx.toml says otherwise.
pub const TABLE: &str = "_sqlx_migrations";

/// How every migration of disk and books stands, in order of their numbers. Changes nothing.
///
/// # Errors
/// When the books cannot be read.
pub async fn status(connection: &mut Connection, table: &str, scripts: &[Script]) -> Result<Vec<Status>, QueryError> {
    Ok(compare(&list(connection, table).await?, scripts))
}

/// Lays the books beside the files.
#[must_use]
pub fn compare(entries: &[Entry], scripts: &[Script]) -> Vec<Status> {
    let mut lines: Vec<Status> = scripts
        .iter()
        .map(|script| {
            let entry = entries.iter().find(|entry| entry.version == script.version);
            let state = match entry {
                None => State::Pending,
                Some(entry) if !entry.success => State::Dirty,
                Some(entry) if entry.checksum == checksum(&script.up) => State::Applied,
                Some(entry) => State::Changed { line_endings: same_but_line_endings(&script.up, &entry.checksum) },
            };
            let installed_on = entry.map(|entry| entry.installed_on.clone());
            Status { version: script.version, description: script.description.clone(), state, installed_on }
        })
        .collect();
    let missing = entries.iter().filter(|entry| !scripts.iter().any(|script| script.version == entry.version));
    lines.extend(missing.map(|entry| Status {
        version: entry.version,
        description: entry.description.clone(),
        state: State::Missing,
        installed_on: Some(entry.installed_on.clone()),
    }));
    lines.sort_by_key(|line| line.version);
    lines
}

/// The rows, in order of their numbers; none where there is no table yet.
///
/// # Errors
/// When the table cannot be read.
pub async fn list(connection: &mut Connection, table: &str) -> Result<Vec<Entry>, QueryError> {
    if !exists(connection, table).await? {
        return Ok(Vec::new());
    }
    let columns = match connection.dialect {
        Dialect::Postgres => "version::text, description, success::text, encode(checksum, 'hex'), installed_on::text",
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => {
            "version, description, success, lower(hex(checksum)), installed_on"
        }
    };
    let rows = connection.rows(&format!("SELECT {columns} FROM {table} ORDER BY version")).await?;
    let entry = |row: &super::Row| Entry {
        version: row.text(0).parse().unwrap_or_default(),
        description: row.text(1).to_owned(),
        success: row.is(2),
        checksum: row.text(3).to_owned(),
        installed_on: row.text(4).to_owned(),
    };
    Ok(rows.iter().map(entry).collect())
}

/// Writes rows for migrations whose effect is in the database already, and runs nothing: a baseline.
///
/// # Errors
/// When the table cannot be written.
pub async fn record(connection: &mut Connection, table: &str, scripts: &[Script]) -> Result<(), QueryError> {
    ensure(connection, table).await?;
    for script in scripts {
        let mut sql = insert_sql(connection.dialect, table, script, true, -1);
        if connection.dialect == Dialect::Sqlite {
            // Without its marker a rebuild would later seem to have been reverted already.
            for mark in sqlite_rebuild::mark_sql(&script.up) {
                sql = format!("{mark};\n{sql}");
            }
        }
        if let Err(error) = connection.execute(&format!("BEGIN;\n{sql};\nCOMMIT")).await {
            // The first error tells more than one of this.
            let _ = connection.execute("ROLLBACK").await;
            return Err(error);
        }
    }
    Ok(())
}

/// Writes the checksums of files that have changed since they were applied: of those of which only the ends of lines have
/// changed, and of those that `accepted` names. The books keep no text, so that nobody can tell what else has changed.
/// Answers which these are, and which others have changed: with any of these, nothing is written.
///
/// # Errors
/// When the table cannot be read or written.
pub async fn repair(
    connection: &mut Connection,
    table: &str,
    scripts: &[Script],
    accepted: &[i64],
) -> Result<Repaired, QueryError> {
    let changed: Vec<Status> = status(connection, table, scripts)
        .await?
        .into_iter()
        .filter(|line| matches!(line.state, State::Changed { .. }))
        .collect();
    let fine = |line: &Status| line.state == State::Changed { line_endings: true } || accepted.contains(&line.version);
    let (repaired, refused): (Vec<Status>, Vec<Status>) = changed.into_iter().partition(fine);
    if refused.is_empty() {
        let known = |script: &&Script| repaired.iter().any(|line| line.version == script.version);
        for script in scripts.iter().filter(known) {
            let checksum = bytes(connection.dialect, &checksum(&script.up));
            connection
                .execute(&format!("UPDATE {table} SET checksum = {checksum} WHERE version = {}", script.version))
                .await?;
        }
    }
    Ok(Repaired { repaired, refused })
}

/// What a repair did, or did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The migrations whose checksums are those of the files, unless another was refused.
    pub repaired: Vec<Status>,
    /// The migrations that have changed in more than the ends of lines, and that nobody accepted.
    pub refused: Vec<Status>,
}

/// Creates the table where there is none, in the words of sqlx 0.9.
pub(super) async fn ensure(connection: &mut Connection, table: &str) -> Result<(), QueryError> {
    // Asked first, because IF NOT EXISTS makes PostgreSQL say NOTICE, and two sessions at once fail at it.
    if exists(connection, table).await? {
        return Ok(());
    }
    let (time, bytes) = match connection.dialect {
        Dialect::Postgres => ("TIMESTAMPTZ NOT NULL DEFAULT now()", "BYTEA"),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => ("TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP", "BLOB"),
    };
    let sql = format!(
        "CREATE TABLE IF NOT EXISTS {table} (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on {time},
    success BOOLEAN NOT NULL,
    checksum {bytes} NOT NULL,
    execution_time BIGINT NOT NULL
)"
    );
    connection.execute(&sql).await.map(|_| ())
}

/// Whether a table is there. A name may have a schema in front of it, as in sqlx.toml.
pub(super) async fn exists(connection: &mut Connection, table: &str) -> Result<bool, QueryError> {
    let dialect = connection.dialect;
    let (schema, name) = table.split_once('.').map_or((None, table), |(schema, name)| (Some(schema), name));
    let (schema, name) = (schema.map(|schema| spell::string(dialect, schema)), spell::string(dialect, name));
    let sql = match dialect {
        Dialect::Postgres => format!("SELECT to_regclass({})::text", spell::string(dialect, table)),
        Dialect::Mysql | Dialect::Mariadb => {
            let schema = schema.as_deref().unwrap_or("database()");
            format!(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = {schema} AND table_name = {name}"
            )
        }
        Dialect::Sqlite => format!("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = {name}"),
    };
    Ok(connection.value(&sql).await?.is_some())
}

/// The row of one migration: applied, or begun. `nanoseconds` is −1 where nobody has measured.
pub(super) fn insert_sql(dialect: Dialect, table: &str, script: &Script, success: bool, nanoseconds: i64) -> String {
    format!(
        "INSERT INTO {table} (version, description, success, checksum, execution_time) VALUES ({}, {}, {}, {}, {nanoseconds})",
        script.version,
        spell::string(dialect, &script.description),
        if success { "TRUE" } else { "FALSE" },
        bytes(dialect, &checksum(&script.up)),
    )
}

/// SHA-384 in hexadecimal digits, over the raw bytes of a file.
#[must_use]
pub fn checksum(text: &str) -> String {
    use sha2::{Digest, Sha384};
    Sha384::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn same_but_line_endings(text: &str, stored: &str) -> bool {
    let unix = text.replace("\r\n", "\n");
    checksum(&unix) == stored || checksum(&unix.replace('\n', "\r\n")) == stored
}

fn bytes(dialect: Dialect, hex: &str) -> String {
    match dialect {
        Dialect::Postgres => format!("decode('{hex}', 'hex')"),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => format!("X'{hex}'"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(version: i64, up: &str) -> Script {
        Script { version, description: format!("step {version}"), up: up.to_owned(), down: None }
    }

    fn entry(version: i64, up: &str, success: bool) -> Entry {
        Entry {
            version,
            description: format!("step {version}"),
            success,
            checksum: checksum(up),
            installed_on: "now".to_owned(),
        }
    }

    #[test]
    fn every_state_is_told_apart() {
        let scripts = [script(1, "a\nb\n"), script(2, "a\r\nb"), script(3, "c"), script(5, "e"), script(6, "f")];
        let entries = [
            entry(1, "a\nb\n", true),
            entry(2, "a\nb", true),
            entry(3, "old", true),
            entry(4, "d", true),
            entry(5, "e", false),
        ];
        let states: Vec<_> = compare(&entries, &scripts).into_iter().map(|line| (line.version, line.state)).collect();
        assert_eq!(
            states,
            [
                (1, State::Applied),
                (2, State::Changed { line_endings: true }),
                (3, State::Changed { line_endings: false }),
                (4, State::Missing),
                (5, State::Dirty),
                (6, State::Pending),
            ]
        );
    }

    #[test]
    fn checksum_is_sqlx_s() {
        // SHA-384 of nothing, from FIPS 180-4's examples.
        assert!(checksum("").starts_with("38b060a751ac96384cd9327eb1b1e36a21fdb71114be0743"));
        assert_eq!(checksum("").len(), 96);
    }
}
