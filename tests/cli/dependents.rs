//! What no struct declares and a run would break: named before anything is changed, and left alone unless a person says so.

use crate::fixture::{Project, Run};
use crate::story::{RENAMED, USERS};
use schema_tests::servers::{Database, Kind};

struct Live {
    project: Project,
    database: Option<Database>,
}

impl Live {
    /// A project whose first migration is applied, and what somebody made beside it.
    fn new(kind: Kind, beside: &[&str]) -> Live {
        let database = (kind != Kind::Sqlite).then(|| kind.database("dependents"));
        let project = Project::new(USERS);
        let url = database.as_ref().map_or("sqlite:app.db", |database| &database.url);
        project.done(&["init", "--url", url]);
        assert!(project.read("schema.toml").contains(&format!("[dialects.{}]", kind.name())), "by its own word");
        let live = Live { project, database };
        live.done(&["diff", "--write", "--name", "begin"]);
        live.done(&["migrate"]);
        for sql in beside {
            live.execute(sql);
        }
        live
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let url = self.database.as_ref().map(|database| ["--url", &database.url]);
        let needs = ["migrate", "rollback", "status"].contains(&arguments[0]);
        let url = url.as_ref().filter(|_| needs).map_or(&[][..], |url| url);
        self.project.run(&[arguments, url].concat())
    }

    fn done(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.code, Some(0), "cargo schema {arguments:?}\n{run}");
        run
    }

    fn execute(&self, sql: &str) {
        match &self.database {
            Some(database) => database.execute(sql),
            None => {
                let run = Run::of(self.project.command_with("sqlite3", &["app.db", sql]).output().unwrap());
                assert_eq!(run.code, Some(0), "{sql}\n{run}");
            }
        }
    }

    fn write(&self, structs: &str, name: &str) {
        self.project.structs(structs);
        self.done(&["diff", "--write", "--name", name]);
    }

    /// Refused without consent, with these words; nothing is applied.
    fn stops(&self, arguments: &[&str], code: i32, words: &[&str]) {
        let run = self.run(arguments);
        assert_eq!(run.code, Some(code), "{run}");
        for word in words {
            assert!(run.stderr.contains(word), "{word}\n{run}");
        }
        let status = self.run(&["status", "--exit-code"]);
        let expected = if arguments[0] == "migrate" { 2 } else { 0 };
        assert_eq!(status.code, Some(expected), "nothing ran\n{status}");
    }
}

const LEVELS: &str = "#[derive(schema_core::Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub level: Level,
}

#[derive(schema_core::DbEnum)]
pub enum Level {
    Low,
    High,
}
";

const VIEW: &str = "CREATE VIEW names AS SELECT name FROM users";

#[test]
fn sqlite_views_and_triggers_follow_a_name_that_changes_where_the_table_is_built_again() {
    let trigger = "CREATE TRIGGER named AFTER UPDATE OF name ON users BEGIN UPDATE users SET nick = new.name; END";
    let live = Live::new(Kind::Sqlite, &["INSERT INTO users (name) VALUES ('Ana')", VIEW, trigger]);
    let used = |column: &str, nick: &str| {
        live.execute(&format!("UPDATE users SET {column} = '{nick}'"));
        live.execute("CREATE TEMP TABLE t (n CHECK (n = 1)); INSERT INTO t SELECT count(*) FROM names");
        live.execute(&format!(
            "CREATE TEMP TABLE t (n CHECK (n = 1)); INSERT INTO t SELECT count(*) FROM users WHERE nick = '{nick}'"
        ));
    };
    // It may be without a value now, which only another definition of the table says.
    let structs = RENAMED.replace("pub nick", "#[column(check = \"nick <> ''\")]\n    pub nick");
    live.write(&structs.replace("full_name: String", "full_name: Option<String>"), "rename");
    live.done(&["migrate"]);
    used("full_name", "Bo");
    live.done(&["rollback"]);
    used("name", "Cy");
}

