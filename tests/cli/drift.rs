//! A live database against what it should be: nothing where it is, the thing and the facet where it is not, and a way to
//! make a migration of what somebody did to it.

use crate::fixture::{Project, Run};
use crate::story::USERS;
use schema_tests::servers::{Database, Kind};

fn sqlite(project: &Project, sql: &str) {
    let run = Run::of(project.command_with("sqlite3", &["app.db", sql]).output().unwrap());
    assert_eq!(run.code, Some(0), "{sql}\n{run}");
}

fn drifted(project: &Project, arguments: &[&str]) -> Run {
    let run = project.run(&[&["drift"], arguments].concat());
    assert_eq!(run.code, Some(2), "{arguments:?}\n{run}");
    run
}

/// The differences of a report, as `sign kind object`.
fn differences(run: &Run) -> Vec<String> {
    let view: serde_json::Value = serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}\n{run}"));
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let differences = view["differences"].as_array().unwrap().iter();
    differences.map(|item| [text(&item["sign"]), text(&item["kind"]), text(&item["object"])].join(" ")).collect()
}

#[test]
fn what_was_done_by_hand_is_named_and_nothing_is_written() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    let run = project.done(&["drift"]);
    assert!(run.stdout.contains("no drift: the database is snapshot"), "{run}");
    sqlite(&project, "ALTER TABLE users ADD COLUMN age integer; CREATE INDEX by_name ON users (name)");
    sqlite(
        &project,
        "CREATE TABLE notes (id integer PRIMARY KEY NOT NULL); CREATE VIEW names AS SELECT name FROM users",
    );
    let before = std::fs::read(project.path("app.db")).unwrap();
    let run = drifted(&project, &[]);
    for part in [
        "+ column users.age  only in the database: { type = \"bigint\", nullable = true }",
        "+ index users.by_name  only in the database: { parts = [\"name\"] }",
        "+ table notes  only in the database: [\"id\"]",
        "not managed, and not compared: view names",
        "drift: 3 differences from snapshot",
    ] {
        assert!(run.stdout.contains(part), "no `{part}`\n{run}");
    }
    assert_eq!(std::fs::read(project.path("app.db")).unwrap(), before, "the database was written to");
    let run = drifted(&project, &["--format", "json"]);
    assert_eq!(differences(&run), ["extra column users.age", "extra index users.by_name", "extra table notes"]);
    let run = drifted(&project, &["--format", "markdown"]);
    assert!(
        run.stdout.contains("| `+` | column | users.age |") && run.stdout.contains("compared: view names."),
        "{run}"
    );
    let structs = drifted(&project, &["--against", "structs", "--format", "json"]);
    assert_eq!(differences(&structs).len(), 3, "{structs}");
    sqlite(&project, "DROP INDEX by_name; ALTER TABLE users DROP COLUMN age; DROP TABLE notes; DROP VIEW names");
    sqlite(&project, "ALTER TABLE users RENAME TO people");
    let run = drifted(&project, &["--format", "json"]);
    assert_eq!(differences(&run), ["missing table users", "extra table people"]);
}

#[test]
fn a_database_that_is_behind_has_not_drifted() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&["migrate"]);
    project.structs(&USERS.replace("pub nick: Option<String>", "pub nick: Option<String>,\n    pub age: Option<i32>"));
    project.done(&["diff", "--write", "--name", "age"]);
    let run = project.done(&["drift"]);
    for part in [
        "pending  ",
        "_age",
        "behind: 1 migration is pending",
        "no drift: the database is what the applied migrations add up to (1 of 2)",
    ] {
        assert!(run.stdout.contains(part) || part == "_age" && run.stdout.contains(" age"), "no `{part}`\n{run}");
    }
    let run = drifted(&project, &["--against", "structs", "--format", "json"]);
    assert_eq!(differences(&run), ["missing column users.age"]);
    sqlite(&project, "ALTER TABLE users ADD COLUMN more text");
    let run = drifted(&project, &["--format", "json"]);
    assert_eq!(differences(&run), ["extra column users.more"], "what is pending is no drift");
    let run = project.run(&["drift", "--write"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("cargo schema migrate") && run.stderr.contains("behind those"), "{run}");
    sqlite(&project, "ALTER TABLE users DROP COLUMN more");
    // Somebody has done by hand what a migration would do.
    sqlite(&project, "ALTER TABLE users ADD COLUMN age integer");
    let run = drifted(&project, &[]);
    assert!(run.stdout.contains("what its pending migrations would make of it"), "{run}");
    let run = project.done(&["drift", "--write"]);
    assert!(run.stderr.contains("age as applied: the database has it already"), "{run}");
    project.done(&["status", "--exit-code"]);
    project.done(&["drift"]);
    // One that another branch applied.
    sqlite(
        &project,
        "INSERT INTO _sqlx_migrations SELECT 20990101000000, 'elsewhere', installed_on, 1, checksum, 0 FROM _sqlx_migrations LIMIT 1",
    );
    let run = drifted(&project, &[]);
    assert!(run.stdout.contains("missing  20990101000000 elsewhere"), "{run}");
}

