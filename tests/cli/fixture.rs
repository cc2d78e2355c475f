//! A workspace in a temporary folder with one package that declares tables, and the built command to run in it.
//! All of them share one folder of artifacts, so that schema-core is compiled once.

pub(crate) use schema_tests::command::repository;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A project of a user.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What a run of the command left.
pub(crate) struct Run {
    /// The exit code; none when it was killed.
    pub(crate) code: Option<i32>,
    /// What it wrote to stdout.
    pub(crate) stdout: String,
    /// What it wrote to stderr.
    pub(crate) stderr: String,
}

impl Project {
    /// A package with a library of this text, and no `schema.toml` yet. Its name is like no other's: in a shared folder
    /// of artifacts, cargo keeps those of two workspaces apart by the names of their packages alone.
    pub(crate) fn new(structs: &str) -> Project {
        let project = Project { folder: tempfile::tempdir().unwrap() };
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("app{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let core = repository().join("schema-core");
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nschema-core = {{ path = {core:?} }}\n\n[workspace]\n"
            ),
        );
        // The versions of this repository, which are there already.
        std::fs::copy(repository().join("Cargo.lock"), project.path("Cargo.lock")).unwrap();
        project.structs(structs);
        project
    }

    /// The same with `schema.toml` for SQLite and a database file of its own.
    pub(crate) fn sqlite(structs: &str) -> Project {
        let project = Project::new(structs);
        let run = project.run(&["init", "--url", "sqlite:app.db"]);
        assert_eq!(run.code, Some(0), "{run}");
        project
    }

    /// Replaces the library.
    pub(crate) fn structs(&self, structs: &str) {
        self.write("src/lib.rs", structs);
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The place of a file.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs `cargo schema` with the arguments, which must end by itself.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().unwrap())
    }

    /// Runs it and expects it to succeed.
    pub(crate) fn done(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.code, Some(0), "cargo schema {arguments:?}\n{run}");
        run
    }

    /// The command, ready to be run.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = bare();
        command.args(arguments).current_dir(self.folder.path());
        command
    }

    /// Another program in the project's folder, with the environment that the command gets.
    pub(crate) fn command_with(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        environment(&mut command);
        command.args(arguments).current_dir(self.folder.path());
        command
    }

    /// Every file of the project but those of the build and of SQLite, with its text: what must not change when a command refuses.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        self.files_in(self.folder.path(), &mut files);
        files.sort();
        files
    }

    /// The names of the files in a folder; none where there is no folder.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.path(folder)).into_iter().flatten();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn files_in(&self, folder: &Path, files: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(self.folder.path()).unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                self.files_in(&path, files);
            } else if name != "Cargo.lock" && !name.contains(".db") {
                files.push((name, String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned()));
            }
        }
    }
}

impl Run {
    /// What a command left that ran to its end.
    pub(crate) fn of(output: Output) -> Run {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "exit {:?}\n--- stdout\n{}\n--- stderr\n{}", self.code, self.stdout, self.stderr)
    }
}

/// The command without a project, with nothing of the caller's environment that it would heed.
pub(crate) fn bare() -> Command {
    let mut command = Command::new(schema_tests::command::binary());
    environment(&mut command);
    command
}

fn environment(command: &mut Command) {
    for name in [
        "DATABASE_URL",
        "SCRATCH_DATABASE_URL",
        "CARGO_MANIFEST_DIR",
        "CARGO_BUILD_TARGET",
        "NO_COLOR",
        "COLUMNS",
        "CLICOLOR_FORCE",
    ] {
        command.env_remove(name);
    }
    command
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli"))
        .env("CARGO_NET_OFFLINE", "true")
        .stdin(Stdio::null());
}

/// Runs it in the repository's folder.
pub(crate) fn bare_run(arguments: &[&str]) -> Run {
    Run::of(bare().args(arguments).current_dir(repository()).output().unwrap())
}
