//! What plans say about locks, rewrites and scans is held against servers: every statement of every case is run alone, forward and
//! back, and the server says what it did, by the code that `verify --trace` has. PostgreSQL tells its locks, its files and its scans;
//! MySQL and MariaDB tell the tables that they built again, and refuse `LOCK=NONE` where writers would have to wait.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use schema_core::db::Connection;
use schema_core::db::trace::{known, observe};
use schema_core::model::Dialect;
use schema_core::plan::{Mode, Plan, Unit};
use schema_core::statement::Statement;
use schema_tests::cases::{Case, all};
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, in_parallel, runtime, up};

/// How many statements of PostgreSQL were seen, and how many of them took the very lock that their plan says.
static STATEMENTS: AtomicUsize = AtomicUsize::new(0);
static EXACT: AtomicUsize = AtomicUsize::new(0);

#[test]
fn no_statement_blocks_or_writes_more_than_its_plan_says() {
    let start = Instant::now();
    // `CASE=add_column,drop_column` runs these alone.
    let only = std::env::var("CASE").ok();
    let named = |case: &Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let cases: Vec<Case> = all().into_iter().filter(named).collect();
    let kinds = [Kind::Postgres, Kind::Mysql, Kind::Mariadb];
    let mut runs: Vec<(&Case, Kind)> = cases
        .iter()
        .flat_map(|case| kinds.into_iter().filter(|kind| case.live.contains(kind)).map(move |kind| (case, kind)))
        .collect();
    runs.sort_by_key(|(case, _)| &case.name);
    let failures = in_parallel(&runs, |(case, kind)| one(case, *kind));
    println!("{} cases on three servers in {:.0?}", cases.len(), start.elapsed());
    let (exact, of) = (EXACT.load(Ordering::Relaxed), STATEMENTS.load(Ordering::Relaxed));
    println!("{exact} of {of} statements of PostgreSQL take the very lock that is said");
    assert!(failures.is_empty(), "{} plans say too little:\n\n{}", failures.len(), failures.join("\n\n"));
}

fn one(case: &Case, kind: Kind) -> Result<(), String> {
    let dialect: Dialect = kind.name().parse().map_err(|error| format!("{error}"))?;
    let plans = case.plans(dialect)?;
    let Ok(plan) = &plans.plan else { return Ok(()) };
    let place = format!("{} on {}", case.name, kind.name());
    let rows = case.rows(dialect, &plans.base, plan);
    let measured = async {
        let database = kind.database(&case.name);
        let mut connection = connect(&database).await?;
        for statement in case.setup(kind) {
            execute(&mut connection, &statement).await?;
        }
        for before in &plans.history {
            up(&mut connection, before, before.migrations.len()).await?;
        }
        for row in &rows {
            execute(&mut connection, row).await?;
        }
        let mut beside = connect(&database).await?;
        let found = both_ways(&mut connection, &mut beside, plan).await;
        beside.close().await;
        connection.close().await;
        found
    };
    let wrong = runtime()?.block_on(measured).map_err(|error| format!("{place}: {error}"))?;
    if wrong.is_empty() { Ok(()) } else { Err(format!("{place}:\n{}", wrong.join("\n"))) }
}

/// What the plan leaves unsaid, on the way there and, where rows let it, back.
async fn both_ways(connection: &mut Connection, beside: &mut Connection, plan: &Plan) -> Result<Vec<String>, String> {
    let mut wrong = Vec::new();
    let known = known(connection).await.map_err(|error| error.to_string())?;
    for migration in &plan.migrations {
        unit(connection, beside, &migration.up, &known, &mut wrong).await?;
    }
    let known = self::known(connection).await.map_err(|error| error.to_string())?;
    for migration in plan.migrations.iter().rev() {
        // A way back that rows may stop is measured as far as it goes.
        if unit(connection, beside, &migration.down, &known, &mut wrong).await.is_err() {
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
    wrong: &mut Vec<String>,
) -> Result<(), String> {
    for statement in unit.steps.iter().flat_map(|step| &step.statements) {
        let alone = unit.mode == Mode::Alone;
        let seen = observe(connection, Some(beside), &statement.sql, known, alone).await;
        let seen = seen.map_err(|error| format!("{error}\n{}", statement.sql))?;
        if let (Dialect::Postgres, Some(lock)) = (connection.dialect, seen.lock) {
            STATEMENTS.fetch_add(1, Ordering::Relaxed);
            EXACT.fetch_add(usize::from(lock == statement.lock), Ordering::Relaxed);
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
