//! Random schemas and random changes of them, on every database: the laws of plans in memory, and the whole loop on servers.
//!
//! The seed is printed and can be given in `LAWS_SEED` (`random`: another each time); `LAWS_CHAINS` and `LAWS_LIVE` say how many chains each database gets
//! in memory and how many changes on a server.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

use schema_core::dialect::canonical::canonical;
use schema_core::model::{Declared, Dialect, Schema};
use schema_core::ops::Operation;
use schema_core::plan::{Plan, Purge, Request, purge};
use schema_tests::chance::{Met, is_refusal, met, number, policy, seed};
use schema_tests::grammar;
use schema_tests::named;
use schema_tests::proof::{Failure, directly, problems, prove, text};
use schema_tests::random::{KINDS, Kind, Rng, change, schema};
use schema_tests::rows::Values;
use schema_tests::servers;
use schema_tests::tame::{rows_before, rows_of};
use schema_tests::trip::{Trip, in_parallel, travel};

/// How many chains of three schemas, which are two changes each, every database is put through in memory.
const CHAINS: usize = 1400;

/// How many changes each database is put through on a server.
const LIVE: usize = 150;

/// How many statements of a shape, alike but for names and values, are parsed: all of them take a minute of processor time.
const OF_A_SHAPE: usize = 4;

/// What a dialect has no operation for, whatever is asked of it.
const NOT_THERE: &[(Dialect, &[&str], &str)] = &[
    (Dialect::Postgres, PARTITIONS, NO_PARTITIONS),
    (Dialect::Postgres, INHERITS, NO_HEIRS),
    (Dialect::Mysql, PARTITIONS, NO_PARTITIONS),
    (Dialect::Mysql, INHERITS, NO_HEIRS),
    (Dialect::Mariadb, PARTITIONS, NO_PARTITIONS),
    (Dialect::Mariadb, INHERITS, NO_HEIRS),
    (Dialect::Sqlite, PARTITIONS, NO_PARTITIONS),
    (Dialect::Sqlite, INHERITS, NO_HEIRS),
    (Dialect::Postgres, SEQUENCES, NO_SEQUENCES),
    (Dialect::Mysql, SEQUENCES, NO_SEQUENCES),
    (Dialect::Mariadb, SEQUENCES, NO_SEQUENCES),
    (Dialect::Sqlite, SEQUENCES, NO_SEQUENCES),
    (Dialect::Mysql, DOMAINS, NO_DOMAINS),
    (Dialect::Mariadb, DOMAINS, NO_DOMAINS),
    (Dialect::Sqlite, DOMAINS, NO_DOMAINS),
    (Dialect::Postgres, &["RawSql"], RAW),
    (Dialect::Mysql, &["Validate", "Unvalidate", "AddExclusion", "DropExclusion", "RawSql"], ONE_STEP),
    (Dialect::Mariadb, &["Validate", "Unvalidate", "AddExclusion", "DropExclusion", "RawSql"], ONE_STEP),
    (
        Dialect::Sqlite,
        &[
            "Validate",
            "Unvalidate",
            "SetComment",
            "Backfill",
            "Unfill",
            "ReorderEnum",
            "AddExclusion",
            "DropExclusion",
            "RawSql",
        ],
        REBUILT,
    ),
];

const PARTITIONS: &[&str] =
    &["AddPartition", "DropPartition", "RenamePartition", "RetirePartition", "RestorePartition", "SetPartitioning"];

const INHERITS: &[&str] = &["SetInherits"];

const NO_HEIRS: &str = "random tables do not inherit, and elsewhere than on PostgreSQL none does";

const NO_PARTITIONS: &str = "random tables are not partitioned, and elsewhere than on PostgreSQL none is";

const DOMAINS: &[&str] = &[
    "CreateDomain",
    "DropDomain",
    "RenameDomain",
    "SetDomainDefault",
    "SetDomainNotNull",
    "AddDomainCheck",
    "DropDomainCheck",
    "RenameDomainCheck",
];

const SEQUENCES: &[&str] = &["CreateSequence", "DropSequence", "RenameSequence", "SetSequence"];

const NO_SEQUENCES: &str =
    "random schemas have no sequences of their own, and elsewhere than on PostgreSQL there are none";

