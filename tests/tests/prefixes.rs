//! Files that are written together are run one by one, and a run may end between any two of them: wherever it does, forward or back, the
//! database is what the model says of that moment, and the way goes on in either direction.

use schema_core::db::build::{as_said, built};
use schema_core::db::inspect::inspect;
use schema_core::db::scratch::Scratch;
use schema_core::db::verify::{subjects, verify};
use schema_core::db::{Connection, Script};
use schema_core::diff::diff;
use schema_core::migration::{Link, parse, render};
use schema_core::model::{Dialect, Hints, Schema};
use schema_core::plan::{Migration, Plan, lasting};
use schema_tests::cases::{Case, Plans, all};
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, down, in_parallel, runtime, up};

#[test]
fn a_database_between_two_files_is_what_the_model_says() {
    // `CASE=add_column,drop_column` runs these alone.
    let only = std::env::var("CASE").ok();
    let named = |case: &Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let cases: Vec<Case> = all().into_iter().filter(named).filter(|case| case.live.contains(&Kind::Postgres)).collect();
    let walked = std::sync::atomic::AtomicUsize::new(0);
    let failures = in_parallel(&cases, |case| {
        let files = one(case).map_err(|error| format!("{}: {error}", case.name))?;
        walked.fetch_add(files, std::sync::atomic::Ordering::Relaxed);
        Ok(())
    });
    println!("{} files of {} cases, forward and back", walked.into_inner(), cases.len());
    assert!(failures.is_empty(), "{} cases fail:\n\n{}", failures.len(), failures.join("\n\n"));
}

/// How many files were walked: none where the case has but one.
fn one(case: &Case) -> Result<usize, String> {
    let plans = case.plans(Dialect::Postgres)?;
    let Ok(plan) = plans.plan.clone() else { return Ok(0) };
    if plan.migrations.len() < 2 {
        return Ok(0);
    }
    runtime()?.block_on(walk(case, &plans, &plan))?;
    Ok(plan.migrations.len())
}

async fn walk(case: &Case, plans: &Plans, plan: &Plan) -> Result<(), String> {
    let database = Kind::Postgres.database(&case.name);
    let mut connection = connect(&database).await?;
    for statement in case.setup(Kind::Postgres) {
        connection.execute(&statement).await.map_err(|error| error.to_string())?;
    }
    for before in &plans.history {
        up(&mut connection, before, before.migrations.len()).await?;
    }
    let scratch = Scratch::Server(Kind::Postgres.server().url.clone());
    let mut states = vec![State::of(&scratch, plans.base.clone()).await?];
    for migration in &plan.migrations {
        let mut said = states[states.len() - 1].said.clone();
        for step in &migration.up.steps {
            step.operation.apply(&mut said).map_err(|error| error.to_string())?;
        }
        states.push(State::of(&scratch, said).await?);
    }
    let alone = |migration: &Migration| Plan { migrations: vec![migration.clone()], ..plan.clone() };
    let pairs = || plan.migrations.iter().zip(states.windows(2));
    for (migration, state) in pairs() {
        let file = alone(migration);
        up(&mut connection, &file, 1).await?;
        state[1].met(&mut connection).await.map_err(|error| format!("up to {}: {error}", migration.name))?;
    }
    for (migration, state) in pairs().rev() {
        let file = alone(migration);
        down(&mut connection, &file, 1).await?;
        state[0].met(&mut connection).await.map_err(|error| format!("back before {}: {error}", migration.name))?;
        // Forward again from wherever the way back has come to.
        up(&mut connection, &file, 1).await.map_err(|error| format!("again {error}"))?;
        state[1].met(&mut connection).await.map_err(|error| format!("again up to {}: {error}", migration.name))?;
        down(&mut connection, &file, 1).await?;
    }
    connection.close().await;
    Ok(())
}

