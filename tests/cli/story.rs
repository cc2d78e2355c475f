//! The way of a user: from structs to a migrated database and back, with the exit code of every step.

use crate::fixture::Project;

pub(crate) const USERS: &str = "#[derive(schema_core::Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub name: String,
    pub nick: Option<String>,
}
";

pub(crate) const RENAMED: &str = "#[derive(schema_core::Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(renamed_from = \"name\")]
    pub full_name: String,
    pub nick: Option<String>,
}
";

#[test]
fn from_nothing_to_a_database_and_back() {
    let project = Project::sqlite(USERS);
    let run = project.run(&["diff", "--exit-code"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains("+ create table users") && run.stdout.contains("CREATE TABLE \"users\""), "{run}");
    assert!(run.stdout.contains("1 to add, 0 to change, 0 to remove, in 1 migration"), "{run}");
    assert!(project.names("migrations").is_empty(), "diff alone writes nothing");

    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(run.stdout.contains("pending-changes"), "{run}");

    project.done(&["diff", "--write", "--name", "begin"]);
    let names = project.names("migrations");
    let endings: Vec<&str> = names.iter().map(|name| name.split_once('.').unwrap().1).collect();
    assert_eq!(endings, ["down.sql", "md", "toml", "up.sql"], "{names:?}");
    assert!(names.iter().all(|name| name.contains("_begin.")), "{names:?}");
    assert_eq!(project.names("schema/tables"), ["users.toml"]);
    project.done(&["check"]);
    project.done(&["diff", "--exit-code"]);

    assert_eq!(project.run(&["status", "--exit-code"]).code, Some(2));
    let run = project.done(&["migrate", "--dry-run"]);
    assert!(run.stdout.contains("CREATE TABLE \"users\"") && !project.path("app.db").exists(), "{run}");
    let run = project.done(&["migrate"]);
    assert!(run.stdout.contains("1 migration applied to sqlite:"), "{run}");
    project.done(&["status", "--exit-code"]);
    let run = project.done(&["migrate"]);
    assert!(run.stdout.contains("up to date"), "{run}");

    project.structs(RENAMED);
    let run = project.done(&["diff", "--write"]);
    assert!(run.stdout.contains("~ rename column users.name to full_name"), "{run}");
    project.done(&["migrate"]);
    project.done(&["verify"]);

    let run = project.done(&["rollback", "--dry-run"]);
    assert!(run.stdout.contains("1 migration would be reverted"), "{run}");
    let run = project.done(&["rollback"]);
    assert!(run.stdout.contains("1 migration reverted"), "{run}");
    assert_eq!(project.run(&["status", "--exit-code"]).code, Some(2));
    let run = project.done(&["rollback", "--to", "0"]);
    assert!(run.stdout.contains("1 migration reverted"), "{run}");
    let run = project.done(&["rollback"]);
    assert!(run.stdout.contains("nothing to revert"), "{run}");
    let run = project.done(&["migrate"]);
    assert!(run.stdout.contains("2 migrations applied"), "{run}");
}

#[test]
fn a_purge_takes_what_is_named_by_its_name_before() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let bare = USERS.replace("    pub name: String,\n    pub nick: Option<String>,\n", "");
    project.structs(&bare);
    project.done(&["diff", "--write"]);
    let run = project.run(&["purge", "users.id"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("nothing is kept aside of users.id"), "{run}");
    let run = project.run(&["purge", "users.nick", "--write"]);
    assert_eq!(run.code, Some(3), "{run}");
    assert!(run.stderr.contains("data-loss:users._retired_nick"), "{run}");
    project.done(&["purge", "users.nick", "--write", "--allow", "data-loss:users.nick=nobody has one"]);
    let kept = project.read("schema/tables/users.toml");
    assert!(kept.contains("_retired_name") && !kept.contains("_retired_nick"), "{kept}");
    project.done(&["check"]);
    project.done(&["verify"]);
}

#[test]
fn a_dropped_column_is_kept_aside_until_it_is_purged_with_consent() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("    pub nick: Option<String>,\n", ""));
    let run = project.done(&["diff", "--write"]);
    assert!(run.stdout.contains("- retire column users.nick"), "{run}");
    let plan = project.names("migrations").into_iter().rfind(|name| name.ends_with(".md")).unwrap();
    let plan = project.read(&format!("migrations/{plan}"));
    assert!(plan.contains("* **Old code on the new schema:** breaks where it uses users.nick\n"), "{plan}");
    assert!(plan.contains("* **New code on the old schema:** works\n"), "nobody uses what is kept aside\n{plan}");
    project.done(&["check"]);
    project.done(&["diff", "--exit-code"]);

    let before = project.files();
    let run = project.done(&["purge"]);
    assert!(run.stdout.contains("--allow data-loss:users"), "{run}");
    let run = project.run(&["purge", "--write"]);
    assert_eq!(run.code, Some(3), "{run}");
    let allow = run.stderr.split_whitespace().find(|word| word.starts_with("data-loss:")).unwrap().to_owned();
    assert_eq!(project.files(), before, "a refused purge writes nothing");

    project.done(&["purge", "--write", "--allow", &format!("{allow}=nobody has one")]);
    let toml = project.names("migrations").into_iter().rfind(|name| name.ends_with(".toml")).unwrap();
    let toml = project.read(&format!("migrations/{toml}"));
    assert!(toml.contains(&allow) && toml.contains("nobody has one"), "reviewers see the consent\n{toml}");
    project.done(&["check"]);
    project.done(&["verify"]);
    project.done(&["migrate"]);
}

