//! `cargo schema lint` as its users meet it: from where SQL comes, how findings are written, what silences them, and how it exits.

use crate::fixture::{Project, Run};
use crate::story::USERS;
use std::io::Write;
use std::process::Stdio;

const DROP: &str = "SET lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN note;\n";
const INDEX: &str = "CREATE INDEX orders_status_idx ON orders (status);\n";

/// A folder without a package: `lint` builds nothing.
fn project(files: &[(&str, &str)]) -> Project {
    let project = Project::new("");
    for (path, text) in files {
        project.write(path, text);
    }
    project
}

/// The same with `schema.toml` for PostgreSQL, and more of it.
fn configured(more: &str, files: &[(&str, &str)]) -> Project {
    let project = project(files);
    project.write("schema.toml", &format!("[dialects.postgres]\nmigrations = \"migrations\"\n{more}"));
    project
}

fn piped(project: &Project, arguments: &[&str], text: &[u8]) -> Run {
    let mut command = project.command(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(text).unwrap();
    Run::of(child.wait_with_output().unwrap())
}

#[test]
fn the_line_is_shown_with_what_why_and_instead() {
    let project = project(&[("a.sql", DROP)]);
    let run = project.run(&["lint", "a.sql", "--dialect", "postgres"]);
    assert_eq!(run.code, Some(2), "{run}");
    for part in [
        "error[data-loss:orders.note]: values that are stored now are gone afterwards",
        " --> a.sql:2:20",
        "2 | ALTER TABLE orders DROP COLUMN note;",
        "  |                    ^^^^^^^^^^^^^^^^\n",
        "= why: ",
        "= instead: ",
        "1 error, 1 warning in 1 file",
    ] {
        assert!(run.stdout.contains(part), "{part}\n{run}");
    }
    assert!(!run.stdout.contains('\u{1b}'), "{run}");
    let run = project.run(&["lint", "a.sql", "--dialect", "postgres", "--color", "always"]);
    assert!(run.stdout.contains('\u{1b}'), "{run}");
    let run = piped(&project, &["lint", "-", "--dialect", "postgres"], DROP.as_bytes());
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains(" --> <stdin>:2:20"), "{run}");
}

#[test]
fn warnings_stop_nothing_unless_asked() {
    let files = [("a.sql", "DROP INDEX CONCURRENTLY i;\n"), ("b.sql", "SELECT 1;\n"), ("c.sql", INDEX)];
    let project = project(&files);
    let lint = ["lint", "a.sql", "--dialect", "postgres"];
    assert_eq!(project.run(&lint).code, Some(0));
    assert_eq!(project.run(&["lint", "c.sql", "--dialect", "postgres"]).code, Some(2), "a person must accept it");
    assert_eq!(project.run(&[&lint[..], &["--exit-code"]].concat()).code, Some(2));
    let run = project.run(&["lint", "b.sql", "--dialect", "postgres", "--exit-code"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "nothing found in 1 file\n"), "{run}");
}

