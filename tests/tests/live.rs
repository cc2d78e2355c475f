//! Every case on every database, all the way: build before, write rows, up, compare with a database built directly, down, compare
//! with what was there, up again.

use std::fs;
use std::time::Instant;

use schema_core::db::Connection;
use schema_core::hazard::HazardKind;
use schema_core::model::Dialect;
use schema_tests::cases::{Case, all};
use schema_tests::servers::Kind;
use schema_tests::trip::{Trip, connect, down, in_parallel, runtime, travel, up};

#[test]
fn every_case_goes_all_the_way_on_servers() {
    let start = Instant::now();
    // `CASE=add_column,drop_column` runs these alone.
    let only = std::env::var("CASE").ok();
    let named = |case: &Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let cases: Vec<Case> = all().into_iter().filter(named).collect();
    // `ON=postgres` goes on that one alone: `tests/run` does on another version of it.
    let on = std::env::var("ON").ok();
    let mut trips: Vec<(&Case, Kind)> =
        cases.iter().flat_map(|case| case.live.iter().map(move |kind| (case, *kind))).collect();
    trips.retain(|(_, kind)| on.as_ref().is_none_or(|on| on == kind.name()));
    // Servers that wait for a disk let the others work.
    trips.sort_by_key(|(case, _)| &case.name);
    let failures = in_parallel(&trips, |(case, kind)| one(case, *kind));
    println!("{} of {} journeys without failure in {:.0?}", trips.len() - failures.len(), trips.len(), start.elapsed());
    assert!(failures.is_empty(), "{} of {} journeys fail:\n\n{}", failures.len(), trips.len(), failures.join("\n\n"));
}

fn one(case: &Case, kind: Kind) -> Result<(), String> {
    let dialect: Dialect = kind.name().parse().map_err(|error| format!("{error}"))?;
    let plans = case.plans(dialect)?;
    // A refusal is in the folder's refuse.txt.
    let Ok(plan) = plans.plan else { return Ok(()) };
    let fresh = case.fresh(dialect, &plan.schema)?;
    let rows = case.rows(dialect, &plans.base, &plan);
    let setup = case.setup(kind);
    let extra = fs::read_to_string(case.folder.join(format!("{dialect}.extra.sql"))).ok();
    let trip = Trip {
        kind,
        name: &case.name,
        history: &plans.history,
        plan: &plan,
        fresh: &fresh,
        setup: &setup,
        extra: extra.as_deref(),
        rows: &rows,
        between: &[],
        partly: plan.migrations.len().checked_sub(1).filter(|files| *files > 0),
    };
    travel(&trip)
}

/// Where the count stands is no part of the model, and rows of cases bring their numbers: here the sequences are asked for some.
#[test]
fn counts_go_on_where_they_can_and_stop_the_rest() {
    let case = all().into_iter().find(|case| case.name == "narrow_sequence").expect("the case");
    let plans = case.plans(Dialect::Postgres).expect("a plan");
    let plan = plans.plan.expect("no refusal");
    let told = plan.migrations.iter().flat_map(|migration| &migration.up.steps).flat_map(|step| &step.statements);
    let told: Vec<String> = told
        .flat_map(|statement| &statement.hazards)
        .filter(|hazard| hazard.kind == HazardKind::MayFail)
        .map(|hazard| hazard.object.to_string())
        .collect();
    assert_eq!(told, ["tickets.id", "parcels.id"]);
    let journey = async {
        let database = Kind::Postgres.database(&case.name);
        let mut connection = connect(&database).await?;
        for before in &plans.history {
            up(&mut connection, before, before.migrations.len()).await?;
        }
        assert_eq!(taken(&mut connection, &["letters", "letters", "parcels"]).await, ["1", "2", "-1"]);
        up(&mut connection, &plan, plan.migrations.len()).await?;
        // From tickets none was taken, which begin anew; the others had not come to their bounds.
        assert_eq!(taken(&mut connection, &["tickets", "letters", "parcels"]).await, ["1", "50", "-20"]);
        down(&mut connection, &plan, plan.migrations.len()).await?;
        assert_eq!(taken(&mut connection, &["tickets", "letters", "parcels"]).await, ["2", "51", "-21"]);
        connection.rows("SELECT setval('tickets_id_seq', 901)").await.map_err(|error| error.to_string())?;
        let refused = up(&mut connection, &plan, plan.migrations.len()).await;
        connection.close().await;
        Ok::<_, String>(refused)
    };
    let refused = runtime().expect("a runtime").block_on(journey).expect("a journey");
    let message = refused.expect_err("a count beyond the bounds");
    assert!(message.contains("RESTART value (901) cannot be greater than MAXVALUE (900)"), "{message}");
}

