//! A live database as structs: `cargo schema pull`.

use crate::fixture::{Project, Run};
use schema_tests::servers::Kind;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use std::time::Duration;

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
    let before = project.files();
    let run = project.done(&["pull", "--out", "src/lib.rs"]);
    assert!(run.stderr.contains("the structs say what the database is"), "{run}");
    assert_eq!(project.files(), before, "nothing differs, and nothing is touched");
    project.structs("");
    project.done(&["pull", "--out", "src/lib.rs", "--force"]);
    assert_eq!(project.read("src/lib.rs"), SHOP);
    project.done(&["diff", "--exit-code"]);
}

#[test]
fn a_folder_gets_a_file_for_each_table_and_enum() {
    let project = shop();
    sqlite(&project, "CREATE TABLE mods (id integer PRIMARY KEY NOT NULL)");
    let run = project.done(&["pull", "--out", "src/schema"]);
    assert!(run.stderr.contains("written src/schema/mod.rs"), "{run}");
    assert_eq!(project.names("src/schema"), ["mod.rs", "mod_.rs", "order.rs", "order_status.rs", "person.rs"]);
    let root = "mod mod_;\nmod order;\nmod order_status;\nmod person;\n\npub use self::mod_::Mod;\npub use self::order::Order;\npub use self::order_status::OrderStatus;\npub use self::person::Person;\n";
    assert_eq!(project.read("src/schema/mod.rs"), root);
    let order = project.read("src/schema/order.rs");
    assert!(order.starts_with("use super::{OrderStatus, Person};\nuse schema_core::Table;\n\n#[derive("), "{order}");
    sqlite(&project, "DROP TABLE mods");
    project.structs("pub mod schema;\n");
    project.write("src/schema/mod.rs", &root.replace("mod mod_;\n", "").replace("pub use self::mod_::Mod;\n", ""));
    project.done(&["diff", "--exit-code"]);
}

/// What people write around what is pulled, and choose for themselves.
const BY_HAND: &str = "//! The shop.

use schema_core::{ColumnType, DbEnum, Table};

/// Somebody.
#[derive(Clone, Debug, Table)]
#[table(name = \"people\")]
pub struct Customer {
    /// Counted.
    #[column(primary_key, auto_increment)]
    pub id: i64,
    // Lower case only.
    #[column(unique, name = \"email\")]
    #[cfg_attr(test, allow(dead_code))]
    pub address: Email,
}

/// An address.
#[derive(Clone, Debug, ColumnType)]
pub struct Email(pub String);

impl Customer {
    pub fn host(&self) -> Option<&str> {
        self.address.0.split('@').nth(1)   // as it stands
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, DbEnum)]
#[db_enum(name = \"order_status\")]
pub enum State {
    /// New.
    Open,
    Paid,
}

#[derive(Clone, Debug, Table)]
#[table( index( person_id, number desc ) )]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Customer::id, on_delete = cascade)]
    pub person_id: i64,
    #[column(default = 0, check = \"number >= 0\")]
    pub number: i64,
    #[column(default = State::Open)]
    pub status: State,
    #[column(references = Self::id)]
    pub r#type: Option<i64>,
    #[column(skip)]
    pub cached: String,
}
";

#[test]
fn structs_that_are_there_are_edited_where_they_differ() {
    let project = shop();
    project.structs(BY_HAND);
    let run = project.done(&["pull", "--out", "src/lib.rs"]);
    assert_eq!(project.read("src/lib.rs"), BY_HAND, "{run}");
    sqlite(
        &project,
        "ALTER TABLE people ADD COLUMN age integer; DROP INDEX orders_person_id_number_idx; CREATE INDEX orders_status_idx ON orders (status); CREATE TABLE visits (id integer PRIMARY KEY NOT NULL, order_id bigint NOT NULL REFERENCES orders (id))",
    );
    let run = project.done(&["pull", "--out", "src/lib.rs", "--dry-run"]);
    assert!(run.stderr.contains("+ column people.age"), "{run}");
    assert_eq!(project.read("src/lib.rs"), BY_HAND, "{run}");
    let run = project.done(&["pull", "--out", "src/lib.rs"]);
    let expected = BY_HAND
        .replace("    pub address: Email,\n", "    pub address: Email,\n    pub age: Option<i64>,\n")
        .replace("#[table( index( person_id, number desc ) )]\n", "")
        .replace("    #[column(default = State::Open)]\n", "    #[column(default = State::Open, index)]\n")
        // The index served the reference, too.
        .replace("on_delete = cascade)]", "on_delete = cascade, index = false)]");
    let text = project.read("src/lib.rs");
    let (edited, new) = text.split_at(expected.len());
    assert_eq!(edited, expected, "{run}");
    assert!(
        new.starts_with("\n#[derive(Clone, Debug, Table)]\npub struct Visit {\n")
            && new.contains("references = Order::id"),
        "{new}"
    );
    let run = project.done(&["pull", "--out", "src/lib.rs"]);
    assert!(run.stderr.contains("the structs say what the database is"), "{run}");
    project.done(&["drift", "--against", "structs"]);
    sqlite(&project, "DROP TABLE visits");
    project.done(&["drift", "--write=structs"]);
    assert_eq!(project.read("src/lib.rs"), expected);
}

