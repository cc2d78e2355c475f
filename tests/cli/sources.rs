//! Every source against others: the way from one to the other and back, none where they say the same, and what is said of
//! sources that cannot be read.

use crate::fixture::{Project, Run};
use crate::story::{RENAMED, USERS};
use schema_tests::servers::Kind;
use std::path::Path;

/// Another required column, an index and a check.
const GROWN: &str = "#[derive(schema_core::Table)]
#[table(index(name), check(name = \"users_age_check\", expr = \"age > 17\"))]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub name: String,
    pub nick: Option<String>,
    #[column(default = 18)]
    pub age: i32,
}
";

fn git(project: &Project, arguments: &[&str]) {
    let identity = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "init.defaultBranch=main"];
    let run = Run::of(project.command_with("git", &[&identity, arguments].concat()).output().unwrap());
    assert_eq!(run.code, Some(0), "git {arguments:?}\n{run}");
}

fn commit(project: &Project, tag: &str) {
    project.write(".gitignore", "/target\n*.db\n");
    git(project, &["add", "--all"]);
    git(project, &["commit", "--quiet", "--message", tag]);
    git(project, &["tag", tag]);
}

/// One state after the other, the first with a migration and a tag, the second written, too.
fn two_states() -> Project {
    let project = Project::sqlite(USERS);
    git(&project, &["init", "--quiet"]);
    project.done(&["diff", "--write", "--name", "begin"]);
    commit(&project, "one");
    project.structs(GROWN);
    project.done(&["diff", "--write", "--name", "grown"]);
    commit(&project, "two");
    project
}

/// The ways that a report shows, without the numbers that the clock gives.
fn changes(run: &Run) -> Vec<String> {
    let view: serde_json::Value = serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}\n{run}"));
    let plans = view["plans"].as_array().unwrap();
    let changes = plans.iter().flat_map(|plan| plan["changes"].as_array().unwrap());
    changes.map(|change| change["text"].as_str().unwrap().to_owned()).collect()
}

fn way(project: &Project, from: &str, to: &str) -> Vec<String> {
    changes(&project.done(&["diff", "--from", from, "--to", to, "--format", "json"]))
}

fn fails(project: &Project, arguments: &[&str], parts: &[&str]) {
    let before = project.files();
    let run = project.run(arguments);
    assert_eq!(run.code, Some(1), "{arguments:?}\n{run}");
    for part in parts {
        assert!(run.stderr.contains(part), "{arguments:?}: no `{part}`\n{run}");
    }
    assert_eq!(project.files(), before, "{arguments:?} changed files");
}

#[test]
fn any_two_sources_of_one_state_say_the_same_and_of_two_states_the_way() {
    let project = two_states();
    project.done(&["migrate"]);
    project.write("grown.sql", &dump(&project));
    let library = library(&project);
    let same = [
        "structs",
        "snapshot",
        "migrations",
        "git:two",
        "git:HEAD",
        "db",
        "sql:grown.sql",
        &format!("binary:{library}"),
    ];
    for from in same {
        for to in same.iter().filter(|to| **to != from) {
            let run = project.run(&["diff", "--from", from, "--to", to, "--exit-code"]);
            assert_eq!(run.code, Some(0), "{from} → {to}\n{run}");
            if (from, *to) != ("snapshot", "structs") {
                assert!(run.stdout.contains(&format!("no difference: {from} and {to} say the same")), "{run}");
            }
        }
        let grown = ["add column users.age", "add check users_age_check on users", "add index users_name_idx on users"];
        let mut up = way(&project, "git:one", from);
        let mut down = way(&project, from, "git:one");
        up.sort();
        down.sort();
        assert_eq!(up.len(), 3, "git:one → {from}: {up:?}");
        for change in grown {
            assert!(up.contains(&change.to_owned()), "git:one → {from}: {up:?}");
        }
        let gone: Vec<String> = if from == "structs" || from.starts_with("binary") {
            down.clone()
        } else {
            vec![
                "drop check users_age_check on users".to_owned(),
                "drop column users.age".to_owned(),
                "drop index users_name_idx on users".to_owned(),
            ]
        };
        assert_eq!(down, gone, "{from} → git:one");
    }
    let run = project.done(&["diff", "--from", "db", "--to", "git:one"]);
    assert!(run.stdout.contains("DROP COLUMN \"age\"") || run.stdout.contains("CREATE TABLE"), "{run}");
    let run = project.done(&["diff", "--from", "db", "--to", "git:one", "--format", "markdown"]);
    assert!(run.stdout.contains("From `db` to `git:one`."), "{run}");
    assert_eq!(project.run(&["diff", "--from", "git:one", "--to", "db", "--exit-code"]).code, Some(2));
}