/// Code that does not know the column goes on inserting while its rows are filled, and updates rows that are not filled yet; from the check
/// on it is refused.
#[test]
fn rows_that_come_while_the_others_are_filled_stop_nothing() {
    let case = all().into_iter().find(|case| case.name == "require_column").expect("the case");
    let plans = case.plans(Dialect::Postgres).expect("a plan");
    let plan = plans.plan.expect("no refusal");
    let single = |at: usize| Plan { migrations: vec![plan.migrations[at].clone()], ..plan.clone() };
    let journey = async {
        let database = Kind::Postgres.database(&case.name);
        let mut connection = connect(&database).await?;
        for before in &plans.history {
            up(&mut connection, before, before.migrations.len()).await?;
        }
        let old_code = async |connection: &mut Connection, sql: &str| connection.execute(sql).await;
        let insert = |id: u32| format!("INSERT INTO users (id) VALUES ({id})");
        old_code(&mut connection, &insert(1)).await.map_err(|error| error.to_string())?;
        old_code(&mut connection, "UPDATE users SET id = 2").await.map_err(|error| error.to_string())?;
        up(&mut connection, &single(0), 1).await?;
        old_code(&mut connection, &insert(3)).await.map_err(|error| error.to_string())?;
        up(&mut connection, &single(1), 1).await?;
        assert!(old_code(&mut connection, &insert(4)).await.is_err());
        for at in 2..plan.migrations.len() {
            up(&mut connection, &single(at), 1).await?;
        }
        let rows = connection.rows("SELECT id::text, name FROM users ORDER BY id").await;
        let rows: Vec<Vec<Option<String>>> =
            rows.map_err(|error| error.to_string())?.into_iter().map(|row| row.0).collect();
        connection.close().await;
        Ok::<_, String>(rows)
    };
    let rows = runtime().expect("a runtime").block_on(journey).expect("a journey");
    let filled = |id: &str| vec![Some(id.to_owned()), Some("unknown".to_owned())];
    assert_eq!(rows, [filled("2"), filled("3")]);
}

/// `verify` goes up, down and up again by every file, on awkward rows.
#[test]
fn files_that_prepare_others_are_proved() {
    for name in ["require_column", "add_required_column", "add_primary_key", "add_uniques_that_carry_or_wait"] {
        let case = all().into_iter().find(|case| case.name == name).expect("the case");
        let plans = case.plans(Dialect::Postgres).expect("a plan");
        let plan = plans.plan.expect("no refusal");
        let migrations = plans.history.iter().chain([&plan]).flat_map(|plan| &plan.migrations);
        let (mut links, mut scripts) = (Vec::new(), Vec::new());
        for migration in migrations {
            let files = render(Dialect::Postgres, migration, &[]);
            let stored = parse("x.toml", &files.toml).expect("it is read back");
            let (version, description) = (migration.version, migration.name.replace('_', " "));
            scripts.push(Script { version, description, up: files.up, down: Some(files.down) });
            links.push(Link::Stored(Box::new(stored)));
        }
        let count = scripts.len();
        let subjects = subjects(Dialect::Postgres, &links, scripts).expect("operations that fit");
        let scratch = Scratch::Server(Kind::Postgres.server().url.clone());
        let proved =
            runtime().expect("a runtime").block_on(verify(Dialect::Postgres, &scratch, &subjects, &mut |_, _| {}));
        let proved = proved.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(proved.len(), count, "{name}");
    }
}

#[test]
fn what_is_there_for_a_moment_is_no_change() {
    let case = all().into_iter().find(|case| case.name == "require_column").expect("the case");
    let plan = case.plans(Dialect::Postgres).expect("a plan").plan.expect("no refusal");
    let changes: Vec<String> = lasting(&plan).into_iter().map(|step| step.operation.describe()).collect();
    assert_eq!(changes, ["fill column users.name", "require users.name"]);
}

/// A state of the model, and what a server says about a database that is built from it.
struct State {
    said: Schema,
    found: Schema,
}

impl State {
    async fn of(scratch: &Scratch, said: Schema) -> Result<State, String> {
        let found = built(Dialect::Postgres, scratch, &said).await.map_err(|error| error.to_string())?;
        Ok(State { said, found })
    }

    async fn met(&self, connection: &mut Connection) -> Result<(), String> {
        let inspected = inspect(connection).await.map_err(|error| error.to_string())?;
        let found = as_said(inspected.schema, &self.said);
        if found == self.found {
            return Ok(());
        }
        let differences = diff(&found, &self.found, &Hints::default());
        let differences: Vec<String> = differences.iter().map(|operation| operation.describe()).collect();
        Err(format!("the database is not what the model says, which would: {}", differences.join("; ")))
    }
}
