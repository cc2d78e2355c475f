//! What plans say about locks, rewrites and scans is held against servers: every statement of every case is run alone, forward and
//! back, and the server says what it did, by the code that `verify --trace` has. PostgreSQL tells its locks, its files and its scans;
//! MySQL and MariaDB tell the tables that they built again, and refuse `LOCK=NONE` where writers would have to wait.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use schema_core::db::Connection;
use schema_core::db::trace::{known, observe};
use schema_core::migration::plain_session;
use schema_core::model::Dialect;
use schema_core::plan::{Mode, Plan, Unit};
use schema_core::statement::Statement;
use schema_tests::cases::{Case, all};
use schema_tests::chance::{met, number, seed};
use schema_tests::random::Rng;
use schema_tests::servers::Kind;
use schema_tests::tame::rows_before;
use schema_tests::trip::{connect, in_parallel, runtime, up};

const KINDS: [Kind; 3] = [Kind::Postgres, Kind::Mysql, Kind::Mariadb];

/// How many random plans each server is shown.
const PLANS: usize = 30;

/// How many statements were seen, and of those of PostgreSQL how many took the very lock that was said, and did all the work.
#[derive(Debug, Default)]
struct Seen {
    statements: AtomicUsize,
    exact: AtomicUsize,
    /// Work that was said, and was not seen.
    idle: Mutex<BTreeMap<String, usize>>,
}

impl Seen {
    fn print(&self, of: &str, start: Instant) {
        let (exact, all) = (self.exact.load(Ordering::Relaxed), self.statements.load(Ordering::Relaxed));
        println!("{of} in {:.0?}", start.elapsed());
        println!("{exact} of {all} statements of PostgreSQL take the very lock that is said");
        for (what, often) in self.idle.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            println!("  {often} times {what}");
        }
    }

    fn is_exact(&self) -> bool {
        self.exact.load(Ordering::Relaxed) * 100 >= self.statements.load(Ordering::Relaxed) * 95
    }
}

#[test]
fn no_statement_blocks_or_writes_more_than_its_plan_says() {
    let start = Instant::now();
    // `CASE=add_column,drop_column` runs these alone.
    let only = std::env::var("CASE").ok();
    let named = |case: &Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let cases: Vec<Case> = all().into_iter().filter(named).collect();
    let mut runs: Vec<(&Case, Kind)> = cases
        .iter()
        .flat_map(|case| KINDS.into_iter().filter(|kind| case.live.contains(kind)).map(move |kind| (case, kind)))
        .collect();
    runs.sort_by_key(|(case, _)| &case.name);
    let seen = Seen::default();
    let failures = in_parallel(&runs, |(case, kind)| one(case, *kind, &seen));
    seen.print(&format!("{} cases on three servers", cases.len()), start);
    assert!(only.is_some() || seen.is_exact(), "95 of 100 must take the very lock that is said");
    assert!(failures.is_empty(), "{} plans say too little:\n\n{}", failures.len(), failures.join("\n\n"));
}

/// `LOCKS_PLANS=1000` tries so many on each server, and `LAWS_SEED` begins elsewhere: `LOCKS_PLANS=1` with the seed of one that fails tries that.
#[test]
fn no_statement_of_a_random_plan_does() {
    let start = Instant::now();
    let first = seed();
    let mut rng = Rng(first);
    let plans = number("LOCKS_PLANS", PLANS);
    // One seed is for all three, because what they lack differs.
    let seeds: Vec<(u64, Kind)> = (0..plans)
        .map(|at| if at == 0 { first } else { rng.bits() })
        .flat_map(|seed| KINDS.map(|kind| (seed, kind)))
        .collect();
    let seen = Seen::default();
    let gone = AtomicUsize::new(0);
    let failures = in_parallel(&seeds, |(seed, kind)| {
        let dialect: Dialect = kind.name().parse().map_err(|error| format!("{error}"))?;
        let mut rng = Rng(*seed);
        for _ in 0..50 {
            let Some(met) = met(dialect, &mut rng)? else { continue };
            let rows: Vec<String> =
                rows_before(dialect, &met.base, &met.plan, 3).iter().map(|row| row.sql(dialect)).collect();
            let way = Way { setup: &[], history: &met.history, rows: &rows, plan: &met.plan };
            gone.fetch_add(1, Ordering::Relaxed);
            return way.go(&format!("LAWS_SEED={seed}"), *kind, &seen);
        }
        Err(format!("{}, LAWS_SEED={seed}: fifty changes in a row have no plan", kind.name()))
    });
    seen.print(&format!("{} random plans on three servers", gone.into_inner()), start);
    assert!(seen.is_exact(), "95 of 100 must take the very lock that is said");
    let some = failures.iter().take(8).map(String::as_str).collect::<Vec<_>>().join("\n\n");
    assert!(failures.is_empty(), "{} plans say too little:\n\n{some}", failures.len());
}

