//! The laws that every plan keeps, checked on the model alone and without the planner's own proof.

use std::collections::BTreeMap;

use schema_core::dialect::canonical::canonical;
use schema_core::hash::hash;
use schema_core::model::{Declared, Dialect, Schema};
use schema_core::plan::{Error, Plan, Policy, Request, between, plan};

use crate::golden::{difference, render};
use crate::random::living;

/// Plans and checks: twice the same, forward to the target, back to the base, file by file, and then nothing is left to do.
///
/// # Errors
/// The first law that is broken, or why there is no plan.
pub fn prove(request: &Request<'_>) -> Result<Plan, Failure> {
    let planned = plan(request).map_err(|error| Failure::NoPlan(message(&error)))?;
    laws(request, &planned).map_err(Failure::Broken)?;
    Ok(planned)
}

/// An error with the questions or columns that it counts.
fn message(error: &Error) -> String {
    let parts: Vec<String> = match error {
        Error::Questions(questions) => questions.iter().map(ToString::to_string).collect(),
        Error::Missing(missing) => missing.iter().map(ToString::to_string).collect(),
        Error::Unsupported(_) | Error::Conflict(_) | Error::Unproved { .. } => Vec::new(),
    };
    std::iter::once(error.to_string()).chain(parts).collect::<Vec<_>>().join("\n")
}

/// Why there is no proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no plan at all, and why.
    NoPlan(String),
    /// A law is broken.
    Broken(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Failure::NoPlan(error) | Failure::Broken(error) => f.write_str(error),
        }
    }
}

/// The plan from the empty schema straight to one that has been reached.
///
/// # Errors
/// When it cannot be planned.
pub fn fresh(dialect: Dialect, schema: &Schema, policy: Policy) -> Result<Plan, String> {
    let declared = Declared { schema: schema.clone(), ..Declared::default() };
    let base = Schema::default();
    let request =
        Request { dialect, base: &base, declared: &declared, policy, version: 20_260_101_000_000, name: None };
    plan(&request).map_err(|error| error.to_string())
}

/// The same to a state of migrations, which is canonical and is not made so again: what is kept aside is no declaration.
///
/// # Errors
/// When it cannot be planned.
pub fn directly(dialect: Dialect, schema: &Schema, policy: Policy) -> Result<Plan, String> {
    let declared = Declared { schema: schema.clone(), ..Declared::default() };
    let base = Schema::default();
    let request =
        Request { dialect, base: &base, declared: &declared, policy, version: 20_260_101_000_000, name: None };
    between(&request).map_err(|error| error.to_string())
}

/// What validation says against a declared schema; none where it says nothing.
#[must_use]
pub fn problems(declared: &Declared, dialect: Dialect) -> Option<String> {
    let found = schema_core::validate::validate(declared, &[dialect]);
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn laws(request: &Request<'_>, planned: &Plan) -> Result<(), String> {
    let again = plan(request).map_err(|error| format!("the second time: {error}"))?;
    if render(&again) != render(planned) || again != *planned {
        return Err(format!("two plans differ\n{}", difference(&render(planned), &render(&again))));
    }
    let (target, _) = canonical(request.dialect, &request.declared.schema);
    same(&living(&planned.schema), &living(&target), "the plan's schema is not the declared one")?;

    let mut schema = request.base.clone();
    let mut states = vec![schema.clone()];
    for (at, migration) in planned.migrations.iter().enumerate() {
        let place = format!("file {} of {}", at + 1, planned.migrations.len());
        if migration.parent != hash(&schema) {
            return Err(format!("{place} has another parent than the schema before it"));
        }
        for step in &migration.up.steps {
            step.operation.apply(&mut schema).map_err(|conflict| format!("{place}, up: {conflict}"))?;
            if step.operation.inverse().inverse() != step.operation {
                return Err(format!(
                    "{place}: the inverse of the inverse of `{}` is another operation",
                    step.operation.describe()
                ));
            }
        }
        if migration.target != hash(&schema) {
            return Err(format!("{place} has another target than the schema after it"));
        }
        states.push(schema.clone());
    }
    same(&schema, &planned.schema, "the operations do not add up to the plan's schema")?;
    for (migration, expected) in planned.migrations.iter().zip(&states).rev() {
        for step in &migration.down.steps {
            step.operation
                .apply(&mut schema)
                .map_err(|conflict| format!("down {}: {conflict}", migration.group.part))?;
        }
        same(&schema, expected, "the way back of a file does not reach the schema before it")?;
    }
    // What is said on the command line is said once.
    let mut declared = request.declared.clone();
    declared.hints.explicit.clear();
    declared.hints.drops.clear();
    let settled = Request { base: &planned.schema, declared: &declared, ..*request };
    let rest = plan(&settled).map_err(|error| format!("a second plan: {error}"))?;
    if !rest.migrations.is_empty() {
        return Err(format!("a second plan is not empty\n{}", render(&rest)));
    }
    Ok(())
}

fn same(found: &Schema, expected: &Schema, what: &str) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what}\n{}", difference(&text(expected), &text(found))))
}

/// A schema as text with sorted names.
#[must_use]
pub fn text(schema: &Schema) -> String {
    fn sorted(value: serde_json::Value) -> serde_json::Value {
        match value {
            serde_json::Value::Object(map) => {
                let map: BTreeMap<String, serde_json::Value> =
                    map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
                map.into_iter().collect()
            }
            other => other,
        }
    }
    serde_json::to_string_pretty(&sorted(serde_json::to_value(schema).unwrap_or_default())).unwrap_or_default()
}
