//! SQL that a person wrote as a migration: written, said, proved, applied to rows, taken back, and refused where it cannot be.

use crate::fixture::Project;
use crate::story::USERS;
use schema_tests::servers::Kind;

const SHOUT: &str = "UPDATE users SET name = upper(name)";

fn sql(way: &[&'static str]) -> Vec<&'static str> {
    [&["sql", "--name", "shout", "--up-sql", SHOUT], way].concat()
}

#[test]
fn what_it_does_is_not_known_and_said() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.write("up.sql", "-- a view; for reports\nCREATE VIEW names AS SELECT name FROM users;\nUPDATE users SET nick = 'a;b' WHERE false;\n");
    let before = project.files();
    let view = ["sql", "--name", "add_names", "--up", "up.sql", "--down-sql", "DROP VIEW names"];
    let run = project.done(&[&view[..], &["--dry-run"]].concat());
    for part in [
        "run add_names  (back: rows written meanwhile may stop it)",
        "blocks unknown",
        "opaque",
        "SQL written by hand, in 1 migration",
        "without --dry-run",
    ] {
        assert!(format!("{}{}", run.stdout, run.stderr).contains(part), "{part}\n{run}");
    }
    assert!(!run.stdout.contains("proved on the model"), "{run}");
    assert_eq!(project.files(), before);

    project.done(&view);
    let names = project.names("migrations");
    let stem = names.iter().find_map(|name| name.strip_suffix("_add_names.up.sql")).unwrap();
    let up = project.read(&format!("migrations/{stem}_add_names.up.sql"));
    assert!(up.contains("-- a view; for reports\nCREATE VIEW names AS SELECT name FROM users;\nUPDATE users SET nick = 'a;b' WHERE false;\n"), "{up}");
    let plan = project.read(&format!("migrations/{stem}_add_names.md"));
    assert!(
        plan.contains("when its author says") && plan.contains("**opaque** (add\\_names)")
            || plan.contains("**opaque** (add_names)"),
        "{plan}"
    );
    project.done(&["check"]);
    project.done(&["diff", "--exit-code"]);
    let run = project.done(&["verify"]);
    assert!(run.stdout.contains("add_names  up, down, up again"), "{run}");
    project.done(&["migrate"]);
    project.done(&["status", "--exit-code"]);
    project.done(&["rollback"]);
    project.done(&["migrate"]);
    // What comes after it is chained to it.
    project.structs(&USERS.replace("pub nick", "#[column(renamed_from = \"nick\")]\n    pub nickname"));
    project.done(&["diff", "--write"]);
    project.done(&["check"]);
}

#[test]
fn a_way_back_must_bring_the_rows_back_unless_what_it_forgets_is_named() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.done(&sql(&["--down-sql", "UPDATE users SET name = 'whatever'"]));
    let run = project.run(&["verify"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(
        run.stdout.contains("the rows of users are not what they were")
            && run.stdout.contains("--allow data-loss:users"),
        "{run}"
    );

    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let run = project.run(&sql(&["--down-sql", "SELECT 1", "--allow", "data-loss:users.nam"]));
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("data-loss:users.nam"), "{run}");
    let run = project.done(&sql(&["--down-sql", "SELECT 1", "--allow", "data-loss:users.name=nobody wants it back"]));
    assert!(run.stdout.contains("not everything returns"), "{run}");
    assert!(run.stdout.contains("allowed: data-loss:users.name") && !run.stdout.contains("needs consent"), "{run}");
    project.done(&["verify"]);
    project.done(&["check"]);
    let toml = project.names("migrations").into_iter().rfind(|name| name.ends_with(".toml")).unwrap();
    assert!(project.read(&format!("migrations/{toml}")).contains("nobody wants it back"));
}

#[test]
fn a_missing_way_back_is_asked_for_by_name() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let before = project.files();
    for (way, part) in [
        (&[][..], "--irreversible"),
        (&["--down-sql", "-- nothing"], "--irreversible"),
        (&["--down-sql", "SELECT 1", "--irreversible"], "cannot be used"),
        (&["--down-sql", "BEGIN; SELECT 1; COMMIT"], "BEGIN"),
        (&["--down-sql", "SELECT '"], "never closes"),
        (&["--down", "nowhere.sql"], "nowhere.sql"),
    ] {
        let run = project.run(&sql(way));
        assert_eq!(run.code, Some(1), "{way:?}\n{run}");
        assert!(run.stderr.contains(part), "{part}\n{run}");
    }
    assert_eq!(project.run(&["sql", "--name", "x", "--up-sql", "", "--irreversible"]).code, Some(1));
    assert_eq!(project.run(&["sql", "--name", "x", "--up", "-", "--down", "-"]).code, Some(1));
    assert_eq!(project.files(), before);
}

