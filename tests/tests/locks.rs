//! What plans say about locks, rewrites and scans is held against servers: every statement of every case is run alone, forward and
//! back, and the server says what it did. PostgreSQL tells its locks, its files and its scans; MySQL and MariaDB tell the
//! tables that they built again, and refuse `LOCK=NONE` where writers would have to wait.

use std::collections::BTreeMap;
use std::time::Instant;

use schema_core::db::Connection;
use schema_core::hazard::HazardKind;
use schema_core::model::{Dialect, Object};
use schema_core::plan::{Mode, Plan, Unit};
use schema_core::statement::{Lock, Statement};
use schema_tests::cases::{Case, all};
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, in_parallel, runtime, up};

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
        let found = both_ways(&mut connection, plan).await;
        connection.close().await;
        found
    };
    let wrong = runtime()?.block_on(measured).map_err(|error| format!("{place}: {error}"))?;
    if wrong.is_empty() { Ok(()) } else { Err(format!("{place}:\n{}", wrong.join("\n"))) }
}

/// What the plan leaves unsaid, on the way there and, where rows let it, back.
async fn both_ways(connection: &mut Connection, plan: &Plan) -> Result<Vec<String>, String> {
    let mut wrong = Vec::new();
    let known = objects(connection).await?;
    for migration in &plan.migrations {
        unit(connection, &migration.up, &known, &mut wrong).await?;
    }
    let known = objects(connection).await?;
    for migration in plan.migrations.iter().rev() {
        // A way back that rows may stop is measured as far as it goes.
        if unit(connection, &migration.down, &known, &mut wrong).await.is_err() {
            break;
        }
    }
    Ok(wrong)
}

/// Tables, and on PostgreSQL their indexes, as the catalogue has them: by number or name, with the number of what they consist
/// of, and the table that they are partitions of.
type Objects = BTreeMap<String, Vec<String>>;

async fn objects(connection: &mut Connection) -> Result<Objects, String> {
    // What is said of a table is said of its partitions.
    let files = "SELECT c.oid::text, relname, relkind::text || relfilenode::text, CASE WHEN relispartition THEN (SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = c.oid) END FROM pg_class c WHERE relkind IN ('r', 'i') AND relnamespace <> 'pg_catalog'::regnamespace AND relnamespace <> 'pg_toast'::regnamespace";
    let numbers = |tables: &str| {
        format!(
            "SELECT CAST(substring_index(NAME, '/', -1) AS char), CAST(TABLE_ID AS char) FROM information_schema.{tables} WHERE NAME LIKE concat(database(), '/%')"
        )
    };
    let query = match connection.dialect {
        Dialect::Postgres | Dialect::Sqlite => files.to_owned(),
        Dialect::Mysql => numbers("INNODB_TABLES"),
        Dialect::Mariadb => numbers("INNODB_SYS_TABLES"),
    };
    table(connection, &query).await
}

/// `known` is what was there before the plan: what it makes itself concerns nobody else.
async fn unit(
    connection: &mut Connection,
    unit: &Unit,
    known: &Objects,
    wrong: &mut Vec<String>,
) -> Result<(), String> {
    for statement in unit.steps.iter().flat_map(|step| &step.statements) {
        let unsaid = match connection.dialect {
            Dialect::Postgres => postgres(connection, statement, unit.mode, known).await?,
            Dialect::Mysql | Dialect::Mariadb => mysql(connection, statement, known).await?,
            Dialect::Sqlite => Vec::new(),
        };
        wrong.extend(unsaid.into_iter().map(|what| format!("  {what}\n    {}", statement.sql)));
    }
    Ok(())
}

