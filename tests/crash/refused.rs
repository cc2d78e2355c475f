//! A file that may only be read, a disk that is full: exit 1, words that say it, and nothing half-done.

use std::process::Command;

use schema_tests::servers::Kind;

use crate::history::contents;
use crate::project::Project;

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
    // No page of the file is free, so that new ones are needed.
    project.database.execute("VACUUM");
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
