//! The cases: structs as a user writes them, before and after, and the plans between them. All of them are compiled into this
//! crate, and their records are read from the running test executable as they would be from a user's.

mod read;

/// One module of each case, made by `build.rs`.
#[expect(missing_docs, reason = "a case is what its folder's name says")]
pub mod structs {
    include!(concat!(env!("OUT_DIR"), "/cases.rs"));
}

/// One module of each folder of structs that advice is asked about.
#[expect(missing_docs, reason = "a folder's name says what it is about")]
pub mod advised {
    include!(concat!(env!("OUT_DIR"), "/advice.rs"));
}

use std::path::PathBuf;

use schema_core::model::{Declared, Dialect, Schema};
use schema_core::ops::RawSql;
use schema_core::plan::{Plan, Policy, Request, by_hand};

use crate::proof::{self, Failure, problems, prove};
use crate::servers::Kind;
use crate::tame::rows_before;

pub use read::{Advised, advised, all};

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its folder's name: what changes.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The rows of the checklist that it covers.
    pub rows: Vec<String>,
    /// The states on the way to the one before, and that one.
    pub history: Vec<Declared>,
    /// The state after.
    pub after: Declared,
    /// The policy of the plan.
    pub policy: Policy,
    /// Whether the plan under test is the purge of what the change renamed aside.
    pub purge: bool,
    /// The SQL of a person that is the plan under test; none: that of the change.
    pub by_hand: Option<RawSql>,
    /// Where the loop runs on servers.
    pub live: Vec<Kind>,
    /// Schemas that are made first.
    pub schemas: Vec<String>,
}

/// The plans of a case on one database.
#[derive(Clone, Debug)]
pub struct Plans {
    /// From the empty schema to the one before.
    pub history: Vec<Plan>,
    /// The plan under test, or why there is none.
    pub plan: Result<Plan, Failure>,
    /// The schema before.
    pub base: Schema,
}

impl Case {
    /// What a database of this kind needs first.
    #[must_use]
    pub fn setup(&self, kind: Kind) -> Vec<String> {
        let schemas = self.schemas.iter().filter(|_| kind == Kind::Postgres);
        let schemas = schemas.map(|schema| format!("CREATE SCHEMA {schema}"));
        schemas.chain(self.statements(&format!("{}.setup.sql", kind.name())).unwrap_or_default()).collect()
    }

    /// The statements of a file of the case, each ended by a line; none where there is no such file.
    fn statements(&self, file: &str) -> Option<Vec<String>> {
        let text = std::fs::read_to_string(self.folder.join(file)).ok()?;
        Some(text.split(";\n").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect())
    }

    /// The statements that write rows to the schema before: the case's own, or some that fit.
    #[must_use]
    pub fn rows(&self, dialect: Dialect, base: &Schema, plan: &Plan) -> Vec<String> {
        self.statements(&format!("{dialect}.rows.sql"))
            .or_else(|| self.statements("rows.sql"))
            .unwrap_or_else(|| rows_before(dialect, base, plan, 3).iter().map(|row| row.sql(dialect)).collect())
    }

    /// The plans of the case on a database, each of them proved.
    ///
    /// # Errors
    /// When a state before the change cannot be planned: then the case is wrong, or the planner is.
    pub fn plans(&self, dialect: Dialect) -> Result<Plans, String> {
        let mut base = Schema::default();
        let mut history = Vec::new();
        let mut version = 20_260_101_000_000;
        for declared in &self.history {
            if let Some(problems) = problems(declared, dialect) {
                // What is not valid on one database alone is refused there.
                return Ok(Plans { history, plan: Err(Failure::NoPlan(format!("before: {problems}"))), base });
            }
            let request = Request { dialect, base: &base, declared, policy: self.policy, version, name: None };
            let plan = prove(&request).map_err(|error| format!("{} on {dialect}, before: {error}", self.name))?;
            version += 1_000_000;
            base = plan.schema.clone();
            history.push(plan);
        }
        if let Some(problems) = problems(&self.after, dialect) {
            return Ok(Plans { history, plan: Err(Failure::NoPlan(problems)), base });
        }
        let request = Request { dialect, base: &base, declared: &self.after, policy: self.policy, version, name: None };
        let planned = prove(&request);
        if let Some(sql) = &self.by_hand {
            planned.map_err(|error| format!("{} on {dialect}, beside the SQL: {error}", self.name))?;
            let plan = by_hand(&request, sql.clone()).map_err(|error| Failure::NoPlan(error.to_string()));
            return Ok(Plans { history, plan, base });
        }
        if !self.purge {
            return Ok(Plans { history, plan: planned, base });
        }
        let planned = planned.map_err(|error| format!("{} on {dialect}, before the purge: {error}", self.name))?;
        base = planned.schema.clone();
        history.push(planned);
        let purge = read::purge(dialect, &base, self.policy, version + 1_000_000).map_err(Failure::NoPlan);
        Ok(Plans { history, plan: purge, base })
    }

    /// The plan from the empty schema straight to one that has been reached, retired columns included.
    ///
    /// # Errors
    /// When it cannot be planned.
    pub fn fresh(&self, dialect: Dialect, schema: &Schema) -> Result<Plan, String> {
        proof::directly(dialect, schema, self.policy)
            .map_err(|error| format!("{} on {dialect}, directly: {error}", self.name))
    }
}