async fn postgres(
    connection: &mut Connection,
    statement: &Statement,
    mode: Mode,
    known: &Objects,
) -> Result<Vec<String>, String> {
    if mode == Mode::Alone {
        execute(connection, &statement.sql).await?;
        return Ok(Vec::new());
    }
    let scans = "SELECT relid::text, seq_scan::text FROM pg_stat_xact_user_tables";
    execute(connection, "BEGIN").await?;
    let mut before = objects(connection).await?;
    before.retain(|number, _| known.contains_key(number));
    let scanned = table(connection, scans).await?;
    execute(connection, &statement.sql).await?;
    let after = objects(connection).await?;
    let scanned_after = table(connection, scans).await?;
    let locks = table(
        connection,
        "SELECT relation::text || mode, relation::text, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'",
    )
    .await?;
    execute(connection, "COMMIT").await?;
    let mut unsaid = Vec::new();
    for values in locks.values() {
        let [relation, mode] = values.as_slice() else { continue };
        let lock = match mode.as_str() {
            "AccessExclusiveLock" => Lock::BlocksAll,
            "ShareLock" | "ShareRowExclusiveLock" | "ExclusiveLock" => Lock::BlocksWrites,
            "ShareUpdateExclusiveLock" => Lock::BlocksDdl,
            _ => Lock::None,
        };
        if let Some(own) = before.get(relation).filter(|_| lock > statement.lock) {
            unsaid.push(format!("takes {mode} on {}, says `{}`", own[0], statement.lock.stops()));
        }
    }
    for (oid, own) in before.iter().filter(|(_, own)| own[1].starts_with('r')) {
        let of = own.get(2).filter(|of| !of.is_empty());
        let says = |kind| says(statement, kind, &own[0]) || of.is_some_and(|of| says(statement, kind, of));
        let waits = says(HazardKind::BlocksReads) && says(HazardKind::BlocksWrites);
        let written = after.get(oid).is_some_and(|now| now[1] != own[1]);
        if written && !(says(HazardKind::Rewrite) && waits) {
            unsaid.push(format!("writes {} again while all wait", own[0]));
        }
        let read = scanned_after.get(oid) != scanned.get(oid) && statement.sql.starts_with("ALTER TABLE");
        let excludes = statement.lock == Lock::BlocksAll;
        if read && !written && !(says(HazardKind::FullScan) && (waits || !excludes)) {
            unsaid.push(format!("reads every row of {}", own[0]));
        }
    }
    Ok(unsaid)
}

async fn mysql(connection: &mut Connection, statement: &Statement, known: &Objects) -> Result<Vec<String>, String> {
    // Of what the plan made itself nothing is said.
    let altered = statement.sql.strip_prefix("ALTER TABLE `").and_then(|rest| rest.split('`').next());
    if statement.lock == Lock::None || altered.is_some_and(|name| !known.contains_key(name)) {
        return execute(connection, &statement.sql).await.map(|()| Vec::new());
    }
    let before = objects(connection).await?;
    let named = |kind| statement.hazards.iter().any(|hazard| hazard.kind == kind);
    let mut unsaid = Vec::new();
    // The server refuses this where writers would have to wait for long.
    let alone = if named(HazardKind::BlocksWrites) {
        None
    } else if statement.sql.starts_with("ALTER TABLE") {
        Some(format!("{}, LOCK=NONE", statement.sql))
    } else if statement.sql.starts_with("CREATE INDEX") || statement.sql.starts_with("CREATE UNIQUE INDEX") {
        Some(format!("{} LOCK=NONE", statement.sql))
    } else {
        None
    };
    let refusal = match &alone {
        Some(sql) => connection.execute(sql).await.err().map(|error| error.to_string()),
        None => None,
    };
    match refusal {
        None if alone.is_some() => {}
        None => execute(connection, &statement.sql).await?,
        Some(refusal) => {
            execute(connection, &statement.sql).await?;
            unsaid.push(format!("lets writers wait: {refusal}"));
        }
    }
    let after = objects(connection).await?;
    for (name, number) in &before {
        let built = after.get(name).is_some_and(|now| now != number);
        if built && !says(statement, HazardKind::Rewrite, name) {
            unsaid.push(format!("builds {name} again"));
        }
    }
    Ok(unsaid)
}

/// Whether a statement says this of a table. Names in the catalogue may be written otherwise.
fn says(statement: &Statement, kind: HazardKind, table: &str) -> bool {
    let odd = !table.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    let of = |object: &Object| odd || object.table().is_some_and(|name| name.name == table);
    statement.hazards.iter().any(|hazard| hazard.kind == kind && of(&hazard.object))
}

/// Rows by their first column.
async fn table(connection: &mut Connection, query: &str) -> Result<BTreeMap<String, Vec<String>>, String> {
    let rows = connection.rows(query).await.map_err(|error| format!("{error}\n{query}"))?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut values = row.0.into_iter().map(Option::unwrap_or_default);
            (values.next().unwrap_or_default(), values.collect())
        })
        .collect())
}

async fn execute(connection: &mut Connection, sql: &str) -> Result<(), String> {
    connection.execute(sql).await.map(|_| ()).map_err(|error| format!("{error}\n{sql}"))
}
