//! What `verify` says of migrations that rows stop: an error where their plan does not say so, a reservation where it does.

use crate::fixture::Project;
use crate::story::USERS;

#[test]
fn sql_that_rows_stop_and_no_plan_speaks_of_is_a_failure() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.write("migrations/20990101000000_clean.up.sql", "UPDATE users SET name = NULL WHERE id > 0;\n");
    project.write("migrations/20990101000000_clean.down.sql", "SELECT 1;\n");
    let run = project.run(&["verify"]);
    assert_eq!(run.code, Some(1), "{run}");
    for part in ["20990101000000", "UPDATE users SET name = NULL", "NOT NULL", "users (", "name = '"] {
        assert!(run.stdout.contains(part), "{part}\n{run}");
    }
    let run = project.run(&["verify", "--format", "markdown"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stdout.contains("**failed**") && run.stdout.contains("UPDATE users SET name = NULL"), "{run}");
}

#[test]
fn a_plan_that_says_that_rows_may_stop_it_is_proved_on_plainer_ones_and_every_format_says_so() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    let checked = USERS.replace("pub name: String", "#[column(check = \"length(name) > 1000\")]\n    pub name: String");
    project.structs(&checked);
    project.done(&["diff", "--write", "--name", "longer"]);
    project.structs(&checked.replace("pub nick", "pub age: Option<i32>,\n    pub nick"));
    project.done(&["diff", "--write", "--name", "age"]);

    let run = project.done(&["verify"]);
    let line = |text: &str| run.stdout.lines().find(|line| line.contains(text)).unwrap_or_default().to_owned();
    assert!(line("longer").contains("on empty tables only"), "{run}");
    assert!(run.stdout.contains("may fail on rows such as those tried"), "{run}");
    assert!(line("begin").contains("rows") && line(" age ").contains("rows"), "only the one is excused\n{run}");
    assert!(run.stdout.contains("1 of them with reservations"), "{run}");

    let run = project.done(&["verify", "--format", "json"]);
    let view: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let migrations = view["databases"][0]["migrations"].as_array().unwrap();
    let kinds: Vec<&str> = migrations.iter().map(|migration| migration["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["awkward", "none", "awkward"], "{run}");
    assert!(migrations[1]["reservation"].as_str().unwrap().contains("CHECK"), "{run}");
    assert!(migrations[0]["reservation"].is_null() && migrations[2]["reservation"].is_null(), "{run}");

    let run = project.done(&["verify", "--format", "markdown"]);
    let row = run.stdout.lines().find(|line| line.contains("_longer`")).unwrap();
    assert!(row.contains("on empty tables only") && row.contains("**may fail**"), "{run}");
    assert!(run.stdout.contains("1 of them with reservations"), "{run}");
}

#[test]
fn a_trace_tells_of_each_statement_what_was_said_and_what_was_seen() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&[
        "sql",
        "--name",
        "tidy",
        "--up-sql",
        "UPDATE users SET nick = 'x'",
        "--down-sql",
        "SELECT 1",
        "--allow",
        "data-loss:users.nick",
    ]);
    let run = project.done(&["verify", "--trace"]);
    for part in [
        "CREATE TABLE \"users\"",
        "said blocks nothing",
        "the whole file is locked",
        " ms",
        ", none did more than was said",
    ] {
        assert!(run.stdout.contains(part), "{part}\n{run}");
    }
    let run = project.done(&["verify", "--trace", "--format", "json"]);
    let view: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let trace = view["databases"][0]["trace"].as_array().unwrap();
    let way = |way: &str| trace.iter().filter(|each| each["way"] == way).count();
    assert!(way("up") >= 2 && way("down") >= 1, "both ways are traced\n{run}");
    let tidy = trace.iter().find(|each| each["name"] == "tidy").unwrap();
    assert!(tidy["said"].is_null() && tidy["seen"]["lock"].is_null() && tidy["ms"].is_number(), "{run}");
    let run = project.done(&["verify", "--trace", "--format", "markdown"]);
    assert!(run.stdout.contains("| lock said → seen |") && run.stdout.contains("_tidy.up.sql` |"), "{run}");
    let run = project.done(&["verify", "--format", "json"]);
    assert!(!run.stdout.contains("\"trace\""), "only who asks is told\n{run}");
}
