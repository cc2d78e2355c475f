//! Every case on every database, all the way: build before, write rows, up, compare with a database built directly, down, compare
//! with what was there, up again.

use std::fs;
use std::time::Instant;

use schema_core::model::Dialect;
use schema_tests::cases::{Case, all};
use schema_tests::servers::Kind;
use schema_tests::trip::{Trip, in_parallel, travel};

#[test]
fn every_case_goes_all_the_way_on_servers() {
    let start = Instant::now();
    // `CASE=add_column,drop_column` runs these alone.
    let only = std::env::var("CASE").ok();
    let named = |case: &Case| only.as_ref().is_none_or(|only| only.split(',').any(|name| name == case.name));
    let cases: Vec<Case> = all().into_iter().filter(named).collect();
    let mut trips: Vec<(&Case, Kind)> =
        cases.iter().flat_map(|case| case.live.iter().map(move |kind| (case, *kind))).collect();
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