/// The tables of the project's database as SQL.
fn dump(project: &Project) -> String {
    let run = Run::of(project.command_with("sqlite3", &["app.db", ".dump"]).output().unwrap());
    assert_eq!(run.code, Some(0), "{run}");
    run.stdout
}

/// The library that the structs were compiled to.
fn library(project: &Project) -> String {
    let run =
        Run::of(project.command_with(env!("CARGO"), &["build", "--quiet", "--message-format=json"]).output().unwrap());
    let name = format!("lib{}.rlib", package(project));
    let files = run.stdout.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut files = files.flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default());
    let found = files.find(|file| file.as_str().is_some_and(|file| file.ends_with(&name)));
    found.unwrap_or_else(|| panic!("no {name}\n{run}")).as_str().unwrap().to_owned()
}

fn package(project: &Project) -> String {
    let manifest: toml::Table = toml::from_str(&project.read("Cargo.toml")).unwrap();
    manifest["package"]["name"].as_str().unwrap().to_owned()
}

#[test]
fn the_structs_of_a_revision_are_built_beside_and_leave_nothing() {
    let project = two_states();
    project.structs(&GROWN.replace("pub nick: Option<String>,\n", ""));
    let before = project.files();
    let arguments =
        ["diff", "--from", "git:one", "--to", "structs", "--structs", "--format", "json", "--drop", "users.nick"];
    let mut found = changes(&project.done(&arguments));
    found.sort();
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.contains(&"retire column users.nick".to_owned()), "{found:?}");
    assert_eq!(project.files(), before, "the work tree is as it was");
    let trees = |project: &Project| {
        Run::of(project.command_with("git", &["worktree", "list"]).output().unwrap()).stdout.lines().count()
    };
    assert_eq!(trees(&project), 1);

    // It does not compile, and not even its records are there.
    project.structs("mod missing;\n");
    commit(&project, "broken");
    project.structs(GROWN);
    fails(&project, &["diff", "--from", "git:broken", "--structs"], &["missing"]);
    assert_eq!(trees(&project), 1, "a work tree is left");
    fails(&project, &["diff", "--from", "snapshot", "--to", "db", "--structs"], &["--structs", "git:REVISION"]);
}

#[test]
fn only_the_way_from_the_snapshot_to_the_structs_is_written() {
    let project = two_states();
    project.structs(USERS);
    for (from, to) in [("git:one", "structs"), ("db", "structs"), ("snapshot", "migrations")] {
        let arguments = ["diff", "--from", from, "--to", to, "--write"];
        fails(
            &project,
            &arguments,
            &["--write", &format!("{from} → {to} is another way"), "leave --from and --to out"],
        );
    }
    fails(&project, &["diff", "--from", "db", "--write"], &["cargo schema drift --write"]);
    fails(&project, &["diff", "--from", "structs"], &["structs is compared with itself", "--to"]);
    let run = project.done(&["diff", "--from", "snapshot", "--to", "structs", "--write"]);
    assert!(run.stderr.contains("written"), "{run}");
}

