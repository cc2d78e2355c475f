//! Who would wait is asked for by name, unless the table is so small that nobody notices; whoever applies it where the table is larger is
//! asked then.

use crate::fixture::Project;
use crate::story::USERS;
use schema_tests::servers::{Database, Kind};

const ROWS: &str = "INSERT INTO users (name) WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 400) SELECT concat(a.i, '-', b.i) FROM numbers a CROSS JOIN numbers b";

fn project(kind: Kind, database: &Database) -> Project {
    let project = Project::new(USERS);
    project.done(&["init", "--url", &database.url]);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&["migrate", "--url", &database.url]);
    assert_ne!(kind, Kind::Sqlite, "whose writers always wait");
    project
}

fn fill(kind: Kind, database: &Database) {
    database.execute(ROWS);
    match kind {
        Kind::Postgres => database.execute("ANALYZE users"),
        Kind::Mysql | Kind::Mariadb | Kind::Sqlite => drop(database.rows("ANALYZE TABLE users")),
    }
}

fn file(project: &Project, ending: &str) -> String {
    let name = project.names("migrations").into_iter().find(|file| file.ends_with(ending)).unwrap();
    format!("migrations/{name}")
}

#[test]
fn others_wait_only_where_somebody_said_so() {
    for kind in [Kind::Postgres, Kind::Mysql, Kind::Mariadb] {
        let (name, database) = (kind.name(), kind.database("blocking"));
        let url = ["--url", &database.url];
        let project = project(kind, &database);
        let hazard = if kind == Kind::Postgres { "blocks-reads:users" } else { "blocks-writes:users" };
        let shorter = USERS.replace("pub nick", "#[column(length = 40)]\n    pub nick");
        project.structs(&shorter);
        let write = ["diff", "--write", "--name", "shorter"];
        let before = project.names("migrations");
        let run = project.run(&write);
        assert_eq!(run.code, Some(3), "{name}\n{run}");
        assert!(run.stderr.contains(&format!("--allow {hazard} ")), "{name}\n{run}");
        assert_eq!(project.names("migrations"), before, "{name}");

        let run = project.done(&[&write[..], &["--live"], &url].concat());
        assert!(run.stdout.contains(&format!("allowed: {hazard}")), "{name}\n{run}");
        let toml = project.read(&file(&project, "_shorter.toml"));
        assert!(toml.contains(&format!("hazard = \"{hazard}\", reason = \"a moment, with 0 rows")), "{name}\n{toml}");
        project.done(&["check"]);
        fill(kind, &database);
        let run = project.done(&[&["migrate", "--dry-run"][..], &url].concat());
        assert!(run.stdout.contains("needs consent"), "{name}\n{run}");
        let run = project.run(&[&["migrate", "--format", "json"][..], &url].concat());
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!((run.code, &report["unacknowledged"][0]["hazard"]), (Some(3), &hazard.into()), "{name}\n{run}");
        assert!(run.stderr.contains("it had 0 rows when it was written"), "{name}\n{run}");
        assert_eq!(project.run(&[&["status", "--exit-code"][..], &url].concat()).code, Some(2), "{name}");

        let unknown = "blocks-writes:nobody";
        let run = project.run(&[&["migrate", "--allow", unknown][..], &url].concat());
        assert_eq!(run.code, Some(3), "{name}\n{run}");
        assert!(run.stderr.contains("nothing that is pending asks for blocks-writes:nobody"), "{name}\n{run}");
        project.done(&[&["migrate", "--allow", hazard][..], &url].concat());
        let run = project.done(&[&["status"][..], &url].concat());
        assert!(run.stdout.contains(&format!("allowed {hazard}: a moment, with 0 rows")), "{name}\n{run}");

        let longer = shorter.replace("length = 40", "length = 10");
        project.structs(&longer);
        assert_eq!(project.run(&[&write[..], &["--live"], &url].concat()).code, Some(3), "{name}: too many rows");
        let allow = format!("{hazard}=Sunday at four");
        project.done(&[&write[..], &["--allow", &allow]].concat());
        let run = project.done(&[&["migrate"][..], &url].concat());
        assert!(run.stdout.contains("1 migration applied"), "a person has said so\n{run}");
    }
}