#[test]
fn one_database_of_several_may_have_sql_of_its_own() {
    let project = Project::new(USERS);
    project.write(
        "schema.toml",
        "[dialects.sqlite]\nmigrations = \"sqlite\"\n[dialects.postgres]\nmigrations = \"postgres\"\n",
    );
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    let both = project.names("postgres");
    project.done(&sql(&["--irreversible", "--dialect", "sqlite"]));
    assert_eq!((project.names("sqlite").len(), project.names("postgres")), (8, both));
    project.done(&["sql", "--name", "whisper", "--up-sql", SHOUT, "--irreversible"]);
    assert_eq!((project.names("sqlite").len(), project.names("postgres").len()), (12, 8));
    project.done(&["check"]);
    project.done(&["verify", "--dialect", "sqlite"]);
}

#[test]
fn rows_go_there_and_back_on_every_database() {
    let project = Project::new(USERS);
    let databases =
        [(Kind::Sqlite, "sqlite"), (Kind::Postgres, "postgres"), (Kind::Mysql, "mysql"), (Kind::Mariadb, "mariadb")];
    let config = databases.map(|(_, name)| format!("[dialects.{name}]\nmigrations = \"{name}\"\n"));
    project.write("schema.toml", &config.concat());
    project.done(&["snapshot", "--from", "migrations"]);
    project.structs(&USERS.replace("    pub name", "    #[column(length = 80)]\n    pub name"));
    project.done(&["diff", "--write"]);
    project
        .write("up.sql", "CREATE TABLE aside AS SELECT id, name FROM users;\nUPDATE users SET name = upper(name);\n");
    project.write(
        "down.sql",
        "UPDATE users SET name = (SELECT name FROM aside WHERE aside.id = users.id);\nDROP TABLE aside;\n",
    );
    project.done(&[
        "sql",
        "--name",
        "shout",
        "--up",
        "up.sql",
        "--down",
        "down.sql",
        "--allow",
        "data-loss:users.nick",
    ]);
    project.done(&["sql", "--name", "forget", "--up-sql", "UPDATE users SET nick = NULL", "--irreversible"]);
    for (kind, name) in databases {
        let database = kind.database("cli_sql");
        let flags = ["--dialect", name, "--url", &database.url];
        let with = |verb: &[&'static str]| project.run(&[verb, &flags].concat());
        let done = |verb: &[&'static str]| {
            let run = with(verb);
            assert_eq!(run.code, Some(0), "{name} {verb:?}\n{run}");
        };
        let names = || database.rows("SELECT name, nick FROM users ORDER BY id");
        let row = |name: &str, nick: Option<&str>| vec![Some(name.to_owned()), nick.map(str::to_owned)];
        let versions: Vec<String> = project
            .names(name)
            .iter()
            .filter_map(|file| file.strip_suffix(".up.sql")?.split('_').next().map(str::to_owned))
            .collect();
        let to = |verb: &'static str, version: &str| {
            let run = project.run(&[&[verb, "--to", version][..], &flags].concat());
            assert_eq!(run.code, Some(0), "{name}\n{run}");
        };
        to("migrate", &versions[0]);
        database.execute("INSERT INTO users (name, nick) VALUES ('Ann', 'a'), ('Bob', NULL)");
        to("migrate", &versions[1]);
        assert_eq!(names(), [row("ANN", Some("a")), row("BOB", None)], "{name}");
        to("rollback", &versions[0]);
        assert_eq!(names(), [row("Ann", Some("a")), row("Bob", None)], "{name}");
        done(&["migrate"]);
        assert_eq!(names(), [row("ANN", None), row("BOB", None)], "{name}");
        for verb in [&["rollback"][..], &["rollback", "--dry-run"], &["rollback", "--to", "0"]] {
            let run = with(verb);
            assert_eq!(run.code, Some(1), "{name}\n{run}");
            assert!(
                run.stderr.contains("nothing was reverted")
                    && run.stderr.contains("_forget was written without a way back"),
                "{name}\n{run}"
            );
        }
        // Who runs the file without the tool is refused as well, and keeps what is there.
        let down = project.names(name).into_iter().find(|file| file.ends_with("_forget.down.sql")).unwrap();
        let refused = database.try_rows(&project.read(&format!("{name}/{down}"))).expect_err(name).to_string();
        assert!(refused.contains("forget has no way back"), "{name}: {refused}");
        assert_eq!(names(), [row("ANN", None), row("BOB", None)], "{name}");
        done(&["status", "--exit-code"]);
    }
}
