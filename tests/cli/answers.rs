//! Questions that a person must answer, where no terminal is: each is printed with its answers, and each answer works.

use crate::fixture::Project;
use crate::story::USERS;

fn renamed_without_a_word() -> Project {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("pub nick", "pub nickname"));
    project
}

#[test]
fn a_question_is_printed_with_all_its_answers() {
    let project = renamed_without_a_word();
    let before = project.files();
    for arguments in [&["diff"][..], &["diff", "--write"]] {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(1), "{run}");
        for part in ["--rename users.nick=users.nickname", "--drop users.nick", "renamed_from = \"nick\""] {
            assert!(run.stderr.contains(part), "{part}\n{run}");
        }
    }
    assert_eq!(project.files(), before);
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(2), "{run}");
}

#[test]
fn a_rename_keeps_the_column() {
    let project = renamed_without_a_word();
    let run = project.done(&["diff", "--write", "--rename", "users.nick=users.nickname"]);
    assert!(run.stdout.contains("RENAME COLUMN \"nick\" TO \"nickname\""), "{run}");
    project.done(&["check"]);
}

#[test]
fn a_drop_keeps_it_aside() {
    let project = renamed_without_a_word();
    let run = project.done(&["diff", "--write", "--drop", "users.nick"]);
    assert!(
        run.stdout.contains("retire column users.nick") && run.stdout.contains("add column users.nickname"),
        "{run}"
    );
    project.done(&["check"]);
}

/// The nick has gone aside, rows have come, and the nick is declared again.
fn declared_again() -> Project {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("    pub nick: Option<String>,\n", ""));
    project.done(&["diff", "--write"]);
    project.structs(USERS);
    project
}

#[test]
fn what_is_declared_again_is_asked_for() {
    let project = declared_again();
    let before = project.files();
    let run = project.run(&["diff", "--write"]);
    assert_eq!(run.code, Some(1), "{run}");
    for part in ["users._retired_nick is kept aside", "--restore users.nick", "--new users.nick"] {
        assert!(run.stderr.contains(part), "{part}\n{run}");
    }
    assert_eq!(project.files(), before);
    for (arguments, part) in [
        (["--restore", "users.name"], "nothing is kept aside"),
        (["--restore", "users.nack"], "no struct declares it"),
        (["--new", "users.nack"], "no struct declares it"),
    ] {
        let run = project.run(&[&["diff"][..], &arguments].concat());
        assert_eq!(run.code, Some(1), "{run}");
        assert!(run.stderr.contains(part), "{part}\n{run}");
    }
}

#[test]
fn what_is_restored_comes_back_from_aside() {
    let project = declared_again();
    let run = project.done(&["diff", "--write", "--restore", "users.nick"]);
    assert!(run.stdout.contains("RENAME COLUMN \"_retired_nick\" TO \"nick\""), "{run}");
    assert!(!project.read("schema/tables/users.toml").contains("_retired_nick"));
    project.done(&["check"]);
    project.done(&["verify"]);
}

#[test]
fn what_is_new_leaves_what_is_kept_aside() {
    let project = declared_again();
    let run = project.done(&["diff", "--write", "--new", "users.nick"]);
    assert!(run.stdout.contains("add column users.nick"), "{run}");
    assert!(project.read("schema/tables/users.toml").contains("_retired_nick"));
    project.done(&["check"]);
    project.done(&["verify"]);
}

#[test]
fn an_answer_that_fits_nothing_is_an_error() {
    let project = renamed_without_a_word();
    for (arguments, part) in [
        (["--rename", "users.nack=users.nickname"], "users.nack"),
        (["--rename", "users.nick=users.nackname"], "users.nackname"),
        (["--drop", "users.id"], "still declared"),
        (["--drop", "people"], "people"),
    ] {
        let run = project.run(&[&["diff"][..], &arguments].concat());
        assert_eq!(run.code, Some(1), "{run}");
        assert!(run.stderr.contains(part), "{part}\n{run}");
    }
}

#[test]
fn a_required_column_needs_a_value_for_the_rows_that_are_there() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("pub nick: Option<String>", "pub nick: Option<String>,\n    pub age: i32"));
    let run = project.run(&["diff", "--write"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("users.age") && run.stderr.contains("backfill"), "{run}");
    project.structs(&USERS.replace(
        "pub nick: Option<String>",
        "pub nick: Option<String>,\n    #[column(backfill = \"length(name)\")]\n    pub age: i32",
    ));
    project.done(&["diff", "--write"]);
    project.done(&["verify"]);
}

#[test]
fn with_drops_switched_on_a_drop_waits_for_consent() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    let config = project.read("schema.toml").replace("drops = \"retire\"", "drops = \"drop\"");
    project.write("schema.toml", &config);
    project.structs(&USERS.replace("    pub nick: Option<String>,\n", ""));
    let before = project.files();
    let run = project.run(&["diff", "--write"]);
    assert_eq!(run.code, Some(3), "{run}");
    assert!(run.stderr.contains("--allow data-loss:users.nick"), "{run}");
    assert_eq!(project.files(), before);
    project.done(&["diff"]);
    let run = project.run(&["diff", "--write", "--allow", "data-loss:users.name"]);
    assert_eq!(run.code, Some(3), "consent to something else is none\n{run}");
    project.done(&["diff", "--write", "--allow", "data-loss:users.nick"]);
    project.done(&["check"]);
}