fn one(case: &Case, kind: Kind, seen: &Seen) -> Result<(), String> {
    let dialect: Dialect = kind.name().parse().map_err(|error| format!("{error}"))?;
    let plans = case.plans(dialect)?;
    let Ok(plan) = &plans.plan else { return Ok(()) };
    let rows = case.rows(dialect, &plans.base, plan);
    let way = Way { setup: &case.setup(kind), history: &plans.history, rows: &rows, plan };
    way.go(&case.name, kind, seen)
}

/// A plan, and what is there before it.
struct Way<'a> {
    setup: &'a [String],
    history: &'a [Plan],
    rows: &'a [String],
    plan: &'a Plan,
}

impl Way<'_> {
    fn go(&self, name: &str, kind: Kind, counts: &Seen) -> Result<(), String> {
        let place = format!("{name} on {}", kind.name());
        let measured = async {
            let database = kind.database("locks");
            let mut connection = connect(&database).await?;
            for statement in self.setup {
                execute(&mut connection, statement).await?;
            }
            for before in self.history {
                up(&mut connection, before, before.migrations.len()).await?;
            }
            for row in self.rows {
                execute(&mut connection, row).await?;
            }
            if kind != Kind::Postgres {
                // As the file says it: a row whose key is 0 would be counted otherwise.
                let session = plain_session(connection.dialect);
                execute(&mut connection, &session).await?;
            }
            let mut beside = connect(&database).await?;
            let found = both_ways(&mut connection, &mut beside, self.plan, counts).await;
            beside.close().await;
            connection.close().await;
            found
        };
        let wrong = runtime()?.block_on(measured).map_err(|error| format!("{place}: {error}"))?;
        if wrong.is_empty() { Ok(()) } else { Err(format!("{place}:\n{}", wrong.join("\n"))) }
    }
}

/// What the plan leaves unsaid, on the way there and, where rows let it, back.
async fn both_ways(
    connection: &mut Connection,
    beside: &mut Connection,
    plan: &Plan,
    counts: &Seen,
) -> Result<Vec<String>, String> {
    let mut wrong = Vec::new();
    let known = known(connection).await.map_err(|error| error.to_string())?;
    for migration in &plan.migrations {
        unit(connection, beside, &migration.up, &known, counts, &mut wrong).await?;
    }
    let known = self::known(connection).await.map_err(|error| error.to_string())?;
    for migration in plan.migrations.iter().rev() {
        // A way back that rows may stop is measured as far as it goes.
        if unit(connection, beside, &migration.down, &known, counts, &mut wrong).await.is_err() {
            break;
        }
    }
    Ok(wrong)
}

