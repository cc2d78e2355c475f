//! What a plan says of the tables of a live database: how large they are, and how long it takes there.

use crate::fixture::Project;
use crate::story::USERS;
use schema_tests::servers::Kind;

const NUMBERED: &str = "#[derive(schema_core::Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub name: String,
    #[column(using = \"length(nick)\", using_back = \"'short'\")]
    pub nick: Option<i64>,
}
";

#[test]
fn a_live_database_says_how_long_it_takes() {
    for kind in [Kind::Postgres, Kind::Mysql, Kind::Mariadb, Kind::Sqlite] {
        let database = kind.database("sizes");
        let url = ["--url", &database.url];
        let project = Project::new(USERS);
        project.done(&["init", "--url", &database.url]);
        project.done(&["diff", "--write", "--name", "begin"]);
        project.done(&[&["migrate"][..], &url].concat());
        database.execute(
            "INSERT INTO users (name) WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 900) SELECT 'x' FROM numbers",
        );
        let name = kind.name();
        match kind {
            Kind::Postgres => database.execute("ANALYZE users"),
            Kind::Mysql | Kind::Mariadb => drop(database.rows("ANALYZE TABLE users")),
            Kind::Sqlite => {}
        }
        project.structs(NUMBERED);
        let run = project.done(&[&["diff", "--live", "--format", "json"][..], &url].concat());
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let statements = report["plans"][0]["migrations"][0]["up"]["statements"].as_array().unwrap();
        let cost = statements.iter().find_map(|statement| statement["costs"].get(0));
        let cost = cost.unwrap_or_else(|| panic!("{name}: no cost\n{run}"));
        assert_eq!(cost["table"], "users", "{name}");
        // MySQL and MariaDB estimate from a few pages.
        assert!((800..=1000).contains(&cost["rows"].as_u64().unwrap()), "{name}: {cost}");
        assert!(cost["bytes"].as_u64().unwrap() >= 8192, "{name}: {cost}");

        let run = project.done(&[&["diff", "--live"][..], &url].concat());
        let now = run.stdout.lines().find(|line| line.starts_with("now: users: "));
        assert!(now.is_some_and(|now| now.contains("rewrite")), "{name}\n{run}");
        assert!(!project.done(&["diff"]).stdout.contains("now: "), "nobody was asked");
        project.done(&[&["diff", "--live", "--write", "--name", "number"][..], &url].concat());
        let plan = project.names("migrations").into_iter().find(|file| file.ends_with("_number.md")).unwrap();
        let plan = project.read(&format!("migrations/{plan}"));
        assert!(plan.contains("## Time") && plan.contains("* users: "), "{name}\n{plan}");
    }
}

#[test]
fn a_database_that_cannot_be_asked_is_an_error() {
    let project = Project::sqlite(USERS);
    let run = project.run(&["diff", "--live", "--url", "sqlite:nowhere/none.db"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("none.db"), "{run}");
    let run = project.run(&["diff", "--live", "--from", "snapshot"]);
    assert_ne!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("--live"), "{run}");
}
