//! What PostgreSQL tells of a statement: its locks, the files that are other ones, and how often each table was read from its
//! beginning to its end. It tells inside the transaction, before the locks are gone; of a statement that runs in none, another
//! session is told.

use super::seen::{Done, Seen};
use crate::db::script::first_word;
use crate::db::{Connection, QueryError};
use crate::dialect::spell::quote;
use crate::facts::Mode;
use crate::hazard::HazardKind;
use crate::model::Dialect;
use crate::statement::Lock;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// How long a statement outside transactions is kept waiting by a writer, at most: by then it has asked for its locks.
const KEPT_WAITING: Duration = Duration::from_millis(500);

/// A relation that is no catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Its number, which stays when it is renamed.
    pub number: String,
    /// Its schema.
    pub schema: String,
    /// Its name.
    pub name: String,
    /// Its kind, as `pg_class` has it.
    pub kind: String,
    /// The number of its file.
    pub file: String,
    /// Of an index: the number of its table.
    pub table: String,
    /// Of an index: what follows USING in its definition.
    pub definition: String,
    /// Of a partition: the name of the table that it is part of.
    pub of: Option<String>,
    /// Whether it is a table without a page.
    pub empty: bool,
}

/// What a session sees of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The relations, by number.
    pub relations: BTreeMap<String, Relation>,
    /// How often its transaction has read each table.
    pub reads: BTreeMap<String, u64>,
    /// How many rows of each table it has changed or deleted, each of which is locked.
    pub changed: BTreeMap<String, u64>,
    /// The strongest lock on each relation.
    pub locks: BTreeMap<String, Mode>,
}

/// What the session sees now.
///
/// # Errors
/// What the database says.
pub async fn moment(connection: &mut Connection) -> Result<Moment, QueryError> {
    let mut moment = Moment { locks: locks(connection, "pg_backend_pid()").await?.0, ..Moment::default() };
    let counts =
        "SELECT relid::text, coalesce(seq_scan, 0)::text, (n_tup_upd + n_tup_del)::text FROM pg_stat_xact_user_tables";
    for row in connection.rows(counts).await? {
        moment.reads.insert(row.text(0).to_owned(), row.text(1).parse().unwrap_or_default());
        moment.changed.insert(row.text(0).to_owned(), row.text(2).parse().unwrap_or_default());
    }
    moment.relations = relations(connection).await?.into_iter().map(|own| (own.number.clone(), own)).collect();
    Ok(moment)
}

/// Tables, indexes, sequences and views, by name.
///
/// # Errors
/// What the database says.
pub async fn relations(connection: &mut Connection) -> Result<Vec<Relation>, QueryError> {
    let rows = connection
        .rows(
            "SELECT c.oid::text, nspname, relname, relkind::text, relfilenode::text, coalesce(indrelid::text, ''), \
             coalesce(substring(pg_get_indexdef(indexrelid) FROM ' USING .*'), ''), \
             CASE WHEN relispartition THEN (SELECT p.relname FROM pg_inherits JOIN pg_class p ON p.oid = inhparent WHERE inhrelid = c.oid) END, \
             CASE WHEN relkind = 'r' THEN (pg_relation_size(c.oid) = 0)::text END \
             FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace LEFT JOIN pg_index ON indexrelid = c.oid \
             WHERE relkind IN ('r', 'p', 'i', 'I', 'S', 'v', 'm') AND nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%' ORDER BY relname",
        )
        .await?;
    let relation = |row: &crate::db::Row| {
        let text = |at| row.text(at).to_owned();
        Relation {
            number: text(0),
            schema: text(1),
            name: text(2),
            kind: text(3),
            file: text(4),
            table: text(5),
            definition: text(6),
            of: row.get(7).map(str::to_owned),
            empty: row.text(8) == "true",
        }
    };
    Ok(rows.iter().map(relation).collect())
}

/// Runs a statement in a transaction of its own. Of what is not `known` nothing is told: nobody uses it yet.
pub(super) async fn observe(
    connection: &mut Connection,
    sql: &str,
    known: &BTreeSet<String>,
) -> Result<Seen, QueryError> {
    connection.execute("BEGIN").await?;
    let before = moment(connection).await?;
    if first_word(Dialect::Postgres, sql) == "SELECT" {
        // A table of few rows is read whole where a large one is looked up in its index.
        connection.execute("SET LOCAL enable_seqscan = off").await?;
    }
    let started = Instant::now();
    let ran = connection.execute(sql).await;
    let elapsed = started.elapsed();
    if let Err(error) = ran {
        connection.execute("ROLLBACK").await?;
        return Err(error);
    }
    let after = moment(connection).await?;
    connection.execute("COMMIT").await?;
    let tells = &[HazardKind::Rewrite, HazardKind::FullScan, HazardKind::BlocksReads, HazardKind::BlocksWrites];
    let mut seen = Seen::nothing(tells, elapsed);
    held(&mut seen, &after.locks, &before, known, |_| true);
    let more = |count: fn(&Moment) -> &BTreeMap<String, u64>, number: &str| {
        let of = |moment| count(moment).get(number).copied().unwrap_or_default();
        of(&after) > of(&before)
    };
    for table in before.relations.values().filter(|own| known.contains(&own.number) && own.kind == "r") {
        let written = is_another_file(table, &after);
        let read = more(|moment| &moment.reads, &table.number);
        let changed = more(|moment| &moment.changed, &table.number);
        let mode = after.locks.get(&table.number);
        let lasts = |blocks: fn(Mode) -> bool| (written || read) && mode.is_some_and(|mode| blocks(*mode));
        seen.add(table, HazardKind::Rewrite, written);
        seen.add(table, HazardKind::FullScan, read && !written);
        seen.add(table, HazardKind::BlocksReads, lasts(Mode::blocks_reads));
        seen.add(table, HazardKind::BlocksWrites, changed || lasts(Mode::blocks_writes));
        if changed {
            seen.lock = seen.lock.max(Some(Lock::BlocksWrites));
            let rows = format!("rows of {}", table.name);
            seen.words = if seen.words.is_empty() { rows } else { format!("{}, {rows}", seen.words) };
        }
    }
    Ok(seen)
}