#[test]
fn folders_are_read_in_the_order_of_names_and_say_what_is_new() {
    let project = project(&[
        ("db/2/use.sql", "CREATE INDEX i ON orders (id);\n"),
        ("db/1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, a int);\nCREATE INDEX j ON orders (a);\n"),
        ("db/1.down.sql", "DROP TABLE orders;\n"),
        ("db/notes.txt", "DROP TABLE orders;\n"),
    ]);
    let run = project.run(&["lint", "db", "--dialect", "postgres", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["files"], 2, "{run}");
    let files: Vec<&str> =
        report["findings"].as_array().unwrap().iter().map(|own| own["file"].as_str().unwrap()).collect();
    assert!(!files.is_empty() && files.iter().all(|file| file.ends_with("use.sql")), "{run}");
    let run = project.run(&["lint", "db", "--dialect", "postgres", "--down", "--format", "json"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains("1.down.sql") && run.stdout.contains("data-loss"), "{run}");
}

#[test]
fn migrations_are_found_and_are_transactions() {
    let project = configured(
        "",
        &[
            ("migrations/1_a.up.sql", "CREATE INDEX CONCURRENTLY i ON orders (a);\n"),
            ("migrations/1_a.down.sql", "DROP TABLE orders;\n"),
            ("migrations/2_b.up.sql", "-- no-transaction\nCREATE INDEX CONCURRENTLY j ON orders (b);\n"),
        ],
    );
    let run = project.run(&["lint", "--format", "json"]);
    assert_eq!(run.code, Some(2), "{run}");
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let misused: Vec<&serde_json::Value> =
        report["findings"].as_array().unwrap().iter().filter(|own| own["code"] == "transaction-misuse").collect();
    assert_eq!(misused.len(), 1, "{run}");
    assert!(misused[0]["file"].as_str().unwrap().ends_with("1_a.up.sql"), "{run}");
}

#[test]
fn schema_toml_sets_levels_and_refuses_what_it_does_not_know() {
    let files = [("migrations/1_a.up.sql", DROP), ("migrations/2_b.up.sql", INDEX)];
    let project =
        configured("[lint]\ndata-loss = \"off\"\nfull-scan = \"error\"\nbreaks-old-code = \"advice\"\n", &files);
    let run = project.run(&["lint"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(!run.stdout.contains("data-loss") && run.stdout.contains("error[full-scan:orders]"), "{run}");
    assert!(run.stdout.contains("advice[breaks-old-code:orders.note]"), "{run}");
    for (more, parts) in [
        ("[lint]\nrewritte = \"off\"\n", &["rewritte", "rewrite", "stale-allow"][..]),
        ("[lint]\nrewrite = \"loud\"\n", &["loud", "error", "warning", "off"]),
        ("[lint]\nversion = \"new\"\n", &["new", "15"]),
        ("[lint]\nrewrite = 1\n", &["string"]),
    ] {
        let run = configured(more, &files).run(&["lint"]);
        assert_eq!(run.code, Some(1), "{more}\n{run}");
        for part in parts {
            assert!(run.stderr.contains(part), "{part}\n{run}");
        }
    }
    // PostgreSQL 11 reads all rows although a check proves that none is NULL.
    let proved = "ALTER TABLE orders ADD CONSTRAINT c CHECK (a IS NOT NULL);\nALTER TABLE orders ALTER a SET NOT NULL; -- here\n";
    let scans = |more: &str| {
        let run = configured(more, &[("migrations/1_a.sql", proved)]).run(&["lint", "--format", "github"]);
        run.stdout.lines().any(|line| line.contains("line=2") && line.contains("title=blocks-reads"))
    };
    assert!(scans("[lint]\nversion = \"11\"\n"));
}

#[test]
fn a_comment_with_a_reason_silences_and_a_stale_one_is_found() {
    let allow = "-- schema:allow data-loss:orders.note nobody reads it\nALTER TABLE orders DROP COLUMN note;\n";
    let project = project(&[
        ("a.sql", allow),
        ("b.sql", "-- schema:allow data-loss:orders.note\nALTER TABLE orders DROP COLUMN note;\n"),
        ("c.sql", "-- schema:allow data-loss nobody reads it\nSELECT 1;\n"),
    ]);
    let run = project.run(&["lint", "a.sql", "--dialect", "postgres"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(!run.stdout.contains("data-loss") && run.stdout.contains("1 allowed"), "{run}");
    let run = project.run(&["lint", "b.sql", "--dialect", "postgres"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains("error[invalid-allow]") && run.stdout.contains("say why"), "{run}");
    let run = project.run(&["lint", "c.sql", "--dialect", "postgres"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stdout.contains("warning[stale-allow]"), "{run}");
}

#[test]
fn sarif_and_github_are_what_their_readers_ask_for() {
    let project =
        project(&[("my, file:1%.sql", DROP), ("a.sql", "-- schema:allow data-loss gone anyway\nDROP TABLE a;\n")]);
    let run = project.run(&["lint", "my, file:1%.sql", "a.sql", "--dialect", "postgres", "--format", "sarif"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["version"], "2.1.0");
    assert!(report["$schema"].as_str().unwrap().contains("sarif-2.1.0"));
    let [one] = report["runs"].as_array().unwrap().as_slice() else { panic!("{run}") };
    let rules = one["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(one["tool"]["driver"]["name"], "cargo-schema");
    let results = one["results"].as_array().unwrap();
    assert!(results.len() >= 3, "{run}");
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(!rules[index]["shortDescription"]["text"].as_str().unwrap().is_empty());
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri == "a.sql" || uri == "my%2C%20file%3A1%25.sql", "{uri}");
        let region = &place["region"];
        assert!(region["startLine"].as_u64() >= Some(1) && region["startColumn"].as_u64() >= Some(1), "{region}");
        assert!(region["endLine"].as_u64() >= region["startLine"].as_u64(), "{region}");
    }
    let allowed: Vec<_> = results.iter().filter(|result| result["suppressions"][0]["kind"] == "inSource").collect();
    assert_eq!(allowed.len(), 1, "{run}");
    assert_eq!(allowed[0]["suppressions"][0]["justification"], "gone anyway");

    let run = project.run(&["lint", "my, file:1%.sql", "--dialect", "postgres", "--format", "github"]);
    assert_eq!(run.code, Some(2), "{run}");
    let first = run.stdout.lines().next().unwrap();
    let place =
        "::error file=my%2C file%3A1%25.sql,line=2,endLine=2,col=20,endColumn=36,title=data-loss::orders.note: ";
    assert!(first.starts_with(place), "{run}");
    assert!(first.contains("%0Awhy: ") && run.stdout.lines().all(|line| line.starts_with("::")), "{run}");
}

#[test]
fn fix_writes_what_is_mechanical_and_says_it() {
    let project = configured(
        "",
        &[
            ("migrations/1_a.up.sql", "-- first\nCREATE INDEX i ON orders (a);\n"),
            ("migrations/1_a.toml", "it vouches\n"),
            ("migrations/2_b.up.sql", "ALTER TABLE orders DROP CONSTRAINT c;\nCREATE INDEX j ON orders (b);\n"),
            ("other.sql", "ALTER TABLE lines ADD CONSTRAINT c CHECK (a > 0); -- why\n"),
        ],
    );
    let run = project.run(&["lint", "--fix"]);
    assert_eq!(
        project.read("migrations/1_a.up.sql"),
        "-- no-transaction\n-- first\nCREATE INDEX CONCURRENTLY i ON orders (a);\n",
        "{run}"
    );
    assert_eq!(
        project.read("migrations/2_b.up.sql"),
        "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders DROP CONSTRAINT c;\nCREATE INDEX j ON orders (b);\n"
    );
    for part in ["1_a.up.sql:2: CONCURRENTLY", "`cargo schema verify --accept 1`", "2_b.up.sql:2: an index can come"] {
        assert!(run.stderr.contains(part), "{part}\n{run}");
    }
    let before = project.files();
    let run = project.run(&["lint", "--fix"]);
    assert_eq!(project.files(), before, "{run}");
    assert!(!run.stderr.contains("fixed"), "{run}");
    project.run(&["lint", "other.sql", "--fix"]);
    assert_eq!(
        project.read("other.sql"),
        "SET lock_timeout = '5s';\nALTER TABLE lines ADD CONSTRAINT c CHECK (a > 0) NOT VALID;\nALTER TABLE lines VALIDATE CONSTRAINT c; -- why\n"
    );
}

#[test]
fn what_cannot_be_read_is_an_error_and_what_is_not_known_is_named() {
    let project = project(&[("a.sql", "SELEC 1;\nDROP TABLE \"a;\n")]);
    let run = project.run(&["lint", "a.sql", "--dialect", "postgres"]);
    assert!(run.stdout.contains("never closes") && run.stdout.contains("opaque"), "{run}");
    project.write("b.sql", "SELEC 1;\n");
    let run = project.run(&["lint", "b.sql", "--dialect", "mysql", "--exit-code"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains("found: SELEC") && run.stdout.contains("b.sql:1:1"), "{run}");
    std::fs::write(project.path("c.sql"), b"SELECT '\xff';").unwrap();
    for (arguments, part) in [
        (&["lint", "nowhere.sql", "--dialect", "mysql"][..], "nowhere.sql"),
        (&["lint", "c.sql", "--dialect", "mysql"], "c.sql"),
        (&["lint", "b.sql"], "--dialect"),
        (&["lint"], "schema.toml"),
        (&["lint", "-", "-", "--dialect", "mysql"], "once"),
        (&["lint", "-", "--fix", "--dialect", "mysql"], "--fix"),
        (&["lint", "b.sql", "--dialect", "oracle"], "oracle"),
        (&["lint", "b.sql", "--format", "xml"], "xml"),
    ] {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(1), "{arguments:?}\n{run}");
        assert!(run.stderr.contains(part), "{part}\n{run}");
    }
    let run = piped(&project, &["lint", "-", "--dialect", "sqlite"], b"SELECT '\xff'");
    assert_eq!(run.code, Some(1), "{run}");
    let empty = piped(&project, &["lint", "-", "--dialect", "sqlite"], b"");
    assert_eq!((empty.code, empty.stdout.as_str()), (Some(0), "nothing found in 1 file\n"), "{empty}");
}

#[test]
fn what_a_migration_vouches_for_is_read_when_it_is_named_or_edited() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let run = project.done(&["lint"]);
    assert_eq!(run.stdout, "nothing found in 0 files; 1 file as it was written or accepted\n", "{run}");
    let name = project.names("migrations").into_iter().find(|name| name.ends_with(".up.sql")).unwrap();
    let path = format!("migrations/{name}");
    let run = project.done(&["lint", "migrations"]);
    assert!(run.stdout.contains("in 1 file\n"), "{run}");
    project.write(&path, &format!("{}\nDELETE FROM users;\n", project.read(&path)));
    let run = project.run(&["lint", "--exit-code"]);
    assert_eq!(run.code, Some(0), "the table is new in this file\n{run}");
    project.write(&path, &format!("{}\nDELETE FROM others;\n", project.read(&path)));
    let run = project.run(&["lint"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains("error[data-loss:others]"), "{run}");
    // What a person wrote is looked at, though a migration holds it.
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.done(&["sql", "--name", "forget", "--up-sql", "DELETE FROM users", "--irreversible"]);
    let run = project.run(&["lint"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains("error[data-loss:users]") && run.stdout.contains("1 file as it was"), "{run}");
}
