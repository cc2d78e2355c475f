//! The examples as their readers meet them: the history of the shop is whole and proved on real servers, the first
//! command of the README does what it says, and what the README shows is what it prints.

use schema_tests::command::{binary, built, cargo, repository};
use schema_tests::servers::Kind;
use std::process::{Command, Output};

#[test]
fn the_structs_of_the_shop_its_snapshot_and_its_migrations_say_the_same() {
    let text = succeeded(&shop(&["check"]));
    let said = "ok: structs, snapshot and migrations say the same (10 tables, 40 migrations, sqlite, postgres, mysql)";
    assert!(text.contains(said), "{text}");
}

#[test]
fn the_history_of_the_shop_is_proved_on_sqlite() {
    proved(Kind::Sqlite, 10);
}

#[test]
fn the_history_of_the_shop_is_proved_on_postgres() {
    proved(Kind::Postgres, 20);
}

#[test]
fn the_history_of_the_shop_is_proved_on_mysql() {
    proved(Kind::Mysql, 10);
}

#[test]
fn the_first_command_of_the_readme_shows_what_the_readme_shows() {
    // Its own build of both programs takes minutes, with fewer features than the tests have: `.ci/run` waits for that.
    let built = built(&["--bin", "cargo-schema", "--bin", "rows", "--features", "quickstart/rows"]);
    let mut quickstart = cargo();
    quickstart.args(["run", "--quiet", "--package", "quickstart"]).current_dir(repository());
    let output = quickstart.env("QUICKSTART_PROGRAMS", built.parent().expect("it is in a folder")).output();
    let output = output.expect("cargo runs");
    // What is said beside the data stands between it in the README, as on a terminal; here it comes apart.
    let (data, said) = (succeeded(&output), String::from_utf8_lossy(&output.stderr).into_owned());
    for line in ["CREATE TABLE \"authors\" (", "1 | Ursula K. Le Guin | 555-0134 | The Dispossessed"] {
        assert!(data.contains(line), "no `{line}` in\n{data}");
    }
    let readme = std::fs::read_to_string(repository().join("README.md")).expect("there is a README");
    let (data, said) = (timeless(&data), timeless(&said));
    let mut shown = 0;
    for line in blocks(&readme).map(timeless).filter(|line| !line.is_empty() && line != "…") {
        assert!(
            data.lines().chain(said.lines()).any(|real| real == line),
            "the README shows what nothing prints:\n{line}\n\n{data}\n{said}"
        );
        shown += 1;
    }
    assert!(shown > 20, "the README shows {shown} lines of the quickstart");
}

/// Proves the migrations of one database with rows in the tables.
fn proved(kind: Kind, migrations: usize) {
    let name = kind.name();
    let text = succeeded(&shop(&["verify", "--trace", "--dialect", name]));
    // With `, on empty tables only` behind it, it would not end here.
    assert!(text.lines().any(|line| line == format!("ok: {migrations} migrations proved on {name}")), "{text}");
    assert!(!text.contains("no row fits"), "{text}");
    assert!(text.contains(", none did more than was said"), "{text}");
}

/// `cargo schema` in the folder of the shop.
fn shop(arguments: &[&str]) -> Output {
    let mut command = Command::new(binary());
    command.arg("schema").args(arguments).current_dir(repository().join("examples/shop"));
    for (kind, variable) in [(Kind::Postgres, "SCRATCH_POSTGRES_URL"), (Kind::Mysql, "SCRATCH_MYSQL_URL")] {
        if arguments.contains(&kind.name()) {
            command.env(variable, &kind.server().url);
        }
    }
    command.output().expect("the command runs")
}

#[track_caller]
fn succeeded(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}\n{text}{}", output.status, String::from_utf8_lossy(&output.stderr));
    text
}

/// The lines of the README's console blocks that show the quickstart.
fn blocks(readme: &str) -> impl Iterator<Item = &str> {
    let parts = readme.split("<!-- quickstart -->\n```console\n").skip(1);
    parts.flat_map(|part| part.split("```").next().unwrap_or_default().lines())
}

/// Versions and times differ from run to run.
fn timeless(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_ascii_digit()).collect()
}
