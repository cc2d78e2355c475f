//! The whole way in one command: `cargo run -p quickstart` builds `cargo schema`, puts a copy of `lib.rs` into a project
//! of its own, and runs the real program on it, with a SQLite file: structs become SQL, the SQL is applied, the structs
//! change, the change is applied and taken back, and the rows are still there.

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What a month later is another: a rename, a column that goes, and one that comes.
const EDITS: [(&str, &str); 3] = [
    (
        "    #[column(length = 80)]\n    pub name: String,\n",
        "    #[column(length = 80, renamed_from = \"name\")]\n    pub full_name: String,\n",
    ),
    ("    #[column(length = 40)]\n    pub fax: Option<String>,\n", ""),
    (
        "    #[column(check = \"pages > 0\")]\n    pub pages: Option<i32>,\n",
        "    #[column(check = \"pages > 0\")]\n    pub pages: Option<i32>,\n    #[column(length = 2, default = \"en\")]\n    pub language: String,\n",
    ),
];

const ROWS: &str = "SELECT authors.*, title FROM authors JOIN books ON author_id = authors.id ORDER BY books.id";

fn main() -> Result<()> {
    let project = Project::create()?;

    say("Two structs with an attribute here and there. What would they be in SQL?");
    project.show("src/lib.rs")?;
    project.schema(&["init", "--url", "sqlite:library.db"])?;
    project.schema(&["diff"])?;

    say("Write that down as a migration, to be reviewed with the code, and apply it.");
    project.schema(&["diff", "--write", ">", "plan.txt"])?;
    project.schema(&["migrate"])?;
    project.schema(&["status"])?;

    say("Some rows.");
    project.sql("INSERT INTO authors (name, fax) VALUES ('Ursula K. Le Guin', '555-0134'), ('Stanisław Lem', NULL)")?;
    project
        .sql("INSERT INTO books (author_id, title, pages) VALUES (1, 'The Dispossessed', 387), (2, 'Solaris', 204)")?;
    let before = project.sql(ROWS)?;

    say("The structs change: a column gets a better name, one goes, one comes.");
    for (old, new) in EDITS {
        project.edit("src/lib.rs", old, new)?;
    }
    project.schema(&["diff", "--write"])?;
    project.schema(&["migrate"])?;
    project.sql(ROWS)?;

    say("It was a mistake. What was dropped was only put aside, so that the way back loses nothing.");
    project.schema(&["rollback"])?;
    let after = project.sql(ROWS)?;
    if after != before {
        return Err(format!("the rows are not what they were:\n{before}became\n{after}").into());
    }

    say("Prove it for any rows: every migration up, down and up again on a scratch database.");
    project.schema(&["verify"])?;
    println!("\nThe project stays in {}; look around.", project.folder.display());
    Ok(())
}

/// The project that the program works on.
struct Project {
    folder: PathBuf,
    programs: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Builds `cargo schema`, unless it is there, and makes the project anew, in cargo's target folder.
    fn create() -> Result<Project> {
        let own = std::env::current_exe()?;
        let programs = own.parent().ok_or("this program stands in no folder")?;
        let target = programs.parent().ok_or("this program stands in no target folder")?.to_owned();
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;

        // Whoever has them, as the tests do, need not build them once more.
        let programs = match std::env::var_os("QUICKSTART_PROGRAMS") {
            Some(built) => PathBuf::from(built),
            None => {
                build(&workspace, &target)?;
                programs.to_owned()
            }
        };

        let folder = target.join("quickstart");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder.join("src"))?;
        let core = workspace.join("schema-core");
        let manifest = format!(
            "[package]\nname = \"library\"\nedition = \"2024\"\n\n[dependencies]\nschema-core = {{ path = {core:?} }}\n\n\
             # Not a member of the workspace around it.\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        // The versions that the workspace was built with.
        fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        fs::write(folder.join("src/lib.rs"), include_str!("lib.rs"))?;
        Ok(Project { folder, programs, target })
    }

    /// Runs `cargo schema` as cargo would; its report goes to the file after a `>`.
    fn schema(&self, arguments: &[&str]) -> Result<()> {
        println!("\n$ cargo schema {}", arguments.join(" "));
        let mut command = Command::new(self.programs.join("cargo-schema"));
        command.current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target).arg("schema");
        match arguments {
            [arguments @ .., ">", file] => {
                command.args(arguments).stdout(fs::File::create(self.folder.join(file))?);
            }
            arguments => {
                command.args(arguments);
            }
        }
        finish(&mut command)
    }

    /// Runs SQL on the database and shows the rows.
    fn sql(&self, sql: &str) -> Result<String> {
        println!("\nsqlite> {sql};");
        let mut command = Command::new(self.programs.join("rows"));
        let output = command.arg("library.db").arg(sql).current_dir(&self.folder).stderr(Stdio::inherit()).output()?;
        let rows = String::from_utf8(output.stdout)?;
        print!("{rows}");
        succeeded(&command, output.status)?;
        Ok(rows)
    }

    /// Changes a file and shows what changed.
    fn edit(&self, file: &str, old: &str, new: &str) -> Result<()> {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path)?;
        if text.matches(old).count() != 1 {
            return Err(format!("{file} does not hold this once:\n{old}").into());
        }
        for line in old.lines().filter(|line| !new.contains(line)) {
            println!("- {line}");
        }
        for line in new.lines().filter(|line| !old.contains(line)) {
            println!("+ {line}");
        }
        Ok(fs::write(path, text.replace(old, new))?)
    }

    fn show(&self, file: &str) -> Result<()> {
        println!("\n$ cat {file}");
        for line in fs::read_to_string(self.folder.join(file))?.lines() {
            println!("{line}");
        }
        Ok(())
    }
}

/// Builds both programs beside this one.
fn build(workspace: &Path, target: &Path) -> Result<()> {
    println!("Building cargo schema; the first time takes a few minutes.");
    let mut build = Command::new(cargo());
    // What cargo says of this program to it is news to build scripts: they would run again, here and in your next build.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_")
            || name == "CARGO_MANIFEST_DIR"
            || name == "CARGO_MANIFEST_PATH"
            || name == "OUT_DIR"
        {
            build.env_remove(name);
        }
    }
    build.args(["build", "--package", "schema-cli", "--package", "quickstart", "--features", "quickstart/rows"]);
    build.args(["--bin", "cargo-schema", "--bin", "rows"]).current_dir(workspace).env("CARGO_TARGET_DIR", target);
    if !cfg!(debug_assertions) {
        build.arg("--release");
    }
    finish(&mut build)
}

fn say(text: &str) {
    println!("\n# {text}");
}

fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn finish(command: &mut Command) -> Result<()> {
    let status = command.status()?;
    succeeded(command, status)
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}").into()) }
}
