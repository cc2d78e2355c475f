//! The runner on real databases: what it leaves behind when it succeeds, fails, waits, is interrupted, or goes on
//! where another run stopped; and that sqlx and it read and write the same books.

use std::time::Duration;

use schema_core::db::{self, Caller, Connection, Decision, Event, Left, Options, Run, RunError, Script, State, books};
use schema_core::migration::{LOCK_TIMEOUT, LOCK_WAIT_TIMEOUT};
use schema_tests::servers::{Database, Kind};
use sqlx::migrate::{Migration, MigrationType, Migrator};

fn script(version: i64, up: &str, down: &str) -> Script {
    let down = Some(down.to_owned()).filter(|down| !down.is_empty());
    Script { version, description: format!("step {version}"), up: up.to_owned(), down }
}

fn two() -> Vec<Script> {
    vec![
        script(1, "CREATE TABLE t (a integer); -- first\n\nINSERT INTO t VALUES (1);\n", "DROP TABLE t;\n"),
        script(
            2,
            "CREATE TABLE u (a integer);\nINSERT INTO t VALUES (2);\n",
            "DELETE FROM t WHERE a = 2;\nDROP TABLE u;\n",
        ),
    ]
}

/// Runs something on a connection of its own, and hands back what was told meanwhile.
struct Bench {
    told: Vec<String>,
    /// Who held the lock. Apart, because a server frees it only when it notices that a failed run is gone.
    holders: Vec<String>,
    decision: Decision,
    options: Options,
}

impl Bench {
    fn new() -> Bench {
        let options = Options {
            patience: Duration::from_millis(600),
            lock_timeout: Duration::from_millis(300),
            ..Options::default()
        };
        Bench { told: Vec::new(), holders: Vec::new(), decision: Decision::Unknown, options }
    }

    async fn apply(&mut self, database: &Database, scripts: &[Script]) -> Result<Vec<i64>, RunError> {
        let connection = connect(database).await;
        let (told, holders, decision) = (&mut self.told, &mut self.holders, self.decision);
        let mut events = |event: Event<'_>| match event {
            Event::Waiting { holder } => holders.push(holder.to_owned()),
            other => told.push(tell(&other)),
        };
        let caller = Caller { events: &mut events, decide: &mut |_, _| decision };
        finish(db::apply(connection, scripts, &self.options, caller).await).await
    }

    async fn revert(
        &mut self,
        database: &Database,
        scripts: &[Script],
        versions: &[i64],
    ) -> Result<Vec<i64>, RunError> {
        let connection = connect(database).await;
        let (told, holders, decision) = (&mut self.told, &mut self.holders, self.decision);
        let mut events = |event: Event<'_>| match event {
            Event::Waiting { holder } => holders.push(holder.to_owned()),
            other => told.push(tell(&other)),
        };
        let caller = Caller { events: &mut events, decide: &mut |_, _| decision };
        finish(db::revert(connection, scripts, versions, &self.options, caller).await).await
    }
}

async fn connect(database: &Database) -> Connection {
    db::open(&database.url, None).await.expect("a connection")
}

async fn finish(run: Result<Run, RunError>) -> Result<Vec<i64>, RunError> {
    let run = run?;
    run.connection.close().await;
    Ok(run.versions)
}

fn tell(event: &Event<'_>) -> String {
    match event {
        Event::Waiting { holder } => format!("waiting for {holder}"),
        Event::Begun { version, direction, .. } => format!("{version} {}", direction.as_str()),
        Event::Statement { index, of, line, .. } => format!("{index}/{of} line {line}"),
        Event::AlreadyDone { index, .. } => format!("{index} already done"),
        Event::Retrying { attempt, .. } => format!("retrying after attempt {attempt}"),
        Event::InvalidIndexDropped { index } => format!("dropped invalid {index}"),
        Event::Healed { version, direction } => format!("{version} {} healed", direction.as_str()),
        Event::Done { version, .. } => format!("{version} done"),
    }
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(work)
}

fn value(database: &Database, sql: &str) -> String {
    database.rows(sql).first().and_then(|row| row[0].clone()).unwrap_or_default()
}

