//! SQLite alters NULL and checks in place from 3.53 on, which the library that is linked may be older than: every case whose plan is then
//! another goes all the way once more, its files run by a program of that version.

use schema_core::facts::Version;
use schema_core::model::Dialect;
use schema_core::plan::Mode;
use schema_tests::cases::{Case, all};
use schema_tests::servers::Kind;
use schema_tests::trip::{Contents, Trip, connect, contents, in_parallel, runtime, travel, up};

/// The first version that alters in place.
const NEWER: Version = [3, 53, 0];

#[test]
fn every_case_that_is_altered_in_place_goes_all_the_way() {
    let only = std::env::var("CASE").ok();
    let named = |case: &Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let mut cases: Vec<Case> = all();
    cases.retain(|case| named(case) && case.live.contains(&Kind::Sqlite));
    cases.iter_mut().for_each(|case| case.policy.library = Some(NEWER));
    cases.retain(is_altered_in_place);
    assert!(only.is_some() || cases.len() > 40, "{} cases are altered in place", cases.len());
    let failures = in_parallel(&cases, one);
    println!("{} of {} journeys without failure", cases.len() - failures.len(), cases.len());
    assert!(failures.is_empty(), "{} journeys fail:\n\n{}", failures.len(), failures.join("\n\n"));
}

fn is_altered_in_place(case: &Case) -> bool {
    let plan = case.plans(Dialect::Sqlite).ok().and_then(|plans| plans.plan.ok());
    plan.is_some_and(|plan| plan.migrations.iter().any(|migration| migration.needs(Dialect::Sqlite).is_some()))
}

fn one(case: &Case) -> Result<(), String> {
    let plans = case.plans(Dialect::Sqlite)?;
    let plan = plans.plan.map_err(|error| error.to_string())?;
    let fresh = case.fresh(Dialect::Sqlite, &plan.schema)?;
    let rows = case.rows(Dialect::Sqlite, &plans.base, &plan);
    let extra = std::fs::read_to_string(case.folder.join("sqlite.extra.sql")).ok();
    travel(&Trip {
        kind: Kind::Sqlite,
        name: &case.name,
        history: &plans.history,
        plan: &plan,
        fresh: &fresh,
        setup: &case.setup(Kind::Sqlite),
        extra: extra.as_deref(),
        rows: &rows,
        between: &[],
        partly: None,
    })
}

/// A journey compares what comes back; here, what the rows are made of.
#[test]
fn rows_are_the_same_whether_their_table_is_built_again_or_not() {
    let mut cases: Vec<Case> = all();
    cases.iter_mut().for_each(|case| case.policy.library = Some(NEWER));
    // Its values are of the moment at which they come.
    cases.retain(|case| case.name != "functions_of_others");
    cases.retain(|case| case.live.contains(&Kind::Sqlite) && is_altered_in_place(case));
    let failures = in_parallel(&cases, |case| {
        let mut older = case.clone();
        older.policy.library = None;
        let plans = older.plans(Dialect::Sqlite)?;
        let rows = older.rows(Dialect::Sqlite, &plans.base, &plans.plan.map_err(|error| error.to_string())?);
        let [in_place, again] = [case, &older].map(|case| runtime()?.block_on(rows_after(case, &rows)));
        let (in_place, again) = (in_place?, again?);
        if in_place == again { Ok(()) } else { Err(format!("{}: {in_place:#?}\n{again:#?}", case.name)) }
    });
    assert!(failures.is_empty(), "{} cases differ:\n\n{}", failures.len(), failures.join("\n\n"));
}

async fn rows_after(case: &Case, rows: &[String]) -> Result<Contents, String> {
    let plans = case.plans(Dialect::Sqlite)?;
    let plan = plans.plan.map_err(|error| error.to_string())?;
    let database = Kind::Sqlite.database(&case.name);
    let mut connection = connect(&database).await?;
    for before in &plans.history {
        up(&mut connection, before, before.migrations.len()).await?;
    }
    let extra = std::fs::read_to_string(case.folder.join("sqlite.extra.sql")).ok();
    for statement in extra.iter().chain(rows) {
        connection.execute(statement).await.map_err(|error| error.to_string())?;
    }
    up(&mut connection, &plan, plan.migrations.len()).await?;
    let rows = contents(&mut connection, &plan.schema).await?;
    connection.close().await;
    Ok(rows)
}

/// A table is built again where it must be, and what SQLite can do itself stands beside that.
#[test]
fn a_plan_says_which_version_it_needs_and_builds_again_no_more_than_it_must() {
    let plan_of = |name: &str, library: Option<Version>| {
        let mut case = all().into_iter().find(|case| case.name == name).expect("the case");
        case.policy.library = library;
        case.plans(Dialect::Sqlite).expect("plans").plan.expect("a plan")
    };
    for (name, built_again) in
        [("require_column_in_place", 0), ("add_required_column_in_place", 1), ("change_checks_in_place", 1)]
    {
        let plan = plan_of(name, Some(NEWER));
        let migration = plan.migrations.first().expect("a migration");
        assert_eq!(migration.needs(Dialect::Sqlite), Some(NEWER), "{name}");
        assert_eq!(rebuilt(&plan), built_again, "{name}");
        let plain = plan_of(name, None);
        assert_eq!(plain.migrations.first().expect("a migration").needs(Dialect::Sqlite), None, "{name}");
        assert!(rebuilt(&plain) > built_again, "{name}");
    }
    let required = plan_of("require_column_in_place", Some(NEWER));
    let modes = required.migrations.first().map(|migration| (migration.up.mode, migration.down.mode));
    assert_eq!(modes, Some((Mode::Transaction, Mode::Transaction)));
}

/// How many tables are built again on the way up.
fn rebuilt(plan: &schema_core::plan::Plan) -> usize {
    let steps = plan.migrations.iter().flat_map(|migration| &migration.up.steps);
    steps.flat_map(|step| &step.statements).filter(|statement| statement.sql.starts_with("-- build ")).count()
}