#[test]
fn a_folder_is_edited_file_by_file() {
    let project = shop();
    project.done(&["pull", "--out", "src/schema"]);
    project.structs("pub mod schema;\n");
    let before = project.files();
    project.done(&["pull", "--out", "src/schema"]);
    assert_eq!(project.files(), before);
    sqlite(
        &project,
        "CREATE TABLE visits (id integer PRIMARY KEY NOT NULL, order_id bigint NOT NULL REFERENCES orders (id))",
    );
    let run = project.done(&["pull", "--out", "src/schema"]);
    assert!(run.stderr.contains("written src/schema/visit.rs"), "{run}");
    let root = project.read("src/schema/mod.rs");
    assert!(root.contains("mod person;\nmod visit;\n") && root.ends_with("pub use self::visit::Visit;\n"), "{root}");
    assert!(project.read("src/schema/visit.rs").starts_with("use super::Order;\nuse schema_core::Table;\n"));
    project.done(&["drift", "--against", "structs"]);
    sqlite(&project, "DROP TABLE visits");
    let run = project.done(&["drift", "--write=structs"]);
    assert!(run.stderr.contains("removed src/schema/visit.rs"), "{run}");
    assert_eq!(project.files(), before, "what came is gone again");
}

#[test]
fn what_cannot_be_edited_is_named_and_nothing_is_written() {
    let project = shop();
    let fails = |text: &str, out: &str, parts: &[&str]| {
        project.structs(text);
        let before = project.files();
        let run = project.run(&["pull", "--out", out]);
        assert_eq!(run.code, Some(1), "{run}");
        for part in parts {
            assert!(run.stderr.contains(part), "no `{part}`\n{run}");
        }
        assert_eq!(project.files(), before, "{run}");
    };
    let merge = SHOP.replace(
        "#[derive(Clone, Debug, Table)]\npub struct Person",
        "<<<<<<< HEAD\n=======\n>>>>>>> other\n#[derive(Clone, Debug, Table)]\npub struct Person",
    );
    fails(&merge, "src/lib.rs", &["src/lib.rs:3: a merge conflict stands here", "pull again"]);
    fails(&SHOP.replace("pub id: i64,", "pub id i64,"), "src/lib.rs", &["src/lib.rs:6:12: ", "make it compile"]);
    let twice =
        format!("{SHOP}\n#[derive(Table)]\n#[table(name = \"people\")]\npub struct Human {{\n    pub id: i64,\n}}\n");
    fails(&twice, "src/lib.rs", &["declared twice", "src/lib.rs:34 (Human)", "src/lib.rs:4 (Person)"]);
    let by_macro = SHOP.replace("pub email: String,", "pub email: String,\n    pub lost: i64,")
        .replace("#[derive(Clone, Debug, Table)]\npub struct Person {", "macro_rules! person { ($($inside:tt)*) => { #[derive(Clone, Debug, Table)] pub struct Person { $($inside)* } } }\nperson! {");
    fails(&by_macro, "src/lib.rs", &["src/lib.rs:", "Person, which a macro makes", "by hand"]);
    project.write("src/unused.rs", SHOP);
    fails(
        SHOP,
        "src/unused.rs",
        &["src/unused.rs:4: Person derives `Table`, and no crate that is built declares it", "mod"],
    );
    fails(SHOP, "Cargo.toml/schema.rs", &["cannot write ", "Cargo.toml/", "Not a directory"]);
}

