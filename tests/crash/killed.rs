//! `kill -9` at random moments of `migrate` and `rollback`, on every database: of a run, and of the run that goes on
//! where that one stopped.

use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use schema_tests::servers::Kind;

use crate::history::FIRST;
use crate::project::{LOST, Project};

/// How often each way is gone, at least and at most, on each database; and for how long new rounds begin.
const ROUNDS: std::ops::Range<usize> = 1..8;
const TIME: Duration = Duration::from_secs(10);
/// Enough rows that most statements take their time.
const PEOPLE: usize = 3000;

/// A small generator, seeded by the clock or by `CRASH_SEED`; the seed is printed for whoever must see it again.
struct Random(u64);

impl Random {
    fn new() -> Random {
        let clock = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.as_nanos() as u64);
        let given = std::env::var("CRASH_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(clock) | 1;
        println!("CRASH_SEED={seed}");
        Random(seed)
    }

    fn below(&mut self, limit: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(self.0 % u64::try_from(limit.as_micros()).unwrap_or(u64::MAX).max(1))
    }
}

fn killed(kind: Kind) {
    let mut random = Random::new();
    let project = Project::new(kind, PEOPLE);
    let first = FIRST.to_string();
    let (mut alive, mut round) = (0, 0);
    let started = Instant::now();
    while round < ROUNDS.start || (round < ROUNDS.end && started.elapsed() < TIME) {
        let after = [random.below(project.up), random.below(project.up)];
        alive += after.iter().filter(|after| kill(&project, &["migrate"], **after)).count();
        project.completes_up(&format!("round {round}, migrate killed after {after:?}"));
        let after = [random.below(project.down), random.below(project.down)];
        alive += after
            .iter()
            .filter(|after| kill(&project, &["rollback", "--to", &first, "--allow", LOST], **after))
            .count();
        project.completes_down(&format!("round {round}, rollback killed after {after:?}"));
        round += 1;
    }
    let runs = 4 * round;
    println!("{kind:?}: up {:?}, down {:?}, {alive} of {runs} runs were killed under way", project.up, project.down);
    assert!(alive >= runs / 4, "{kind:?}: only {alive} runs were killed under way, so nothing is shown");
}

/// Whether it was still running.
fn kill(project: &Project, arguments: &[&str], after: Duration) -> bool {
    let mut command = project.command(arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the command starts");
    std::thread::sleep(after);
    let alive = child.try_wait().expect("a child of ours").is_none();
    child.kill().expect("a child of ours");
    child.wait().expect("a child of ours");
    alive
}

#[test]
fn killed_on_sqlite() {
    killed(Kind::Sqlite);
}

#[test]
fn killed_on_postgres() {
    killed(Kind::Postgres);
}

#[test]
fn killed_on_mariadb() {
    killed(Kind::Mariadb);
}

#[test]
fn killed_on_mysql() {
    killed(Kind::Mysql);
}
