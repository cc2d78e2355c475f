//! Starts a server or finds the one that another test process of the same run has started. The processes agree through
//! files in a run folder: a lock while starting, the address once it answers, and a lock that says the server is in use.

use std::fs::{self, File};
use std::io;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, iter};

use super::{Keeps, Kind, database};

/// The address of a running server, and the lock that keeps it running.
pub(super) fn running(kind: Kind, keeps: Keeps) -> Result<(String, File), String> {
    let run = run_folder()?.join(match keeps {
        Keeps::Nothing => kind.name().to_owned(),
        Keeps::Committed => format!("{}-durable", kind.name()),
    });
    shared(kind, keeps, &run).map_err(|error| format!("{}: {error}", run.display()))
}

fn shared(kind: Kind, keeps: Keeps, run: &Path) -> io::Result<(String, File)> {
    fs::create_dir_all(run)?;
    // In this order: while an idle server is being ended, the first lock is not to be had.
    let in_use = File::create(run.join("in-use"))?;
    in_use.lock_shared()?;
    let starting = File::create(run.join("starting"))?;
    starting.lock()?;

    let address = run.join("url");
    if let Ok(url) = fs::read_to_string(&address)
        && database::version(kind, &url).is_ok()
    {
        return Ok((url, in_use));
    }
    // A free port may be taken by somebody else before the server gets to it.
    let url = start(kind, keeps, run).or_else(|_| start(kind, keeps, run))?;
    fs::write(address, &url)?;
    Ok((url, in_use))
}

fn start(kind: Kind, keeps: Keeps, run: &Path) -> io::Result<String> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let url = match kind {
        Kind::Postgres => format!("postgres://postgres@127.0.0.1:{port}/postgres"),
        Kind::Mariadb => format!("mysql://root@127.0.0.1:{port}"),
        // Its encryption is tested by itself: beginning to speak so takes longer than most of what is said.
        Kind::Mysql => format!("mysql://root@127.0.0.1:{port}/?ssl-mode=DISABLED"),
        Kind::Sqlite => unreachable!("SQLite has no server"),
    };
    let log = run.join("log");
    let output = File::create(&log)?;
    // Nothing is inherited that would tie the server to this process: no pipe that a reader waits for, no terminal signal.
    let mut keeper = Command::new("bash")
        .args(["-c", include_str!("serve.sh"), "serve.sh", kind.name()])
        .arg(run)
        .arg(port.to_string())
        .args((keeps == Keeps::Committed).then_some("durable"))
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .process_group(0)
        .spawn()?;

    let deadline = Instant::now() + Duration::from_secs(120);
    while keeper.try_wait()?.is_none() {
        if database::version(kind, &url).is_ok() {
            return Ok(url);
        }
        if Instant::now() > deadline {
            keeper.kill()?;
            break;
        }
        sleep(Duration::from_millis(50));
    }
    Err(io::Error::other(format!("it does not start, and its log ends with\n{}", tail(&log)?)))
}

/// `SCHEMA_TEST_RUN` (which `tests/run` sets, so that its servers end with it), else a folder in cargo's target folder.
fn run_folder() -> Result<PathBuf, String> {
    if let Some(run) = env::var_os("SCHEMA_TEST_RUN") {
        return Ok(run.into());
    }
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists());
    let target = target.ok_or_else(|| format!("{} is in no target folder: set SCHEMA_TEST_RUN", program.display()))?;
    Ok(target.join("test-servers"))
}

fn tail(log: &Path) -> io::Result<String> {
    let text = String::from_utf8_lossy(&fs::read(log)?).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.iter().skip(lines.len().saturating_sub(15));
    Ok(last.flat_map(|line| iter::once("    ").chain([*line, "\n"])).collect())
}