async fn states(database: &Database, scripts: &[Script]) -> Vec<State> {
    let mut connection = connect(database).await;
    let status = db::status(&mut connection, books::TABLE, scripts).await.expect("a status");
    connection.close().await;
    status.into_iter().map(|line| line.state).collect()
}

async fn tables(database: &Database) -> Vec<String> {
    let mut connection = connect(database).await;
    let inspected = db::inspect(&mut connection).await.expect("inspection");
    connection.close().await;
    inspected.schema.tables.keys().map(ToString::to_string).collect()
}

#[test]
fn applied_and_reverted_everywhere() {
    for kind in Kind::ALL {
        let database = kind.database("apply");
        block_on(async {
            let scripts = two();
            assert_eq!(states(&database, &scripts).await, [State::Pending, State::Pending]);
            let mut bench = Bench::new();
            bench.options.to = Some(1);
            assert_eq!(bench.apply(&database, &scripts).await.expect("first"), [1]);
            assert_eq!(bench.told, ["1 up", "1/2 line 1", "2/2 line 3", "1 done"]);
            bench.options.to = None;
            assert_eq!(bench.apply(&database, &scripts).await.expect("second"), [2]);
            assert!(bench.apply(&database, &scripts).await.expect("nothing more").is_empty());
            assert_eq!(states(&database, &scripts).await, [State::Applied, State::Applied]);
            assert_eq!(tables(&database).await, ["t", "u"]);
            assert_eq!(bench.revert(&database, &scripts, &[2, 1]).await.expect("back"), [2, 1]);
            assert_eq!(states(&database, &scripts).await, [State::Pending, State::Pending]);
            assert!(tables(&database).await.is_empty());
        });
    }
}

#[test]
fn the_limit_of_a_file_gives_way_to_that_of_the_run() {
    let database = Kind::Postgres.database("limit");
    let up = format!("{LOCK_TIMEOUT};\nCREATE TABLE t AS SELECT current_setting('lock_timeout') AS a;\n");
    let scripts = [script(1, &up, "DROP TABLE t;\n")];
    block_on(async {
        assert_eq!(Bench::new().apply(&database, &scripts).await.expect("ours"), [1]);
    });
    assert_eq!(value(&database, "SELECT a FROM t"), "300ms");
    database.execute(&format!("BEGIN; DROP TABLE t; {up} COMMIT"));
    assert_eq!(value(&database, "SELECT a FROM t"), "4s");
    for kind in [Kind::Mysql, Kind::Mariadb] {
        let database = kind.database("limit");
        let up = format!("{LOCK_WAIT_TIMEOUT};\nCREATE TABLE t AS SELECT @@SESSION.lock_wait_timeout AS a;\n");
        let scripts = [script(1, &up, "DROP TABLE t;\n")];
        block_on(async {
            assert_eq!(Bench::new().apply(&database, &scripts).await.expect("ours"), [1]);
        });
        assert_eq!(value(&database, "SELECT a FROM t"), "1");
        database.execute(&format!("DROP TABLE t; {up}"));
        assert_eq!(value(&database, "SELECT a FROM t"), "4");
    }
}

#[test]
fn sqlx_reads_and_writes_the_same_books() {
    for kind in Kind::ALL {
        let database = kind.database("books");
        let mut scripts = two();
        block_on(async {
            Bench::new().apply(&database, &scripts).await.expect("ours");
        });
        scripts.push(script(3, "CREATE TABLE v (a integer);", "DROP TABLE v;"));
        let migrations = scripts.iter().flat_map(|script| {
            let of = |kind, sql: &str| {
                let sql = sqlx::SqlSafeStr::into_sql_str(sqlx::AssertSqlSafe(sql.to_owned()));
                Migration::new(script.version, script.description.clone().into(), kind, sql, false)
            };
            [
                of(MigrationType::ReversibleUp, &script.up),
                of(MigrationType::ReversibleDown, script.down.as_deref().unwrap_or_default()),
            ]
        });
        let migrator = Migrator::with_migrations(migrations.collect());
        block_on(async {
            match kind {
                Kind::Postgres => migrator.run(&sqlx::PgPool::connect(&database.url).await.expect("a pool")).await,
                Kind::Mariadb | Kind::Mysql => {
                    migrator.run(&sqlx::MySqlPool::connect(&database.url).await.expect("a pool")).await
                }
                Kind::Sqlite => migrator.run(&sqlx::SqlitePool::connect(&database.url).await.expect("a pool")).await,
            }
            .expect("sqlx accepts our rows");
            assert_eq!(states(&database, &scripts).await, [State::Applied, State::Applied, State::Applied], "{kind:?}");
            Bench::new().revert(&database, &scripts, &[3, 2]).await.expect("we accept sqlx's row");
        });
    }
}

