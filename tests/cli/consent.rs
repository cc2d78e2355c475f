//! What only a person may decide: values that a way back takes away, SQL that was edited, books that no longer fit the
//! files.

use crate::fixture::Project;
use crate::story::USERS;

fn sqlite(project: &Project, sql: &str) -> String {
    let output = project.command_with("sqlite3", &["app.db", sql]).output().unwrap();
    assert!(output.status.success(), "{sql}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn version(project: &Project, name: &str) -> String {
    let names = project.names("migrations");
    let file = names.iter().find(|file| file.ends_with(&format!("_{name}.toml"))).unwrap();
    file.split_once('_').unwrap().0.to_owned()
}

#[test]
fn a_rollback_that_loses_values_counts_them_first_and_asks_by_name() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    let aged = USERS.replace("pub nick", "#[column(default = 7)]\n    pub age: i32,\n    pub nick");
    project.structs(&aged);
    project.done(&["diff", "--write", "--name", "age"]);
    project.done(&["migrate"]);
    sqlite(&project, "INSERT INTO users (name) VALUES ('Ann'), ('Bob')");
    let run = project.done(&["rollback"]);
    assert!(!run.stdout.contains("lost"), "nobody has written an age\n{run}");
    project.done(&["migrate"]);
    sqlite(&project, "UPDATE users SET age = 30 WHERE name = 'Ann'");

    project.structs(&aged.replace(
        "#[column(default = 7)]\n    pub age",
        "#[column(default = 7, renamed_from = \"age\")]\n    pub years",
    ));
    project.done(&["diff", "--write", "--name", "years"]);
    project.done(&["migrate"]);
    let run = project.run(&["rollback", "--steps", "2"]);
    assert_eq!(run.code, Some(3), "{run}");
    for part in ["--allow data-loss:users.years", "1 row", "nothing was reverted"] {
        assert!(run.stderr.contains(part), "{part}\n{run}");
    }
    assert_eq!(sqlite(&project, "SELECT name, years FROM users ORDER BY name"), "Ann|30\nBob|7\n", "{run}");
    project.done(&["status", "--exit-code"]);
    let run = project.run(&["rollback", "--steps", "2", "--format", "json"]);
    let view: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((run.code, &view["refused"]), (Some(3), &serde_json::Value::Bool(true)), "{run}");
    assert_eq!(view["lost"][0]["hazard"], "data-loss:users.years");
    assert_eq!(view["lost"][0]["rows"], 1);
    let run = project.done(&["rollback", "--steps", "2", "--dry-run"]);
    assert!(run.stdout.contains("would be lost"), "{run}");
    project.done(&["rollback", "--steps", "2", "--allow", "data-loss:users.years=Ann will tell us again"]);

    let run = project.run(&["rollback", "--allow", "data-loss:users.name"]);
    assert_eq!(run.code, Some(3), "the consent is for something else\n{run}");
    assert!(run.stderr.contains("--allow data-loss:users ") && run.stderr.contains("2 rows"), "{run}");
    project.done(&["rollback", "--allow", "data-loss:users"]);
    assert_eq!(sqlite(&project, "SELECT name FROM sqlite_schema WHERE name = 'users'"), "");
}

#[test]
fn edited_sql_is_an_error_until_it_is_proved_and_accepted() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    let version = version(&project, "begin");
    let (up, toml) = (format!("migrations/{version}_begin.up.sql"), format!("migrations/{version}_begin.toml"));
    let (good, vouched) = (project.read(&up), project.read(&toml));
    project.write(&up, &good.replace('\n', "\r\n"));
    project.done(&["check"]);
    let run = project.run(&["verify", "--accept", &version]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains(&version) && run.stderr.contains("cargo schema check"), "{run}");

    project.write(&up, &good.replace("\"nick\" text", "\"nick\" text, \"extra\" text"));
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(2), "{run}");
    for part in ["edited-sql", &up, &format!("cargo schema verify --accept {version}")] {
        assert!(run.stdout.contains(part), "{part}\n{run}");
    }
    let run = project.run(&["verify", "--accept", &version]);
    assert_eq!(run.code, Some(1), "what does not reach the target is not accepted\n{run}");
    assert_eq!(project.read(&toml), vouched);

    project.write(&up, &format!("{good}-- a thought\n"));
    assert_eq!(project.run(&["check"]).code, Some(2));
    project.done(&["verify", "--accept", &version]);
    project.done(&["check"]);
    assert_ne!(project.read(&toml), vouched, "reviewers see it");
    assert!(project.read(&format!("migrations/{version}_begin.md")).contains("-- a thought\n"));
    project.write(&up, &good);
    assert_eq!(project.run(&["check"]).code, Some(2));
    let down = format!("migrations/{version}_begin.down.sql");
    project.done(&["verify", "--accept", &version]);
    project.write(&down, &project.read(&down).replace("DROP TABLE", "DROP  TABLE"));
    let run = project.run(&["check"]);
    assert!(run.code == Some(2) && run.stdout.contains(&down), "{run}");
}

#[test]
fn a_hazard_whose_consent_is_taken_out_is_an_error() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("    pub nick: Option<String>,\n", ""));
    project.done(&["diff", "--write"]);
    let run = project.run(&["purge", "--write", "--name", "gone"]);
    let allow = run.stderr.split_whitespace().find(|word| word.starts_with("data-loss:")).unwrap().to_owned();
    project.done(&["purge", "--write", "--name", "gone", "--allow", &allow]);
    project.done(&["check"]);
    let toml = format!("migrations/{}_gone.toml", version(&project, "gone"));
    let text = project.read(&toml);
    let from = text.find("acknowledged = [").unwrap();
    let to = text.find("operations = [").unwrap();
    project.write(&toml, &format!("{}acknowledged = []\n{}", &text[..from], &text[to..]));
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(2), "{run}");
    for part in ["hazard-unacknowledged", &toml, &allow, "--allow"] {
        assert!(run.stdout.contains(part), "{part}\n{run}");
    }
}

#[test]
fn books_are_repaired_where_only_the_ends_of_lines_differ_or_a_person_accepts_more() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&["migrate"]);
    let version = version(&project, "begin");
    let up = format!("migrations/{version}_begin.up.sql");
    let good = project.read(&up);
    let refused = |arguments: &[&str], part: &str| {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(1), "{run}");
        assert!(run.stderr.contains(part), "{part}\n{run}");
    };
    project.write(&up, &good.replace('\n', "\r\n"));
    refused(&["migrate"], "`cargo schema migrate --repair` writes down");
    let run = project.done(&["migrate", "--repair"]);
    assert!(run.stderr.contains("repaired") && run.stdout.contains("applied"), "{run}");
    project.done(&["migrate"]);

    project.write(&up, &format!("{good}-- a thought\n"));
    let flags = format!("migrate --repair --accept {version}");
    refused(&["migrate"], &flags);
    refused(&["migrate", "--repair"], &flags);
    refused(&["migrate", "--accept", &version], "--repair");
    refused(&["migrate", "--repair", "--accept", "5"], "no migration has the version 5");
    project.done(&["migrate", "--repair", "--accept", &version]);
    project.done(&["migrate"]);
    project.done(&["status", "--exit-code"]);
}