#[test]
fn sql_that_somebody_edited_is_asked_about_too() {
    let database = Kind::Postgres.database("blocking");
    let project = project(Kind::Postgres, &database);
    fill(Kind::Postgres, &database);
    project.structs(&USERS.replace("pub nick", "#[column(index)]\n    pub nick"));
    project.done(&["diff", "--write", "--name", "nicks"]);
    let up = file(&project, "_nicks.up.sql");
    project.write(&up, &project.read(&up).replace("CONCURRENTLY ", ""));
    let url = ["--url", &database.url];
    let run = project.run(&[&["migrate"][..], &url].concat());
    assert_eq!(run.code, Some(3), "{run}");
    assert!(run.stderr.contains("--allow blocks-writes:users "), "{run}");

    let version = up["migrations/".len()..].split_once('_').unwrap().0.to_owned();
    let accept = ["verify", "--scratch-url", &Kind::Postgres.server().url, "--accept", &version];
    let run = project.run(&accept);
    assert_eq!(run.code, Some(3), "{run}");
    assert!(run.stderr.contains("--allow blocks-writes:users "), "{run}");
    let run = project.done(&[&accept[..], &["--allow", "blocks-writes:users=at night"]].concat());
    assert!(run.stderr.contains("accepted"), "{run}");
    let toml = file(&project, "_nicks.toml");
    assert!(project.read(&toml).contains("hazard = \"blocks-writes:users\", reason = \"at night\""), "{run}");
    project.done(&["check"]);

    let text = project.read(&toml);
    project.write(&toml, &text.replace("blocks-writes:users", "blocks-reads:users"));
    let run = project.run(&["check"]);
    assert!(run.code == Some(2) && run.stdout.contains("stale-consent"), "{run}");
    project.write(&toml, &text);
    project.done(&[&["migrate"][..], &url].concat());
}

const SEATS: &str = "#[derive(schema_core::Table)]
#[table(primary_key(house, number))]
pub struct Seat {
    #[column(length = 20)]
    pub house: String,
    pub number: i64,
    pub from_1: Option<String>,
}
";

#[test]
fn many_rows_are_filled_in_many_transactions_and_all_of_them() {
    let database = Kind::Postgres.database("batches");
    let url = ["--url", &database.url];
    let project = Project::new(SEATS);
    project.done(&["init", "--url", &database.url]);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&[&["migrate"][..], &url].concat());
    database.execute(
        "INSERT INTO seats SELECT CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN 'Ünter ''den Linden' ELSE 'Z' END, i * 7 - 9000 FROM generate_series(1, 4500) AS i",
    );
    let label = "    #[column(backfill = \"house || number\")]\n    pub label: String,\n}";
    project.structs(&SEATS.replace('}', label));
    let run = project.done(&["diff", "--write", "--name", "label"]);
    assert!(!run.stdout.contains("blocks-writes"), "nobody waits for all of them\n{run}");
    let plans: Vec<String> = project.names("migrations").into_iter().filter(|file| file.ends_with("_2.md")).collect();
    let plan = project.read(&format!("migrations/{}", plans[0]));
    assert!(plan.contains("how many rows of seats are left"), "{plan}");
    project.done(&[&["migrate"][..], &url].concat());
    let wrong = "SELECT count(*)::text FROM seats WHERE label IS DISTINCT FROM house || number";
    assert_eq!(database.rows(wrong), [[Some("0".to_owned())]]);
    let transactions = "SELECT (count(DISTINCT xmin::text) >= 5)::text FROM seats";
    assert_eq!(database.rows(transactions), [[Some("true".to_owned())]]);

    // A run that stopped between two of them has left some rows as they were.
    project.done(&[&["rollback", "--allow", "data-loss:seats.label"][..], &url].concat());
    let sql = project.names("migrations").into_iter().find(|file| file.ends_with("_label_2.up.sql")).unwrap();
    let fill = project.read(&format!("migrations/{sql}"));
    database
        .execute("ALTER TABLE seats ADD COLUMN label text; UPDATE seats SET label = house || number WHERE number < 0");
    database.execute(&fill);
    database.execute(&fill);
    assert_eq!(database.rows(wrong), [[Some("0".to_owned())]]);
}
