//! The kinds of hazards: each has a page whose SQL runs on the servers that it names, and the rules of other tools are mapped to codes
//! that exist.

use schema_core::hazard::{HazardKind, elsewhere};
use schema_tests::pages::{Fence, Role, fences, statements};
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, runtime};
use std::collections::BTreeSet;

const HEADINGS: [&str; 5] = ["What happens", "Why it matters", "Example", "What to do", "Sources"];

#[test]
fn every_kind_has_a_page_under_the_fixed_headings() {
    let mut wrong = Vec::new();
    for kind in HazardKind::ALL.iter().copied() {
        let code = kind.code();
        let page = kind.page();
        let title = page.lines().next().unwrap_or_default();
        if title != format!("# {code}") {
            wrong.push(format!("{code}: its page begins with {title}"));
        }
        let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        if headings != HEADINGS {
            wrong.push(format!("{code}: its page has {headings:?}"));
        }
        let fences = fences(kind);
        for role in [Role::Bad, Role::Good] {
            if !fences.iter().any(|fence| fence.role == role) {
                wrong.push(format!("{code}: its page has no {role:?} example"));
            }
        }
        for fence in &fences {
            let alone =
                |kind: &&Kind| !fences.iter().any(|other| other.role == Role::Bad && other.kinds.contains(kind));
            for kind in fence.kinds.iter().filter(alone) {
                wrong.push(format!("{code}: nothing is bad on {}", kind.name()));
            }
        }
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema-core/src/hazard/pages");
    let pages = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(pages, HazardKind::ALL.len(), "a page that no kind has");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Runs each example of each page on a database of its own, behind its setup.
fn run_on(kind: Kind) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for hazard in HazardKind::ALL.iter().copied() {
        let here: Vec<Fence> = fences(hazard).into_iter().filter(|fence| fence.kinds.contains(&kind)).collect();
        let setup: String =
            here.iter().filter(|fence| fence.role == Role::Setup).map(|fence| fence.text.as_str()).collect();
        for fence in here.iter().filter(|fence| fence.role != Role::Setup) {
            count += 1;
            let database = kind.database("page");
            let run = runtime().expect("a runtime").block_on(async {
                let mut connection = connect(&database).await?;
                for statement in statements(&setup).chain(statements(&fence.text)) {
                    let done = connection.execute(statement).await;
                    done.map_err(|error| format!("{statement}\n{error}"))?;
                }
                connection.close().await;
                Ok::<(), String>(())
            });
            if let Err(error) = run {
                wrong.push(format!("{}, {:?} on {}: {error}", hazard.code(), fence.role, kind.name()));
            }
        }
    }
    assert!(count > 10, "only {count} examples ran");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_examples_run_on_postgres() {
    run_on(Kind::Postgres);
}

#[test]
fn the_examples_run_on_mariadb() {
    run_on(Kind::Mariadb);
}

#[test]
fn the_examples_run_on_mysql() {
    run_on(Kind::Mysql);
}

#[test]
fn the_examples_run_on_sqlite() {
    run_on(Kind::Sqlite);
}

#[test]
fn rules_of_other_tools_are_mapped_to_codes_that_exist() {
    let mut wrong = Vec::new();
    let mut named = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for rule in elsewhere() {
        let what = format!("{} `{}`", rule.tool, rule.rule);
        if !seen.insert(what.clone()) {
            wrong.push(format!("{what} stands there twice"));
        }
        if rule.codes.is_empty() && rule.note.is_empty() {
            wrong.push(format!("{what} has neither a code nor a reason"));
        }
        for code in rule.codes {
            match HazardKind::from_code(code) {
                Some(kind) => named.extend([kind]),
                None => wrong.push(format!("{what}: there is no `{code}`")),
            }
        }
    }
    for kind in HazardKind::ALL.iter().copied() {
        if named.contains(&kind) == kind.is_ours_alone() {
            let where_to =
                if kind.is_ours_alone() { "has a rule elsewhere, and is" } else { "has no rule, and is not" };
            wrong.push(format!("`{}` {where_to} among those that are ours alone", kind.code()));
        }
    }
    // What the tools had when the table was made: a line that does not fit the form would go unread.
    for (tool, count) in
        [("squawk", 41), ("eugene", 15), ("strong_migrations", 35), ("Atlas", 40), ("pg-schema-diff", 12)]
    {
        let found = elsewhere().filter(|rule| rule.tool == tool).count();
        if found != count {
            wrong.push(format!("{found} rules of {tool}, and not {count}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
