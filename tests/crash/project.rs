//! A folder with migrations in it, and the built command to run there against a database of its own.

use std::process::{Command, Stdio};

use schema_tests::command::binary;
use schema_tests::servers::{Database, Kind};
use tempfile::TempDir;

use crate::history::{Contents, FIRST, contents, dialect, history, rows, schema};

/// Migrations on disk, a database with the first of them and rows in it, and what the others make of it.
pub(crate) struct Project {
    pub(crate) folder: TempDir,
    pub(crate) database: Database,
    /// How the command reaches it.
    pub(crate) url: String,
    /// The folder for temporary files that it is given; none: the system's.
    pub(crate) temporary: Option<std::path::PathBuf>,
    /// What the database holds with the first migration and the rows.
    pub(crate) before: Contents,
    /// What it holds with all of them.
    pub(crate) after: Contents,
    /// How long the way up took, process included.
    pub(crate) up: std::time::Duration,
    /// How long the way down took.
    pub(crate) down: std::time::Duration,
}

/// What the way back takes away.
pub(crate) const LOST: &str = "data-loss:persons.email=it was filled by the migration";

impl Project {
    /// With rows for so many people; the whole way has been gone once, up and down.
    pub(crate) fn new(kind: Kind, people: usize) -> Project {
        let folder = tempfile::tempdir().expect("a folder");
        let migrations = folder.path().join("migrations");
        std::fs::create_dir(&migrations).expect("a folder");
        for (name, text) in &history(dialect(kind)).files {
            std::fs::write(migrations.join(name), text).expect("a file");
        }
        let configuration = format!("[dialects.{}]\nmigrations = \"migrations\"\n", kind.name());
        std::fs::write(folder.path().join("schema.toml"), configuration).expect("a file");
        let nothing = || (String::new(), std::collections::BTreeMap::new());
        let no_time = std::time::Duration::ZERO;
        let database = kind.database("killed");
        let url = database.url.clone();
        let mut project = Project {
            folder,
            database,
            url,
            temporary: None,
            before: nothing(),
            after: nothing(),
            up: no_time,
            down: no_time,
        };
        project.done(&["migrate", "--to", &FIRST.to_string()]);
        rows(people).iter().for_each(|sql| project.database.execute(sql));
        let (first, (_, rows)) = (schema(&project.database), contents(&project.database));
        let started = std::time::Instant::now();
        project.done(&["migrate"]);
        project.up = started.elapsed();
        project.after = contents(&project.database);
        let started = std::time::Instant::now();
        project.back();
        project.down = started.elapsed();
        // A table of SQLite that was built again names its constraints in another order.
        project.before = contents(&project.database);
        assert_eq!(schema(&project.database), first, "{kind:?}: the way back is not exact");
        assert!(project.before.1 == rows, "{kind:?}: the way back changes rows");
        project
    }

    /// The command, ready to be run.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.command_alone(arguments);
        command.args(["--url", &self.url]);
        command
    }

    /// The same without the URL of the database.
    pub(crate) fn command_alone(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command.args(arguments).args(["--color", "never"]);
        command.env_remove("DATABASE_URL").env_remove("SCRATCH_DATABASE_URL");
        command.envs(self.temporary.iter().map(|folder| ("TMPDIR", folder)));
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    /// Runs it to its end; the exit code, and what it wrote to stderr and stdout.
    pub(crate) fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        ended(self.command(arguments))
    }

    /// The same without the URL of the database.
    pub(crate) fn run_alone(&self, arguments: &[&str]) -> (Option<i32>, String) {
        ended(self.command_alone(arguments))
    }

    /// Runs it and expects it to succeed.
    #[track_caller]
    pub(crate) fn done(&self, arguments: &[&str]) {
        let (code, text) = self.run(arguments);
        assert_eq!(code, Some(0), "{:?}: cargo schema {arguments:?}\n{text}", self.database.server.kind);
    }

    /// Goes back to the first migration.
    #[track_caller]
    pub(crate) fn back(&self) {
        self.done(&["rollback", "--to", &FIRST.to_string(), "--allow", LOST]);
    }

    /// Goes up, and looks whether all is as if nothing had happened.
    #[track_caller]
    pub(crate) fn completes_up(&self, what: &str) {
        self.done(&["migrate"]);
        self.holds(&self.after, what);
        self.done(&["status", "--exit-code"]);
        self.sqlx_has_nothing_to_do(what);
    }

    /// Goes down, and looks whether all is as if nothing had happened.
    #[track_caller]
    pub(crate) fn completes_down(&self, what: &str) {
        self.back();
        self.holds(&self.before, what);
    }

    #[track_caller]
    fn holds(&self, expected: &Contents, what: &str) {
        let kind = self.database.server.kind;
        let found = contents(&self.database);
        assert_eq!(found.0, expected.0, "{kind:?}, {what}: the schema");
        assert!(found.1 == expected.1, "{kind:?}, {what}: the rows are others");
        let dirty = self.database.rows("SELECT count(*) FROM _sqlx_migrations WHERE NOT success");
        assert_eq!(dirty[0][0].as_deref(), Some("0"), "{kind:?}, {what}: the books");
        if let Ok(notes) = self.database.try_rows("SELECT count(*) FROM _schema_journal") {
            assert_eq!(notes[0][0].as_deref(), Some("0"), "{kind:?}, {what}: the journal");
        }
    }

    /// sqlx reads the same folder and the same books: it must find no fault and nothing to run.
    #[track_caller]
    fn sqlx_has_nothing_to_do(&self, what: &str) {
        let (kind, url) = (self.database.server.kind, &self.database.url);
        let count = || self.database.rows("SELECT count(*), max(execution_time) FROM _sqlx_migrations");
        let before = count();
        let ran = schema_tests::trip::runtime().expect("a runtime").block_on(async {
            let migrator = sqlx::migrate::Migrator::new(self.folder.path().join("migrations")).await?;
            match kind {
                Kind::Postgres => migrator.run(&sqlx::PgPool::connect(url).await?).await,
                Kind::Mariadb | Kind::Mysql => migrator.run(&sqlx::MySqlPool::connect(url).await?).await,
                Kind::Sqlite => migrator.run(&sqlx::SqlitePool::connect(url).await?).await,
            }
        });
        ran.unwrap_or_else(|error| panic!("{kind:?}, {what}: sqlx says: {error}"));
        assert_eq!(count(), before, "{kind:?}, {what}: sqlx had something to do");
    }
}

fn ended(mut command: Command) -> (Option<i32>, String) {
    let output = command.output().expect("the command runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stderr) + &text(&output.stdout))
}
