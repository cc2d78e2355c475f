//! Users with few rights: what they may not read is said, and nothing is taken for gone that they may only not see.

use super::fixture::Project;
use schema_tests::servers::{Database, Kind};

const SHOP: &str = "CREATE TABLE orders (id bigint PRIMARY KEY, total integer NOT NULL);
    CREATE TABLE secrets (id bigint PRIMARY KEY);";

/// A project without structs, and the URL of a user of a database.
fn project(database: &Database, user: &str) -> (Project, String) {
    let kind = database.server.kind.name();
    let (scheme, rest) = database.url.split_once("://").unwrap();
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let project = Project::new("");
    project.write("schema.toml", &format!("[dialects.{kind}]\nmigrations = \"migrations\"\n"));
    (project, format!("{scheme}://{user}:x@{place}"))
}

/// A user of the server that goes with the test.
struct User<'a> {
    database: &'a Database,
    name: String,
}

impl Drop for User<'_> {
    fn drop(&mut self) {
        let name = &self.name;
        match self.database.server.kind {
            Kind::Postgres => self.database.execute(&format!("DROP OWNED BY {name}; DROP ROLE {name}")),
            Kind::Mysql | Kind::Mariadb => self.database.execute(&format!("DROP USER {name}")),
            Kind::Sqlite => {}
        }
    }
}

#[test]
fn a_catalogue_that_may_not_be_read_is_named() {
    let database = Kind::Postgres.database("rights");
    let user = User { database: &database, name: format!("catalogue{}", std::process::id()) };
    database.execute(&format!(
        "{SHOP} CREATE ROLE {} LOGIN PASSWORD 'x'; REVOKE SELECT ON pg_catalog.pg_index FROM PUBLIC",
        user.name
    ));
    let (project, url) = project(&database, &user.name);
    let run = project.run(&["pull", "--from", &format!("db:{url}")]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("cannot read the catalogue: permission denied for table pg_index"), "{run}");
    database.execute("GRANT SELECT ON pg_catalog.pg_index TO PUBLIC");
}

#[test]
fn a_schema_that_may_not_be_used_is_no_reason_to_call_its_tables_otherwise() {
    let database = Kind::Postgres.database("rights");
    let user = User { database: &database, name: format!("usage{}", std::process::id()) };
    database.execute(&format!(
        "{SHOP} CREATE ROLE {} LOGIN PASSWORD 'x'; REVOKE USAGE ON SCHEMA public FROM PUBLIC",
        user.name
    ));
    let (project, url) = project(&database, &user.name);
    let run = project.run(&["pull", "--from", &format!("db:{url}")]);
    assert_eq!(run.code, Some(1), "{run}");
    for part in ["the user may use no schema of the search path (\"$user\", public)", "grant usage on one of them"] {
        assert!(run.stderr.contains(part) && !run.stderr.contains(":x@"), "{part}\n{run}");
    }
    // Rights on the rows are not needed to read what the tables are.
    database.execute(&format!("GRANT USAGE ON SCHEMA public TO {}", user.name));
    let run = project.done(&["pull", "--from", &format!("db:{url}")]);
    assert!(run.stdout.contains("pub struct Secret") && !run.stdout.contains("schema ="), "{run}");
}

#[test]
fn what_mysql_hides_is_said() {
    hidden(Kind::Mysql);
}

#[test]
fn what_mariadb_hides_is_said() {
    hidden(Kind::Mariadb);
}

fn hidden(kind: Kind) {
    let database = kind.database("rights");
    let user = User { database: &database, name: format!("'hidden{}'@'%'", std::process::id()) };
    let (name, all) = (&user.name, &database.name);
    database.execute(&format!("{SHOP} CREATE USER {name} IDENTIFIED BY 'x'; GRANT SELECT ON `{all}`.orders TO {name}"));
    database.execute(&format!(
        "CREATE TABLE parcels (id int PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 2; GRANT SELECT (id) ON `{all}`.parcels TO {name}"
    ));
    let (project, url) = project(&database, name.trim_end_matches("@'%'").trim_matches('\''));
    let pulled = || project.done(&["pull", "--from", &format!("db:{url}")]);
    let run = pulled();
    assert!(run.stdout.contains("pub struct Order") && !run.stdout.contains("Secret"), "{run}");
    assert!(run.stderr.contains("partitioning parcels is not managed"), "{run}");
    let hidden = |thing: &str| format!("anything hidden from this user among {thing} is not managed");
    for thing in ["tables", "triggers", "events", "routines"] {
        assert!(run.stderr.contains(&hidden(thing)), "{thing}\n{run}");
    }
    database.execute(&format!("GRANT SELECT, TRIGGER ON `{all}`.* TO {name}"));
    let run = pulled();
    assert!(run.stdout.contains("pub struct Secret") && run.stdout.contains("HASH (id) PARTITIONS 2"), "{run}");
    for (thing, is_hidden) in [("tables", false), ("triggers", false), ("events", true), ("routines", true)] {
        assert_eq!(run.stderr.contains(&hidden(thing)), is_hidden, "{thing}\n{run}");
    }
    database.execute(&format!("GRANT ALL ON `{all}`.* TO {name}"));
    let run = pulled();
    assert!(!run.stderr.contains("hidden"), "{run}");
}

#[test]
fn who_may_create_no_database_on_mysql_names_a_server_for_it() {
    elsewhere(Kind::Mysql);
}

#[test]
fn who_may_create_no_database_on_mariadb_names_a_server_for_it() {
    elsewhere(Kind::Mariadb);
}

fn elsewhere(kind: Kind) {
    let database = kind.database("rights");
    let user = User { database: &database, name: format!("'elsewhere{}'@'%'", std::process::id()) };
    let (name, all) = (&user.name, &database.name);
    database.execute(&format!("{SHOP} CREATE USER {name} IDENTIFIED BY 'x'; GRANT ALL ON `{all}`.* TO {name}"));
    let (project, url) = project(&database, name.trim_end_matches("@'%'").trim_matches('\''));
    project.done(&["snapshot", "--from", "migrations"]);
    let run = project.run(&["drift", "--url", &url]);
    assert_eq!(run.code, Some(1), "{run}");
    for part in
        ["cannot create a scratch database", "Access denied", "or name a server where one has it with `--scratch-url`"]
    {
        assert!(run.stderr.contains(part) && !run.stderr.contains(":x@"), "{part}\n{run}");
    }
    let run = project.run(&["drift", "--url", &url, "--scratch-url", &database.url]);
    assert!(run.code == Some(2) && run.stdout.contains("+ table secrets"), "{run}");
}