#[test]
fn what_a_table_of_sqlite_has_beside_its_structs_is_not_lost_in_silence() {
    let table = "CREATE TABLE users (id text PRIMARY KEY, name text NOT NULL UNIQUE ON CONFLICT IGNORE, nick text)";
    let structs = USERS.replace(", auto_increment)]", ")]").replace("i64", "String");
    let structs = structs.replace("    pub name", "    #[column(unique)]\n    pub name");
    let project = Project::new(&structs);
    let live = Live { project, database: None };
    live.execute(table);
    live.done(&["init", "--url", "sqlite:app.db"]);
    live.done(&["diff", "--exit-code"]);
    let run = live.done(&["drift", "--url", "sqlite:app.db"]);
    assert!(format!("{run}").contains("nullable primary key users.id"), "{run}");
    // What stays beside the table stops nothing.
    live.write(&structs.replace("    pub nick", "    pub age: Option<i32>,\n    pub nick"), "age");
    live.done(&["migrate"]);
    let checked = structs
        .replace("    pub nick", "    pub age: Option<i32>,\n    #[column(check = \"nick <> ''\")]\n    pub nick");
    live.write(&checked, "check");
    let words = [
        "on conflict clause users is lost in ",
        "build users again, as structs declare it",
        "nullable primary key users.id is lost in ",
        "--allow breaks-old-code:users",
    ];
    live.stops(&["migrate"], 3, &words);
    live.done(&["migrate", "--allow", "breaks-old-code:users"]);
    live.execute("INSERT INTO users (id, name) VALUES ('a', 'x')");
    // There is nothing to lose on the way back.
    live.done(&["rollback"]);
}

#[test]
fn postgres_views_follow_a_name_and_functions_do_not() {
    let function = "CREATE FUNCTION first_name() RETURNS text LANGUAGE sql AS 'SELECT max(name) FROM users'";
    let other = "CREATE FUNCTION longest() RETURNS text LANGUAGE sql AS 'SELECT max(nick) FROM users'";
    let live = Live::new(Kind::Postgres, &[VIEW, function, other]);
    live.write(RENAMED, "renamed");
    let run = live.done(&["migrate", "--dry-run"]);
    assert!(run.stdout.contains("function first_name() names users.name"), "{run}");
    live.stops(
        &["migrate"],
        3,
        &["--allow breaks-old-code:users.name", "function first_name()", "nothing was applied"],
    );
    let run = live.run(&["migrate", "--format", "json"]);
    let view: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(view["dependents"].as_array().unwrap().len(), 1, "neither the view nor the other function\n{run}");
    assert_eq!(view["dependents"][0]["hazard"], "breaks-old-code:users.name");
    live.done(&["migrate", "--allow", "breaks-old-code:users.name=nobody calls it"]);
    live.execute("SELECT * FROM names");
    // The way back gives the function its column again; what names the new one would lose it.
    live.execute("CREATE FUNCTION last_name() RETURNS text LANGUAGE sql AS 'SELECT min(full_name) FROM users'");
    live.stops(&["rollback"], 3, &["--allow breaks-old-code:users.full_name", "nothing was reverted"]);
    live.done(&["rollback", "--allow", "breaks-old-code:users.full_name"]);
    live.execute("SELECT first_name()");
}

#[test]
fn postgres_is_not_asked_for_what_it_would_refuse() {
    let live = Live::new(Kind::Postgres, &[VIEW, "CREATE VIEW nicks AS SELECT nick FROM users"]);
    live.project.structs(&USERS.replace("pub nick", "#[column(length = 40)]\n    pub nick"));
    live.done(&["diff", "--write", "--name", "shorter", "--allow", "blocks-reads:users"]);
    live.stops(&["migrate"], 1, &["view nicks uses users.nick", "refuses", "drop what is in the way"]);
    live.execute("DROP VIEW nicks");
    live.done(&["migrate"]);
}

