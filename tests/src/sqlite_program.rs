//! The program of SQLite that is newer than the library which is linked, for files that need it. `tests/run` unpacks it; TEST_SQLITE names another.

use std::env;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use schema_core::db::Connection;
use schema_core::facts::Version;
use schema_core::plan::Mode;

/// Whether the library that is linked does not run what needs this version.
#[must_use]
pub fn is_needed(connection: &Connection, needs: Option<Version>) -> bool {
    needs.is_some_and(|needs| connection.version.numbers < needs)
}

/// Runs a file as it would stand on disk on the database of a session, which sees what became of it.
///
/// # Errors
/// What SQLite says, or that there is no such program.
pub async fn run(connection: &mut Connection, mode: Mode, text: &str) -> Result<(), String> {
    let files = connection.rows("PRAGMA database_list").await.map_err(|error| error.to_string())?;
    let path = files.first().map(|row| row.text(2).to_owned()).unwrap_or_default();
    let (begin, commit) = match mode {
        Mode::Transaction => ("BEGIN;\n", "\nCOMMIT;\n"),
        Mode::Alone | Mode::OwnTransaction | Mode::Journaled => ("", ""),
    };
    let program = program();
    let hint = |error: std::io::Error| format!("{}: {error}; run tests/run --setup", program.display());
    let mut child = Command::new(&program)
        // What triggers say is put back into the catalogue.
        .args(["-bail", "-batch", "-cmd", ".dbconfig defensive off", &path])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(hint)?;
    let sql = format!("PRAGMA foreign_keys = ON;\n{begin}{text}{commit}");
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    // A program that has ended at an error reads no further, and says why below.
    let _ = stdin.write_all(sql.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().map_err(hint)?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() && said.is_empty() { Ok(()) } else { Err(format!("{said}\n{text}")) }
}

fn program() -> PathBuf {
    if let Some(program) = env::var_os("TEST_SQLITE") {
        return program.into();
    }
    let cache = env::var_os("SCHEMA_TEST_CACHE").map(PathBuf::from);
    let own = || {
        let folder = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        folder.or_else(|| Some(env::home_dir()?.join(".cache"))).unwrap_or_default().join("cargo-schema")
    };
    cache.unwrap_or_else(own).join("sqlite/sqlite3")
}