const NO_DOMAINS: &str = "columns have the types that domains are over";

const RAW: &str = "no difference of schemas leads to raw SQL";

const ONE_STEP: &str =
    "constraints are verified as they are added and none excludes rows; no difference of schemas leads to raw SQL";

const REBUILT: &str = "comments are not kept, rows are filled and verified as a table is built again (by most policies), no constraint excludes rows, the order of labels means nothing";

/// Operations that never meet in one direction of a plan, and why.
const NEVER_TOGETHER: &[(&str, &str, &str)] =
    &[("Backfill", "Unfill", "one stands in ways forward alone, the other in ways back")];

/// Which operations, alone and in pairs, the plans of a database were made of.
#[derive(Debug, Default)]
struct Seen {
    plans: usize,
    empty: usize,
    alone: BTreeMap<&'static str, usize>,
    pairs: BTreeSet<(&'static str, &'static str)>,
    kinds: BTreeMap<&'static str, usize>,
    none: BTreeMap<String, usize>,
    statements: usize,
    /// How many statements of each shape were parsed.
    parsed: BTreeMap<String, usize>,
}

impl Seen {
    fn count(&mut self, plan: &Plan) {
        self.plans += 1;
        self.empty += usize::from(plan.migrations.is_empty());
        for forward in [true, false] {
            let units = plan.migrations.iter().map(|migration| if forward { &migration.up } else { &migration.down });
            let names: BTreeSet<&'static str> =
                units.flat_map(|unit| &unit.steps).map(|step| step.operation.name()).collect();
            for one in &names {
                *self.alone.entry(one).or_default() += 1;
                self.pairs.extend(names.iter().filter(|other| one < *other).map(|other| (*one, *other)));
            }
        }
    }
}

impl Seen {
    /// Parses the statements of a plan.
    fn parse(&mut self, plan: &Plan) -> Result<(), String> {
        for statement in grammar::statements(plan) {
            self.statements += 1;
            let parsed = self.parsed.entry(grammar::shape(&statement.sql)).or_default();
            if *parsed < OF_A_SHAPE {
                *parsed += 1;
                grammar::parse(plan.dialect, &statement.sql)?;
            }
        }
        Ok(())
    }
}

#[test]
fn postgres() {
    in_memory(Dialect::Postgres);
}

#[test]
fn mysql() {
    in_memory(Dialect::Mysql);
}

#[test]
fn mariadb() {
    in_memory(Dialect::Mariadb);
}

#[test]
fn sqlite() {
    in_memory(Dialect::Sqlite);
}

fn in_memory(dialect: Dialect) {
    let seed = seed();
    println!("LAWS_SEED={seed}");
    let mut rng = Rng(seed);
    let mut seen = Seen::default();
    let mut failures: Vec<String> = Vec::new();
    let chains = number("LAWS_CHAINS", CHAINS);
    for _ in 0..chains {
        let start = rng.0;
        if let Err(error) = chain(dialect, &mut rng, &mut seen) {
            failures.push(format!("LAWS_CHAINS=1 LAWS_SEED={start}\n{error}"));
        }
    }
    report(dialect, chains, &seen, failures);
}

