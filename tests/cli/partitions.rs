//! Partitions against another tool that makes and drops them, and against hands.

use crate::fixture::{Project, Run};
use schema_tests::servers::{Database, Kind};

/// A partitioned table with what is said of its partitions.
fn structs(partitions: &str) -> String {
    format!(
        "#[derive(schema_core::Table)]
#[table(primary_key(id, day), partition_by(range(day)){partitions})]
pub struct Event {{
    pub id: i64,
    pub day: i32,
}}
"
    )
}

const FIRST: &str = ", partition(name = \"events_first\", from = \"0\", to = \"100\")";

fn project(name: &str, partitions: &str) -> (Project, Database) {
    let project = Project::new(&structs(partitions));
    let database = Kind::Postgres.database(name);
    project.write(
        "schema.toml",
        &format!("[dialects.postgres]\nmigrations = \"migrations\"\n[database]\nurl = \"{}\"\n", database.url),
    );
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    (project, database)
}

fn says(run: &Run, part: &str) {
    assert!(run.stdout.contains(part) || run.stderr.contains(part), "no `{part}`\n{run}");
}

#[test]
fn partitions_of_another_tool_are_named_and_left_alone() {
    let (project, database) = project("strange_partitions", "");
    database.execute(
        "CREATE TABLE events_p1 PARTITION OF events FOR VALUES FROM (0) TO (10); INSERT INTO events VALUES (1, 5)",
    );
    let run = project.done(&["drift"]);
    says(&run, "no drift");
    says(&run, "not managed, and not compared: partition events_p1");
    project.done(&["diff", "--from", "db", "--to", "structs"]);
    // What is declared once and no longer is let go with its rows.
    project.structs(&structs(FIRST));
    database.execute("DROP TABLE events_p1");
    project.done(&["diff", "--write", "--name", "first"]);
    project.done(&["migrate"]);
    database.execute("INSERT INTO events VALUES (1, 5)");
    project.structs(&structs(""));
    says(&project.done(&["diff", "--write", "--name", "let_go"]), "leave the partitions of events alone");
    project.done(&["migrate"]);
    says(&project.done(&["drift"]), "not compared: partition events_first");
    assert_eq!(database.rows("SELECT count(*) FROM events_first"), [[Some("1".to_owned())]]);
    project.done(&["rollback"]);
    says(&project.done(&["drift"]), "no drift");
}

#[test]
fn a_partition_that_nobody_declared_beside_others_is_drift() {
    let (project, database) = project("drifting_partitions", FIRST);
    database.execute("CREATE TABLE events_more PARTITION OF events FOR VALUES FROM (100) TO (200)");
    let run = project.run(&["drift"]);
    assert_eq!(run.code, Some(2), "{run}");
    says(&run, "+ table events_more  only in the database: { range = { from = \"100\", to = \"200\" } }");
    project.done(&["drift", "--write", "--name", "more"]);
    says(&project.done(&["drift"]), "no drift");
    let run = project.done(&["pull"]);
    says(&run, "partition(name = \"events_first\", from = \"0\", to = \"100\")");
    says(&run, "partition_by(range(day))");
}