#[test]
fn postgres_policies_outlive_a_name_and_not_a_column() {
    let live = Live::new(Kind::Postgres, &["CREATE POLICY own ON users USING (nick IS NOT NULL)"]);
    live.project.structs(&USERS.replace("    pub nick: Option<String>,\n", ""));
    live.done(&["diff", "--write", "--name", "aside", "--drop", "users.nick"]);
    live.done(&["migrate"]);
    live.done(&["purge", "users.nick", "--write", "--name", "gone", "--allow", "data-loss:users.nick"]);
    live.stops(&["migrate"], 1, &["policy users.own uses users._retired_nick", "refuses", "drop what is in the way"]);
    live.execute("DROP POLICY own ON users");
    live.done(&["migrate"]);
}

#[test]
fn postgres_types_that_functions_take_are_not_made_anew() {
    let function = "CREATE FUNCTION next(level) RETURNS level LANGUAGE sql AS 'SELECT $1'";
    let live = Live::new(Kind::Postgres, &[]);
    live.write(&format!("{USERS}{LEVELS}"), "levels");
    live.done(&["migrate"]);
    live.execute(function);
    live.execute("CREATE TYPE labelled AS (label text, levels level[])");
    live.execute("CREATE VIEW high AS SELECT id FROM tasks WHERE level = 'high'");
    let more = LEVELS.replace("    High,\n", "    High,\n    Highest,\n");
    live.write(&format!("{USERS}{more}"), "more");
    live.done(&["migrate"]);
    live.stops(
        &["rollback"],
        1,
        &["function next(level) uses level", "composite type labelled uses level", "view high uses tasks.level"],
    );
    let run = live.run(&["rollback"]);
    assert!(!run.stderr.contains("view high uses level"), "it is named once\n{run}");
    live.execute("DROP FUNCTION next(level); DROP TYPE labelled; DROP VIEW high");
    live.done(&["rollback"]);
}

#[test]
fn postgres_keys_that_views_group_by_are_not_changed() {
    let view = "CREATE VIEW grouped AS SELECT id, name, count(*) FROM users GROUP BY id";
    let part = "CREATE TABLE visits (day date, by_user bigint) PARTITION BY LIST (day); CREATE TABLE visits_of_today PARTITION OF visits
        (CONSTRAINT by_somebody FOREIGN KEY (by_user) REFERENCES users (id)) DEFAULT";
    let live = Live::new(Kind::Postgres, &[view, part]);
    let keyed = USERS
        .replace("#[column(primary_key, auto_increment)]", "#[column(auto_increment)]")
        .replace("#[derive(schema_core::Table)]", "#[derive(schema_core::Table)]\n#[table(primary_key(id, name))]");
    live.project.structs(&keyed);
    live.done(&["diff", "--write", "--name", "keyed", "--allow", "blocks-reads:users"]);
    live.stops(&["migrate"], 1, &["view grouped uses users, so that the database refuses", "change primary key"]);
    live.stops(&["migrate"], 1, &["constraint of a partition visits_of_today.by_somebody uses users, so that"]);
    live.execute("DROP VIEW grouped; DROP TABLE visits");
    live.done(&["migrate"]);
}

#[test]
fn postgres_views_of_a_partition_are_views_of_its_table() {
    let parts = "#[derive(schema_core::Table)]
#[table(partition_by(list(id)), partition(name = \"firsts\", values = \"1, 2\"))]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
";
    let live = Live::new(Kind::Postgres, &[]);
    live.write(&format!("{USERS}{parts}"), "parts");
    live.done(&["migrate"]);
    live.execute("CREATE VIEW names_of_firsts AS SELECT name FROM firsts");
    live.write(&format!("{USERS}{}", parts.replace("40", "80")), "longer");
    live.stops(&["migrate"], 1, &["view names_of_firsts uses parts.name"]);
    live.execute("DROP VIEW names_of_firsts");
    live.done(&["migrate"]);
}