#[test]
fn a_failed_file_leaves_nothing_where_a_transaction_can_hold_it() {
    for kind in [Kind::Postgres, Kind::Sqlite] {
        let database = kind.database("fail");
        let scripts = [script(1, "CREATE TABLE t (a integer);\n\nINSERT INTO\n  nowhere VALUES (1);", "")];
        block_on(async {
            let error = Bench::new().apply(&database, &scripts).await.expect_err("there is no such table");
            let RunError::Statement { version: 1, index: 2, of: 2, line, left: Left::Nothing, .. } = &error else {
                panic!("{error:?}")
            };
            // PostgreSQL tells the very line.
            assert_eq!(*line, if kind == Kind::Postgres { 4 } else { 3 });
            assert!(error.to_string().contains("nowhere"), "{error}");
            assert!(tables(&database).await.is_empty());
            assert_eq!(states(&database, &scripts).await, [State::Pending]);
        });
    }
}

#[test]
fn a_failed_file_goes_on_where_it_stopped_elsewhere() {
    for kind in [Kind::Mysql, Kind::Mariadb] {
        let database = kind.database("fail");
        let first =
            "SET SESSION sql_mode = 'STRICT_ALL_TABLES';\nCREATE TABLE t (a integer);\nINSERT INTO t VALUES (1);\n";
        let scripts = [script(1, &format!("{first}CREATE INDEX i ON later (a);\nINSERT INTO t VALUES (2);"), "")];
        block_on(async {
            let mut bench = Bench::new();
            let error = bench.apply(&database, &scripts).await.expect_err("there is no such table");
            assert!(matches!(&error, RunError::Statement { index: 4, line: 4, left: Left::Earlier, .. }), "{error:?}");
            assert_eq!(states(&database, &scripts).await, [State::Dirty]);

            let edited = [script(1, &scripts[0].up.replace("VALUES (1)", "VALUES (7)"), "")];
            let error = bench.apply(&database, &edited).await.expect_err("a statement that has happened was edited");
            assert!(matches!(error, RunError::Edited { index: 3, .. }), "{error:?}");

            database.execute("CREATE TABLE later (a integer)");
            bench.told.clear();
            assert_eq!(bench.apply(&database, &scripts).await.expect("on"), [1]);
            assert_eq!(
                bench.told,
                ["1 up", "1/5 line 1", "2 already done", "3 already done", "4/5 line 4", "5/5 line 5", "1 done"]
            );
            assert_eq!(value(&database, "SELECT group_concat(a ORDER BY a) FROM t"), "1,2");
            assert_eq!(value(&database, "SELECT count(*) FROM _schema_journal"), "0");
            assert_eq!(states(&database, &scripts).await, [State::Applied]);
        });
    }
}