/// `known` is what was there before the plan: what it makes itself concerns nobody else.
async fn unit(
    connection: &mut Connection,
    beside: &mut Connection,
    unit: &Unit,
    known: &BTreeSet<String>,
    counts: &Seen,
    wrong: &mut Vec<String>,
) -> Result<(), String> {
    for statement in unit.steps.iter().flat_map(|step| &step.statements) {
        let alone = unit.mode == Mode::Alone;
        let seen = observe(connection, Some(beside), &statement.sql, known, alone).await;
        let seen = seen.map_err(|error| format!("{error}\n{}", statement.sql))?;
        if let (Dialect::Postgres, Some(lock)) = (connection.dialect, seen.lock) {
            counts.statements.fetch_add(1, Ordering::Relaxed);
            counts.exact.fetch_add(usize::from(lock == statement.lock), Ordering::Relaxed);
        }
        for short in seen.short_of(statement) {
            let what = short.split_once(':').map_or(short.as_str(), |(kind, _)| kind);
            let words: Vec<&str> =
                statement.sql.split_whitespace().filter(|word| word.chars().all(|c| c.is_ascii_uppercase())).collect();
            let what = format!("{}: {what} not seen: {}", connection.dialect, words.join(" "));
            *counts.idle.lock().unwrap_or_else(PoisonError::into_inner).entry(what).or_default() += 1;
        }
        wrong.extend(seen.beyond(statement).into_iter().map(|what| format!("  {what}\n    {}", statement.sql)));
    }
    Ok(())
}

#[test]
fn a_plan_that_says_too_little_is_found_out() {
    let beyond = |kind: Kind, sql: &str| {
        let database = kind.database("too_little");
        database.execute("CREATE TABLE t (id bigint PRIMARY KEY, a int, b int); INSERT INTO t VALUES (1, 1, 1)");
        let observed = async {
            let mut connection = connect(&database).await?;
            let mut beside = connect(&database).await?;
            let known = known(&mut connection).await.map_err(|error| error.to_string())?;
            let alone = sql.contains("CONCURRENTLY");
            let seen = observe(&mut connection, Some(&mut beside), sql, &known, alone).await;
            seen.map(|seen| seen.beyond(&Statement::ddl(sql))).map_err(|error| error.to_string())
        };
        runtime().and_then(|runtime| runtime.block_on(observed)).unwrap_or_else(|error| panic!("{sql}: {error}"))
    };
    let postgres = |sql| beyond(Kind::Postgres, sql);
    assert_eq!(
        postgres("ALTER TABLE t ALTER a TYPE bigint"),
        [
            "blocks all: AccessExclusiveLock on t, and `blocks nothing` was said",
            "rewrite:t was not said",
            "blocks-reads:t was not said",
            "blocks-writes:t was not said"
        ]
    );
    assert_eq!(
        postgres("CREATE INDEX t_a ON t (a)"),
        [
            "blocks writes: ShareLock on t, and `blocks nothing` was said",
            "full-scan:t was not said",
            "blocks-writes:t was not said"
        ]
    );
    assert_eq!(
        postgres("CREATE INDEX CONCURRENTLY t_a ON t (a)"),
        ["blocks ddl: ShareUpdateExclusiveLock on t, and `blocks nothing` was said"]
    );
    assert_eq!(postgres("INSERT INTO t VALUES (2, 2, 2)"), [""; 0]);
    for kind in [Kind::Mysql, Kind::Mariadb] {
        assert_eq!(
            beyond(kind, "ALTER TABLE t MODIFY a bigint"),
            ["rewrite:t was not said", "blocks-writes:t was not said"]
        );
        assert_eq!(beyond(kind, "CREATE INDEX t_a ON t (a)"), [""; 0]);
        assert_eq!(beyond(kind, "ALTER TABLE t ADD c int, ALGORITHM=INSTANT"), [""; 0]);
        let shared = beyond(kind, "ALTER TABLE t MODIFY a bigint, ALGORITHM=COPY, LOCK=SHARED");
        assert_eq!(shared, ["rewrite:t was not said", "blocks-writes:t was not said"]);
        assert_eq!(beyond(kind, "UPDATE t SET a = 2"), ["blocks writes: rows, and `blocks nothing` was said"]);
    }
}

async fn execute(connection: &mut Connection, sql: &str) -> Result<(), String> {
    connection.execute(sql).await.map(|_| ()).map_err(|error| format!("{error}\n{sql}"))
}