#[test]
fn what_is_kept_aside_is_no_drift() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let bare = USERS.replace("    pub nick: Option<String>,\n", "");
    project.structs(&bare);
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    project.done(&["drift"]);
    project.done(&["drift", "--against", "structs"]);
    // Nor is what another tool keeps its books in.
    sqlite(&project, "CREATE TABLE django_migrations (id integer PRIMARY KEY, app text, name text)");
    let run = project.done(&["drift"]);
    assert!(run.stdout.contains("books of another tool django_migrations (Django)"), "{run}");
}

#[test]
fn drift_becomes_a_migration_that_is_applied_already() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&["migrate"]);
    sqlite(
        &project,
        "ALTER TABLE users ADD COLUMN age integer; CREATE INDEX by_name ON users (name); ALTER TABLE users RENAME COLUMN nick TO called",
    );
    let before = project.files();
    let run = project.run(&["drift", "--write"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("--rename users.nick=users.called"), "{run}");
    let arguments = ["drift", "--write", "--rename", "users.nick=users.called"];
    project.done(&[&arguments[..], &["--dry-run"]].concat());
    assert_eq!(project.files(), before, "a refusal and a dry run write nothing");
    let run = project.done(&arguments);
    assert!(
        run.stdout.contains("+ add column users.age") && run.stdout.contains("~ rename column users.nick to called"),
        "{run}"
    );
    assert!(run.stderr.contains("drift as applied: the database has it already"), "{run}");
    project.done(&["status", "--exit-code"]);
    project.done(&["drift"]);
    project.done(&["snapshot"]);
    project.done(&["verify"]);
    let users = project.read("schema/tables/users.toml");
    assert!(users.contains("age") && users.contains("called") && users.contains("by_name"), "{users}");
    // The migration leads there from elsewhere, too, and back.
    project.done(&["rollback"]);
    project.done(&["migrate"]);
    let other = ["--url", "sqlite:other.db"];
    project.done(&[&["migrate"], &other[..]].concat());
    project.done(&[&["drift"], &other[..]].concat());
    // Once the structs say it, nothing is left.
    project.structs(
        &USERS
            .replace("pub nick: Option<String>", "pub called: Option<String>,\n    pub age: Option<i64>")
            .replace("Table)]\n", "Table)]\n#[table(index(name = \"by_name\", columns(name)))]\n"),
    );
    let count = project.names("migrations").len();
    project.done(&["diff", "--write"]);
    assert_eq!(project.names("migrations").len(), count, "there is nothing left to migrate");
    project.done(&["check"]);
}

#[test]
fn what_is_lost_by_drift_needs_consent() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&["migrate"]);
    sqlite(&project, "ALTER TABLE users DROP COLUMN nick");
    let before = project.files();
    let run = project.run(&["drift", "--write"]);
    assert_eq!(run.code, Some(3), "{run}");
    assert!(run.stderr.contains("--allow data-loss:users.nick"), "{run}");
    assert_eq!(project.files(), before);
    project.done(&["drift", "--write", "--allow", "data-loss:users.nick=it is gone in production"]);
    project.done(&["drift"]);
}

#[test]
fn a_side_that_cannot_drift_is_refused() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let fails = |arguments: &[&str], part: &str| {
        let run = project.run(&[&["drift"], arguments].concat());
        assert_eq!(run.code, Some(1), "{arguments:?}\n{run}");
        assert!(run.stderr.contains(part), "{arguments:?}: no `{part}`\n{run}");
    };
    fails(&[], "app.db");
    project.done(&["migrate"]);
    fails(&["--from", "snapshot"], "cargo schema diff --from snapshot");
    fails(&["--write", "--against", "structs"], "leave --against out");
    fails(&["--against", "git:main"], "is in no git repository");
}

