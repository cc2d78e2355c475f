//! Ctrl-C, a file that may only be read, a disk that is full: exit 1, words that say it, and nothing half-done.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use schema_tests::servers::Kind;

use crate::history::contents;
use crate::project::Project;

/// Enough rows that Ctrl-C comes before the end.
const PEOPLE: usize = 3000;

fn interrupted(kind: Kind) {
    let project = Project::new(kind, PEOPLE);
    // A run that was faster than the signal shows nothing.
    for _ in 0..5 {
        let (code, stderr) = interrupt(&project);
        if code == Some(0) {
            project.back();
            continue;
        }
        assert_eq!(code, Some(1), "{kind:?}\n{stderr}");
        assert!(stderr.contains("interrupted") && stderr.contains("run it again"), "{kind:?}\n{stderr}");
        project.completes_up("interrupted");
        return;
    }
    panic!("{kind:?}: five runs ended before they could be interrupted");
}

/// Presses Ctrl-C when the second statement begins.
fn interrupt(project: &Project) -> (Option<i32>, String) {
    let mut command = project.command(&["migrate", "--verbose"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the command starts");
    let mut stderr = BufReader::new(child.stderr.take().expect("it is piped"));
    let mut text = String::new();
    for _ in 0..2 {
        stderr.read_line(&mut text).expect("text");
    }
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    stderr.read_to_string(&mut text).expect("text");
    let code = child.wait().expect("a child of ours").code();
    assert!(sent.success() || code == Some(0), "{text}");
    (code, text)
}

#[test]
fn interrupted_on_sqlite() {
    interrupted(Kind::Sqlite);
}

#[test]
fn interrupted_on_postgres() {
    interrupted(Kind::Postgres);
}

#[test]
fn interrupted_on_mariadb() {
    interrupted(Kind::Mariadb);
}

#[test]
fn interrupted_on_mysql() {
    interrupted(Kind::Mysql);
}

#[test]
fn a_sqlite_file_that_may_only_be_read() {
    let mut project = Project::new(Kind::Sqlite, 5);
    let bytes = std::fs::read(&project.database.name).expect("the file");
    // For root, too, whom no permissions stop.
    project.url.push_str("?mode=ro");
    let (code, stderr) = project.run(&["migrate"]);
    assert_eq!(code, Some(1), "{stderr}");
    assert!(stderr.contains("readonly") || stderr.contains("read-only"), "{stderr}");
    assert!(std::fs::read(&project.database.name).expect("the file") == bytes, "the file has changed");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full() {
    let project = Project::new(Kind::Sqlite, 500);
    let size = std::fs::metadata(&project.database.name).expect("the file").len();
    // A limit on the size of files is met as a full disk is, and needs no rights. In units of 1024 bytes.
    let limited = format!("trap '' XFSZ; ulimit -f {}; exec \"$@\"", size / 1024 + 8);
    let command = project.command(&["migrate"]);
    let mut shell = Command::new("bash");
    shell.args(["-c", &limited, "bash"]).arg(command.get_program()).args(command.get_args());
    let output = shell.current_dir(project.folder.path()).output().expect("bash runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("disk"), "{stderr}");
    assert!(contents(&project.database) == project.before, "something has changed\n{stderr}");
    project.completes_up("room again");
}
