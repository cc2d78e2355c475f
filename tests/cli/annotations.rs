//! What is found where code scanning and pull requests show it: the hazards of a plan at the struct that declares the object or at the
//! statement, what `check` finds at the file.

use crate::fixture::{Project, Run, repository};
use crate::story::USERS;
use schema_tests::golden::expect;

const NOTES: &str = "
#[derive(schema_core::Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
}
";

const NUMBERED: &str = "#[derive(schema_core::Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(unique)]
    pub name: String,
    #[column(using = \"length(nick)\", using_back = \"'short'\")]
    pub nick: Option<i64>,
}
";

const CONFIGURED: &str = "[policy]
drops = \"drop\"

[dialects.postgres]
migrations = \"migrations/postgres\"

[dialects.sqlite]
migrations = \"migrations/sqlite\"
";

/// Two tables, of which one goes and the other changes.
fn project() -> Project {
    let project = Project::sqlite(&format!("{USERS}{NOTES}"));
    project.write("schema.toml", CONFIGURED);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.structs(NUMBERED);
    project
}

/// Versions are those of the clock.
fn timeless(run: &Run) -> String {
    let mut text = run.stdout.clone();
    let is_version = |part: &str| part.chars().take(14).filter(char::is_ascii_digit).count() == 14;
    while let Some((at, _)) = text.match_indices("20").find(|(at, _)| is_version(&text[*at..])) {
        text.replace_range(at..at + 14, "VERSION");
    }
    text
}

#[track_caller]
fn as_committed(name: &str, text: &str) {
    let file = repository().join("tests/cli/annotations").join(name);
    expect(&file, Some(text)).unwrap_or_else(|difference| panic!("{difference}"));
}

#[test]
fn a_plan_annotates_structs_and_statements() {
    let project = project();
    let drop = ["diff", "--drop", "notes", "--name", "next"];
    let consent = ["--allow", "data-loss:notes=nobody reads them"];
    let run = project.done(&[&drop[..], &["--format", "github"]].concat());
    as_committed("open.txt", &timeless(&run));
    let run = project.done(&[&drop[..], &consent, &["--format", "github"]].concat());
    assert!(!run.stdout.contains("data-loss"), "what is allowed is no annotation\n{run}");

    let run = project.done(&[&drop[..], &consent, &["--format", "sarif"]].concat());
    let report: serde_json::Value = serde_json::from_str(&timeless(&run)).unwrap();
    let results = &report["runs"][0]["results"];
    as_committed("allowed.json", &format!("{}\n", serde_json::to_string_pretty(results).unwrap()));

    project.write("schema.toml", &format!("{CONFIGURED}\n[lint]\ndata-loss = \"advice\"\nmay-fail = \"off\"\n"));
    let run = project.done(&[&drop[..], &["--format", "github"]].concat());
    assert!(run.stdout.contains("::notice file=migrations/sqlite/") && !run.stdout.contains("may-fail"), "{run}");

    let run = project.run(&[&drop[..], &["--format", "github", "--write"]].concat());
    assert_eq!(run.code, Some(3), "{run}");
    assert!(run.stdout.starts_with("::"), "what is refused is shown all the same\n{run}");
    let run = project.done(&["diff", "--from", "structs", "--to", "snapshot", "--format", "github"]);
    assert!(run.stdout.contains("::warning file=migrations/postgres/"), "{run}");
    assert!(run.stdout.contains("title=rewrite"), "{run}");
}

#[test]
fn without_hazards_there_is_no_annotation() {
    let project = project();
    project.structs(&format!("{USERS}{NOTES}"));
    assert_eq!(project.done(&["diff", "--format", "github"]).stdout, "");
    let run = project.done(&["diff", "--format", "sarif"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["runs"][0]["results"], serde_json::json!([]), "{run}");
    let run = project.done(&["purge", "--format", "github"]);
    assert_eq!(run.stdout, "", "{run}");
    project.structs(&format!("{USERS}{NOTES}{}", NOTES.replace("Note", "Page")));
    let run = project.done(&["diff", "--format", "markdown"]);
    assert!(run.stdout.contains("Risk: **low**") && !run.stdout.contains("Deployment"), "{run}");
}

#[test]
fn what_check_finds_annotates_files() {
    let project = project();
    project.structs(&format!("{USERS}{NOTES}"));
    let run = project.done(&["check", "--format", "github"]);
    assert_eq!(run.stdout, "", "{run}");
    let up = project.names("migrations/sqlite").into_iter().find(|file| file.ends_with("_begin.up.sql"));
    let up = format!("migrations/sqlite/{}", up.expect("the migration"));
    project.write(&up, &format!("{}DROP TABLE users;\n", project.read(&up)));
    project.structs(&format!("{USERS}{NOTES}{}", NOTES.replace("Note", "Page")));
    let run = project.run(&["check", "--format", "github"]);
    assert_eq!(run.code, Some(2), "{run}");
    as_committed("check.txt", &timeless(&run));
    let run = project.run(&["check", "--format", "sarif"]);
    assert_eq!(run.code, Some(2), "{run}");
    let report: serde_json::Value = serde_json::from_str(&timeless(&run)).unwrap();
    let results = &report["runs"][0]["results"];
    as_committed("check.json", &format!("{}\n", serde_json::to_string_pretty(results).unwrap()));
}
