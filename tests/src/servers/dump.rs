//! What a database says of its own schema through its own tools: the oracle for tests, which shares no code with the
//! engine under test. Normalised only where the text says nothing about the schema.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use super::{Database, Kind};

/// The schema as `pg_dump`, `SHOW CREATE TABLE` or `sqlite_schema` spells it, without the bookkeeping of migrations.
///
/// Two dumps are equal when the schemas are. Left out: comments, settings, AUTO_INCREMENT counters, and on MySQL and
/// MariaDB the order of keys and constraints, which is that of their creation.
///
/// # Panics
/// When the database or `pg_dump` fails.
#[track_caller]
pub fn dump(database: &Database) -> String {
    match database.server.kind {
        Kind::Postgres => postgres(database),
        Kind::Mariadb | Kind::Mysql => mysql(database),
        Kind::Sqlite => sqlite(database),
    }
}

fn is_bookkeeping(table: &str) -> bool {
    table == "_sqlx_migrations" || table.starts_with("_schema_")
}

#[track_caller]
fn postgres(database: &Database) -> String {
    let program = pg_dump();
    let output = Command::new(&program)
        .args(["--schema-only", "--no-owner", "--no-privileges"])
        .args(["--exclude-table=*._sqlx_migrations", "--exclude-table=*._schema_*"])
        .arg(format!("--dbname={}", database.url))
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    assert!(output.status.success(), "{}: {}", program.display(), String::from_utf8_lossy(&output.stderr));
    let noise = ["--", "SET ", "SELECT pg_catalog.set_config(", "\\restrict ", "\\unrestrict "];
    let text = String::from_utf8_lossy(&output.stdout);
    let lines = text.lines().filter(|line| !line.is_empty() && !noise.iter().any(|start| line.starts_with(start)));
    joined(lines)
}

/// The newest one, which reads every older server, unless a folder of programs is named.
fn pg_dump() -> PathBuf {
    if let Some(programs) = env::var_os("TEST_POSTGRES_PROGRAMS") {
        return Path::new(&programs).join("pg_dump");
    }
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.max_by_key(|version| version.file_name().to_string_lossy().parse().unwrap_or(0));
    newest.map_or_else(|| "pg_dump".into(), |version| version.path().join("bin/pg_dump"))
}

#[track_caller]
fn mysql(database: &Database) -> String {
    let tables = database.rows(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = database() AND table_type = 'BASE TABLE'",
    );
    let mut tables: Vec<String> = tables.into_iter().flatten().flatten().collect();
    tables.retain(|table| !is_bookkeeping(table));
    tables.sort();
    if tables.is_empty() {
        return String::new();
    }
    let show = |table: &String| format!("SHOW CREATE TABLE `{}`;", table.replace('`', "``"));
    let created = database.rows(&tables.iter().map(show).collect::<String>());
    created.iter().filter_map(|row| row.get(1)?.as_deref()).map(mysql_table).collect()
}

/// Columns in their order, keys and constraints sorted, each line without its comma, no counter.
fn mysql_table(sql: &str) -> String {
    let lines: Vec<&str> = sql.lines().collect();
    let end = lines.iter().position(|line| line.starts_with(')')).unwrap_or(lines.len());
    let (body, options) = lines.split_at(end);
    let mut body: Vec<&str> = body.iter().map(|line| line.trim_end_matches(',')).collect();
    // Columns begin with their quoted name, keys and constraints with a keyword.
    let keys = body.iter().skip(1).position(|line| !line.starts_with("  `")).map_or(body.len(), |first| first + 1);
    body[keys..].sort_unstable();
    let options =
        options.iter().enumerate().map(|(i, line)| if i == 0 { without_counter(line) } else { (*line).into() });
    joined(body.into_iter().map(String::from).chain(options))
}

fn without_counter(line: &str) -> String {
    let Some((before, after)) = line.split_once(" AUTO_INCREMENT=") else {
        return line.to_owned();
    };
    format!("{before}{}", after.trim_start_matches(|c: char| c.is_ascii_digit()))
}

#[track_caller]
fn sqlite(database: &Database) -> String {
    // sqlite_sequence stays when the last AUTOINCREMENT table has gone.
    let mut rows = database.rows("SELECT tbl_name, type, name, sql FROM sqlite_schema WHERE name <> 'sqlite_sequence'");
    rows.retain(|row| !row[0].as_deref().is_some_and(is_bookkeeping));
    rows.sort();
    let line = |row: Vec<Option<String>>| {
        let words: Vec<String> = row.into_iter().flatten().collect();
        words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    joined(rows.into_iter().map(line))
}

fn joined(lines: impl Iterator<Item = impl AsRef<str>>) -> String {
    lines.flat_map(|line| [line.as_ref().to_owned(), "\n".to_owned()]).collect()
}
