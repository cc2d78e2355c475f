//! The whole loop on a real server: build, write rows, up, compare with a database built directly, down, compare with what
//! was there, up again. Every statement of a plan is sent as it stands, in the mode that its file has.

use std::collections::BTreeMap;
use std::time::Duration;

use schema_core::count::{Asks, Query};
use schema_core::db::inspect::{Inspected, inspect};
use schema_core::db::script::split;
use schema_core::db::{Connection, open};
use schema_core::migration::{StoredOperation, inquiries, lossy, render};
use schema_core::model::{Dialect, Name, Object, Schema, Type};
use schema_core::ops::BackClass;
use schema_core::plan::{Mode, Plan, Unit};

use crate::golden::difference;
use crate::servers::{Database, Kind, dump};
use crate::{sql, sqlite_program};

/// A journey.
#[derive(Clone, Copy, Debug)]
pub struct Trip<'a> {
    /// Where.
    pub kind: Kind,
    /// Whose, for the name of the database.
    pub name: &'a str,
    /// The plans from the empty schema to the one before.
    pub history: &'a [Plan],
    /// The plan under test.
    pub plan: &'a Plan,
    /// The plan from the empty schema straight to the one after.
    pub fresh: &'a Plan,
    /// What else is in every database from the start: schemas.
    pub setup: &'a [String],
    /// What else is in every database once its tables are: triggers, views.
    pub extra: Option<&'a str>,
    /// Statements that write rows to the schema before.
    pub rows: &'a [String],
    /// Statements that write rows to the schema after; they may stop the way back, or be lost on it, but change nothing else.
    pub between: &'a [String],
    /// How many of the files are taken back and forth once more; none: no file apart.
    pub partly: Option<usize>,
}

/// The values of each table that can be read, ordered.
pub type Contents = BTreeMap<Name, Vec<BTreeMap<String, Option<String>>>>;

/// Goes all the way.
///
/// # Errors
/// The first thing that is not as it must be, with the statement where there is one.
pub fn travel(trip: &Trip<'_>) -> Result<(), String> {
    let place = format!("{} on {}", trip.name, trip.kind.name());
    runtime()?.block_on(go(trip)).map_err(|error| format!("{place}: {error}"))
}

/// A runtime for one thread.
///
/// # Errors
/// When the system gives none.
pub fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())
}

async fn go(trip: &Trip<'_>) -> Result<(), String> {
    let base = base_of(trip);
    let (database, mut connection) = start(trip).await?;
    for plan in trip.history {
        up(&mut connection, plan, plan.migrations.len()).await.map_err(|error| format!("before: {error}"))?;
    }
    run(&mut connection, trip.extra.as_slice()).await?;
    run(&mut connection, trip.rows).await?;
    let before = state(&mut connection, &database, trip).await?;
    let rows_before = contents(&mut connection, &base).await?;
    let in_the_way = in_the_way(&mut connection, &base, trip.plan).await?;

    up(&mut connection, trip.plan, trip.plan.migrations.len()).await?;
    if let Some(query) = in_the_way {
        return Err(format!("rows are said to be in the way, and it went all the same: {query}"));
    }
    let after = state(&mut connection, &database, trip).await?;
    {
        let (other, mut direct) = start(trip).await?;
        up(&mut direct, trip.fresh, trip.fresh.migrations.len()).await.map_err(|error| format!("directly: {error}"))?;
        run(&mut direct, trip.extra.as_slice()).await?;
        let fresh = state(&mut direct, &other, trip).await?;
        direct.close().await;
        same(&fresh, &after, "the schema after differs from one built directly")?;
    }

    if let Some(files) = trip.partly.filter(|_| back(trip.plan) < BackClass::Lossy || trip.rows.is_empty()) {
        down(&mut connection, trip.plan, files).await.map_err(|error| format!("partly {error}"))?;
        up_last(&mut connection, trip.plan, files).await.map_err(|error| format!("partly {error}"))?;
        let again = inspected(&mut connection).await?;
        same_inspected(&after.inspected, &again, "the schema differs after a partial way back and forth")?;
    }
    let written = !trip.between.is_empty() && write_between(&mut connection, trip.between).await;
    if let Err(error) = down(&mut connection, trip.plan, trip.plan.migrations.len()).await {
        connection.close().await;
        // The plan says before that rows may stop the way back, of the schema after or of a column that was dropped for good.
        return match back(trip.plan) {
            BackClass::MayFail | BackClass::Lossy if written => Ok(()),
            BackClass::Lossy if !trip.rows.is_empty() => {
                Box::pin(go(&Trip { rows: &[], ..*trip })).await.map_err(|error| format!("without rows: {error}"))
            }
            BackClass::Refused => Ok(()),
            BackClass::Exact | BackClass::ExactUnlessWritten | BackClass::MayFail | BackClass::Lossy => Err(error),
        };
    }
    let back = state(&mut connection, &database, trip).await?;
    same(&before, &back, "the schema is not what it was")?;
    let rows_back = contents(&mut connection, &base).await?;
    same_rows(&rows_before, &rows_back, &lost(trip.plan, &base)?, written)?;

    if !written {
        up(&mut connection, trip.plan, trip.plan.migrations.len()).await.map_err(|error| format!("again: {error}"))?;
        let again = inspected(&mut connection).await?;
        same_inspected(&after.inspected, &again, "the schema after differs the second time")?;
    }
    connection.close().await;
    Ok(())
}