#[test]
fn rows_that_came_since_a_column_was_filled_are_filled_in_the_next_run() {
    for kind in [Kind::Mysql, Kind::Mariadb] {
        let database = kind.database("since");
        database.execute("CREATE TABLE t (a integer); INSERT INTO t VALUES (1)");
        let fill = "ALTER TABLE t ADD COLUMN b integer NULL;\nUPDATE `t` SET `b` = a + 1 WHERE `b` IS NULL;\n";
        let scripts = [script(1, &format!("{fill}ALTER TABLE t MODIFY b integer NOT NULL, ADD INDEX (later);"), "")];
        block_on(async {
            let mut bench = Bench::new();
            let error = bench.apply(&database, &scripts).await.expect_err("there is no such column");
            assert!(matches!(&error, RunError::Statement { index: 3, left: Left::Earlier, .. }), "{error:?}");
            // A program that does not know the column goes on.
            database.execute("ALTER TABLE t ADD COLUMN later integer");
            database.execute("INSERT INTO t (a) VALUES (2)");
            bench.told.clear();
            assert_eq!(bench.apply(&database, &scripts).await.expect("filled again"), [1]);
            assert_eq!(bench.told, ["1 up", "1 already done", "2/3 line 2", "3/3 line 3", "1 done"]);
            assert_eq!(value(&database, "SELECT group_concat(b ORDER BY a) FROM t"), "2,3");
        });
    }
}

#[test]
fn a_file_whose_first_statement_fails_is_pending_again() {
    for kind in [Kind::Mysql, Kind::Mariadb] {
        let database = kind.database("first");
        let scripts = [script(1, "CREATE INDEX i ON later (a);\nCREATE TABLE t (a integer);", "DROP TABLE nowhere;")];
        block_on(async {
            let error = Bench::new().apply(&database, &scripts).await.expect_err("there is no such table");
            assert!(matches!(error, RunError::Statement { index: 1, left: Left::Nothing, .. }), "{error:?}");
            assert_eq!(states(&database, &scripts).await, [State::Pending]);
            database.execute("CREATE TABLE later (a integer)");
            Bench::new().apply(&database, &scripts).await.expect("now");
            Bench::new().revert(&database, &scripts, &[1]).await.expect_err("there is no such table");
            assert_eq!(states(&database, &scripts).await, [State::Applied]);
        });
    }
}

/// The state that a crash during the second statement leaves behind.
fn crashed(kind: Kind, scripts: &[Script], happened: bool) -> Database {
    let database = kind.database("crash");
    block_on(async {
        Bench::new().apply(&database, scripts).await.expect("a whole run");
    });
    let part =
        &schema_core::db::script::split("mysql".parse().expect("a dialect"), &scripts[0].up).expect("statements")[1];
    let sha = value(&database, &format!("SELECT sha2('{}', 256)", part.sql.replace('\'', "''")));
    let first =
        schema_core::db::script::split("mysql".parse().expect("a dialect"), &scripts[0].up).expect("statements")[0].sql;
    let first = value(&database, &format!("SELECT sha2('{first}', 256)"));
    database.execute(&format!(
        "UPDATE _sqlx_migrations SET success = false;
         INSERT INTO _schema_journal VALUES (1, 'up', 0, '', 'begun'), (1, 'up', 1, '{first}', 'done'), (1, 'up', 2, '{sha}', 'started')"
    ));
    if !happened {
        database.execute("DROP TABLE u");
    }
    database
}

#[test]
fn a_statement_that_a_run_stopped_in_is_decided() {
    let scripts = [script(1, "CREATE TABLE t (a integer); CREATE TABLE u (a integer)", "DROP TABLE t")];
    for kind in [Kind::Mysql, Kind::Mariadb] {
        for happened in [true, false] {
            let database = crashed(kind, &scripts, happened);
            block_on(async {
                let mut bench = Bench::new();
                let error = bench.apply(&database, &scripts).await.expect_err("nobody knows");
                assert!(matches!(error, RunError::Undecided { index: 2, .. }), "{error:?}");
                let error = bench.revert(&database, &scripts, &[1]).await.expect_err("it was going forward");
                assert!(matches!(error, RunError::HalfWay { .. }), "{error:?}");
                bench.decision = if happened { Decision::Happened } else { Decision::NotHappened };
                bench.told.clear();
                bench.apply(&database, &scripts).await.expect("decided");
                assert_eq!(bench.told[2], if happened { "2 already done" } else { "2/2 line 1" });
                assert_eq!(tables(&database).await, ["t", "u"]);
                assert_eq!(states(&database, &scripts).await, [State::Applied]);
            });
        }
    }
}

