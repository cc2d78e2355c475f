//! What MySQL and MariaDB tell of a statement: they refuse a lock that is too weak for it, and give a table that was built again
//! another number. Both say how many rows a transaction has locked.

use super::seen::{Done, Seen};
use crate::db::lexer::{Kind, Token, tokens};
use crate::db::{Connection, QueryError};
use crate::facts::LockClause;
use crate::hazard::HazardKind;
use crate::model::Dialect;
use crate::statement::Lock;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// The errors by which an algorithm or a lock is not to be had: for this operation, or for the reason that follows.
pub const NOT_TO_BE_HAD: [&str; 2] = ["1845", "1846"];

/// The numbers of the tables by their names, and the engines of those that InnoDB does not keep: another number is another table.
///
/// # Errors
/// What the database says.
pub async fn tables(connection: &mut Connection) -> Result<BTreeMap<String, String>, QueryError> {
    let name = match connection.dialect {
        Dialect::Mysql => "INNODB_TABLES",
        Dialect::Mariadb | Dialect::Postgres | Dialect::Sqlite => "INNODB_SYS_TABLES",
    };
    let query = format!(
        "SELECT CAST(substring_index(NAME, '/', -1) AS char), CAST(TABLE_ID AS char) FROM information_schema.{name} WHERE NAME LIKE concat(database(), '/%') AND NAME NOT LIKE '%/fts\\_%' AND NAME NOT LIKE '%/FTS\\_%' \
         UNION ALL SELECT table_name, engine FROM information_schema.tables WHERE table_schema = database() AND engine <> 'InnoDB'"
    );
    // MySQL locks the rows of its dictionary that it reads, and may meet another session's statement there in a circle.
    let rows = match connection.rows(&query).await {
        Err(error) if error.is_lock_conflict() => connection.rows(&query).await?,
        rows => rows?,
    };
    Ok(rows.iter().map(|row| (row.text(0).to_owned(), row.text(1).to_owned())).collect())
}

/// A statement that alters a table, with a clause. It comes at the end, but before what divides the table into partitions, and
/// before what changes these, which follows a comma.
#[must_use]
pub fn with_clause(alter: &str, clause: &str) -> String {
    let clause = clause.trim_start_matches(", ");
    let divided = ["PARTITION BY", "REMOVE PARTITIONING"].into_iter().find_map(|words| Some((alter.find(words)?, " ")));
    let changed = ["ADD PARTITION", "DROP PARTITION", "REORGANIZE PARTITION", "REBUILD PARTITION"];
    let changed = || changed.into_iter().find_map(|words| Some((alter.find(words)?, ", ")));
    let index = alter.starts_with("CREATE ") || alter.starts_with("DROP INDEX");
    match divided.or_else(changed).filter(|_| !index) {
        _ if clause.is_empty() => alter.to_owned(),
        Some((at, between)) => format!("{}{clause}{between}{}", &alter[..at], &alter[at..]),
        None if index => format!("{alter} {clause}"),
        None => format!("{alter}, {clause}"),
    }
}

/// Runs a statement. Of tables that are not `known` nothing is told: nobody uses them yet.
pub(super) async fn observe(
    connection: &mut Connection,
    sql: &str,
    known: &BTreeSet<String>,
) -> Result<Seen, QueryError> {
    let about = About::of(connection.dialect, sql);
    match about {
        About::Rows => rows(connection, sql).await,
        About::Table(table) if known.contains(&table) => altered(connection, sql, &table, known).await,
        About::Table(_) | About::Other => {
            let started = Instant::now();
            connection.execute(sql).await?;
            Ok(Seen::nothing(&[], started.elapsed()))
        }
    }
}

async fn altered(
    connection: &mut Connection,
    sql: &str,
    table: &str,
    known: &BTreeSet<String>,
) -> Result<Seen, QueryError> {
    let before = tables(connection).await?;
    let (lock, elapsed) = match asked_for(connection.dialect, sql) {
        // It runs with this lock or not at all.
        Some(lock) => (Some(lock), run(connection, sql).await?),
        None => weakest(connection, sql).await?,
    };
    let after = tables(connection).await?;
    let tells = &[HazardKind::Rewrite, HazardKind::BlocksReads, HazardKind::BlocksWrites];
    let mut seen = Seen::nothing(if lock.is_some() { tells } else { &tells[..1] }, elapsed);
    let mut add = |kind, table: &str| {
        seen.work.push(Done { kind, table: table.to_owned(), of: table.split_once("#").map(|(of, _)| of.to_owned()) });
    };
    for (name, number) in before.iter().filter(|(name, _)| known.contains(*name)) {
        if after.get(name).is_some_and(|now| now != number) {
            add(HazardKind::Rewrite, name);
        }
    }
    if lock.is_some_and(|lock| lock >= LockClause::Shared) {
        add(HazardKind::BlocksWrites, table);
    }
    if lock == Some(LockClause::Exclusive) {
        add(HazardKind::BlocksReads, table);
    }
    seen.words = lock.map_or_else(String::new, |lock| format!("LOCK={} on {table}", lock.sql()));
    Ok(seen)
}

