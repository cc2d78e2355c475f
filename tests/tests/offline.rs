//! The plan of every case on every database, as the text that stands in its folder. `UPDATE_EXPECT=1` rewrites the files.

use std::collections::{BTreeMap, BTreeSet};

use schema_core::hazard::{Hazard, to_acknowledge};
use schema_core::model::{Dialect, Schema};
use schema_core::ops::Operation;
use schema_core::plan::{Mode, Plan, Unit, hazards};
use schema_tests::cases::{Case, all};
use schema_tests::golden::{expect, render};
use schema_tests::named;

const NOT_POSTGRES: &[Dialect] = &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite];

/// Operations that no case leads to on a database, and why.
const UNCOVERED: &[(&str, &[Dialect], &str)] = &[
    ("Validate", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "constraints are verified as they are added"),
    ("Unvalidate", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "constraints are verified as they are added"),
    ("AddExclusion", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no exclusion constraints"),
    ("DropExclusion", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no exclusion constraints"),
    ("AddPartition", NOT_POSTGRES, "tables hold their rows themselves"),
    ("DropPartition", NOT_POSTGRES, "tables hold their rows themselves"),
    ("RenamePartition", NOT_POSTGRES, "tables hold their rows themselves"),
    ("RetirePartition", NOT_POSTGRES, "tables hold their rows themselves"),
    ("RestorePartition", NOT_POSTGRES, "tables hold their rows themselves"),
    ("SetInherits", NOT_POSTGRES, "tables stand by themselves"),
    ("SetPartitioning", NOT_POSTGRES, "tables hold their rows themselves"),
    ("CreateDomain", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("DropDomain", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("RenameDomain", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("SetDomainDefault", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("SetDomainNotNull", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("AddDomainCheck", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("DropDomainCheck", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("RenameDomainCheck", &[Dialect::Mysql, Dialect::Mariadb, Dialect::Sqlite], "there are no domains"),
    ("CreateSequence", NOT_POSTGRES, "there are no sequences"),
    ("DropSequence", NOT_POSTGRES, "there are no sequences"),
    ("RenameSequence", NOT_POSTGRES, "there are no sequences"),
    ("SetSequence", NOT_POSTGRES, "there are no sequences"),
    ("SetComment", &[Dialect::Sqlite], "comments are not kept"),
    ("ReorderEnum", &[Dialect::Sqlite], "the order of labels means nothing"),
];

/// What a statement does on a server is measured in one place; the plan names it, and who reads the text alone comes to the same.
#[test]
fn every_statement_names_the_facts_that_it_is() {
    let mut wrong = BTreeSet::new();
    for case in all() {
        for dialect in Dialect::ALL {
            let plans = case.plans(dialect).unwrap_or_else(|error| panic!("{error}"));
            let chain: Vec<Plan> = plans.history.iter().chain(&plans.plan).cloned().collect();
            for (at, plan) in chain.iter().enumerate() {
                wrong.extend(named::wrong(&chain[..at], plan).into_iter().map(|what| format!("{}: {what}", case.name)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_case_has_the_plan_that_stands_in_its_folder() {
    let mut failures = Vec::new();
    let mut seen: BTreeMap<Dialect, BTreeSet<&'static str>> = BTreeMap::new();
    let cases = all();
    assert!(cases.len() >= 90, "there are only {} cases", cases.len());
    for case in &cases {
        let mut refused: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for dialect in Dialect::ALL {
            let text = match case.plans(dialect) {
                Err(error) => {
                    failures.push(error);
                    continue;
                }
                Ok(plans) => match &plans.plan {
                    Ok(plan) => {
                        plans
                            .history
                            .iter()
                            .chain([plan])
                            .for_each(|plan| operations(plan, seen.entry(dialect).or_default()));
                        failures.extend(asked_again(&plans.base, plan).map(|wrong| format!("{}: {wrong}", case.name)));
                        Some(render(plan))
                    }
                    Err(error) => {
                        refused.entry(without_places(case, &error.to_string())).or_default().push(dialect.as_str());
                        None
                    }
                },
            };
            let file = case.folder.join(format!("{dialect}.sql"));
            failures.extend(expect(&file, text.as_deref()).err());
        }
        let text: String =
            refused.iter().map(|(error, dialects)| format!("{}:\n{error}\n", dialects.join(", "))).collect();
        failures.extend(expect(&case.folder.join("refuse.txt"), (!text.is_empty()).then_some(text.as_str())).err());
    }
    for dialect in Dialect::ALL {
        let seen = seen.entry(dialect).or_default();
        for name in Operation::NAMES {
            let excused = UNCOVERED.iter().any(|(of, dialects, _)| of == name && dialects.contains(&dialect));
            if seen.contains(name) == excused {
                failures.push(if excused {
                    format!("{name} is excused on {dialect} and yet covered")
                } else {
                    format!("no case leads to {name} on {dialect}")
                });
            }
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

/// What is wrong where whoever applies the operations would be asked something else than whoever wrote them.
fn asked_again(base: &Schema, plan: &Plan) -> Option<String> {
    let units = || plan.migrations.iter().map(|migration| &migration.up);
    let statements = units().flat_map(|unit| &unit.steps).flat_map(|step| &step.statements);
    let written = statements.flat_map(|statement| &statement.hazards);
    let of = |unit: &Unit| unit.steps.iter().map(|step| (step.operation.clone(), unit.mode)).collect::<Vec<_>>();
    let operations: Vec<(Operation, Mode)> = units().flat_map(of).collect();
    let library = plan.migrations.iter().filter_map(|migration| migration.needs(plan.dialect)).max();
    let applied = match hazards(plan.dialect, base, &operations, library) {
        Ok(applied) => applied,
        Err(error) => return Some(format!("{} has no second plan: {error}", plan.dialect)),
    };
    let names = |hazards: Vec<&Hazard>| hazards.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    let written = names(to_acknowledge(plan.dialect, written));
    let applied = names(to_acknowledge(plan.dialect, &applied));
    (written != applied).then(|| format!("{} asks for {written:?} first, and for {applied:?} later", plan.dialect))
}

fn operations(plan: &Plan, seen: &mut BTreeSet<&'static str>) {
    for migration in &plan.migrations {
        seen.extend(migration.up.steps.iter().chain(&migration.down.steps).map(|step| step.operation.name()));
    }
}

/// A message without the folder that this copy of the project lies in.
fn without_places(case: &Case, message: &str) -> String {
    let folder = case.folder.display().to_string();
    message.replace(&format!("{folder}/"), "")
}