/// The first query whose rows are said to stop the plan, if there are any.
async fn in_the_way(connection: &mut Connection, base: &Schema, plan: &Plan) -> Result<Option<String>, String> {
    for inquiry in inquiries(base, plan) {
        if let (Asks::Stops, Query::Now(sql)) = (inquiry.asks, inquiry.query) {
            let rows = connection.value(&sql).await.map_err(|error| format!("{error}\n{sql}"))?;
            if rows.as_deref() != Some("0") {
                return Ok(Some(sql));
            }
        }
    }
    Ok(None)
}

fn base_of(trip: &Trip<'_>) -> Schema {
    trip.history.last().map(|plan| plan.schema.clone()).unwrap_or_default()
}

/// An empty database and a session on it.
async fn start(trip: &Trip<'_>) -> Result<(Database, Connection), String> {
    let database = trip.kind.database(trip.name);
    let mut connection = connect(&database).await?;
    run(&mut connection, trip.setup).await?;
    Ok((database, connection))
}

/// A session on a database, with checks of references as applications have them.
///
/// # Errors
/// When it cannot be had.
pub async fn connect(database: &Database) -> Result<Connection, String> {
    let mut connection = open(&database.url, None).await.map_err(|error| error.to_string())?;
    if connection.dialect == Dialect::Sqlite {
        connection.execute("PRAGMA foreign_keys = ON").await.map_err(|error| error.to_string())?;
    }
    Ok(connection)
}

async fn run<S: AsRef<str>>(connection: &mut Connection, statements: &[S]) -> Result<(), String> {
    for statement in statements {
        connection.execute(statement.as_ref()).await.map_err(|error| format!("{error}\n{}", statement.as_ref()))?;
    }
    Ok(())
}

/// Whether anything was written: what the new schema refuses is left out.
async fn write_between(connection: &mut Connection, statements: &[String]) -> bool {
    let mut written = false;
    for statement in statements {
        written |= connection.execute(statement).await.is_ok();
    }
    written
}

/// The first files of a plan, forward.
///
/// # Errors
/// What the database says.
pub async fn up(connection: &mut Connection, plan: &Plan, files: usize) -> Result<(), String> {
    for migration in plan.migrations.iter().take(files) {
        let files = render(connection.dialect, migration, &[]);
        file(connection, &migration.up, &files.up)
            .await
            .map_err(|error| format!("up {} of {}: {error}", migration.group.part, migration.group.of))?;
    }
    Ok(())
}

async fn up_last(connection: &mut Connection, plan: &Plan, files: usize) -> Result<(), String> {
    for migration in plan.migrations.iter().skip(plan.migrations.len().saturating_sub(files)) {
        let files = render(connection.dialect, migration, &[]);
        file(connection, &migration.up, &files.up)
            .await
            .map_err(|error| format!("up {} of {}: {error}", migration.group.part, migration.group.of))?;
    }
    Ok(())
}