#[test]
fn another_tool_s_half_migration_is_refused() {
    for kind in Kind::ALL {
        let database = kind.database("dirty");
        let scripts = two();
        block_on(async {
            Bench::new().apply(&database, &scripts).await.expect("a whole run");
            database.execute("UPDATE _sqlx_migrations SET success = false WHERE version = 2");
            assert_eq!(states(&database, &scripts).await, [State::Applied, State::Dirty]);
            let error = Bench::new().apply(&database, &scripts).await.expect_err("half a migration");
            assert!(matches!(error, RunError::Dirty { version: 2, .. }), "{error:?}");
        });
    }
}

#[test]
fn an_index_that_cannot_be_built_concurrently_leaves_nothing() {
    let database = Kind::Postgres.database("concurrent");
    database.execute("CREATE SCHEMA s; CREATE TABLE s.t (a integer); INSERT INTO s.t VALUES (1), (1)");
    let up = "-- no-transaction\n-- why\nCREATE UNIQUE INDEX CONCURRENTLY \"I x\" ON s.t (a);\n";
    let scripts = [script(1, up, "-- no-transaction\nDROP INDEX CONCURRENTLY s.\"I x\";")];
    let count = || value(&database, "SELECT count(*) FROM pg_class WHERE relname = 'I x'");
    block_on(async {
        let mut bench = Bench::new();
        let error = bench.apply(&database, &scripts).await.expect_err("two rows are alike");
        assert!(matches!(error, RunError::Statement { index: 1, line: 3, left: Left::Nothing, .. }), "{error:?}");
        assert_eq!((count(), states(&database, &scripts).await), ("0".to_owned(), vec![State::Pending]));

        // What sqlx leaves behind when it fails.
        database.try_rows("CREATE UNIQUE INDEX CONCURRENTLY \"I x\" ON s.t (a)").expect_err("two rows are alike");
        assert_eq!(count(), "1");
        database.execute("DELETE FROM s.t");
        bench.told.clear();
        bench.apply(&database, &scripts).await.expect("no rows are alike");
        assert_eq!(bench.told, ["1 up", "dropped invalid s.\"I x\"", "1/1 line 3", "1 done"]);

        // A crash between the statement and the note of it.
        database.execute(
            "UPDATE _sqlx_migrations SET success = false;
             INSERT INTO _schema_journal SELECT 1, 'up', s, CASE s WHEN 1 THEN encode(sha256('CREATE UNIQUE INDEX CONCURRENTLY \"I x\" ON s.t (a)'), 'hex') ELSE '' END, 'started'
             FROM generate_series(0, 1) s",
        );
        bench.told.clear();
        bench.apply(&database, &scripts).await.expect("it is there");
        assert_eq!(bench.told, ["1 up", "1 already done", "1 done"]);
        bench.revert(&database, &scripts, &[1]).await.expect("back");
        assert_eq!(count(), "0");
    });
}

#[test]
fn one_run_at_a_time() {
    for kind in [Kind::Postgres, Kind::Mysql, Kind::Mariadb] {
        let database = kind.database("lock");
        block_on(async {
            let mut other = connect(&database).await;
            db::lock::lock(&mut other, Duration::ZERO, &mut |_| ()).await.expect("a free lock");
            let mut bench = Bench::new();
            let error = bench.apply(&database, &two()).await.expect_err("somebody has it");
            assert!(matches!(error, RunError::Lock(_)), "{error:?}");
            let holder = if kind == Kind::Postgres { "process " } else { "connection " };
            assert!(bench.holders[0].starts_with(holder), "{:?}", bench.holders);
            bench.options.patience = Duration::from_secs(20);
            // Somebody else's statement, whatever it says, is no reason to stop.
            let mut third = connect(&database).await;
            let sleep = if kind == Kind::Postgres { "pg_sleep(1)" } else { "sleep(1)" };
            let talks = format!("SELECT '😀ñ', {sleep}");
            let (ran, (), talked) = tokio::join!(
                bench.apply(&database, &[]),
                async {
                    tokio::time::sleep(Duration::from_millis(300)).await;
                    other.close().await;
                },
                third.execute(&talks)
            );
            ran.expect("it was given back");
            talked.expect("a statement");
            third.close().await;
        });
    }
}

