//! What a person waits for: one struct of a crate is edited, and `cargo schema diff` shows the plan. Crates of 100 and of
//! 1,000 tables with 12 columns and foreign keys, SQLite, everything built before, the program in release. The parts are
//! shown beside it: cargo's build of the edited crate alone, and a diff with nothing to build, which is reading the
//! records, the snapshot and the migrations, comparing and planning. The least of several runs; the goals are 0.6 s at
//! 100 tables and 2 s at 1,000. The last row is of a crate whose macros are optimised, as the README advises for large ones.
//! `cargo bench -p schema-tests --bench whole`.

#[path = "structs.rs"]
mod structs;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use structs::{PER_MODULE, write_crate};

const RUNS: usize = 5;

fn main() {
    let program = program();
    println!("{:<24}{:>16}{:>16}{:>16}", "tables", "edit to plan", "its build", "no build");
    for (count, optimised) in [(100, false), (1000, false), (1000, true)] {
        let home = tempfile::tempdir().expect("a temporary folder");
        let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("whole");
        let run = |command: &mut Command| -> Duration {
            command.current_dir(home.path()).env("CARGO_TARGET_DIR", &target).env("CARGO_INCREMENTAL", "1");
            let start = Instant::now();
            let output = command.stdin(Stdio::null()).output().expect("the program runs");
            assert!(output.status.success(), "{command:?}:\n{}", String::from_utf8_lossy(&output.stderr));
            start.elapsed()
        };
        let schema = |arguments: &[&str]| run(Command::new(&program).arg("schema").args(arguments));
        let cargo =
            || run(Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).args(["build", "--quiet"]));

        write_crate(home.path(), &format!("whole_{count}"), count / PER_MODULE, true);
        if optimised {
            let manifest = home.path().join("Cargo.toml");
            let text = fs::read_to_string(&manifest).expect("the manifest");
            let text = format!("{text}\n[profile.dev.build-override]\nopt-level = 3\n");
            fs::write(manifest, text).expect("to write the manifest");
        }
        schema(&["init", "--url", "sqlite:whole.db"]);
        schema(&["diff", "--write"]);
        let edited = home.path().join(format!("src/m{}.rs", count / PER_MODULE / 2));
        let diff = least(|| {
            edit(&edited);
            schema(&["diff"])
        });
        let still = least(|| schema(&["diff"]));
        let build = least(|| {
            edit(&edited);
            cargo()
        });
        let of = if optimised { format!("{count}, macros optimised") } else { count.to_string() };
        println!(
            "{of:<24}{:>14.2} s{:>14.2} s{:>14.2} s",
            diff.as_secs_f64(),
            build.as_secs_f64(),
            still.as_secs_f64()
        );
    }
}

/// Gives the first struct of a module another column, or takes it away again.
fn edit(module: &Path) {
    const ADDED: &str = "    pub added: Option<i64>,\n";
    let source = fs::read_to_string(module).expect("the module");
    let source = if source.contains(ADDED) {
        source.replacen(ADDED, "", 1)
    } else {
        source.replacen("    pub note:", &format!("{ADDED}    pub note:"), 1)
    };
    fs::write(module, source).expect("to write the module");
}

fn least(mut run: impl FnMut() -> Duration) -> Duration {
    (0..RUNS).map(|_| run()).min().unwrap_or_default()
}

/// The program as users have it.
fn program() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet", "--release", "-p", "schema-cli"])
        .current_dir(&root)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the program does not build");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").join("release");
    target.join(format!("cargo-schema{}", env::consts::EXE_SUFFIX))
}