/// The last files of a plan, back.
///
/// # Errors
/// What the database says.
pub async fn down(connection: &mut Connection, plan: &Plan, files: usize) -> Result<(), String> {
    for migration in plan.migrations.iter().rev().take(files) {
        let files = render(connection.dialect, migration, &[]);
        file(connection, &migration.down, &files.down)
            .await
            .map_err(|error| format!("down {} of {}: {error}", migration.group.part, migration.group.of))?;
    }
    Ok(())
}

/// Sends a file as it would stand on disk, statement by statement.
async fn file(connection: &mut Connection, unit: &Unit, text: &str) -> Result<(), String> {
    let mode = unit.mode;
    if sqlite_program::is_needed(connection, unit.needs(connection.dialect)) {
        return sqlite_program::run(connection, mode, text).await;
    }
    let statements: Vec<&str> =
        split(connection.dialect, text).map_err(|error| error.to_string())?.iter().map(|part| part.sql).collect();
    match mode {
        Mode::Transaction => {
            run(connection, &["BEGIN"]).await?;
            match run(connection, &statements).await {
                Ok(()) => run(connection, &["COMMIT"]).await,
                Err(error) => {
                    run(connection, &["ROLLBACK"]).await?;
                    Err(error)
                }
            }
        }
        Mode::Alone | Mode::OwnTransaction | Mode::Journaled => run(connection, &statements).await,
    }
}

/// What a database is, in the engine's eyes and in its own.
#[derive(Debug)]
struct State {
    inspected: Inspected,
    dump: String,
}

async fn state(connection: &mut Connection, database: &Database, trip: &Trip<'_>) -> Result<State, String> {
    let inspected = inspected(connection).await?;
    // What SQLite alters in place leaves the text of the rest as it was, where a table that is built anew is spelled anew.
    let migrations = || trip.history.iter().chain([trip.plan]).flat_map(|plan| &plan.migrations);
    let spelled_anew = migrations().all(|migration| migration.needs(connection.dialect).is_none());
    let dump = if spelled_anew { settled(database.server.kind, &dump(database)) } else { String::new() };
    Ok(State { inspected, dump })
}

/// In the engine's eyes alone, where the database's own have seen the same way once: asking them is half of a journey's work.
async fn inspected(connection: &mut Connection) -> Result<Inspected, String> {
    let mut inspected = inspect(connection).await.map_err(|error| error.to_string())?;
    // What a table has by itself stays its own when it inherits the same: no statement makes it otherwise.
    inspected.unmanaged.retain(|item| item.kind != "own definition of what is inherited");
    Ok(inspected)
}

fn same(expected: &State, found: &State, what: &str) -> Result<(), String> {
    same_inspected(&expected.inspected, &found.inspected, what)?;
    if expected.dump != found.dump {
        return Err(format!("{what} (as the database says it)\n{}", difference(&expected.dump, &found.dump)));
    }
    Ok(())
}

fn same_inspected(expected: &Inspected, found: &Inspected, what: &str) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    Err(format!("{what} (as the inspector sees it)\n{}", difference(&lines(expected), &lines(found))))
}

/// The schema as text with sorted names, because their order is no difference.
fn lines(inspected: &Inspected) -> String {
    let value = serde_json::to_value(&inspected.schema).unwrap_or_default();
    let schema = serde_json::to_string_pretty(&sorted(value)).unwrap_or_default();
    format!("{schema}\n{:#?}", inspected.unmanaged)
}

fn sorted(value: serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Object(map) => {
            let map: BTreeMap<String, serde_json::Value> =
                map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            map.into_iter().collect()
        }
        other => other,
    }
}

/// All values of all tables of a schema, as text that shows every difference.
///
/// # Errors
/// What the database says.
pub async fn contents(connection: &mut Connection, schema: &Schema) -> Result<Contents, String> {
    let dialect = connection.dialect;
    let mut contents = Contents::new();
    for (name, table) in &schema.tables {
        let columns: Vec<String> =
            table.columns.iter().map(|(column, item)| as_text(dialect, column, &item.ty)).collect();
        let query = format!("SELECT {} FROM {}", columns.join(", "), sql::table(dialect, name));
        let rows = connection.rows(&query).await.map_err(|error| format!("{error}\n{query}"))?;
        let mut rows: Vec<BTreeMap<String, Option<String>>> =
            rows.into_iter().map(|row| table.columns.keys().cloned().zip(row.0).collect()).collect();
        rows.sort();
        contents.insert(name.clone(), rows);
    }
    Ok(contents)
}