#[test]
fn a_writer_of_the_same_file_is_waited_for() {
    let database = Kind::Sqlite.database("busy");
    block_on(async {
        Bench::new().apply(&database, &[]).await.expect("empty books");
        let mut writer = connect(&database).await;
        writer.execute("BEGIN IMMEDIATE").await.expect("a lock");
        let error = Bench::new().apply(&database, &two()).await.expect_err("somebody writes");
        assert!(error.to_string().contains("another process writes to the file"), "{error}");
        writer.close().await;
        Bench::new().apply(&database, &two()).await.expect("nobody writes");
    });
}

#[test]
fn a_baseline_runs_nothing_and_can_be_reverted() {
    for kind in Kind::ALL {
        let database = kind.database("baseline");
        database.execute("CREATE TABLE t (a integer); CREATE TABLE u (a integer); INSERT INTO t VALUES (100)");
        let mut scripts = two();
        if kind == Kind::Sqlite {
            scripts.push(script(3, REBUILD, REBUILD_BACK));
        }
        block_on(async {
            let mut connection = connect(&database).await;
            books::record(&mut connection, books::TABLE, &scripts).await.expect("a baseline");
            connection.close().await;
            assert!(Bench::new().apply(&database, &scripts).await.expect("nothing to do").is_empty(), "{kind:?}");
            let mut bench = Bench::new();
            if kind == Kind::Sqlite {
                bench.revert(&database, &scripts, &[3]).await.expect("back");
                assert_eq!(value(&database, "SELECT a FROM t"), "1");
            }
            bench.revert(&database, &scripts, &[2, 1]).await.expect("back");
            assert!(tables(&database).await.is_empty());
        });
    }
}

#[test]
fn replicas_run_a_migration_once() {
    for kind in Kind::ALL {
        let database = kind.database("replicas");
        let mut scripts = two();
        let rebuilt = kind == Kind::Sqlite;
        if rebuilt {
            scripts.push(script(3, REBUILD, REBUILD_BACK));
        }
        block_on(async {
            let mut benches = [Bench::new(), Bench::new(), Bench::new()];
            benches.iter_mut().for_each(|bench| bench.options.patience = Duration::from_secs(30));
            let [one, two, three] = &mut benches;
            let (one, two, three) = tokio::join!(
                one.apply(&database, &scripts),
                two.apply(&database, &scripts),
                three.apply(&database, &scripts)
            );
            for ran in [one, two, three] {
                ran.unwrap_or_else(|error| panic!("{kind:?}: {error}"));
            }
            assert_eq!(value(&database, "SELECT sum(a) FROM t"), if rebuilt { "300" } else { "3" }, "{kind:?}");
        });
    }
}

#[test]
fn a_lock_in_the_way_is_waited_for_in_turns() {
    let database = Kind::Postgres.database("turns");
    database.execute("CREATE TABLE t (a integer)");
    block_on(async {
        let mut reader = connect(&database).await;
        reader.execute("BEGIN; SELECT * FROM t").await.expect("a lock");
        let mut bench = Bench::new();
        let scripts = [script(1, "ALTER TABLE t ADD b integer", "")];
        let (ran, ()) = tokio::join!(bench.apply(&database, &scripts), async {
            tokio::time::sleep(Duration::from_millis(500)).await;
            reader.close().await;
        });
        ran.expect("it went away");
        assert_eq!(bench.told[..3], ["1 up", "1/1 line 1", "retrying after attempt 1"]);
    });
}