/// From one schema to a second and a third, and a purge at the end.
fn chain(dialect: Dialect, rng: &mut Rng, seen: &mut Seen) -> Result<(), String> {
    let policy = policy(rng);
    let first = schema(rng);
    let declared = Declared { schema: first, ..Declared::default() };
    let mut base = Schema::default();
    let mut version = 1;
    let mut declared = declared;
    let mut history = Vec::new();
    for turn in 0..3 {
        if let Some(problems) = problems(&declared, dialect) {
            // What validation refuses is never planned; a schema that is not valid at the start is a mistake of the generator.
            if turn == 0 {
                return Err(format!("not valid: {problems}"));
            }
            none(seen, &problems);
            return Ok(());
        }
        let request = Request { dialect, base: &base, declared: &declared, policy, version, name: None };
        let planned = match prove(&request) {
            Ok(planned) => planned,
            Err(Failure::NoPlan(error)) if is_refusal(&error) => {
                none(seen, &error);
                return Ok(());
            }
            Err(error) => {
                return Err(format!(
                    "turn {turn}: {error}\nfrom {}\nto {}\nhints {:#?}",
                    text(&base),
                    text(&declared.schema),
                    declared.hints
                ));
            }
        };
        seen.count(&planned);
        seen.parse(&planned)?;
        let wrong = named::wrong(&history, &planned);
        if !wrong.is_empty() {
            return Err(wrong.join("\n"));
        }
        history.push(planned.clone());
        base = planned.schema;
        version += 100;
        let mut kinds: Vec<Kind> = (0..1 + rng.below(16)).map(|_| KINDS[rng.below(KINDS.len())]).collect();
        // Few chains put something aside and then happen on these kinds, which are to meet all others.
        for (often, percent) in [("restore_table", 40), ("restore_column", 40), ("drop_table", 20)] {
            if rng.percent(percent) {
                kinds.extend(KINDS.iter().filter(|kind| kind.name == often));
            }
        }
        // And few have the domains, enums and collations that so many kinds are about: now and then these meet.
        if rng.percent(15) {
            let of_types: Vec<Kind> = KINDS
                .iter()
                .filter(|kind| ["domain", "enum", "collate"].iter().any(|word| kind.name.contains(word)))
                .copied()
                .collect();
            kinds.extend((0..6).map(|_| of_types[rng.below(of_types.len())]));
        }
        // What comes back has the names that it had: renames inside it are another change.
        kinds.sort_by_key(|kind| kind.name.starts_with("restore"));
        let (next, acted) = change(&declared.schema, &base, &kinds, rng);
        for kind in acted {
            *seen.kinds.entry(kind).or_default() += 1;
        }
        declared = next;
    }
    let request = Request { dialect, base: &base, declared: &declared, policy, version, name: None };
    let planned = purge(&request, &Purge::Everything).map_err(|error| format!("purge: {error:?}"))?;
    seen.count(&planned);
    seen.parse(&planned)
}

/// A refusal is an answer; it is counted, and must be rare.
fn none(seen: &mut Seen, why: &str) {
    let short: String = why.chars().take(40).collect();
    *seen.none.entry(short).or_default() += 1;
}

fn report(dialect: Dialect, chains: usize, seen: &Seen, mut failures: Vec<String>) {
    println!("{dialect}: {} plans, {} of them empty", seen.plans, seen.empty);
    println!(
        "  {} statements of {} shapes, {} of them parsed",
        seen.statements,
        seen.parsed.len(),
        seen.parsed.values().sum::<usize>()
    );
    println!("  operations: {:?}", seen.alone);
    println!("  kinds: {:?}", seen.kinds);
    let refused: usize = seen.none.values().sum();
    for (why, count) in &seen.none {
        println!("  {count} times no plan: {why}");
    }
    let not_there = |name: &str| NOT_THERE.iter().any(|(of, names, _)| *of == dialect && names.contains(&name));
    let possible: Vec<&'static str> = Operation::NAMES.iter().copied().filter(|name| !not_there(name)).collect();
    let uncovered: Vec<&&str> = possible.iter().filter(|name| !seen.alone.contains_key(*name)).collect();
    let mut pairs = Vec::new();
    for (at, one) in possible.iter().enumerate() {
        for other in &possible[at + 1..] {
            let key = if one < other { (*one, *other) } else { (*other, *one) };
            let never = NEVER_TOGETHER.iter().find(|(a, b, _)| (*a, *b) == key || (*b, *a) == key);
            match (seen.pairs.contains(&key), never) {
                (false, None) => pairs.push(key),
                (true, Some((_, _, why))) => failures.push(format!("{key:?} met, and never should: {why}")),
                (true, None) | (false, Some(_)) => {}
            }
        }
    }
    println!("  {} pairs of operations met, {} did not", seen.pairs.len(), pairs.len());
    println!("  apart: {pairs:?}");
    // A few chains, run again after a failure, cannot cover everything.
    if chains >= CHAINS {
        if !uncovered.is_empty() {
            failures.push(format!("operations that no change led to: {uncovered:?}"));
        }
        if !pairs.is_empty() {
            failures.push(format!("{} pairs of operations that never met: {pairs:?}", pairs.len()));
        }
        if refused * 100 > seen.plans {
            failures.push(format!("{refused} changes have no plan"));
        }
    }
    let shown: Vec<&String> = failures.iter().take(5).collect();
    assert!(
        failures.is_empty(),
        "{dialect}: {} failures, the first of them:\n{}",
        failures.len(),
        shown.into_iter().map(|text| format!("{text}\n\n")).collect::<String>()
    );
}

