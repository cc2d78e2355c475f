//! What a plan says of the rows of a live database: how many stand in its way, and how many lose what they hold.

use crate::fixture::Project;
use schema_core::count::{Answer, Asks, Inquiry, Query};
use schema_core::db::{counts, open};
use schema_tests::servers::Kind;
use std::time::Duration;

const KINDS: [Kind; 4] = [Kind::Postgres, Kind::Mysql, Kind::Mariadb, Kind::Sqlite];

const BEFORE: &str = "use schema_core::Table;
#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(length = 40)]
    pub nick: Option<String>,
    #[column(length = 40)]
    pub fax: Option<String>,
}
#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
}
#[derive(Table)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
}
";

const AFTER: &str = "use schema_core::Table;
#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, unique)]
    pub name: String,
    #[column(length = 40, unique)]
    pub email: Option<String>,
}
";

#[test]
fn rows_in_the_way_and_rows_at_stake_are_counted() {
    for kind in KINDS {
        let name = kind.name();
        let database = kind.database("counts");
        let project = Project::new(BEFORE);
        project.done(&["init", "--url", &database.url]);
        let config = project.read("schema.toml");
        project.write("schema.toml", &config.replace("drops = \"retire\"", "drops = \"drop\""));
        project.done(&["diff", "--write", "--name", "begin"]);
        project.done(&["migrate", "--url", &database.url]);
        database
            .execute("INSERT INTO users VALUES (1, 'Ann', 'A', NULL), (2, 'Ann', NULL, NULL), (3, 'Bob', 'B', NULL)");
        database.execute("INSERT INTO pages VALUES (1)");
        // Somebody was faster.
        database.execute("DROP TABLE pages");
        project.structs(AFTER);
        let mut command = vec!["diff", "--live", "--url", &database.url, "--name", "next"];
        for path in ["users.nick", "users.fax", "notes", "pages"] {
            command.extend(["--drop", path]);
        }
        let json = project.done(&[&command[..], &["--format", "json"]].concat());
        let report: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
        let counts = report["plans"][0]["counts"].as_array().unwrap_or_else(|| panic!("{name}\n{json}"));
        let of = |operation: &str| {
            let found = counts.iter().find(|count| count["operation"].as_str().unwrap().starts_with(operation));
            found.unwrap_or_else(|| panic!("{name}: {operation}\n{counts:#?}"))
        };
        assert_eq!(of("add unique constraint users_name_key")["rows"], 1, "{name}");
        assert_eq!(of("add unique constraint users_name_key")["rows_do"], "stops", "{name}");
        let later = of("add unique constraint users_email_key");
        assert!(later["rows"].is_null() && later["sql"].is_null(), "{name}\n{later}");
        assert!(later["text"].as_str().unwrap().contains("after `add column users.email`"), "{name}\n{later}");
        assert_eq!(
            (&of("drop column users.nick")["rows"], &of("drop column users.fax")["rows"]),
            (&2.into(), &0.into())
        );
        assert_eq!(of("drop table notes")["rows"], 0, "{name}");
        let gone = of("drop table pages");
        assert!(gone["rows"].is_null(), "{name}\n{gone}");
        assert!(gone["text"].as_str().unwrap().starts_with("not counted: "), "{name}\n{gone}");
        let statements = report["plans"][0]["migrations"].as_array().unwrap().iter();
        let hazards: Vec<&serde_json::Value> = statements
            .flat_map(|migration| migration["up"]["statements"].as_array().unwrap())
            .flat_map(|statement| statement["hazards"].as_array().unwrap())
            .collect();
        let lost = |object: &str| {
            let own = hazards.iter().find(|hazard| hazard["code"] == "data-loss" && hazard["object"] == object);
            own.unwrap_or_else(|| panic!("{name}: {object}\n{hazards:#?}"))["counted"].clone()
        };
        assert_eq!(lost("users.nick"), "2 rows lose what they hold", "{name}");
        assert_eq!(lost("notes"), "nothing is lost, no row holds a value now", "{name}");

        let stopped =
            hazards.iter().find(|hazard| hazard["code"] == "may-fail" && hazard["object"] == "users.users_name_key");
        assert_eq!(stopped.map(|hazard| &hazard["rows"]), Some(&1.into()), "{name}\n{hazards:#?}");

        let human = project.done(&command).stdout;
        for part in [
            "counted: add unique constraint users_name_key on users: 1 row is in the way, so that it would fail",
            "allowed: data-loss:notes",
            "--allow data-loss:pages   not counted: ",
        ] {
            assert!(human.contains(part), "{name}: {part}\n{human}");
        }
        let markdown = project.done(&[&command[..], &["--format", "markdown"]].concat()).stdout;
        for part in
            ["- **counted**: drop column users.nick: 2 rows lose", "#### Deployment\n", "on users: returned 1\n"]
        {
            assert!(markdown.contains(part), "{name}: {part}\n{markdown}");
        }
        let github = project.done(&[&command[..], &["--format", "github"]].concat()).stdout;
        assert!(github.contains("2 rows lose what they hold"), "{name}\n{github}");
        let mut write = command.clone();
        write.push("--write");
        for hazard in ["data-loss:users.nick", "data-loss:pages"] {
            write.extend(["--allow", hazard]);
        }
        project.done(&write);
        let files = project.names("migrations").into_iter().filter(|file| file.ends_with(".md"));
        let plans: String = files.map(|file| project.read(&format!("migrations/{file}"))).collect();
        for part in [
            "on users: returned 1\n",
            "Counted for users.nick: 2 rows lose what they hold.",
            "Counted for users.fax: nothing is lost, no row holds a value now.",
        ] {
            assert!(plans.contains(part), "{name}: {part}\n{plans}");
        }
        // It was read and nothing else.
        assert_eq!(database.rows("SELECT count(*) FROM users"), [[Some("3".to_owned())]], "{name}");

        // What held nothing when it was written is counted again where it is applied.
        database.execute("UPDATE users SET name = 'Anne' WHERE id = 2");
        database.execute("INSERT INTO notes VALUES (1)");
        let migrate = ["migrate", "--url", &database.url];
        let run = project.run(&migrate);
        assert_eq!(run.code, Some(3), "{name}\n{run}");
        assert!(run.stderr.contains("--allow data-loss:notes ") && !run.stderr.contains("users.fax"), "{name}\n{run}");
        database.execute("DELETE FROM notes");
        database.execute("CREATE TABLE pages (id bigint PRIMARY KEY)");
        project.done(&migrate);
    }
}