async fn taken(connection: &mut Connection, tables: &[&str]) -> Vec<String> {
    let mut values = Vec::new();
    for table in tables {
        let query = format!("SELECT nextval('{table}_id_seq')::text");
        let rows = connection.rows(&query).await.expect("a value");
        values.push(rows[0].text(0).to_owned());
    }
    values
}

/// A journey compares what comes back, and not what was given: rows that are there get what `backfill` says, later ones the default.
#[test]
fn what_is_filled_has_the_value_that_was_said() {
    let case = all().into_iter().find(|case| case.name == "add_column_with_default_and_backfill").expect("the case");
    for kind in Kind::ALL {
        let dialect: Dialect = kind.name().parse().expect("a dialect");
        let plans = case.plans(dialect).expect("plans");
        let plan = plans.plan.as_ref().expect("no refusal");
        let rows = case.rows(dialect, &plans.base, plan);
        let later = "INSERT INTO users (id, name) VALUES (41, 'Eve')".to_owned();
        let text = match dialect {
            Dialect::Mysql | Dialect::Mariadb => "concat(`rank`, ' ', title)",
            Dialect::Postgres | Dialect::Sqlite => "rank || ' ' || title",
        };
        let values = filled(&case, kind, &rows, &[later], &format!("SELECT {text} FROM users ORDER BY id"));
        assert_eq!(values, ["2 ADA", "80 BOB", "5 new"], "{}", kind.name());
    }
}

/// The domain's own default is given by the type that the column is added with; elsewhere a domain is the type that it is over.
#[test]
fn what_is_filled_has_not_the_default_of_its_domain() {
    let case = all().into_iter().find(|case| case.name == "fill_column_of_domain_with_default").expect("the case");
    let plans = case.plans(Dialect::Postgres).expect("plans");
    let rows = case.rows(Dialect::Postgres, &plans.base, plans.plan.as_ref().expect("no refusal"));
    let later = "INSERT INTO readers (id, country) VALUES (3, 'IT')".to_owned();
    let values = filled(&case, Kind::Postgres, &rows, &[later], "SELECT language || second FROM readers ORDER BY id");
    assert_eq!(values, ["dede", "frfr", "enen"]);
}

/// What a query says once the rows are written, the plan has run, and other rows have come.
fn filled(case: &Case, kind: Kind, rows: &[String], later: &[String], query: &str) -> Vec<String> {
    let journey = async {
        let plans = case.plans(kind.name().parse().map_err(|error| format!("{error}"))?)?;
        let plan = plans.plan.map_err(|error| error.to_string())?;
        let database = kind.database(&case.name);
        let mut connection = connect(&database).await?;
        for before in &plans.history {
            up(&mut connection, before, before.migrations.len()).await?;
        }
        for row in rows {
            connection.execute(row).await.map_err(|error| error.to_string())?;
        }
        up(&mut connection, &plan, plan.migrations.len()).await?;
        for row in later {
            connection.execute(row).await.map_err(|error| error.to_string())?;
        }
        let rows = connection.rows(query).await.map_err(|error| error.to_string())?;
        connection.close().await;
        Ok::<_, String>(rows.iter().map(|row| row.text(0).to_owned()).collect())
    };
    runtime().expect("a runtime").block_on(journey).expect("a journey")
}

/// MariaDB takes `rand()` for one value of all rows where a column is added with it.
#[test]
fn a_default_that_differs_from_row_to_row_differs_in_the_rows_that_are_there() {
    let case = all().into_iter().find(|case| case.name == "add_column_with_volatile_default").expect("the case");
    for kind in Kind::ALL {
        let dialect: Dialect = kind.name().parse().expect("a dialect");
        let plans = case.plans(dialect).expect("plans");
        let plan = plans.plan.as_ref().expect("no refusal");
        let rows = case.rows(dialect, &plans.base, plan);
        let [each, distinct] = ["count(*)", "count(DISTINCT sample)"].map(|count| match dialect {
            Dialect::Mysql | Dialect::Mariadb => format!("concat({count}, '')"),
            Dialect::Postgres | Dialect::Sqlite => format!("{count} || ''"),
        });
        let values = filled(
            &case,
            kind,
            &rows,
            &[],
            &format!("SELECT {each} FROM visits UNION ALL SELECT {distinct} FROM visits"),
        );
        assert!(values.len() == 2 && values[0] == values[1] && values[0] != "1", "{}: {values:?}", kind.name());
    }
}
