//! A live database as structs: `cargo schema pull`.

use crate::fixture::{Project, Run};
use schema_tests::servers::Kind;

const SHOP: &str = "use schema_core::{DbEnum, Table};

#[derive(Clone, Debug, Table)]
pub struct Person {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(unique)]
    pub email: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, DbEnum)]
pub enum OrderStatus {
    Open,
    Paid,
}

#[derive(Clone, Debug, Table)]
#[table(index(person_id, number desc))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Person::id, on_delete = cascade)]
    pub person_id: i64,
    #[column(default = 0, check = \"number >= 0\")]
    pub number: i64,
    #[column(default = OrderStatus::Open)]
    pub status: OrderStatus,
    #[column(references = Self::id)]
    pub r#type: Option<i64>,
}
";

/// A project whose database has the tables of the module.
fn shop() -> Project {
    let project = Project::sqlite(SHOP);
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    project
}

fn sqlite(project: &Project, sql: &str) {
    let run = Run::of(project.command_with("sqlite3", &["app.db", sql]).output().unwrap());
    assert_eq!(run.code, Some(0), "{run}");
}

#[test]
fn what_is_pulled_is_what_a_person_wrote_and_differs_in_nothing() {
    let project = shop();
    let run = project.done(&["pull"]);
    assert_eq!(run.stdout, SHOP, "{run}");
    assert!(run.stderr.contains("table _sqlx_migrations is left out: sqlx keeps its books in it"), "{run}");
    let run = project.run(&["pull", "--out", "src/lib.rs"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("is there already") && run.stderr.contains("--force"), "{run}");
    project.structs("");
    project.done(&["pull", "--out", "src/lib.rs", "--force"]);
    assert_eq!(project.read("src/lib.rs"), SHOP);
    project.done(&["diff", "--exit-code"]);
}

#[test]
fn what_the_module_does_not_say_is_named() {
    let project = shop();
    sqlite(
        &project,
        "CREATE VIEW open_orders AS SELECT * FROM orders WHERE status = 'open';
         CREATE TABLE django_migrations (id integer PRIMARY KEY, app text, name text);
         CREATE TABLE visits (at text, place integer REFERENCES places (id));",
    );
    let run = project.done(&["pull", "--out", "src/new/shop.rs"]);
    for said in [
        "view open_orders is not managed",
        "table django_migrations is left out: Django keeps its books in it",
        "the table places is not among those that are pulled",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{run}");
    }
    assert!(run.stdout.is_empty() && run.stderr.contains("written src/new/shop.rs"), "{run}");
    let text = project.read("src/new/shop.rs");
    assert!(text.contains("pub struct Visit {") && !text.to_lowercase().contains("django"), "{text}");
}

#[test]
fn a_file_of_sql_is_pulled_as_the_database_that_it_makes() {
    let project = shop();
    let dump = Run::of(project.command_with("sqlite3", &["app.db", ".dump"]).output().unwrap());
    project.write("shop.sql", &dump.stdout);
    let run = project.done(&["pull", "--from", "sql:shop.sql"]);
    assert_eq!(run.stdout, SHOP, "{run}");
    assert!(run.stderr.contains("table _sqlx_migrations is left out: sqlx keeps its books in it"), "{run}");
    let fails = |arguments: &[&str], part: &str| {
        let run = project.run(&[&["pull"], arguments].concat());
        assert_eq!(run.code, Some(1), "{arguments:?}\n{run}");
        assert!(run.stderr.contains(part) && run.stdout.is_empty(), "{arguments:?}: no `{part}`\n{run}");
    };
    project
        .write("wrong.sql", "CREATE TABLE a (id integer);\nCREATE TABLE b (\n  id integer,\n  name text not nul\n);\n");
    fails(&["--from", "sql:wrong.sql"], "wrong.sql:4:17: near \"nul\": syntax error");
    fails(&["--from", "sql:nowhere.sql"], "cannot read nowhere.sql");
    project.write("empty.sql", "-- nothing\n");
    fails(&["--from", "sql:empty.sql"], "sql:empty.sql has no table to pull");
    fails(&["--from", "snapshot"], "pull reads databases, and --from snapshot is none");
    let bare = Project::new("");
    bare.write("shop.sql", &dump.stdout);
    let run = bare.run(&["pull", "--from", "sql:shop.sql"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("pass --dialect postgres, mysql, mariadb or sqlite"), "{run}");
    let run = bare.done(&["pull", "--from", "sql:shop.sql", "--dialect", "sqlite"]);
    assert_eq!(run.stdout, SHOP, "{run}");
}

/// On a server the file is run in a scratch database, which is gone afterwards.
#[test]
fn a_file_of_sql_is_pulled_on_every_server() {
    for kind in [Kind::Postgres, Kind::Mysql, Kind::Mariadb] {
        let (name, server) = (kind.name(), &kind.server().url);
        let project = Project::new("");
        let arguments = |file| ["pull", "--from", file, "--dialect", name, "--scratch-url", server];
        project.write(
            "shop.sql",
            "CREATE TABLE people (id bigint PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);\nCREATE TABLE visits (person_id bigint NOT NULL REFERENCES people (id), at date);\n",
        );
        let run = project.done(&arguments("sql:shop.sql"));
        assert!(
            run.stdout.contains("pub struct Person {") && run.stdout.contains("    pub at: Option<chrono::NaiveDate>,"),
            "{name}\n{run}"
        );
        project.write(
            "wrong.sql",
            "CREATE TABLE a (id integer);\nCREATE TABLE b (\n  id integer,\n  name text not nul\n);\n",
        );
        let run = project.run(&arguments("sql:wrong.sql"));
        assert_eq!(run.code, Some(1), "{name}\n{run}");
        assert!(run.stderr.contains("wrong.sql:4:"), "{name}\n{run}");
    }
}

#[test]
fn without_a_configuration_the_url_is_enough() {
    let project = Project::new("");
    let run = project.run(&["pull"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("no database to connect to"), "{run}");
    let run = project.run(&["pull", "--url", "sqlite:none.db"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(!project.path("none.db").exists(), "{run}");
    sqlite(&project, "CREATE TABLE t (a integer); DROP TABLE t;");
    let run = project.run(&["pull", "--url", "sqlite:app.db"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("has no table to pull") && run.stdout.is_empty(), "{run}");
    sqlite(&project, "CREATE TABLE \"Old Things\" (\"Id\" integer PRIMARY KEY NOT NULL, made timestamp);");
    let run = project.done(&["pull", "--url", "sqlite:app.db"]);
    assert!(run.stdout.contains("#[table(name = \"Old Things\")]\npub struct OldThing {"), "{run}");
    assert!(
        run.stdout.contains("    #[column(sql_type = \"timestamp\")]\n    pub made: Option<chrono::NaiveDateTime>,"),
        "{run}"
    );
    assert!(run.stderr.contains("the module needs the crates chrono"), "{run}");
    let run = project.run(&["pull", "--url", "sqlite:app.db", "--out", "src"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("is a folder"), "{run}");
}
