//! A MySQL or MariaDB server that lives for a moment: where no scratch server is named but one is installed, it is started
//! with a data directory of its own, on a free port of this machine, without durability.
//!
//! A shell keeps it: it waits for the end of a pipe that this process holds, and then ends the server and removes its folder.
//! The system closes the pipe however the process ends, so that nothing is left even where it is killed.

use super::cluster::free_port;
use crate::model::Dialect;
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub use super::cluster::ClusterError;

/// How long a server may take to be made and to start.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running server.
#[derive(Debug)]
pub struct MysqlServer {
    /// Its URL.
    pub url: String,
    keeper: Child,
}

impl MysqlServer {
    /// Starts a server of the dialect, which is MySQL or MariaDB.
    ///
    /// # Errors
    /// When it is not installed, or does not start.
    pub fn start(dialect: Dialect) -> Result<MysqlServer, ClusterError> {
        let programs = Programs::find(dialect)?;
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("{}{}_{port}", super::scratch::PREFIX, std::process::id()));
        std::fs::create_dir(&folder).map_err(|source| ClusterError::Lock { path: folder.clone(), source })?;
        let keeper = Command::new("sh")
            .args(["-c", &programs.keep(&folder, port)])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Ctrl-C at a terminal is for this process, which then closes the pipe.
            .process_group(0)
            .spawn()
            .map_err(|source| ClusterError::Program { program: "sh".to_owned(), source })?;
        let server = MysqlServer { url: format!("mysql://root@127.0.0.1:{port}"), keeper };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if folder.join("failed").exists() || begun.elapsed() > PATIENCE {
                let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
                let program = programs.server.display().to_string();
                return Err(ClusterError::Failed { program, message: last_lines(&log) });
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }
}

impl Drop for MysqlServer {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Nobody is left to be told.
        let _ = self.keeper.wait();
    }
}

/// Where the programs are.
struct Programs {
    dialect: Dialect,
    server: PathBuf,
    /// What makes a data directory for MariaDB; MySQL does so itself.
    install: Option<PathBuf>,
}

impl Programs {
    fn find(dialect: Dialect) -> Result<Programs, ClusterError> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        // Debian and its children, Red Hat's, Homebrew, the projects' own.
        for folder in ["/usr/sbin", "/usr/libexec", "/usr/local/sbin", "/usr/local/mysql/bin", "/usr/local/mariadb/bin"]
        {
            folders.push(PathBuf::from(folder));
        }
        for above in ["/opt/homebrew/opt", "/usr/local/opt"] {
            folders.extend([format!("{above}/mysql/bin"), format!("{above}/mariadb/bin")].map(PathBuf::from));
        }
        let find = |names: &[&str], fits: &dyn Fn(&Path) -> bool| {
            let mut paths = folders.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
            paths.find(|path| path.is_file() && fits(path))
        };
        let missing = |programs| ClusterError::NotInstalled { programs };
        if dialect == Dialect::Mysql {
            // MariaDB goes by the same name.
            let server = find(&["mysqld"], &|path| says_mariadb(path) == Some(false))
                .ok_or_else(|| missing("`mysqld` of MySQL"))?;
            return Ok(Programs { dialect, server, install: None });
        }
        let both = "`mariadbd` and `mariadb-install-db`";
        let server =
            find(&["mariadbd", "mysqld"], &|path| says_mariadb(path) == Some(true)).ok_or_else(|| missing(both))?;
        let install = find(&["mariadb-install-db", "mysql_install_db"], &|_| true).ok_or_else(|| missing(both))?;
        Ok(Programs { dialect, server, install: Some(install) })
    }

    /// The script of the shell that keeps the server.
    fn keep(&self, folder: &Path, port: u16) -> String {
        let data = format!("--datadir={}", folder.join("data").display());
        let user = Command::new("id").arg("-un").output().map(|output| output.stdout).unwrap_or_default();
        let user = format!("--user={}", String::from_utf8_lossy(&user).trim());
        let server = self.server.display().to_string();
        let quick = "--innodb-flush-log-at-trx-commit=0".to_owned();
        let init = match &self.install {
            Some(install) => vec![
                install.display().to_string(),
                "--no-defaults".to_owned(),
                "--auth-root-authentication-method=normal".to_owned(),
                "--skip-test-db".to_owned(),
                data.clone(),
                user.clone(),
                quick.clone(),
            ],
            None => vec![
                server.clone(),
                "--no-defaults".to_owned(),
                "--initialize-insecure".to_owned(),
                data.clone(),
                user.clone(),
                quick.clone(),
            ],
        };
        let allow = folder.join("allow.sql");
        let mut serve = vec![
            server,
            "--no-defaults".to_owned(),
            data,
            user,
            quick,
            format!("--port={port}"),
            "--bind-address=127.0.0.1".to_owned(),
            "--skip-log-bin".to_owned(),
            format!("--socket={}", folder.join("socket").display()),
            format!("--pid-file={}", folder.join("pid").display()),
            format!("--init-file={}", allow.display()),
        ];
        if self.dialect == Dialect::Mysql {
            serve.push("--mysqlx=OFF".to_owned());
        }
        let path = |name: &str| quoted(&folder.join(name).display().to_string());
        // A server that starts removes the temporary tables it finds, another server's too where they share a folder. The
        // signal is caught and not ignored, because what is ignored is ignored by the server, too.
        format!(
            "trap : TERM; trap '' HUP INT
export TMPDIR={folder}
echo {allowed} >{allow}
( {init} || {{ : >{failed}; exit 1; }}; exec {serve}; : >{failed} ) >{log} 2>&1 </dev/null &
server=$!
read -r end
kill -9 $server
kill -TERM 0
wait
rm -rf {folder}",
            folder = quoted(&folder.display().to_string()),
            allowed = quoted(
                "CREATE USER IF NOT EXISTS root@'127.0.0.1'; GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;"
            ),
            allow = quoted(&allow.display().to_string()),
            init = command(&init),
            serve = command(&serve),
            failed = path("failed"),
            log = path("log"),
        )
    }
}

/// Whether a server is MariaDB's; none where it does not run.
fn says_mariadb(server: &Path) -> Option<bool> {
    let output = Command::new(server).args(["--no-defaults", "--version"]).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).contains("MariaDB"))
}

fn command(words: &[String]) -> String {
    words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
}

/// One word of a shell.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

fn last_lines(log: &str) -> String {
    const LAST: usize = 5;
    let lines: Vec<&str> = log.trim().lines().collect();
    lines[lines.len().saturating_sub(LAST)..].join("\n  ")
}