#[test]
fn postgres_live() {
    live(servers::Kind::Postgres);
}

#[test]
fn mysql_live() {
    live(servers::Kind::Mysql);
}

#[test]
fn mariadb_live() {
    live(servers::Kind::Mariadb);
}

#[test]
fn sqlite_live() {
    live(servers::Kind::Sqlite);
}

/// Servers share two processors: one kind at a time goes faster than all of them.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn live(kind: servers::Kind) {
    let _turn = turn();
    let seed = seed();
    println!("LAWS_SEED={seed}");
    let start = Instant::now();
    let mut rng = Rng(seed);
    let seeds: Vec<u64> = (0..number("LAWS_LIVE", LIVE)).map(|at| if at == 0 { seed } else { rng.bits() }).collect();
    let gone = Mutex::new(0_usize);
    let failures = in_parallel(&seeds, |seed| {
        // A pair that has no plan gives way to the next, so that as many are tried as are promised.
        let mut rng = Rng(*seed);
        for _ in 0..50 {
            let start = rng.0;
            let went = one_live(kind, &mut rng).map_err(|error| format!("LAWS_LIVE=1 LAWS_SEED={start}\n{error}"))?;
            if went {
                *gone.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += 1;
                return Ok(());
            }
        }
        Err(format!("LAWS_LIVE=1 LAWS_SEED={seed}: fifty changes in a row have no plan"))
    });
    let gone = gone.into_inner().unwrap_or_default();
    println!("{}: {gone} of {} pairs without failure in {:.0?}", kind.name(), seeds.len(), start.elapsed());
    for failure in &failures {
        println!("{failure}");
    }
    assert!(
        failures.is_empty(),
        "{} of {} pairs fail:\n{}",
        failures.len(),
        seeds.len(),
        failures.iter().take(8).map(|text| format!("{text}\n\n")).collect::<String>()
    );
}

/// One change on a server; false where it has no plan.
fn one_live(kind: servers::Kind, rng: &mut Rng) -> Result<bool, String> {
    let dialect: Dialect = kind.name().parse().map_err(|error| format!("{error}"))?;
    let Some(met) = met(dialect, rng)? else { return Ok(false) };
    go(kind, &met, rng)?;
    Ok(true)
}

fn go(kind: servers::Kind, met: &Met, rng: &mut Rng) -> Result<(), String> {
    let Met { history, plan: planned, base, policy } = met;
    let dialect = planned.dialect;
    let rows: Vec<String> = rows_before(dialect, base, planned, 3).iter().map(|row| row.sql(dialect)).collect();
    let between: Vec<String> = if rng.percent(50) {
        rows_of(dialect, &planned.schema, Values::Tame, 2, 100).iter().map(|row| row.sql(dialect)).collect()
    } else {
        Vec::new()
    };
    let files = planned.migrations.len();
    let partly = (files > 1).then(|| 1 + rng.below(files - 1));
    let direct = directly(dialect, &planned.schema, *policy)?;
    let trip = Trip {
        kind,
        name: "laws",
        history,
        plan: planned,
        fresh: &direct,
        setup: &[],
        extra: None,
        rows: &rows,
        between: &between,
        partly,
    };
    travel(&trip).map_err(|error| {
        let sql: String = history.iter().chain([planned]).map(schema_tests::golden::render).collect();
        format!("{error}\n{sql}\nrows:\n{}\nbetween:\n{}", rows.join(";\n"), between.join(";\n"))
    })
}

#[test]
fn canonical_form_is_settled() {
    let mut rng = Rng(seed());
    println!("LAWS_SEED={}", rng.0);
    for _ in 0..200 {
        let schema = schema(&mut rng);
        for dialect in Dialect::ALL {
            let (once, _) = canonical(dialect, &schema);
            assert_eq!(canonical(dialect, &once).0, once, "on {dialect}");
        }
    }
}