/// What every server spells in a way of its own.
const SPELLED: &str = "use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Status { Open, Paid }

#[derive(DbEnum)]
#[db_enum(storage = \"text\")]
pub enum Size { Small, Large }

#[derive(Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, unique)]
    pub name: String,
    #[column(precision = 12, scale = 2, default = 0)]
    pub credit: Amount,
}

#[derive(schema_core::ColumnType)]
#[column_type(sql_type = \"numeric(12, 2)\")]
pub struct Amount(pub i64);

#[derive(Table)]
#[table(
    index(status, total desc),
    check(name = \"orders_total_check\", expr = \"total IN (1, 2, 3) AND ((total > 0))\"),
    check(name = \"orders_note_check\", expr = \"note <> '' OR note = 'it''s'\"),
)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: i64,
    #[column(length = 40, default = \"none\", comment = \"what they said\")]
    pub note: String,
    #[column(default_sql = \"1 + 1\")]
    pub total: i32,
    #[column(default = Status::Open)]
    pub status: Status,
    #[column(default = Size::Small)]
    pub size: Size,
    #[column(generated = \"total * 2\", stored)]
    pub twice: i32,
}
";

fn project(kind: Kind, structs: &str) -> (Project, Database) {
    let project = Project::new(structs);
    let database = kind.database("drift");
    let name = kind.name();
    let config = format!("[dialects.{name}]\nmigrations = \"migrations\"\n[database]\nurl = \"{}\"\n", database.url);
    project.write("schema.toml", &config);
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    (project, database)
}

fn on_server(kind: Kind, changes: &str, expected: &[&str]) -> (Project, Database) {
    let structs =
        SPELLED.replace("#[column(precision = 12, scale = 2, default = 0)]", "#[column(default_sql = \"0\")]");
    let (project, database) = project(kind, &structs);
    for against in ["snapshot", "structs", "migrations"] {
        let run = project.done(&["drift", "--against", against]);
        assert!(run.stdout.contains("no drift"), "{}: {against}\n{run}", kind.name());
    }
    database.execute(changes);
    let run = drifted(&project, &["--format", "json"]);
    let mut found = differences(&run);
    found.sort();
    assert_eq!(found, expected, "{}\n{run}", kind.name());
    (project, database)
}

const CHANGES: &str = "ALTER TABLE orders ADD COLUMN extra integer; CREATE INDEX by_hand ON orders (note); ALTER TABLE orders DROP CONSTRAINT orders_total_check";
const FOUND: [&str; 3] =
    ["extra column orders.extra", "extra index orders.by_hand", "missing check orders.orders_total_check"];

fn written(project: &Project) {
    let run = project.done(&["drift", "--write"]);
    assert!(run.stderr.contains("as applied: the database has it already"), "{run}");
    project.done(&["drift"]);
    project.done(&["status", "--exit-code"]);
    project.done(&["rollback"]);
    project.done(&["drift"]);
    project.done(&["migrate"]);
    project.done(&["drift"]);
}

#[test]
fn postgres_spellings_are_no_drift() {
    let (project, database) = on_server(Kind::Postgres, CHANGES, &FOUND);
    written(&project);
    // As another tool, or a dump, spells the same.
    database.execute(
        "ALTER TABLE orders DROP CONSTRAINT orders_note_check, ADD CONSTRAINT orders_note_check CHECK (note = ANY (ARRAY['x']) OR true)",
    );
    let run = drifted(&project, &["--format", "json"]);
    assert_eq!(differences(&run), ["changed check orders.orders_note_check"], "{run}");
    database.execute(
        "ALTER TABLE orders DROP CONSTRAINT orders_note_check, ADD CONSTRAINT orders_note_check CHECK (((note)::text <> ''::text) OR ((note)::text = 'it''s'::text))",
    );
    project.done(&["drift"]);
}

#[test]
fn mysql_spellings_are_no_drift() {
    let (project, _database) = on_server(Kind::Mysql, CHANGES, &FOUND);
    written(&project);
}

