//! Bad input: each is exit code 1, a text that names the thing and the next step, and nothing changed on disk.

use crate::fixture::{Project, Run};
use crate::story::USERS;

/// A project with one migration written and applied.
fn ready() -> Project {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&["migrate"]);
    project
}

/// Runs the command, which must refuse, say all the parts, and leave the files alone.
fn refuses(project: &Project, arguments: &[&str], parts: &[&str]) -> Run {
    let before = project.files();
    let run = project.run(arguments);
    assert_eq!(run.code, Some(1), "cargo schema {arguments:?}\n{run}");
    for part in parts {
        assert!(run.stderr.contains(part), "cargo schema {arguments:?} does not say {part:?}\n{run}");
    }
    assert!(!run.stderr.contains("panicked") && !run.stderr.contains("bug in cargo schema"), "{run}");
    assert_eq!(project.files(), before, "cargo schema {arguments:?} changed files\n{run}");
    run
}

fn file(project: &Project, ending: &str) -> String {
    let name = project.names("migrations").into_iter().find(|name| name.ends_with(ending)).unwrap();
    format!("migrations/{name}")
}

#[test]
fn no_configuration_or_a_broken_one() {
    let project = Project::new(USERS);
    refuses(&project, &["diff"], &["schema.toml", "cargo schema init"]);
    project.write("schema.toml", "[dialects.sqlite]\nmigrations = \"migrations\"\n[policy]\nonlin = true\n");
    refuses(&project, &["diff"], &["schema.toml", "line 4", "onlin"]);
    project.write("schema.toml", "[dialects.oracle]\nmigrations = \"migrations\"\n");
    refuses(&project, &["diff"], &["oracle", "sqlite"]);
    let project = Project::sqlite(USERS);
    refuses(&project, &["init"], &["already"]);
    refuses(&project, &["diff", "--dialect", "mysql"], &["mysql", "it has sqlite"]);
}

#[test]
fn a_broken_or_newer_snapshot() {
    let project = ready();
    let good = project.read("schema/tables/users.toml");
    project.write("schema/tables/users.toml", &good.replace("type =", "type"));
    refuses(&project, &["diff", "--write"], &["schema/tables/users.toml:"]);
    project.write("schema/tables/users.toml", &good.replace("bigint", "bigitn"));
    refuses(&project, &["diff", "--write"], &["schema/tables/users.toml:", "bigitn"]);
    project.write("schema/tables/users.toml", &good);
    project.write("schema/format.toml", "format = 99\n");
    refuses(&project, &["diff"], &["99", "newer"]);
    std::fs::remove_file(project.path("schema/format.toml")).unwrap();
    refuses(&project, &["check"], &["format.toml", "snapshot --from migrations"]);
    project.done(&["snapshot", "--from", "migrations"]);
    project.write("schema/tables/notes.txt", "");
    refuses(&project, &["check"], &["notes.txt"]);
}

#[test]
fn missing_edited_or_doubled_migrations() {
    let project = ready();
    project.structs(
        &USERS.replace("    pub nick: Option<String>,\n", "    pub nick: Option<String>,\n    pub age: Option<i32>,\n"),
    );
    project.done(&["diff", "--write", "--name", "age"]);
    let first: Vec<String> = project.names("migrations").into_iter().filter(|name| name.contains("_begin")).collect();
    let kept: Vec<(String, String)> =
        first.iter().map(|name| (name.clone(), project.read(&format!("migrations/{name}")))).collect();

    for name in &first {
        std::fs::remove_file(project.path(&format!("migrations/{name}"))).unwrap();
    }
    refuses(&project, &["diff", "--write"], &["_age", "version control"]);
    refuses(&project, &["migrate"], &["_age"]);
    for (name, text) in &kept {
        project.write(&format!("migrations/{name}"), text);
    }
    project.done(&["check"]);

    let down = file(&project, "_begin.down.sql");
    let text = project.read(&down);
    std::fs::remove_file(project.path(&down)).unwrap();
    refuses(&project, &["migrate"], &["_begin.down.sql", "missing"]);
    project.write(&down, &text);

    let toml = file(&project, "_begin.toml");
    let text = project.read(&toml);
    project.write(&toml, &text.replace("nick", "nock"));
    refuses(&project, &["check"], &["_begin.toml", "changed by hand"]);
    project.write(&toml, "not toml");
    refuses(&project, &["migrate"], &["_begin.toml:1"]);
    project.write(&toml, &text);

    for name in project.names("migrations").into_iter().filter(|name| name.contains("_begin")) {
        project.write(
            &format!("migrations/{}", name.replace("_begin", "_again")),
            &project.read(&format!("migrations/{name}")),
        );
    }
    refuses(&project, &["check"], &["_again", "_begin"]);
}

