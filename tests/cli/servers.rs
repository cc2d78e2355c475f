//! The same story on real servers: written for all of them at once, applied, verified on scratch databases, reverted.

use crate::fixture::{Project, Run};
use schema_tests::servers::Kind;

const SHOP: &str = "use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Status { Open, Paid }

#[derive(Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, unique)]
    pub name: String,
}

#[derive(Table)]
#[table(check(name = \"orders_total_check\", expr = \"total > 10\"))]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: i64,
    pub total: i64,
    #[column(default = Status::Open)]
    pub status: Status,
    pub note: Option<String>,
}
";

/// Another column that must be filled, a new label, an index, a renamed and a dropped column.
const GROWN: &str = "use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Status { Open, Paid, Lost }

#[derive(Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, unique, renamed_from = \"name\")]
    pub full_name: String,
    #[column(length = 40, backfill = \"lower(full_name)\")]
    pub slug: String,
}

#[derive(Table)]
#[table(check(name = \"orders_total_check\", expr = \"total > 10\"), index(total))]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: i64,
    pub total: i64,
    #[column(default = Status::Open)]
    pub status: Status,
}
";

const SERVERS: [(Kind, &str); 3] = [(Kind::Postgres, "postgres"), (Kind::Mysql, "mysql"), (Kind::Mariadb, "mariadb")];

#[test]
fn one_story_on_every_server() {
    let project = Project::new(SHOP);
    let mut config = String::from("snapshot = \"schema\"\n[dialects.sqlite]\nmigrations = \"migrations/sqlite\"\n");
    for (_, name) in SERVERS {
        config.push_str(&format!("[dialects.{name}]\nmigrations = \"migrations/{name}\"\n"));
    }
    project.write("schema.toml", &config);
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    project.structs(GROWN);
    project.done(&["diff", "--write", "--allow", "blocks-writes:users", "--allow", "blocks-writes:orders"]);
    project.done(&["check"]);
    for (kind, name) in SERVERS {
        let server = kind.server();
        let run = project.run(&["verify", "--trace", "--dialect", name, "--scratch-url", &server.url]);
        assert_eq!(run.code, Some(0), "{name}\n{run}");
        assert!(run.stdout.contains(", none did more than was said"), "{name}\n{run}");
        assert!(run.stdout.contains("proved on"), "{name}\n{run}");
        assert!(!run.stdout.contains("may fail on") && !run.stdout.contains("no row fits"), "{name}\n{run}");

        let database = kind.database("cli");
        let flags = ["--dialect", name, "--url", &database.url];
        let with = |verb: &[&'static str]| project.done(&[verb, &flags].concat());
        with(&["migrate", "--dry-run"]);
        with(&["migrate"]);
        with(&["status", "--exit-code"]);
        let run = with(&["rollback", "--steps", "1"]);
        assert!(run.stdout.contains("reverted"), "{name}\n{run}");
        with(&["migrate"]);
        with(&["rollback", "--to", "0"]);
        let run = project.run(&[&["status", "--exit-code"][..], &flags].concat());
        assert_eq!(run.code, Some(2), "{name}\n{run}");
    }
}

#[test]
fn a_url_of_the_wrong_kind_a_wrong_password_and_no_such_database() {
    let project = Project::new(SHOP);
    project.write("schema.toml", "[dialects.postgres]\nmigrations = \"pg\"\n[dialects.mysql]\nmigrations = \"my\"\n[dialects.mariadb]\nmigrations = \"ma\"\n");
    project.done(&["snapshot", "--from", "migrations"]);
    let fails = |arguments: &[&str], part: &str| {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(1), "{run}");
        assert!(run.stderr.contains(part), "{part}\n{run}");
        assert!(!run.stderr.contains("s3cret") && !run.stdout.contains("s3cret"), "the password is printed\n{run}");
    };
    let (mysql, mariadb) = (&Kind::Mysql.server().url, &Kind::Mariadb.server().url);
    fails(&["status", "--dialect", "mariadb", "--url", mysql], "MariaDB");
    fails(&["status", "--dialect", "mysql", "--url", mariadb], "MySQL");
    fails(&["status", "--dialect", "postgres", "--url", mysql], "PostgreSQL");
    let nobody = |url: &str| {
        let (scheme, rest) = url.split_once("://").unwrap();
        let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        format!("{scheme}://nobody:s3cret@{place}")
    };
    fails(&["migrate", "--dialect", "mysql", "--url", &nobody(mysql)], "nobody:***@");
    fails(&["migrate", "--dialect", "postgres", "--url", &nobody(&Kind::Postgres.server().url)], "nobody:***@");
    let database = Kind::Postgres.database("cli_gone");
    let gone = database.url.replace(&database.name, "no_such_database");
    fails(&["migrate", "--dialect", "postgres", "--url", &gone], "no_such_database");
}