#[test]
fn a_query_that_takes_too_long_ends_and_none_writes() {
    let inquiry = |sql: &str| Inquiry {
        version: 1,
        operation: "count".to_owned(),
        asks: Asks::Loses,
        hazards: Vec::new(),
        query: Query::Now(sql.to_owned()),
    };
    const LONG: &str = "WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 900) \
         SELECT count(*) FROM numbers AS a, numbers AS b, numbers AS c, numbers AS d WHERE a.i + b.i + c.i + d.i = 7";
    for kind in KINDS {
        let name = kind.name();
        let database = kind.database("counts_limit");
        database.execute("CREATE TABLE kept (id int)");
        let asked = [
            "SELECT 1 + 2",
            LONG,
            "SELECT count(*) FROM nowhere",
            "INSERT INTO kept VALUES (1)",
            "SELECT count(*) FROM kept",
        ];
        let inquiries = asked.iter().map(|sql| inquiry(sql)).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let found = runtime.block_on(async {
            let mut connection = open(&database.url, None).await.unwrap();
            let found = counts(&mut connection, inquiries, Duration::from_millis(500)).await.unwrap();
            connection.close().await;
            found
        });
        let answers: Vec<&Answer> = found.0.iter().map(|count| &count.answer).collect();
        assert_eq!(*answers[0], Answer::Rows(3), "{name}");
        assert_eq!(*answers[1], Answer::Unknown("it took longer than 500 ms".to_owned()), "{name}");
        for at in [2, 3] {
            assert!(matches!(answers[at], Answer::Unknown(why) if !why.is_empty()), "{name}: {answers:?}");
        }
        assert_eq!(*answers[4], Answer::Rows(0), "{name}: {answers:?}");
    }
}

const WIDE: &str = "use schema_core::{DbEnum, Table};
#[derive(DbEnum)]
pub enum Mood { Good, Bad }
#[derive(Table)]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub title: String,
    pub pieces: i64,
    #[column(length = 20)]
    pub mood: String,
    #[column(length = 20)]
    pub code: Option<String>,
}
";

const IN_THE_WAY: &str = ": 1 row is in the way, so that it would fail";

#[test]
fn a_count_of_none_means_that_it_runs() {
    for kind in [Kind::Postgres, Kind::Mysql, Kind::Mariadb] {
        let name = kind.name();
        let database = kind.database("counts_types");
        let url = ["--url", &database.url];
        let project = Project::new(WIDE);
        project.done(&["init", "--url", &database.url]);
        project.done(&["diff", "--write", "--name", "begin"]);
        project.done(&[&["migrate"][..], &url].concat());
        database
            .execute("INSERT INTO items VALUES (1, 'A long title', 70000, 'good', NULL), (2, 'abc  ', 7, 'odd', NULL)");
        project.structs(
            &WIDE
                .replace("length = 40", "length = 3")
                .replace("pieces: i64", "pieces: i16")
                .replace("    #[column(length = 20)]\n    pub mood: String", "    pub mood: Mood")
                .replace("#[column(length = 20)]\n    pub code", "#[column(length = 20, unique)]\n    pub code"),
        );
        let counted = || {
            let run = project.done(&[&["diff", "--live"][..], &url].concat());
            let lines = run.stdout.lines().filter_map(|line| line.strip_prefix("counted: ")).map(str::to_owned);
            let lines: Vec<String> = lines.collect();
            assert_eq!(lines.len(), 4, "{name}\n{run}");
            lines
        };
        let in_the_way = counted();
        // MySQL and MariaDB find a label by its number, too, and without regard to case: what is none may become one.
        let mood = if kind == Kind::Postgres { IN_THE_WAY } else { ": 1 row holds a value that changes" };
        for (part, end) in [("items.title", IN_THE_WAY), ("items.pieces", IN_THE_WAY), ("items.mood", mood)] {
            let line = in_the_way.iter().find(|line| line.contains(part)).unwrap();
            assert!(line.ends_with(end), "{name}\n{line}");
        }
        // Rows without a value are no duplicates.
        let unique = in_the_way.iter().find(|line| line.contains("items_code_key")).unwrap();
        assert!(unique.ends_with("no row is in the way now"), "{name}\n{unique}");
        database.execute("UPDATE items SET title = 'abc', pieces = 7, mood = 'good'");
        let none =
            |line: &String| ["no row is in the way now", "no value changes now"].iter().any(|end| line.ends_with(end));
        assert!(counted().iter().all(none), "{name}");
        project.done(&[&["diff", "--live", "--write", "--name", "narrow"][..], &url].concat());
        project.done(&[&["migrate"][..], &url].concat());
    }
}