#[test]
fn an_enum_that_a_table_of_others_has_is_kept() {
    let live = Live::new(Kind::Postgres, &[]);
    live.write(&format!("{USERS}{LEVELS}"), "levels");
    live.done(&["migrate"]);
    live.execute("CREATE TABLE of_others (id integer, level level)");
    live.project.structs(USERS);
    live.done(&["diff", "--write", "--name", "aside", "--drop", "tasks"]);
    live.done(&["migrate"]);
    live.execute("INSERT INTO of_others VALUES (1, 'high')");
    live.done(&["purge", "tasks", "--write", "--name", "gone", "--allow", "data-loss:tasks"]);
    live.stops(&["migrate"], 1, &["cannot drop type", "of_others"]);
    live.execute("DROP TABLE of_others");
    live.done(&["migrate"]);
}

#[test]
fn files_that_take_care_of_it_themselves_are_not_stopped() {
    let live = Live::new(Kind::Mysql, &[VIEW]);
    live.write(RENAMED, "renamed");
    live.done(&[
        "sql",
        "--name",
        "names",
        "--up-sql",
        "CREATE OR REPLACE VIEW names AS SELECT full_name AS name FROM users",
        "--down-sql",
        "CREATE OR REPLACE VIEW names AS SELECT name FROM users",
    ]);
    live.done(&["migrate"]);
    live.execute("SELECT name FROM names");
}

fn text_alone(kind: Kind) {
    let trigger =
        "CREATE TRIGGER named BEFORE INSERT ON users FOR EACH ROW SET NEW.nick = coalesce(NEW.nick, NEW.name)";
    let live = Live::new(kind, &[VIEW, trigger, "CREATE VIEW ids AS SELECT id FROM users"]);
    live.write(RENAMED, "renamed");
    live.stops(
        &["migrate"],
        3,
        &["--allow breaks-old-code:users.name", "view names names users.name", "trigger users.named"],
    );
    let run = live.run(&["migrate", "--format", "json"]);
    let view: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(view["dependents"].as_array().unwrap().len(), 2, "not the view of ids\n{run}");
    live.execute("DROP VIEW names");
    live.execute("DROP TRIGGER named");
    live.done(&["migrate"]);
}

#[test]
fn mysql_views_and_triggers_break_in_silence() {
    text_alone(Kind::Mysql);
}

#[test]
fn mariadb_views_and_triggers_break_in_silence() {
    text_alone(Kind::Mariadb);
}

#[test]
fn sqlite_views_follow_a_name_and_do_not_outlive_a_column() {
    let live = Live::new(Kind::Sqlite, &[VIEW, "CREATE VIEW nicks AS SELECT nick FROM users"]);
    live.write(RENAMED, "renamed");
    live.done(&["migrate"]);
    live.execute("SELECT * FROM names");
    live.project.structs(&RENAMED.replace("    pub nick: Option<String>,\n", ""));
    live.done(&["diff", "--write", "--name", "aside", "--drop", "users.nick"]);
    live.done(&["migrate"]);
    live.execute("SELECT * FROM nicks");
    live.done(&["purge", "users.nick", "--write", "--name", "gone", "--allow", "data-loss:users.nick"]);
    live.stops(&["migrate"], 3, &["view nicks names users."]);
    live.execute("DROP VIEW nicks");
    live.done(&["migrate"]);
}

#[test]
fn a_trigger_that_goes_with_its_table_is_asked_for() {
    let trigger =
        "CREATE TRIGGER named BEFORE INSERT ON users FOR EACH ROW SET NEW.nick = coalesce(NEW.nick, NEW.name)";
    let live = Live::new(Kind::Mariadb, &[]);
    let other = "#[derive(schema_core::Table)]\npub struct Other {\n    #[column(primary_key)]\n    pub id: i64,\n}\n";
    live.project.structs(other);
    live.done(&["diff", "--write", "--name", "aside", "--drop", "users"]);
    live.done(&["migrate"]);
    let aside = live.database.as_ref().unwrap().rows("SHOW TABLES LIKE '%users%'")[0][0].clone().unwrap();
    live.execute(&trigger.replace("users", &format!("`{aside}`")));
    live.done(&["purge", "users", "--write", "--name", "gone", "--allow", "data-loss:users"]);
    live.stops(&["migrate"], 3, &[&format!("trigger {aside}.named goes with {aside}")]);
    live.done(&["migrate", "--allow", &format!("data-loss:{aside}")]);
}