fn as_text(dialect: Dialect, column: &str, ty: &Type) -> String {
    let name = sql::name(dialect, column);
    match dialect {
        Dialect::Postgres => format!("{name}::text"),
        Dialect::Sqlite => format!("quote({name})"),
        Dialect::Mysql | Dialect::Mariadb => match ty {
            Type::Varbinary(_) | Type::Bytes | Type::Uuid | Type::Native(_) => format!("hex({name})"),
            _ => format!("cast({name} AS char)"),
        },
    }
}

/// Whether the rows are the same, but for columns that are said to be lost.
fn same_rows(before: &Contents, back: &Contents, lost: &[Object], more: bool) -> Result<(), String> {
    for (table, rows) in before {
        let is_lost = |column: &str| lost.contains(&Object::Column(table.clone(), column.to_owned()));
        if lost.contains(&Object::Table(table.clone())) {
            continue;
        }
        let kept = |rows: &Vec<BTreeMap<String, Option<String>>>| -> Vec<Vec<(String, Option<String>)>> {
            let mut kept: Vec<Vec<(String, Option<String>)>> = rows
                .iter()
                .map(|row| {
                    row.iter()
                        .filter(|(column, _)| !is_lost(column))
                        .map(|(column, value)| (column.clone(), value.clone()))
                        .collect()
                })
                .collect();
            kept.sort();
            kept
        };
        let (was, is) = (kept(rows), kept(&back[table]));
        let equal = if more { was.iter().all(|row| is.contains(row)) } else { was == is };
        if !equal {
            let text = |rows: &[Vec<(String, Option<String>)>]| {
                rows.iter().map(|row| format!("{row:?}\n")).collect::<String>()
            };
            return Err(format!("rows of {table} are not what they were\n{}", difference(&text(&was), &text(&is))));
        }
    }
    Ok(())
}

/// The tables and columns, by their names before, whose values a plan says not to bring back.
fn lost(plan: &Plan, base: &Schema) -> Result<Vec<Object>, String> {
    let steps = plan.migrations.iter().flat_map(|migration| &migration.up.steps);
    let operations: Vec<StoredOperation> =
        steps.map(|step| StoredOperation { operation: step.operation.clone(), back: step.back.clone() }).collect();
    lossy(base, &operations).map_err(|error| error.to_string())
}

/// The worst way back of a plan's steps.
fn back(plan: &Plan) -> BackClass {
    plan.migrations
        .iter()
        .flat_map(|migration| &migration.up.steps)
        .map(|step| step.back.class)
        .max()
        .unwrap_or(BackClass::Exact)
}

/// A dump in which the order of columns, which no migration settles, is that of their names.
#[must_use]
pub fn settled(kind: Kind, dump: &str) -> String {
    match kind {
        Kind::Sqlite => sqlite_settled(dump),
        Kind::Postgres | Kind::Mysql | Kind::Mariadb => {
            let dump = with_owned_sequences(&without_wrapped_numbers(dump));
            let dump = if kind == Kind::Postgres {
                let dump = crate::heirs::settled(&without_names_of_not_null(&dump));
                with_inherited_indexes(&with_sorted_parameters(&dump))
            } else {
                dump
            };
            let mut out: Vec<String> = Vec::new();
            let mut block: Option<Vec<String>> = None;
            for line in dump.lines() {
                match &mut block {
                    Some(lines) if line.starts_with(')') => {
                        lines.sort();
                        out.append(lines);
                        out.push(line.to_owned());
                        block = None;
                    }
                    Some(lines) => lines.push(without_size_of_blocks(line.trim_end_matches(','))),
                    None => {
                        out.push(line.to_owned());
                        let is_table = line.starts_with("CREATE TABLE") || line.starts_with("CREATE UNLOGGED TABLE");
                        if is_table && line.ends_with('(') {
                            block = Some(Vec::new());
                        }
                    }
                }
            }
            statements_sorted(&out)
        }
    }
}