#[test]
fn reports_are_json_and_markdown_too() {
    let project = Project::sqlite(USERS);
    let json = |arguments: &[&str]| -> serde_json::Value {
        let run = project.run(&[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{run}"))
    };
    let diff = json(&["diff", "--write"]);
    assert_eq!(diff["plans"][0]["dialect"], "sqlite");
    assert_eq!(diff["plans"][0]["changes"][0]["sign"], "add");
    assert_eq!(diff["written"].as_array().unwrap().len(), 5);
    assert_eq!(json(&["check"])["problems"].as_array().unwrap().len(), 0);
    assert_eq!(json(&["status"])["pending"], 1);
    assert_eq!(json(&["migrate"])["migrations"].as_array().unwrap().len(), 1);
    assert_eq!(json(&["verify"])["databases"][0]["migrations"].as_array().unwrap().len(), 1);
    assert_eq!(json(&["rollback"])["direction"], "down");
    for verb in ["diff", "check", "status", "migrate", "verify", "rollback", "snapshot", "purge"] {
        let run = project.done(&[verb, "--format", "markdown"]);
        assert!(!run.stdout.is_empty() && !run.stdout.contains('\u{1b}'), "{verb}\n{run}");
    }
}

#[test]
fn the_snapshot_can_be_written_again_from_the_migrations() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let good = project.read("schema/tables/users.toml");
    project.write("schema/tables/users.toml", &good.replace("nick", "nock"));
    for verb in [&["snapshot"][..], &["check"]] {
        let run = project.run(verb);
        assert_eq!(run.code, Some(2), "{run}");
        assert!(run.stdout.contains("snapshot --from migrations") && run.stdout.contains("table users"), "{run}");
    }
    let run = project.run(&["diff", "--write"]);
    assert_eq!(run.code, Some(1), "{run}");
    project.done(&["snapshot", "--from", "migrations", "--dry-run"]);
    assert_ne!(project.read("schema/tables/users.toml"), good);
    project.done(&["snapshot", "--from", "migrations"]);
    assert_eq!(project.read("schema/tables/users.toml"), good);

    std::fs::remove_dir_all(project.path("schema")).unwrap();
    assert_eq!(project.run(&["check"]).code, Some(1));
    project.done(&["snapshot", "--from", "migrations"]);
    assert_eq!(project.read("schema/tables/users.toml"), good);
    project.done(&["check"]);
}

#[test]
fn one_edit_under_two_databases_is_one_version_in_two_folders() {
    let project = Project::new(USERS);
    project.write("schema.toml", "[dialects.sqlite]\nmigrations = \"migrations/sqlite\"\n[dialects.postgres]\nmigrations = \"migrations/postgres\"\n");
    project.done(&["snapshot", "--from", "migrations"]);
    let run = project.run(&["diff", "--write", "--dialect", "sqlite"]);
    assert_eq!(run.code, Some(1), "one database must not run ahead of the shared snapshot\n{run}");
    project.done(&["diff", "--write"]);
    let names = project.names("migrations/sqlite");
    assert_eq!((names.len(), &names), (4, &project.names("migrations/postgres")));
    project.done(&["check"]);
    project.done(&["verify", "--dialect", "sqlite"]);
    let run = project.run(&["status"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("--dialect"), "{run}");
    project.done(&["status", "--url", "sqlite:other.db"]);
}