#[test]
fn a_lock_that_never_goes_away_ends_the_run_and_names_who_holds_it() {
    for kind in [Kind::Postgres, Kind::Mysql, Kind::Mariadb] {
        let database = kind.database("blocked");
        database.execute("CREATE TABLE orders (a integer); INSERT INTO orders VALUES (1)");
        let name = kind.name();
        block_on(async {
            let mut reader = connect(&database).await;
            reader.execute("BEGIN").await.expect("a transaction");
            reader.execute("SELECT a FROM orders WHERE a = 1").await.expect("a lock");
            let session =
                if kind == Kind::Postgres { "pg_backend_pid()::text" } else { "cast(connection_id() AS char)" };
            let session = reader.value(&format!("SELECT {session}")).await.expect("a number").expect("a number");
            let mut bench = Bench::new();
            bench.options.attempts = 2;
            let scripts = [script(1, "ALTER TABLE orders ADD b integer", "")];
            let error = bench.apply(&database, &scripts).await.expect_err("the reader stays").to_string();
            assert!(error.contains(&format!(" {session}, user ")), "{name}: {session}\n{error}");
            // MariaDB forgets what an idle session has asked last.
            assert!(kind == Kind::Mariadb || error.contains("SELECT "), "{name}: {error}");
            assert_eq!(bench.told.iter().filter(|told| told.starts_with("retrying")).count(), 1, "{name}");
            reader.execute("ROLLBACK").await.expect("an end");
            reader.close().await;
            bench.apply(&database, &scripts).await.unwrap_or_else(|error| panic!("{name}: nothing was left: {error}"));
        });
    }
}

#[test]
fn a_table_that_cannot_be_altered_as_the_file_asks_is_left_alone_and_the_way_is_named() {
    let database = Kind::Mysql.database("refused");
    let columns: Vec<String> = (0..256).map(|at| format!("c{at} int")).collect();
    database.execute("CREATE TABLE t (a integer)");
    block_on(async {
        let refused = async |sql: String| {
            let scripts = [script(1, &sql, "")];
            Bench::new().apply(&database, &scripts).await.expect_err("the server refuses").to_string()
        };
        let error = refused("ALTER TABLE t MODIFY a bigint, ALGORITHM=INPLACE".to_owned()).await;
        assert!(error.contains("(1846)") && error.contains("verify --accept"), "{error}");
        let all: String =
            columns.iter().map(|column| format!("ALTER TABLE t ADD COLUMN {column}, ALGORITHM=INSTANT;\n")).collect();
        let error = refused(all).await;
        assert!(error.contains("(4092)") && error.contains("ENGINE=InnoDB"), "{error}");
    });
}

#[test]
fn an_interrupted_run_is_rolled_back_and_unlocked() {
    let database = Kind::Postgres.database("interrupt");
    block_on(async {
        let scripts = [script(1, "CREATE TABLE t (a integer); SELECT pg_sleep(60)", "")];
        let mut bench = Bench::new();
        let interrupted = tokio::time::timeout(Duration::from_millis(500), bench.apply(&database, &scripts)).await;
        assert!(interrupted.is_err());
        assert_eq!(bench.told.last().map(String::as_str), Some("2/2 line 1"));
        let mut bench = Bench::new();
        bench.options.patience = Duration::from_secs(30);
        bench.apply(&database, &[script(1, "CREATE TABLE t (b integer)", "")]).await.expect("unlocked, and no table t");
    });
}