/// Version 18 names what makes a column required for the names of its moment, and keeps that name when the table or the column has another. The
/// model has no such names, nobody refers to them, and PostgreSQL finds the constraint by its column.
fn without_names_of_not_null(dump: &str) -> String {
    let bare = |line: &str| {
        let (head, rest) = line.split_once("CONSTRAINT ")?;
        let (name, rest) = rest.split_once(" NOT NULL")?;
        let ends = rest.is_empty() || rest.starts_with([',', ' ', ';']);
        (ends && !name.contains(['(', '\'', ';']) && line.starts_with("    ")).then(|| format!("{head}NOT NULL{rest}"))
    };
    dump.lines().map(|line| bare(line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
}

/// What a key keeps of the table it was made with, and InnoDB does not hear (MySQL manual, 15.1.20: "InnoDB does not support
/// `KEY_BLOCK_SIZE` values at the index level").
fn without_size_of_blocks(line: &str) -> String {
    line.split_once(" KEY_BLOCK_SIZE=").map_or(line, |(key, _)| key).to_owned()
}

/// Storage parameters stand in the order in which they were set, with any of the words for true and false.
fn with_sorted_parameters(dump: &str) -> String {
    let mut out = String::new();
    for line in dump.lines() {
        let list = line.find("WITH (").map(|at| at + "WITH (".len());
        match list.and_then(|start| Some((start, start + line[start..].find(')')?))) {
            Some((start, end)) if line.starts_with("WITH (") || line.contains(" INDEX ") => {
                let settled = |parameter: &str| match parameter.split_once('=') {
                    Some((name, "off" | "'off'")) => format!("{name}='false'"),
                    Some((name, "on" | "'on'")) => format!("{name}='true'"),
                    Some((name, value)) => {
                        let number = value.trim_matches('\'').parse::<f64>();
                        number.map_or_else(|_| parameter.to_owned(), |number| format!("{name}='{number}'"))
                    }
                    None => parameter.to_owned(),
                };
                let mut parameters: Vec<String> = line[start..end].split(", ").map(settled).collect();
                parameters.sort_unstable();
                out += &format!("{}{}{}", &line[..start], parameters.join(", "), &line[end..]);
            }
            Some(_) | None => out += line,
        }
        out.push('\n');
    }
    out
}

/// The name of the sequence of a serial column stays what it was when its table or column is renamed.
fn with_owned_sequences(dump: &str) -> String {
    let owned = dump.lines().filter_map(|line| line.strip_prefix("ALTER SEQUENCE ")?.split_once(" OWNED BY "));
    let mut out = dump.to_owned();
    for (sequence, column) in owned {
        let column = column.trim_end_matches(';').replace('\'', "");
        for (before, name, after) in [
            ("SEQUENCE ", sequence.to_owned(), "\n"),
            ("SEQUENCE ", sequence.to_owned(), " OWNED"),
            ("nextval('", sequence.replace('\'', "''"), "'::regclass)"),
        ] {
            out = out.replace(&format!("{before}{name}{after}"), &format!("{before}(of {column}){after}"));
        }
    }
    out
}

/// The server names the index of a partition for the names of the moment, and keeps that name.
fn with_inherited_indexes(dump: &str) -> String {
    let attached = dump.lines().filter_map(|line| line.strip_prefix("ALTER INDEX ")?.split_once(" ATTACH PARTITION "));
    let wholes: BTreeMap<&str, &str> = attached.map(|(of, index)| (index.trim_end_matches(';'), of)).collect();
    // That of a part of a partition belongs to an index that was named by the server, too.
    let first = |of: &'_ str| {
        std::iter::successors(wholes.get_key_value(of).map(|(_, of)| *of), |of| wholes.get(of).copied()).last()
    };
    let attached = wholes.iter().map(|(index, of)| (first(of).unwrap_or(of), *index, *of));
    let mut out = dump.to_owned();
    for (of, index, whole) in attached {
        out = out.replace(&format!("ALTER INDEX {whole} ATTACH"), &format!("ALTER INDEX {of} ATTACH"));
        let bare = index.rsplit_once('.').map_or(index, |(_, bare)| bare);
        for (before, name, after) in
            [("INDEX ", bare, " ON "), ("ADD CONSTRAINT ", bare, " "), ("ATTACH PARTITION ", index, ";")]
        {
            out = out.replace(&format!("{before}{name}{after}"), &format!("{before}(of {of}){after}"));
        }
    }
    out
}

/// MySQL writes `-5` in a new expression and `-(5)` once it has read its own text.
fn without_wrapped_numbers(dump: &str) -> String {
    let mut out = String::new();
    let mut rest = dump;
    while let Some((before, behind)) = rest.split_once("-(") {
        out.push_str(before);
        let digits = behind.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(behind.len());
        match behind[digits..].strip_prefix(')') {
            Some(tail) if digits > 0 => {
                out.push('-');
                out.push_str(&behind[..digits]);
                rest = tail;
            }
            Some(_) | None => {
                out.push_str("-(");
                rest = behind;
            }
        }
    }
    out + rest
}

/// Statements in the order of their texts: that of creation and of sequences' names says nothing. The name of the sequence of an
/// identity stays what it was when its table is renamed, and nobody calls it.
fn statements_sorted(lines: &[String]) -> String {
    let mut statements: Vec<String> = vec![String::new()];
    for line in lines {
        let line = if line.trim_start().starts_with("SEQUENCE NAME ") { "    SEQUENCE NAME (any)" } else { line };
        if let Some(last) = statements.last_mut() {
            last.push_str(line);
            last.push('\n');
        }
        if line.ends_with(';') {
            statements.push(String::new());
        }
    }
    statements.sort();
    statements.concat()
}

/// Each part of a table on a line of its own, sorted, without quotes around plain names: ALTER TABLE puts them where CREATE
/// TABLE does not.
fn sqlite_settled(dump: &str) -> String {
    let mut out = String::new();
    for line in dump.lines() {
        let open = line.find(" CREATE TABLE ").and_then(|at| line[at..].find('(').map(|paren| at + paren));
        // What a table is told stands behind its columns, in words.
        let words = |text: &str| text.chars().all(|letter| letter.is_ascii_uppercase() || [' ', ','].contains(&letter));
        let end = line.rfind(')').filter(|end| words(&line[end + 1..]));
        match open.zip(end) {
            Some((at, end)) => {
                let mut parts = parts(&line[at + 1..end]);
                parts.sort();
                out += &format!("{}{}\n", plain(line[..at].trim()), &line[end + 1..]);
                for part in parts {
                    out += &format!("    {}\n", plain(&part));
                }
            }
            None => out += &format!("{}\n", plain(line)),
        }
    }
    out
}

/// The parts of a list between commas that stand in no parentheses and no quotes.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut quote) = (0_i32, None);
    for letter in text.chars() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (None, '\'' | '"' | '`') => quote = Some(letter),
            (None, '(') => depth += 1,
            (None, ')') => depth -= 1,
            (None, ',') if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            (Some(_) | None, _) => {}
        }
        if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