#[test]
fn a_wrong_password() {
    let project = Project::new(SHOP);
    project.write("schema.toml", "[dialects.postgres]\nmigrations = \"pg\"\n[dialects.mysql]\nmigrations = \"my\"\n[dialects.mariadb]\nmigrations = \"ma\"\n");
    project.done(&["snapshot", "--from", "migrations"]);
    for (kind, name) in SERVERS {
        let database = kind.database("cli_password");
        let user = format!("app{}", std::process::id());
        match kind {
            Kind::Postgres => {
                database.execute(&format!("CREATE ROLE {user} LOGIN PASSWORD 'the right one'"));
                // The throw-away server trusts everybody else.
                let rules = database.rows("SHOW hba_file")[0][0].clone().unwrap();
                let former = std::fs::read_to_string(&rules).unwrap();
                std::fs::write(
                    &rules,
                    format!("host all {user} all scram-sha-256\nlocal all {user} scram-sha-256\n{former}"),
                )
                .unwrap();
                database.execute("SELECT pg_reload_conf()");
            }
            Kind::Mysql | Kind::Mariadb => {
                database.execute(&format!("CREATE USER {user} IDENTIFIED BY 'the right one'"));
            }
            Kind::Sqlite => unreachable!("it is no server"),
        }
        let (scheme, rest) = database.url.split_once("://").unwrap();
        let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        let url = format!("{scheme}://{user}:s3cret@{place}");
        for verb in ["status", "migrate"] {
            let run = project.run(&[verb, "--dialect", name, "--url", &url]);
            assert_eq!(run.code, Some(1), "{name}\n{run}");
            let words = if kind == Kind::Postgres { "password authentication failed" } else { "Access denied" };
            assert!(run.stderr.contains(words) && run.stderr.contains(&format!("{user}:***@")), "{name}\n{run}");
            assert!(!run.stderr.contains("s3cret") && !run.stdout.contains("s3cret"), "the password is printed\n{run}");
        }
    }
}

#[test]
fn tables_of_those_names_exist_already() {
    let project = Project::new(SHOP);
    project.write("schema.toml", "[dialects.postgres]\nmigrations = \"pg\"\n[dialects.mysql]\nmigrations = \"my\"\n[dialects.mariadb]\nmigrations = \"ma\"\n");
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    for (kind, name) in SERVERS {
        let database = kind.database("cli_occupied");
        database.execute("CREATE TABLE orders (x integer)");
        let flags = ["migrate", "--dialect", name, "--url", &database.url];
        let run = project.run(&flags);
        assert_eq!(run.code, Some(1), "{name}\n{run}");
        let says = |part: &str| assert!(run.stderr.contains(part), "{name}: {part}\n{run}");
        says("orders");
        match kind {
            Kind::Postgres => {
                says("already exists");
                says("nothing of the migration remains");
            }
            Kind::Mysql | Kind::Mariadb => says("nothing was changed: table orders is there already"),
            Kind::Sqlite => unreachable!("it is no server"),
        }
        let mine = "SELECT table_name FROM information_schema.tables WHERE table_name IN ('users', 'orders') AND table_schema NOT IN ('information_schema', 'pg_catalog')";
        let here = if kind == Kind::Postgres { String::new() } else { " AND table_schema = database()".to_owned() };
        assert_eq!(database.rows(&format!("{mine}{here}")).len(), 1, "{name}\n{run}");
        database.execute("DROP TABLE orders");
        project.done(&flags);
    }
}

#[test]
fn where_postgresql_is_installed_no_server_need_be_named() {
    let project = Project::new(SHOP);
    project.write("schema.toml", "[dialects.postgres]\nmigrations = \"migrations\"\n");
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    let run = project.done(&["verify"]);
    assert!(run.stdout.contains("1 migration proved on postgres"), "{run}");
}

#[test]
fn where_mariadb_is_installed_no_server_need_be_named() {
    let project = Project::new(SHOP);
    project.write("schema.toml", "[dialects.mariadb]\nmigrations = \"migrations\"\n");
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    let folder = tempfile::tempdir().unwrap();
    let left = || std::fs::read_dir(folder.path()).unwrap().count();
    let verify = || {
        let mut command = project.command(&["verify"]);
        command.env("TMPDIR", folder.path());
        command
    };
    let run = Run::of(verify().output().unwrap());
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stdout.contains("1 migration proved on mariadb"), "{run}");
    assert_eq!(left(), 0, "{run}");
    // The server of a run that is killed ends by itself.
    let mut child = verify().stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
    let socket = || {
        let entries = std::fs::read_dir(folder.path()).unwrap().flatten();
        entries.map(|entry| entry.path().join("pid")).find_map(|path| std::fs::read_to_string(path).ok())
    };
    let until = |done: &dyn Fn() -> bool| {
        let begun = std::time::Instant::now();
        while !done() && begun.elapsed() < std::time::Duration::from_secs(60) {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        assert!(done(), "it takes too long");
    };
    until(&|| socket().is_some_and(|text| text.ends_with('\n')));
    let server = format!("/proc/{}", socket().unwrap().trim());
    child.kill().unwrap();
    child.wait().unwrap();
    until(&|| left() == 0);
    assert!(!std::path::Path::new(&server).exists(), "the server of the killed run still goes on");
}