/// Runs a statement that no transaction may hold, while another session is told of its locks. That session writes to every table
/// first, so that the statement waits for it where it waits for anybody.
pub(super) async fn observe_alone(
    connection: &mut Connection,
    beside: &mut Connection,
    sql: &str,
    known: &BTreeSet<String>,
) -> Result<Seen, QueryError> {
    let before = moment(connection).await?;
    let number = connection.value("SELECT pg_backend_pid()::text").await?.unwrap_or_default();
    beside.execute("BEGIN").await?;
    for table in before.relations.values().filter(|own| known.contains(&own.number) && own.kind == "r") {
        let name = format!("{}.{}", quote(Dialect::Postgres, &table.schema), quote(Dialect::Postgres, &table.name));
        beside.execute(&format!("LOCK TABLE {name} IN ROW EXCLUSIVE MODE")).await?;
    }
    let mut started = Instant::now();
    let mut strongest: BTreeMap<String, Mode> = BTreeMap::new();
    let mut writes = true;
    let ran = {
        let mut running = std::pin::pin!(connection.execute(sql));
        loop {
            tokio::select! {
                biased;
                done = &mut running => break done,
                () = tokio::time::sleep(Duration::from_millis(1)) => {}
            }
            let (held, waits) = locks(beside, &number).await?;
            for (relation, mode) in held {
                let known = strongest.entry(relation).or_insert(mode);
                *known = mode.max(*known);
            }
            if writes && (waits || started.elapsed() > KEPT_WAITING) {
                beside.execute("ROLLBACK").await?;
                writes = false;
                started = Instant::now();
            }
        }
    };
    let elapsed = started.elapsed();
    if writes {
        beside.execute("ROLLBACK").await?;
    }
    ran?;
    let after = moment(connection).await?;
    let mut seen = Seen::nothing(&[HazardKind::Rewrite], elapsed);
    // An index that goes is locked against all when nobody can use it any more.
    held(&mut seen, &strongest, &before, known, |relation| relation.table.is_empty());
    for table in before.relations.values().filter(|own| known.contains(&own.number) && own.kind == "r") {
        seen.add(table, HazardKind::Rewrite, is_another_file(table, &after));
    }
    Ok(seen)
}

impl Seen {
    fn add(&mut self, table: &Relation, kind: HazardKind, happened: bool) {
        if happened {
            self.work.push(Done { kind, table: table.name.clone(), of: table.of.clone() });
        }
    }
}

/// The strongest of the locks on what was there before.
fn held(
    seen: &mut Seen,
    locks: &BTreeMap<String, Mode>,
    before: &Moment,
    known: &BTreeSet<String>,
    counts: impl Fn(&Relation) -> bool,
) {
    let on = |number: &String| before.relations.get(number).filter(|own| known.contains(number) && counts(own));
    let locks = locks.iter().filter_map(|(number, mode)| Some((*mode, on(number)?)));
    // Of several tables the first by name.
    let strongest = locks.min_by_key(|(mode, own)| (std::cmp::Reverse(*mode), !own.table.is_empty(), &own.name));
    seen.lock = Some(strongest.map_or(Lock::None, |(mode, _)| mode.stops()));
    seen.words = strongest.map_or_else(String::new, |(mode, own)| format!("{} on {}", mode.name(), own.name));
}

fn is_another_file(table: &Relation, after: &Moment) -> bool {
    after.relations.get(&table.number).is_some_and(|now| now.file != table.file)
}

/// The strongest lock of a session on each relation of this database, those that it waits for among them; and whether it waits.
async fn locks(connection: &mut Connection, session: &str) -> Result<(BTreeMap<String, Mode>, bool), QueryError> {
    let sql = format!(
        "SELECT coalesce(relation::text, ''), mode, granted::text FROM pg_locks WHERE pid = {session} \
         AND (NOT granted OR locktype = 'relation' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
    );
    let (mut locks, mut waits) = (BTreeMap::new(), false);
    for row in connection.rows(&sql).await? {
        waits |= row.text(2) == "false";
        let Some(mode) = Mode::named(row.text(1)).filter(|_| !row.text(0).is_empty()) else { continue };
        let strongest = locks.entry(row.text(0).to_owned()).or_insert(mode);
        *strongest = mode.max(*strongest);
    }
    Ok((locks, waits))
}