const WHOLE: &str = "use schema_core::Table;
#[derive(Table)]
pub struct Page {
    #[column(primary_key, length = 100)]
    pub url: String,
    pub body: Option<String>,
}
#[derive(Table)]
pub struct Digest {
    #[column(primary_key(length = 4))]
    pub hash: Vec<u8>,
}
";

#[test]
fn rows_that_are_alike_up_to_a_length_are_counted() {
    for kind in [Kind::Mysql, Kind::Mariadb] {
        let name = kind.name();
        let database = kind.database("counts_beginnings");
        let url = ["--url", &database.url];
        let project = Project::new(WHOLE);
        project.done(&["init", "--url", &database.url]);
        project.done(&["diff", "--write", "--name", "begin"]);
        project.done(&[&["migrate"][..], &url].concat());
        // Letters of two bytes each.
        database.execute("INSERT INTO pages (url) VALUES ('ßß-a'), ('ßß-b'), ('äß-b'), ('éß')");
        database.execute("INSERT INTO digests VALUES (x'c39fc39f'), (x'c39fc3a9'), (x'c39fc4'), (x'ff')");
        project.structs(
            &WHOLE
                .replace("primary_key, length = 100", "primary_key(length = 2), length = 100")
                .replace("length = 4", "length = 3"),
        );
        let counted = || {
            let run = project.done(&[&["diff", "--live"][..], &url].concat());
            let lines = run.stdout.lines().filter_map(|line| line.strip_prefix("counted: ")).map(str::to_owned);
            let lines: Vec<String> = lines.collect();
            assert_eq!(lines.len(), 2, "{name}\n{run}");
            lines
        };
        for (line, table) in counted().iter().zip(["pages", "digests"]) {
            let expected = format!("change primary key of {table}: 1 row is in the way, so that it would fail");
            assert_eq!(*line, expected, "{name}");
        }
        database.execute("DELETE FROM pages WHERE url LIKE '%b'");
        database.execute("DELETE FROM digests WHERE hash = x'c39fc3a9'");
        assert!(counted().iter().all(|line| line.ends_with("no row is in the way now")), "{name}");
        project.done(&[&["diff", "--live", "--write", "--name", "shorten"][..], &url].concat());
        project.done(&[&["migrate"][..], &url].concat());
        // What is let in by the shorter key fits the longer one, too.
        database.execute("INSERT INTO pages (url) VALUES ('öö-a')");
        project.done(&[&["rollback"][..], &url].concat());
    }
}

/// Nothing takes back the first statement where the second fails.
#[test]
fn a_migration_that_rows_would_stop_half_way_does_not_begin() {
    for kind in [Kind::Mysql, Kind::Mariadb] {
        let (name, database) = (kind.name(), kind.database("obstacles"));
        let url = ["--url", &database.url];
        let project = Project::new(BEFORE);
        project.done(&["init", "--url", &database.url]);
        project.done(&["diff", "--write", "--name", "begin"]);
        project.done(&[&["migrate"][..], &url].concat());
        let unique = BEFORE.replace("pub struct User {", "pub struct User {\n    pub age: Option<i32>,");
        project.structs(&unique.replacen(
            "#[column(length = 40)]\n    pub name",
            "#[column(length = 40, unique)]\n    pub name",
            1,
        ));
        project.done(&["diff", "--write", "--name", "unique"]);
        database.execute("INSERT INTO users (id, name) VALUES (1, 'a'), (2, 'a')");
        let run = project.run(&[&["migrate"][..], &url].concat());
        assert_eq!(run.code, Some(1), "{name}\n{run}");
        assert!(run.stderr.contains("nothing was changed: rows are in the way"), "{name}\n{run}");
        assert!(run.stderr.contains("in the way, so that it would fail\n    SELECT"), "{name}\n{run}");
        let run = project.run(&[&["status"][..], &url].concat());
        assert!(run.stdout.contains("pending") && !run.stdout.contains("dirty"), "{name}\n{run}");
        database.execute("UPDATE users SET name = 'b' WHERE id = 2");
        project.done(&[&["migrate"][..], &url].concat());
        project.done(&[&["drift"][..], &url].concat());
    }
}