#[test]
fn mariadb_spellings_are_no_drift() {
    let (project, _database) = on_server(Kind::Mariadb, CHANGES, &FOUND);
    written(&project);
}

#[test]
fn a_table_that_keeps_its_history_is_there_and_not_managed() {
    let (project, database) = project(Kind::Mariadb, USERS);
    database.execute("ALTER TABLE users ADD SYSTEM VERSIONING");
    let run = drifted(&project, &[]);
    assert!(
        run.stdout.contains("table users  a system versioned table is there instead, which is not managed: "),
        "{run}"
    );
}

#[test]
fn postgres_without_the_right_to_create_databases_is_asked_inside_a_transaction() {
    let structs = SPELLED
        .replace("#[column(precision = 12, scale = 2, default = 0)]", "#[column(default_sql = \"0\")]")
        .replace("pub struct User", "#[table(schema = \"People Of\")]\npub struct User")
        .replace("pub enum Status", "#[db_enum(name = \"order_status\")]\npub enum Status");
    let (project, database) = project(Kind::Postgres, &structs);
    let user = format!("drift{}", std::process::id());
    database.execute(&format!(
        "CREATE ROLE {user} LOGIN PASSWORD 'x'; GRANT CREATE ON DATABASE {} TO {user}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {user}",
        database.name
    ));
    let (scheme, rest) = database.url.split_once("://").unwrap();
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let url = format!("db:{scheme}://{user}:x@{place}");
    let schemas = || database.rows("SELECT nspname FROM pg_namespace ORDER BY 1");
    let before = schemas();
    let run = project.done(&["drift", "--from", &url]);
    assert!(run.stdout.contains("no drift"), "{run}");
    database.execute("ALTER TABLE \"People Of\".users ALTER COLUMN name TYPE varchar(80); ALTER TABLE orders ALTER COLUMN total SET DEFAULT 3");
    let run = drifted(&project, &["--from", &url, "--format", "json"]);
    assert_eq!(differences(&run), ["changed column People Of.users.name", "changed column orders.total"], "{run}");
    let run = drifted(&project, &["--from", &url]);
    assert!(run.stdout.contains("type \"varchar(40)\" → \"varchar(80)\""), "{run}");
    assert_eq!(schemas(), before, "a schema is left");
    database.execute(&format!("DROP OWNED BY {user}; DROP ROLE {user}"));
}

#[test]
fn postgres_extensions_of_the_database_are_known() {
    let structs = "#[derive(schema_core::DbEnum)]
pub enum Status { Open, Paid }

#[derive(schema_core::Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Status::Open)]
    pub status: Status,
    pub at: Option<Moment>,
    #[column(sql_type(postgres = \"citext\"))]
    pub email: String,
    #[column(sql_type(postgres = \"size\"))]
    pub size: String,
    pub mood: Mood,
}

#[derive(schema_core::ColumnType)]
#[column_type(domain(check = \"VALUE <> 'bad'\"))]
pub struct Mood(pub String);

#[derive(schema_core::ColumnType)]
#[column_type(sql_type = \"timestamptz\")]
pub struct Moment(pub i64);
";
    let project = Project::new(structs);
    let database = Kind::Postgres.database("drift_extension");
    database.execute("CREATE EXTENSION citext; CREATE TYPE size AS (width integer)");
    project.write(
        "schema.toml",
        &format!("[dialects.postgres]\nmigrations = \"migrations\"\n[database]\nurl = \"{}\"\n", database.url),
    );
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    project.done(&["diff", "--exit-code"]);
    project.done(&["migrate"]);
    let run = project.done(&["drift"]);
    assert!(run.stdout.contains("composite type size; extension citext"), "{run}");
    // A function takes the enum of the database, and no other of its name.
    database.execute(
        "CREATE FUNCTION ranked(status) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE INDEX by_rank ON users (ranked(status))",
    );
    project.done(&["drift", "--write"]);
    project.done(&["drift"]);
    // Two words for one moment, which PostgreSQL keeps apart.
    database.execute("ALTER TABLE users ALTER COLUMN at SET DEFAULT CURRENT_TIMESTAMP");
    project.done(&["drift", "--write", "--name", "moment"]);
    database.execute("ALTER TABLE users ALTER COLUMN at SET DEFAULT now()");
    project.done(&["drift"]);
}
