//! A PostgreSQL server that lives for a moment: where no scratch server is named but PostgreSQL is installed, one is
//! started with a data directory of its own, on a free port of this machine, without durability. It ends when dropped.
//!
//! Beside its folder lies a file that is locked for as long as its owner lives, so that a server whose owner was killed is
//! found and ended by the next.

use std::ffi::OsString;
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A running server.
#[derive(Debug)]
pub struct Cluster {
    /// Its URL.
    pub url: String,
    /// How many servers of runs that were killed were found and ended first.
    pub swept: usize,
    folder: PathBuf,
    programs: Programs,
    _lock: File,
}

/// Why it does not run.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// The server is not installed, as far as can be seen.
    #[error("no {programs} on the PATH or where it is usually installed")]
    NotInstalled {
        /// What is looked for.
        programs: &'static str,
    },
    /// A program cannot be run.
    #[error("cannot run {program}: {source}")]
    Program {
        /// Which.
        program: String,
        /// Why not.
        source: std::io::Error,
    },
    /// It says no.
    #[error("{program} failed: {message}")]
    Failed {
        /// Which.
        program: String,
        /// What it says.
        message: String,
    },
    /// The machine has no free port.
    #[error("no free port on 127.0.0.1: {0}")]
    Port(#[source] std::io::Error),
    /// The temporary folder takes no files.
    #[error("cannot use {}: {source}", path.display())]
    Lock {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

/// Where PostgreSQL's programs are, and how they are run.
#[derive(Clone, Debug)]
struct Programs {
    folder: PathBuf,
    /// PostgreSQL does not run as root, so that root becomes its user.
    prefix: Vec<OsString>,
}

impl Cluster {
    /// Starts a server.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, or does not start.
    pub fn start() -> Result<Cluster, ClusterError> {
        let programs = Programs::find()?;
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("{}{}_{port}", super::scratch::PREFIX, std::process::id()));
        let path = lock_file(&folder);
        let lock = File::create_new(&path)
            .and_then(|file| file.lock().map(|()| file))
            .map_err(|source| ClusterError::Lock { path, source })?;
        let swept = sweep(&programs, &lock);
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let cluster = Cluster { url, swept, folder, programs, _lock: lock };
        let data = cluster.folder.as_os_str();
        cluster.programs.run(
            "initdb",
            &["-A", "trust", "-U", "postgres", "-N", "-E", "UTF8", "--no-locale", "-D"],
            data,
        )?;
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
        );
        let log = cluster.folder.join("log");
        let log = log.to_string_lossy();
        cluster.programs.run("pg_ctl", &["-w", "-s", "-l", &log, "-o", &options, "start", "-D"], data)?;
        Ok(cluster)
    }
}

/// A port that nobody listens on.
pub(super) fn free_port() -> Result<u16, ClusterError> {
    let found = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    found.map(|address| address.port()).map_err(ClusterError::Port)
}

impl Drop for Cluster {
    fn drop(&mut self) {
        end(&self.programs, &self.folder);
    }
}

/// Stops a server and removes what it has on disk, as far as it is there. Nobody is left to be told what is not.
fn end(programs: &Programs, folder: &Path) {
    if folder.join("postmaster.pid").exists() {
        let _ = programs.run("pg_ctl", &["-s", "-m", "immediate", "stop", "-D"], folder.as_os_str());
    }
    let _ = std::fs::remove_dir_all(folder);
    let _ = std::fs::remove_file(lock_file(folder));
}

/// Ends the servers whose owners are gone, which are known by locks that nobody holds; how many. Those of other users are
/// their own care, and what they put there is not looked at.
fn sweep(programs: &Programs, own: &File) -> usize {
    let entries = std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten();
    let mut swept = 0;
    for path in entries.map(|entry| entry.path()) {
        let is_lock = path.extension().is_some_and(|ending| ending == LOCK)
            && path.file_stem().is_some_and(|name| name.to_string_lossy().starts_with(super::scratch::PREFIX));
        let Some(file) = is_lock.then(|| File::open(&path).ok()).flatten() else { continue };
        if same_user(&file, own) && file.try_lock().is_ok() {
            end(programs, &path.with_extension(""));
            swept += 1;
        }
    }
    swept
}

const LOCK: &str = "lock";

fn lock_file(folder: &Path) -> PathBuf {
    folder.with_extension(LOCK)
}

#[cfg(unix)]
fn same_user(file: &File, own: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    matches!((file.metadata(), own.metadata()), (Ok(file), Ok(own)) if file.uid() == own.uid())
}

/// Elsewhere the temporary folder is one user's.
#[cfg(not(unix))]
fn same_user(_: &File, _: &File) -> bool {
    true
}

impl Programs {
    fn find() -> Result<Programs, ClusterError> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        // Debian and its children; Homebrew; the project's own default.
        for (above, below) in [("/usr/lib/postgresql", "bin"), ("/opt/homebrew/opt", "bin"), ("/usr/local/opt", "bin")]
        {
            let mut versions: Vec<PathBuf> =
                std::fs::read_dir(above).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
            versions.sort_by_key(|version| std::cmp::Reverse(number(version)));
            folders.extend(versions.into_iter().map(|version| version.join(below)));
        }
        folders.push(PathBuf::from("/usr/local/pgsql/bin"));
        let has = |folder: &Path, program: &str| {
            folder.join(program).with_extension(std::env::consts::EXE_EXTENSION).is_file()
        };
        let folder = folders
            .into_iter()
            .find(|folder| has(folder, "initdb") && has(folder, "pg_ctl"))
            .ok_or(ClusterError::NotInstalled { programs: "`initdb` and `pg_ctl`" })?;
        let root =
            cfg!(unix) && Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
        let prefix = if root { ["runuser", "-u", "postgres", "--"].map(OsString::from).to_vec() } else { Vec::new() };
        Ok(Programs { folder, prefix })
    }

    fn run(&self, program: &str, arguments: &[&str], last: &std::ffi::OsStr) -> Result<Output, ClusterError> {
        let path = self.folder.join(program).into_os_string();
        let words: Vec<&OsString> = self.prefix.iter().chain([&path]).collect();
        // The server inherits what pg_ctl is given, and would hold a pipe open for as long as it lives.
        let output = Command::new(words[0])
            .args(&words[1..])
            .args(arguments)
            .arg(last)
            .current_dir(std::env::temp_dir())
            .stdin(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .stderr(if program == "pg_ctl" { std::process::Stdio::null() } else { std::process::Stdio::piped() })
            .output()
            .map_err(|source| ClusterError::Program { program: program.to_owned(), source })?;
        if output.status.success() {
            return Ok(output);
        }
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let logged = || std::fs::read_to_string(Path::new(last).join("log")).unwrap_or_default().trim().to_owned();
        let message = if said.is_empty() { logged() } else { said };
        Err(ClusterError::Failed { program: program.to_owned(), message })
    }
}

/// The version in a folder's name, `15` or `postgresql@16`; 0 where there is none.
fn number(folder: &Path) -> u32 {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let digits: String =
        name.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}
