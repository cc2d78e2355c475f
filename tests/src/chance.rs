//! Plans that chance makes: the change of a random schema, behind the plans that lead to it.

use std::time::{SystemTime, UNIX_EPOCH};

use schema_core::model::{Declared, Dialect, Schema};
use schema_core::plan::{Drops, Plan, Policy, Request, plan};

use crate::proof::problems;
use crate::random::{KINDS, Kind, Rng, change, schema};

/// The seed where none is given, so that two runs of the same code say the same. Others: `LAWS_SEED=random`.
const SEED: u64 = 20_261_125;

/// A plan, and what is there before it.
#[derive(Clone, Debug)]
pub struct Met {
    /// The plans from the empty schema to the one before.
    pub history: Vec<Plan>,
    /// The plan.
    pub plan: Plan,
    /// What the plans before add up to.
    pub base: Schema,
    /// How all of them are made.
    pub policy: Policy,
}

/// The last of one or two changes; none where a change has no plan, or is none.
///
/// # Errors
/// Where the planner fails on what it should have refused, or planned.
pub fn met(dialect: Dialect, rng: &mut Rng) -> Result<Option<Met>, String> {
    let policy = policy(rng);
    let mut base = Schema::default();
    let mut history: Vec<Plan> = Vec::new();
    let mut declared = Declared { schema: schema(rng), ..Declared::default() };
    let turns = 1 + rng.below(2);
    for turn in 0..=turns {
        if problems(&declared, dialect).is_some() {
            return Ok(None);
        }
        let version = i64::try_from(turn * 100 + 1).unwrap_or(1);
        let request = Request { dialect, base: &base, declared: &declared, policy, version, name: None };
        let planned = match plan(&request) {
            Ok(planned) => planned,
            Err(error) if is_refusal(&error.to_string()) => return Ok(None),
            Err(error) => return Err(format!("{error}: {error:?}")),
        };
        if turn == turns {
            return Ok((!planned.migrations.is_empty()).then_some(Met { history, plan: planned, base, policy }));
        }
        base = planned.schema.clone();
        history.push(planned);
        let kinds: Vec<Kind> = (0..1 + rng.below(8)).map(|_| KINDS[rng.below(KINDS.len())]).collect();
        declared = change(&declared.schema, &base, &kinds, rng).0;
    }
    Ok(None)
}

/// One of the policies that a project may have.
pub fn policy(rng: &mut Rng) -> Policy {
    let online = rng.percent(80);
    let drops = if rng.percent(60) { Drops::Retire } else { Drops::Drop };
    // The one means nothing on SQLite, and the other nothing elsewhere.
    Policy { online, library: (!online).then_some([3, 53, 0]), drops }
}

/// A dialect may lack what a change needs, and says so.
#[must_use]
pub fn is_refusal(error: &str) -> bool {
    error.contains("has no way to")
}

/// The seed of a run, by `LAWS_SEED`.
#[must_use]
pub fn seed() -> u64 {
    let now = || {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(1, |time| u64::try_from(time.as_nanos() % 1_000_000_007).unwrap_or(1))
    };
    match std::env::var("LAWS_SEED") {
        Ok(text) if text == "random" => now(),
        Ok(text) => text.parse().unwrap_or(SEED),
        Err(_) => SEED,
    }
}

/// How many of something are tried, by an environment variable.
#[must_use]
pub fn number(variable: &str, usual: usize) -> usize {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