#[test]
fn a_file_that_is_edited_meanwhile_is_not_written_over() {
    let project = shop();
    sqlite(&project, "ALTER TABLE people ADD COLUMN age integer");
    // Nobody reads the database until this ends.
    let mut holder = project.command_with("sqlite3", &["app.db"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut words = holder.stdin.take().unwrap();
    words.write_all(b"BEGIN EXCLUSIVE;\n.shell touch held\n").unwrap();
    while !project.path("held").exists() {
        std::thread::sleep(Duration::from_millis(20));
    }
    let mut pull =
        project.command(&["pull", "--out", "src/lib.rs", "--verbose"]).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(pull.stderr.take().unwrap());
    let mut text = String::new();
    while !text.contains(" tables in ") {
        assert!(said.read_line(&mut text).unwrap() > 0, "{text}");
    }
    let edited = SHOP.replace("pub struct Person", "/// Mine.\npub struct Person");
    project.structs(&edited);
    words.write_all(b"COMMIT;\n").unwrap();
    drop(words);
    holder.wait().unwrap();
    said.read_to_string(&mut text).unwrap();
    assert_eq!(pull.wait().unwrap().code(), Some(1), "{text}");
    assert!(text.contains("src/lib.rs was changed while the database was read; run the command again"), "{text}");
    assert_eq!(project.read("src/lib.rs"), edited);
    project.done(&["pull", "--out", "src/lib.rs"]);
    assert!(
        project.read("src/lib.rs").contains("/// Mine.")
            && project.read("src/lib.rs").contains("pub age: Option<i64>,")
    );
}

/// What people make of PostgreSQL: nothing is lost, and what is no table of structs is named.
#[test]
fn postgres_databases_of_all_sorts_are_pulled() {
    let database = Kind::Postgres.database("sorts");
    database.execute(
        "CREATE SCHEMA \"Other Types\"; CREATE TYPE \"Other Types\".\"Mood\" AS ENUM ('sad', 'it''s ok');
         CREATE DOMAIN \"Other Types\".short AS varchar(5);
         CREATE TABLE nothing (); CREATE TABLE twice (a integer); INSERT INTO twice VALUES (1), (1);
         CREATE TABLE \"Select \"\"From\"\"\" (\"Id\" bigint PRIMARY KEY, \"a b\" \"Other Types\".\"Mood\" NOT NULL, type text, self text, it \"Other Types\".short,
             CONSTRAINT \"Why \"\"not\"\"\" CHECK (type <> self));
         CREATE INDEX \"by Type\" ON \"Select \"\"From\"\"\" (lower(type) DESC, \"Id\")",
    );
    // It fails, and leaves an index that nobody may use.
    let psql = |sql: &str| std::process::Command::new("psql").args([&database.url, "-c", sql]).output().unwrap();
    psql("CREATE UNIQUE INDEX CONCURRENTLY twice_a_key ON twice (a)");
    let project = Project::new("");
    project.write(
        "schema.toml",
        &format!("[dialects.postgres]\nmigrations = \"migrations\"\n[database]\nurl = \"{}\"\n", database.url),
    );
    project.done(&["snapshot", "--from", "migrations"]);
    let run = project.done(&["pull", "--out", "src/lib.rs"]);
    for said in ["table nothing is left out: it has no column", "twice_a_key"] {
        assert!(run.stderr.contains(said), "no `{said}`\n{run}");
    }
    let text = project.read("src/lib.rs");
    for part in [
        "name = r#\"Select \"From\"\"#",
        "name = \"a b\"",
        "pub r#type: Option<String>",
        "pub self_: Option<String>",
        "schema = \"Other Types\"",
        "rename = \"it's ok\"",
    ] {
        assert!(text.contains(part), "no `{part}`\n{text}");
    }
    let before = project.files();
    let run = project.done(&["pull", "--out", "src/lib.rs"]);
    assert_eq!(project.files(), before, "{run}");
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
    assert!(run.stderr.contains("is the folder of a crate's root; name a folder or file in it"), "{run}");
}