/// Runs a statement with the weakest lock that the server accepts, which is the one that it takes by itself.
async fn weakest(connection: &mut Connection, sql: &str) -> Result<(Option<LockClause>, Duration), QueryError> {
    for lock in [LockClause::None, LockClause::Shared, LockClause::Exclusive] {
        let started = Instant::now();
        match connection.execute(&with_clause(sql, &format!("LOCK={}", lock.sql()))).await {
            Ok(_) => return Ok((Some(lock), started.elapsed())),
            Err(error) if error.code.as_deref().is_some_and(|code| NOT_TO_BE_HAD.contains(&code)) => {}
            // What is wrong with it, if anything, is heard without the clause.
            Err(_) => break,
        }
    }
    Ok((None, run(connection, sql).await?))
}

async fn run(connection: &mut Connection, sql: &str) -> Result<Duration, QueryError> {
    let started = Instant::now();
    connection.execute(sql).await?;
    Ok(started.elapsed())
}

/// Runs a statement on rows in a transaction of its own, which says how many of them it has locked.
async fn rows(connection: &mut Connection, sql: &str) -> Result<Seen, QueryError> {
    connection.execute("BEGIN").await?;
    let started = Instant::now();
    let ran = connection.execute(sql).await;
    let elapsed = started.elapsed();
    if let Err(error) = ran {
        connection.execute("ROLLBACK").await?;
        return Err(error);
    }
    let locked = locks_rows(connection).await;
    connection.execute("COMMIT").await?;
    let mut seen = Seen::nothing(&[], elapsed);
    seen.lock = locked.map(|any| if any { Lock::BlocksWrites } else { Lock::None });
    seen.words = if locked == Some(true) { "rows".to_owned() } else { String::new() };
    Ok(seen)
}

/// Whether the transaction of this session holds rows; none where it may not ask. What is told is as old as the last time that anybody
/// asked, if that is less than a tenth of a second ago (`CACHE_MIN_IDLE_TIME_US` of InnoDB), so that a no is asked again.
async fn locks_rows(connection: &mut Connection) -> Option<bool> {
    const TRIES: usize = 4;
    let sql = "SELECT CAST(trx_rows_locked AS char) FROM information_schema.INNODB_TRX WHERE trx_mysql_thread_id = connection_id()";
    for attempt in 1..=TRIES {
        let count = connection.value(sql).await.ok()?;
        if count.is_some_and(|count| count != "0") {
            return Some(true);
        }
        if attempt < TRIES {
            tokio::time::sleep(Duration::from_millis(120)).await;
        }
    }
    Some(false)
}

/// What a statement is about.
enum About {
    /// The table that it alters.
    Table(String),
    /// Rows.
    Rows,
    /// Something that takes no clause: tables that come, go and change their names; settings.
    Other,
}

impl About {
    fn of(dialect: Dialect, sql: &str) -> About {
        let tokens = tokens(dialect, sql);
        let words: Vec<&Token<'_>> = tokens.iter().filter(|token| token.counts()).collect();
        let is = |at: usize, word: &str| words.get(at).is_some_and(|token| token.is(word));
        let first = |word| is(0, word);
        if first("UPDATE") || first("DELETE") || first("INSERT") {
            return About::Rows;
        }
        let name = if first("ALTER") && is(1, "TABLE") {
            words.get(2)
        } else if (first("CREATE") || first("DROP")) && words.iter().take(3).any(|word| word.is("INDEX")) {
            words.iter().position(|word| word.is("ON")).and_then(|on| words.get(on + 1))
        } else {
            None
        };
        let name = name.filter(|token| token.kind == Kind::Name || token.kind == Kind::Word);
        name.map_or(About::Other, |token| About::Table(token.text.trim_matches('`').replace("``", "`")))
    }
}

/// The lock that a statement asks for itself. Beside INSTANT nobody waits, and MySQL takes no lock beside it.
fn asked_for(dialect: Dialect, sql: &str) -> Option<LockClause> {
    let tokens = tokens(dialect, sql);
    let words: Vec<&Token<'_>> = tokens.iter().filter(|token| token.counts()).collect();
    let clause = |name: &str| {
        let at = words.windows(2).position(|pair| pair[0].is(name) && pair[1].is_sign('='))?;
        words.get(at + 2)
    };
    if clause("ALGORITHM").is_some_and(|algorithm| algorithm.is("INSTANT")) {
        return Some(LockClause::None);
    }
    let asked = clause("LOCK")?;
    [LockClause::None, LockClause::Shared, LockClause::Exclusive].into_iter().find(|lock| asked.is(lock.sql()))
}