#[test]
fn renames_between_states_are_asked_for() {
    let project = Project::sqlite(USERS);
    git(&project, &["init", "--quiet"]);
    project.done(&["diff", "--write", "--name", "begin"]);
    commit(&project, "one");
    project.structs(RENAMED);
    project.done(&["diff", "--write"]);
    commit(&project, "two");
    fails(
        &project,
        &["diff", "--from", "git:one", "--to", "git:two"],
        &["users.name", "--rename users.name=users.full_name"],
    );
    let answered =
        ["diff", "--from", "git:one", "--to", "git:two", "--rename", "users.name=users.full_name", "--format", "json"];
    assert_eq!(changes(&project.done(&answered)), ["rename column users.name to full_name"]);
    assert_eq!(way(&project, "git:one", "structs"), ["rename column users.name to full_name"], "the structs say it");
}

#[test]
fn what_is_kept_aside_is_no_difference_to_the_structs() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("pub nick: Option<String>,\n", ""));
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    for (from, to) in [("db", "structs"), ("structs", "db"), ("structs", "snapshot"), ("migrations", "structs")] {
        assert_eq!(way(&project, from, to), Vec::<String>::new(), "{from} → {to}");
    }
}

#[test]
fn hand_written_sql_is_replayed() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let sql =
        ["sql", "--name", "more", "--up-sql", "CREATE TABLE more (id integer PRIMARY KEY NOT NULL)", "--down-sql"];
    project.done(&[&sql[..], &["DROP TABLE more"]].concat());
    // What a person makes by hand is declared nowhere.
    assert_eq!(way(&project, "snapshot", "migrations"), ["create table more"]);
    assert_eq!(way(&project, "structs", "migrations"), ["create table more"]);
    project.done(&["migrate"]);
    assert_eq!(way(&project, "migrations", "db"), Vec::<String>::new());
    assert_eq!(way(&project, "snapshot", "db"), ["create table more"]);
}

#[test]
fn what_cannot_be_read_says_why_and_what_to_do() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let from = |source: &str, parts: &[&str]| fails(&project, &["diff", "--from", source], parts);
    from(
        "table",
        &["table", "expected structs, snapshot, migrations, git:REVISION, binary:PATH, sql:FILE, db or db:URL"],
    );
    from("git:HEAD", &["is in no git repository"]);
    git(&project, &["init", "--quiet"]);
    from("git:HEAD", &["git knows no revision `HEAD`"]);
    project.write("README.md", "");
    git(&project, &["add", "README.md"]);
    git(&project, &["commit", "--quiet", "--message", "empty"]);
    from("git:HEAD", &["revision `HEAD` has no snapshot in schema", "--structs"]);
    from("git:v9", &["git knows no revision `v9`"]);
    from("git:--help", &["git knows no revision `--help`"]);
    from("binary:nowhere", &["cannot read nowhere"]);
    from("binary:schema.toml", &["cannot read the tables in schema.toml", "built with schema-core"]);
    from("binary:/bin/sh", &["no table is declared in /bin/sh"]);
    from("sql:nowhere.sql", &["cannot read nowhere.sql"]);
    from("db:sqlite:nowhere.db", &["nowhere.db", "create it first"]);
    from("db:oracle://host/x", &["oracle://host/x"]);
    project.write(
        "wrong.sql",
        "CREATE TABLE a (id integer);\n\n-- a comment\nCREATE TABLE b (\n  id integer,\n  naïve text not nul\n);\n",
    );
    from("sql:wrong.sql", &["wrong.sql:6:18: near \"nul\": syntax error"]);
    project.write("open.sql", "CREATE TABLE a (id integer DEFAULT 'x);\n");
    from("sql:open.sql", &["open.sql:1:36: the quote or comment"]);
    project.write("beyond.sql", "CREATE TABLE a (id integer);\nATTACH 'other.db' AS other;\n");
    from("sql:beyond.sql", &["beyond.sql:2:1: ATTACH 'OTHER.DB' reaches beyond"]);
    assert!(!project.path("other.db").exists());
}

#[test]
fn a_binary_of_another_format_is_refused() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let library = library(&project);
    let mut bytes = std::fs::read(&library).unwrap();
    let old = b"\"schema_record\":1";
    let places: Vec<usize> = (0..bytes.len() - old.len()).filter(|at| bytes[*at..].starts_with(old)).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at + old.len() - 1] = b'9';
    }
    std::fs::write(project.path("other.rlib"), bytes).unwrap();
    fails(
        &project,
        &["diff", "--from", "binary:other.rlib"],
        &["other.rlib", "another version of schema-core", "use the cargo-schema of that version"],
    );
}