#[test]
fn a_migration_edited_after_it_was_applied() {
    let project = ready();
    let up = file(&project, "_begin.up.sql");
    let text = project.read(&up);
    project.write(&up, &format!("{text}-- a thought\n"));
    refuses(&project, &["migrate"], &["begin", "changed since applied"]);
    let run = project.run(&["status"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stdout.contains("changed"), "{run}");
    for ending in ["_begin.up.sql", "_begin.down.sql", "_begin.toml", "_begin.md"] {
        std::fs::remove_file(project.path(&file(&project, ending))).unwrap();
    }
    refuses(&project, &["migrate"], &["begin", "not on disk"]);
}

#[test]
fn two_structs_with_one_table() {
    let project = Project::sqlite(&format!(
        "{USERS}{}",
        USERS.replace("pub struct User", "#[table(name = \"users\")]\npub struct Person")
    ));
    refuses(&project, &["diff", "--write"], &["users", "User", "Person", "src/lib.rs:"]);
}

#[test]
fn packages_that_hold_no_tables() {
    let project = Project::sqlite("pub struct Nothing;");
    refuses(&project, &["diff", "--write"], &["app", "derive"]);
    refuses(&project, &["diff", "-p", "shop"], &["no package `shop`", "app"]);
    let manifest = project.read("Cargo.toml");
    let without = manifest.lines().filter(|line| !line.starts_with("schema-core")).collect::<Vec<_>>().join("\n");
    project.write("Cargo.toml", &without);
    refuses(&project, &["diff"], &["cargo add schema-core"]);
    project.write("Cargo.toml", "[package");
    refuses(&project, &["diff"], &["Cargo.toml"]);
}

#[test]
fn a_schema_that_cannot_be() {
    let project = Project::sqlite(&USERS.replace(
        "pub struct User",
        "#[table(check(name = \"c\", expr = \"1 = 1\"), index(name = \"c_idx\", columns(nope)))]\npub struct User",
    ));
    let run = project.run(&["diff"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("nope"), "{run}");
}

#[test]
fn urls_that_lead_nowhere() {
    let project = ready();
    refuses(&project, &["migrate", "--url", "postgres://app:s3cret@127.0.0.1:1/shop"], &["SQLite"]);
    refuses(&project, &["migrate", "--url", "ftp://x/y"], &["ftp://x/y"]);
    refuses(&project, &["migrate", "--url", "sqlite:/nowhere/at/all.db"], &["/nowhere/at/all.db"]);
    project
        .write("schema.toml", "[dialects.postgres]\nmigrations = \"pg\"\n[database]\nurl = \"env:NO_SUCH_VARIABLE\"\n");
    refuses(&project, &["status"], &["NO_SUCH_VARIABLE", "--url"]);
    project.write("schema.toml", "[dialects.postgres]\nmigrations = \"pg\"\n");
    refuses(&project, &["status"], &["--url", "DATABASE_URL"]);
    let run =
        refuses(&project, &["status", "--url", "postgres://app:s3cret@127.0.0.1:1/shop"], &["127.0.0.1:1", "app:***@"]);
    assert!(!run.stderr.contains("s3cret") && !run.stdout.contains("s3cret"), "the password is printed\n{run}");
    project.write("schema.toml", "[dialects.mysql]\nmigrations = \"my\"\n");
    refuses(&project, &["verify"], &["scratch server", "--scratch-url"]);
}

#[test]
fn a_url_is_taken_from_dotenv_beside_the_project() {
    let project = ready();
    project.write("schema.toml", "[dialects.sqlite]\nmigrations = \"migrations\"\n");
    project.write(".env", "DATABASE_URL=sqlite:app.db\n");
    let run = project.done(&["status"]);
    assert!(run.stdout.contains("applied"), "{run}");
}

#[test]
fn a_database_that_already_holds_the_tables() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let status = std::process::Command::new("sqlite3")
        .arg(project.path("app.db"))
        .arg("CREATE TABLE users (x)")
        .status()
        .unwrap();
    assert!(status.success());
    refuses(&project, &["migrate"], &["users", "already exists", "nothing of the migration remains"]);
    let run = project.run(&["status", "--exit-code"]);
    assert_eq!(run.code, Some(2), "{run}");
}

#[test]
fn a_locked_sqlite_file() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let script = format!(
        ".timeout 1000\nCREATE TABLE other (x);\nBEGIN EXCLUSIVE;\n.shell touch {}\n.shell sleep 30\n",
        project.path("held").display()
    );
    project.write("hold.sql", &script);
    let mut holder = std::process::Command::new("sqlite3")
        .arg(project.path("app.db"))
        .stdin(std::fs::File::open(project.path("hold.sql")).unwrap())
        .spawn()
        .unwrap();
    while !project.path("held").exists() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let run =
        refuses(&project, &["migrate", "--wait", "1"], &["app.db", "another process writes to the file", "1 second"]);
    assert!(run.stdout.is_empty(), "{run}");
    let child = project.command(&["migrate"]).stderr(std::process::Stdio::piped()).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(700));
    holder.kill().unwrap();
    holder.wait().unwrap();
    // Whoever waits long enough gets in.
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let project = Project::sqlite(USERS);
    // A limit on the size of files is met as a full disk is, and needs no rights.
    // Built before, so that it is the migration that does not fit: its plan is longer than the block that is left.
    project.done(&["diff"]);
    let before = project.files();
    let command = project.command(&["diff", "--write"]);
    let program = command.get_program().to_owned();
    let output = project
        .command_with(
            "bash",
            &["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" diff --write --color never", &program.to_string_lossy()],
        )
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("cannot write") && stderr.contains("migrations/"), "{stderr}");
    assert!(stderr.contains("File too large"), "{stderr}");
    assert_eq!(project.files(), before, "{stderr}");
    assert!(project.names("migrations").is_empty(), "{:?}", project.names("migrations"));
    project.done(&["diff", "--write"]);
    project.done(&["check"]);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let project = Project::sqlite(USERS);
    // Stands in the way as a read-only disk would, for root too.
    project.write("migrations", "a file");
    refuses(&project, &["diff", "--write"], &["migrations"]);
}

#[test]
fn awkward_names_are_quoted_or_refused_and_never_injected() {
    for name in ["or\\\"ders", "my orders", "or.ders", "or$ders", "💥", "select", "x'; DROP TABLE users; --"] {
        let project = Project::sqlite(&format!(
            "#[derive(schema_core::Table)]\n#[table(name = \"{name}\")]\npub struct Odd {{\n    #[column(primary_key)]\n    pub id: i64,\n    #[column(name = \"{name}\", unique)]\n    pub value: Option<String>,\n}}\n"
        ));
        let run = project.run(&["diff", "--write"]);
        match run.code {
            Some(0) => {
                project.done(&["check"]);
                project.done(&["migrate"]);
                project.done(&["verify"]);
                project.done(&["rollback"]);
            }
            Some(1) => assert!(run.stderr.contains("name"), "{name}: refused without a reason\n{run}"),
            _ => panic!("{name}\n{run}"),
        }
    }
}