/// The text without double quotes around names that need none.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for (at, piece) in text.split('"').enumerate() {
        let is_quoted = at % 2 == 1;
        let is_plain = piece.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_') && !piece.is_empty();
        match (is_quoted, is_plain) {
            (true, true) | (false, _) => out.push_str(piece),
            (true, false) => {
                out.push('"');
                out.push_str(piece);
                out.push('"');
            }
        }
    }
    out.replace("( ", "(").replace(" )", ")")
}

/// Runs work on as many threads as pay off when most of the time is spent waiting for servers; all failures are gathered.
pub fn in_parallel<T: Sync>(items: &[T], work: impl Fn(&T) -> Result<(), String> + Sync) -> Vec<String> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let failures = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some(item) = items.get(at) else { return };
                    // A panic in one must not hide the others.
                    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(item)));
                    let error = match done {
                        Ok(Ok(())) => continue,
                        Ok(Err(error)) => error,
                        Err(panic) => format!(
                            "panicked: {:?}",
                            panic
                                .downcast_ref::<String>()
                                .map(String::as_str)
                                .or(panic.downcast_ref::<&str>().copied())
                        ),
                    };
                    if let Ok(mut failures) = failures.lock() {
                        failures.push((at, error));
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().unwrap_or_default();
    failures.sort();
    failures.into_iter().map(|(_, error)| error).collect()
}

/// How long a whole table of tests may take, for the message when it takes longer.
pub const PATIENCE: Duration = Duration::from_secs(600);