/// What servers respell: casts, lists, moments, parentheses.
const SPELLED: &str = "use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Status { Open, Paid }

#[derive(Table)]
#[table(
    check(name = \"orders_total_check\", expr = \"total IN (1, 2, 3) AND (total > 0)\"),
    index(name = \"orders_low_idx\", expr = \"lower(note)\"),
)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, default = \"none\")]
    pub note: String,
    pub total: i32,
    #[column(default_sql(postgres = \"CURRENT_TIMESTAMP\", mysql = \"now(6)\"))]
    pub at: chrono::NaiveDateTime,
    #[column(default = Status::Open)]
    pub status: Status,
}
";

fn on_server(kind: Kind) {
    let name = kind.name();
    let structs = SPELLED.replace("chrono::NaiveDateTime", "Moment") + MOMENT;
    // MariaDB knows no index on an expression.
    let structs = if kind == Kind::Mariadb {
        structs.replace("    index(name = \"orders_low_idx\", expr = \"lower(note)\"),\n", "")
    } else {
        structs
    };
    let project = Project::new(&structs);
    let database = kind.database("sources");
    project.write(
        "schema.toml",
        &format!("[dialects.{name}]\nmigrations = \"migrations\"\n[database]\nurl = \"{}\"\n", database.url),
    );
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    let up = project.names("migrations").into_iter().find(|name| name.ends_with(".up.sql")).unwrap();
    let file = format!("sql:migrations/{up}");
    let scratch = kind.server().url.clone();
    for (from, to) in [("db", "snapshot"), ("structs", "db"), ("db", &file), (&file, "migrations")] {
        let run = project.done(&["diff", "--from", from, "--to", to, "--format", "json", "--scratch-url", &scratch]);
        assert_eq!(changes(&run), Vec::<String>::new(), "{name}: {from} → {to}\n{run}");
    }
    database.execute("ALTER TABLE orders ADD COLUMN extra integer");
    let run = project.done(&["diff", "--from", "snapshot", "--to", "db", "--format", "json"]);
    assert_eq!(changes(&run), ["add column orders.extra"], "{name}\n{run}");
    let run = project.done(&["diff", "--from", "db", "--to", "structs"]);
    assert!(run.stdout.contains("drop column orders.extra") && run.stdout.contains("DROP COLUMN"), "{name}\n{run}");
    project
        .write("wrong.sql", "CREATE TABLE a (id integer);\nCREATE TABLE b (\n  id integer,\n  name text not nul\n);\n");
    fails(&project, &["diff", "--from", "sql:wrong.sql", "--scratch-url", &scratch], &["wrong.sql:4:"]);
    let left = if kind == Kind::Postgres {
        "SELECT datname FROM pg_database WHERE datname LIKE 'schema\\_scratch\\_%'"
    } else {
        "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'schema\\_scratch\\_%'"
    };
    let names: Vec<_> = kind.database("list").rows(left).into_iter().flatten().flatten().collect();
    // Other tests are at work on the same server, with databases of their own.
    assert!(
        names.iter().all(|name| Path::new(&format!("/proc/{}", name.split('_').nth(2).unwrap())).exists()),
        "{names:?}"
    );
}

/// A column type without a crate.
const MOMENT: &str = "
#[derive(schema_core::ColumnType)]
#[column_type(sql_type(postgres = \"timestamp\", mysql = \"datetime(6)\", sqlite = \"datetime\"))]
pub struct Moment(pub i64);
";

#[test]
fn postgres_respells_nothing_into_a_difference() {
    on_server(Kind::Postgres);
}

#[test]
fn mysql_respells_nothing_into_a_difference() {
    on_server(Kind::Mysql);
}

#[test]
fn mariadb_respells_nothing_into_a_difference() {
    on_server(Kind::Mariadb);
}