#[test]
fn files_and_books_must_fit() {
    let database = Kind::Sqlite.database("fit");
    let scripts = two();
    block_on(async {
        Bench::new().apply(&database, &scripts).await.expect("a whole run");
        let mut changed = two();
        changed[0].up = changed[0].up.replace('\n', "\r\n");
        assert_eq!(states(&database, &changed).await[0], State::Changed { line_endings: true });
        let error = Bench::new().apply(&database, &changed).await.expect_err("another checksum");
        assert!(
            error.to_string().starts_with("changed since applied: 1 (step 1); only the ends of lines differ"),
            "{error}"
        );
        let mut connection = connect(&database).await;
        let mut edited = changed.clone();
        edited[1].up.push_str("\n-- a thought\n");
        let refused = books::repair(&mut connection, books::TABLE, &edited, &[]).await.expect("repair");
        assert_eq!(refused.refused.iter().map(|line| line.version).collect::<Vec<_>>(), [2]);
        assert_eq!(states(&database, &changed).await[0], State::Changed { line_endings: true }, "all or nothing");
        let repaired = books::repair(&mut connection, books::TABLE, &changed, &[]).await.expect("repair");
        assert_eq!(repaired.repaired.iter().map(|line| line.version).collect::<Vec<_>>(), [1]);
        let accepted = books::repair(&mut connection, books::TABLE, &edited, &[2]).await.expect("repair");
        assert_eq!(accepted.repaired.iter().map(|line| line.version).collect::<Vec<_>>(), [2]);
        assert_eq!(states(&database, &edited).await, [State::Applied, State::Applied]);
        books::repair(&mut connection, books::TABLE, &changed, &[2]).await.expect("repair");
        connection.close().await;
        assert_eq!(states(&database, &changed).await, [State::Applied, State::Applied]);
        let error = Bench::new().apply(&database, &changed[..1]).await.expect_err("a file is gone");
        assert!(matches!(&error, RunError::Missing(gone) if gone[0].0 == 2), "{error:?}");
        changed[0].down = None;
        let error = Bench::new().revert(&database, &changed, &[2, 1]).await.expect_err("no way back");
        assert!(matches!(error, RunError::NoDown { version: 1, .. }), "{error:?}");
        assert_eq!(tables(&database).await, ["t", "u"], "nothing ran before the whole way was known");
    });
}

/// The shape of a file that builds a table again: guard, marker, copy.
const REBUILD: &str = "-- no-transaction
CREATE TABLE IF NOT EXISTS _schema_applied (version INTEGER NOT NULL PRIMARY KEY);
DROP TABLE IF EXISTS temp._schema_guard;
CREATE TEMP TABLE _schema_guard (applied INTEGER CONSTRAINT \"it has run already\" CHECK (applied = 0));
INSERT INTO temp._schema_guard (applied) SELECT count(*) FROM _schema_applied WHERE version = 3;
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
INSERT OR ROLLBACK INTO _schema_applied (version) VALUES (3);
CREATE TABLE t_new (a integer NOT NULL);
INSERT OR ROLLBACK INTO t_new SELECT a * 100 FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
COMMIT;
PRAGMA foreign_keys = ON;
";

const REBUILD_BACK: &str = "-- no-transaction
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
DELETE FROM _schema_applied WHERE version = 3;
UPDATE t SET a = a / 100;
COMMIT;
PRAGMA foreign_keys = ON;
";

#[test]
fn a_rebuild_runs_once_whatever_happens_to_its_row() {
    let database = Kind::Sqlite.database("rebuild");
    let mut scripts = two();
    scripts.push(script(3, REBUILD, REBUILD_BACK));
    let sum = || value(&database, "SELECT sum(a) FROM t");
    block_on(async {
        let mut bench = Bench::new();
        bench.apply(&database, &scripts).await.expect("a rebuild");
        assert_eq!(sum(), "300");
        // sqlx crashed between COMMIT and its row.
        database.execute("DELETE FROM _sqlx_migrations WHERE version = 3");
        bench.told.clear();
        bench.apply(&database, &scripts).await.expect("healed");
        assert_eq!(bench.told, ["3 up", "3 up healed"]);
        assert_eq!(sum(), "300");
        bench.revert(&database, &scripts, &[3]).await.expect("back");
        assert_eq!(sum(), "3");
        bench.apply(&database, &scripts).await.expect("again");
        // The same on the way back.
        database.execute("DELETE FROM _schema_applied");
        bench.told.clear();
        bench.revert(&database, &scripts, &[3]).await.expect("healed");
        assert_eq!(bench.told, ["3 down", "3 down healed"]);
        assert_eq!(sum(), "300");
        // A copy that fails leaves everything as it was.
        database.execute("INSERT INTO t VALUES (0); PRAGMA writable_schema = OFF");
        let broken = REBUILD.replace("a * 100", "nullif(a, 0)");
        scripts[2].up = broken;
        let error = bench.apply(&database, &scripts).await.expect_err("a row without a value");
        assert!(matches!(error, RunError::Statement { index: 9, line: 10, left: Left::Nothing, .. }), "{error:?}");
        assert_eq!(sum(), "300");
        assert_eq!(states(&database, &scripts).await[2], State::Pending);
    });
}
