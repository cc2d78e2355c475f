//! `kill -9` at random moments of a command: the next one finds the old state or the new one, and completes it. After
//! Ctrl-C it is one of them at once.

use crate::fixture::Project;
use crate::story::USERS;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A small generator, seeded by the clock; the seed is printed for whoever must see it again.
struct Random(u64);

impl Random {
    fn new() -> Random {
        let seed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64 | 1;
        println!("seed {seed}");
        Random(seed)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

fn kill_after(project: &Project, arguments: &[&str], delay: Duration) {
    let mut child = project
        .command(arguments)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(delay);
    let _ = child.kill();
    child.wait().unwrap();
}

#[test]
fn a_killed_write_is_all_or_nothing() {
    let mut random = Random::new();
    let project = Project::sqlite(USERS);
    // Warm, so that the writing itself is hit.
    let started = std::time::Instant::now();
    project.done(&["diff"]);
    let whole = u64::try_from(started.elapsed().as_micros()).unwrap();
    for round in 0..25 {
        kill_after(
            &project,
            &["diff", "--write", "--name", "begin"],
            Duration::from_micros(whole / 3 + random.below(whole)),
        );
        // Whatever was left, the next command reads a whole state.
        let run = project.run(&["check"]);
        assert!(matches!(run.code, Some(0 | 2)), "round {round}\n{run}");
        project.done(&["diff", "--write", "--name", "begin"]);
        project.done(&["check"]);
        assert_eq!(project.names("migrations").len(), 4, "round {round}: {:?}", project.names("migrations"));
        for folder in ["migrations", "schema", "schema/tables"] {
            std::fs::read_dir(project.path(folder)).unwrap();
        }
        std::fs::remove_dir_all(project.path("migrations")).unwrap();
        std::fs::remove_dir_all(project.path("schema")).unwrap();
        project.done(&["snapshot", "--from", "migrations"]);
    }
}

#[cfg(unix)]
#[test]
fn an_interrupted_write_is_all_or_nothing() {
    use std::os::unix::process::ExitStatusExt;
    const ROUNDS: u32 = 12;
    let project = Project::sqlite(USERS);
    let arguments = ["diff", "--write", "--name", "begin"];
    project.done(&["diff"]);
    let started = std::time::Instant::now();
    project.done(&arguments);
    let whole = started.elapsed();
    let mut interrupted = 0;
    for round in 0..ROUNDS {
        // The round before may have written nothing.
        for folder in
            ["migrations", "schema"].map(|folder| project.path(folder)).into_iter().filter(|path| path.exists())
        {
            std::fs::remove_dir_all(folder).unwrap();
        }
        project.done(&["snapshot", "--from", "migrations"]);
        let before = project.files();
        let mut command = project.command(&arguments);
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped());
        let child = command.spawn().unwrap();
        std::thread::sleep(whole * round / ROUNDS);
        // One that has ended meanwhile hears nothing.
        std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        let output = child.wait_with_output().unwrap();
        let text = String::from_utf8_lossy(&output.stderr);
        // As a shell says it: before the command listens, the signal itself ends it.
        let code = output.status.code().or_else(|| output.status.signal().map(|signal| 128 + signal));
        assert!(matches!(code, Some(0 | 130)), "round {round}: {code:?}\n{text}");
        interrupted += u32::from(code == Some(130));
        if text.contains("nothing was changed") || output.status.code().is_none() {
            assert_eq!(project.files(), before, "round {round}\n{text}");
        }
        let written = project.files() != before;
        if written {
            assert_eq!(project.names("migrations").len(), 4, "round {round}\n{text}");
            project.done(&["check"]);
        }
        assert!(written || code == Some(130), "round {round}\n{text}");
    }
    println!("{interrupted} of {ROUNDS} runs were interrupted");
    assert!(interrupted > 0, "no run was interrupted, so nothing is shown");
}

#[test]
fn a_killed_migration_goes_on() {
    let mut random = Random::new();
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    project.structs(&USERS.replace("pub nick: Option<String>", "#[column(backfill = \"name\")]\n    pub nick: String"));
    project.done(&["diff", "--write"]);
    let started = std::time::Instant::now();
    project.done(&["migrate"]);
    project.done(&["rollback", "--to", "0"]);
    let whole = u64::try_from(started.elapsed().as_micros()).unwrap() / 2;
    for round in 0..25 {
        kill_after(&project, &["migrate"], Duration::from_micros(random.below(whole)));
        project.done(&["migrate"]);
        let run = project.done(&["status", "--exit-code"]);
        assert!(!run.stdout.contains("dirty"), "round {round}\n{run}");
        kill_after(&project, &["rollback", "--to", "0"], Duration::from_micros(random.below(whole)));
        project.done(&["rollback", "--to", "0"]);
    }
    project.done(&["verify"]);
}
