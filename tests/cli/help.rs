//! `--help` of every verb is a golden file; `UPDATE_GOLDEN=1` writes them again.

use crate::fixture::{Run, bare_run, repository};
use schema_tests::command::binary;
use std::process::Command;

const VERBS: [&str; 15] = [
    "init",
    "diff",
    "drift",
    "check",
    "migrate",
    "rollback",
    "status",
    "verify",
    "snapshot",
    "purge",
    "pull",
    "sql",
    "explain",
    "lint",
    "completions",
];

#[test]
fn help_is_as_committed() {
    let mut wrong = Vec::new();
    for verb in VERBS.iter().copied().chain([""]) {
        let arguments: Vec<&str> = [verb, "--help"].into_iter().filter(|argument| !argument.is_empty()).collect();
        let run = bare_run(&arguments);
        assert_eq!(run.code, Some(0), "{run}");
        let name = if verb.is_empty() { "schema" } else { verb };
        let path = repository().join(format!("tests/cli/help/{name}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &run.stdout).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if run.stdout != expected {
            wrong.push(format!("{name}\n--- expected\n{expected}\n--- found\n{}", run.stdout));
        }
        assert!(run.stdout.contains("Examples:"), "{name} has no examples");
    }
    assert!(wrong.is_empty(), "run with UPDATE_GOLDEN=1 after a look:\n{}", wrong.join("\n"));
}

#[test]
fn cargo_s_own_word_is_taken_away_once() {
    let plain = bare_run(&["diff", "--help"]);
    let by_cargo = bare_run(&["schema", "diff", "--help"]);
    assert_eq!((plain.code, &plain.stdout), (by_cargo.code, &by_cargo.stdout));
    assert_eq!(bare_run(&["schema", "schema", "diff"]).code, Some(1));
}

#[test]
fn wrong_usage_is_an_error_and_not_a_difference() {
    for arguments in [
        &[][..],
        &["frobnicate"],
        &["diff", "--no-such-flag"],
        &["diff", "--allow", "danger:x"],
        &["rollback", "--steps", "0"],
    ] {
        let run = bare_run(arguments);
        assert_eq!(run.code, Some(1), "{arguments:?}\n{run}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{arguments:?}\n{run}");
    }
    let run = bare_run(&["diff", "--allow", "danger:x"]);
    assert!(run.stderr.contains("data-loss"), "the valid codes are named\n{run}");
}

#[test]
fn every_shell_has_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = bare_run(&["completions", shell]);
        assert_eq!(run.code, Some(0), "{run}");
        assert!(run.stdout.contains("rollback") && run.stdout.contains("exit-code"), "{shell}\n{run}");
    }
}

#[test]
fn bash_completes_what_follows_cargo() {
    let script = bare_run(&["completions", "bash"]).stdout;
    let complete = |words: &[&str], word: &str| {
        let last = words.len();
        let test = format!(
            "_cargo() {{ COMPREPLY=(former); }}; complete -F _cargo cargo\n{script}\nCOMP_WORDS=({} {word:?}); COMP_CWORD={last}\n\
             function=$(complete -p cargo | sed 's/.* -F \\([^ ]*\\) .*/\\1/'); $function cargo {word:?} {:?}; echo ${{COMPREPLY[@]}}",
            words.join(" "),
            words[last - 1]
        );
        let output = Command::new("bash").args(["--norc", "-c", &test]).output().unwrap();
        Run::of(output).stdout.trim().to_owned()
    };
    assert_eq!(complete(&["cargo", "schema"], "di"), "diff");
    assert_eq!(complete(&["cargo", "+nightly", "schema", "rollback"], "--st"), "--steps");
    assert_eq!(complete(&["cargo", "schema", "diff"], "--exit"), "--exit-code");
    assert_eq!(complete(&["cargo"], "bu"), "former", "what bash knows of cargo stays");
    assert_eq!(complete(&["cargo", "build"], "sch"), "former");
}

#[test]
fn a_pipe_holds_no_colours_unless_asked() {
    let plain = bare_run(&["check", "--manifest-path", "/nowhere/Cargo.toml"]);
    let coloured = bare_run(&["check", "--color", "always", "--manifest-path", "/nowhere/Cargo.toml"]);
    assert_eq!((plain.code, coloured.code), (Some(1), Some(1)));
    assert!(!plain.stderr.contains('\u{1b}'), "{plain}");
    assert!(coloured.stderr.contains('\u{1b}'), "{coloured}");
}

#[test]
fn in_a_clone_cargo_knows_the_command() {
    let mut cargo = Command::new(env!("CARGO"));
    let listed = cargo.arg("--list").env("CARGO_TERM_COLOR", "never").current_dir(repository()).output();
    let listed = Run::of(listed.expect("cargo runs"));
    let line = listed.stdout.lines().find_map(|line| line.trim().strip_prefix("schema ")).unwrap_or_default();
    let alias = line.trim().strip_prefix("alias: ").unwrap_or_else(|| panic!("{listed}"));
    // An optimised build would cost minutes and say the same as the program that is there.
    let (build, arguments) = alias.split_once(" -- ").unwrap();
    assert_eq!(build, "run --quiet --release --package schema-cli --bin cargo-schema");
    let run = Command::new(binary()).args(arguments.split(' ')).args(["diff", "--help"]).output();
    let run = Run::of(run.expect("the program runs"));
    let expected = std::fs::read_to_string(repository().join("tests/cli/help/diff.txt")).unwrap();
    assert_eq!((run.code, &run.stdout), (Some(0), &expected.replace("\r\n", "\n")), "{run}");
}

#[test]
fn hazards_are_explained() {
    let all = bare_run(&["explain"]);
    assert_eq!(all.code, Some(0), "{all}");
    assert!(all.stdout.contains("  data-loss ") && all.stdout.contains("rules.md"), "{all}");
    let one = bare_run(&["explain", "blocks-reads"]);
    assert_eq!(one.code, Some(0), "{one}");
    assert!(one.stdout.starts_with("# blocks-reads\n") && one.stdout.contains("squawk: `"), "{one}");
    let unknown = bare_run(&["explain", "blocks-read"]);
    assert_eq!(unknown.code, Some(1), "{unknown}");
    assert!(unknown.stderr.contains("'blocks-reads'"), "the nearest one is named\n{unknown}");
}
