//! Ctrl-C: exit 130, words that say what was done, and nothing half-done; the next run completes it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use schema_core::db::scratch::{PREFIX, Scratch};
use schema_tests::servers::Kind;
use schema_tests::trip::runtime;

use crate::history::dialect;
use crate::project::{LOST, Project};

/// Enough rows that Ctrl-C comes before the end.
const PEOPLE: usize = 1000;

fn interrupted(kind: Kind) {
    let project = Project::new(kind, PEOPLE);
    let first = crate::history::FIRST.to_string();
    interrupted_once(&project, &["migrate", "--verbose"], "applied");
    project.completes_up("migrate interrupted");
    interrupted_once(&project, &["rollback", "--to", &first, "--allow", LOST, "--verbose"], "reverted");
    project.completes_down("rollback interrupted");
}

/// Until a run is slower than the signal.
#[track_caller]
fn interrupted_once(project: &Project, arguments: &[&str], done: &str) {
    let kind = project.database.server.kind;
    for _ in 0..20 {
        let (code, stderr) = interrupt(project, arguments);
        if code == Some(0) || stderr.contains("all of it was done") {
            if done == "applied" {
                project.back()
            } else {
                project.done(&["migrate"])
            }
            continue;
        }
        assert_eq!(code, Some(130), "{kind:?}\n{stderr}");
        for part in ["interrupted; ", done, "run it again"] {
            assert!(stderr.contains(part), "{kind:?}: {part}\n{stderr}");
        }
        // The signal may come between two migrations, too.
        let ends = ["it is taken back as a whole", "what it has done stays"];
        let told = ends.iter().any(|end| stderr.contains(end));
        assert_eq!(stderr.contains("was under way"), told, "{kind:?}: what becomes of it\n{stderr}");
        return;
    }
    panic!("{kind:?}: twenty runs ended before they could be interrupted");
}

/// Presses Ctrl-C when the second statement begins.
fn interrupt(project: &Project, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = project.command(arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the command starts");
    let mut stderr = BufReader::new(child.stderr.take().expect("it is piped"));
    let mut text = String::new();
    for _ in 0..2 {
        stderr.read_line(&mut text).expect("text");
    }
    press(&child);
    stderr.read_to_string(&mut text).expect("text");
    (child.wait().expect("a child of ours").code(), text)
}

/// Ctrl-C for a child of ours; one that has ended meanwhile hears nothing.
fn press(child: &Child) {
    Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status().expect("kill runs");
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

/// `verify` clears away its databases when it is interrupted, and those of a run that was killed.
fn scratch_databases(kind: Kind) {
    let project = Project::new(kind, 1);
    let arguments = ["verify", "--scratch-url", &kind.server().url];

    let child = verifying(&project, &arguments, |child| !scratches(&project, child).is_empty());
    press(&child);
    let id = child.id();
    let output = child.wait_with_output().expect("a child of ours");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(130), "{kind:?}\n{stderr}");
    assert!(stderr.contains("interrupted; nothing is proved; its scratch databases are gone"), "{kind:?}\n{stderr}");
    assert_eq!(scratches(&project, id), Vec::<String>::new(), "{kind:?}");

    // Somebody is at work on this one.
    let scratch = Scratch::Server(kind.server().url.clone());
    let runtime = runtime().expect("a runtime");
    let (database, connection) = runtime.block_on(scratch.create(dialect(kind))).expect("a scratch database");
    let mut child = verifying(&project, &arguments, |child| !scratches(&project, child).is_empty());
    child.kill().expect("a child of ours");
    let id = child.id();
    child.wait().expect("a child of ours");
    assert!(!scratches(&project, id).is_empty(), "{kind:?}: it was killed too late");
    let own = scratches(&project, std::process::id());
    // A server may need a moment to see that a session has ended.
    let deadline = Instant::now() + Duration::from_secs(30);
    let mut said = String::new();
    while !scratches(&project, id).is_empty() && Instant::now() < deadline {
        let (code, stderr) = project.run_alone(&arguments);
        assert_eq!(code, Some(0), "{kind:?}\n{stderr}");
        said.push_str(&stderr);
    }
    assert_eq!(scratches(&project, id), Vec::<String>::new(), "{kind:?}");
    assert!(said.contains(&format!("dropped {PREFIX}{id}_")), "{kind:?}\n{said}");
    assert!(!own.is_empty() && own == scratches(&project, std::process::id()), "{kind:?}: somebody's was dropped");
    runtime.block_on(connection.close());
    runtime.block_on(database.remove()).expect("it can be dropped");
}

/// Starts it, and waits until it has got so far.
fn verifying(project: &Project, arguments: &[&str], until: impl Fn(u32) -> bool) -> Child {
    let mut command = project.command_alone(arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the command starts");
    while !until(child.id()) {
        if child.try_wait().expect("a child of ours").is_some() {
            let output = child.wait_with_output().expect("a child of ours");
            panic!("it ended before it was interrupted: {}", String::from_utf8_lossy(&output.stderr));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    child
}

/// The scratch databases of a process.
fn scratches(project: &Project, process: u32) -> Vec<String> {
    let sql = match project.database.server.kind {
        Kind::Postgres => "SELECT datname FROM pg_database",
        Kind::Mariadb | Kind::Mysql => "SELECT schema_name FROM information_schema.schemata",
        Kind::Sqlite => "SELECT ''",
    };
    let names = project.database.rows(sql).into_iter().filter_map(|row| row.into_iter().next().flatten());
    names.filter(|name| name.starts_with(&format!("{PREFIX}{process}_"))).collect()
}

#[test]
fn scratch_databases_go_on_postgres() {
    scratch_databases(Kind::Postgres);
}

#[test]
fn scratch_databases_go_on_mariadb() {
    scratch_databases(Kind::Mariadb);
}

#[test]
fn scratch_databases_go_on_mysql() {
    scratch_databases(Kind::Mysql);
}

/// The same with a server that `verify` starts itself.
#[cfg(target_os = "linux")]
#[test]
fn scratch_servers_go() {
    use std::os::unix::fs::PermissionsExt;
    let mut project = Project::new(Kind::Postgres, 1);
    let folder = tempfile::tempdir().expect("a folder");
    // For PostgreSQL's own user, too.
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).expect("our folder");
    project.temporary = Some(folder.path().to_owned());
    let left = || std::fs::read_dir(folder.path()).expect("our folder").count();
    // The server runs, and has told its number.
    let running = |_| {
        let entries = std::fs::read_dir(folder.path()).expect("our folder").flatten();
        let files = entries.map(|entry| entry.path().join("postmaster.pid"));
        files.into_iter().find_map(|file| std::fs::read_to_string(file).ok()).filter(|text| text.contains("ready"))
    };

    let child = verifying(&project, &["verify"], |child| running(child).is_some());
    press(&child);
    let output = child.wait_with_output().expect("a child of ours");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(130), "{stderr}");
    assert_eq!(left(), 0, "{stderr}");

    let mut child = verifying(&project, &["verify"], |child| running(child).is_some());
    child.kill().expect("a child of ours");
    child.wait().expect("a child of ours");
    let text = running(0).expect("the server of a killed run goes on");
    let server = std::path::PathBuf::from(format!("/proc/{}", text.lines().next().expect("its number")));
    assert!(server.exists());
    let (code, stderr) = project.run_alone(&["verify"]);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stderr.contains("ended 1 scratch server of runs that were killed"), "{stderr}");
    assert!(!server.exists(), "the server of the killed run still goes on");
    assert_eq!(left(), 0, "{stderr}");
}
