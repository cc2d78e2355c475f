//! What the derive costs a user's build: a crate of 100 and of 1,000 structs with 12 columns, references and an enum,
//! built from nothing and again after one edit, with the derive and without. Wall time and processor time of the whole
//! `cargo build`, the least of several runs; the goals are at most 1 ms for a struct in a clean build, and well under
//! 1.5 s for the 1,000 after an edit. `cargo bench --bench compile`; not part of the tests, because other work on the
//! machine decides the numbers.

#[path = "structs.rs"]
mod structs;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use structs::{PER_MODULE, write_crate};

const RUNS: usize = 5;

fn main() {
    println!("{:<28}{:>12}{:>12}{:>14}{:>12}", "", "clean", "per struct", "after an edit", "per struct");
    for count in [100, 1000] {
        let plain = measure(count, false);
        let derived = measure(count, true);
        report(&format!("{count} structs alone"), count, plain);
        report(&format!("{count} structs with derive"), count, derived);
        report("    the derive", count, (derived.0.saturating_sub(plain.0), derived.1.saturating_sub(plain.1)));
    }
}

fn report(what: &str, count: usize, (clean, edit): (Duration, Duration)) {
    let per = |time: Duration| time.as_secs_f64() * 1000.0 / f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    println!(
        "{what:<28}{:>10.2} s{:>9.2} ms{:>12.2} s{:>9.2} ms",
        clean.as_secs_f64(),
        per(clean),
        edit.as_secs_f64(),
        per(edit)
    );
}

/// The times of a clean build and of a build after one edit.
fn measure(count: usize, derive: bool) -> (Duration, Duration) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let name = format!("structs_{count}_{}", if derive { "derived" } else { "plain" });
    let modules = count / PER_MODULE;
    write_crate(home.path(), &name, modules, derive);
    build(home.path());
    let clean = least(|| {
        cargo(home.path(), &["clean", "--quiet", "--package", &name]);
        build(home.path())
    });
    let edited = home.path().join(format!("src/m{}.rs", modules / 2));
    let mut run = 0;
    let edit = least(|| {
        run += 1;
        let source = fs::read_to_string(&edited).expect("the module").replacen("pub extra", "pub new_extra", 1);
        let source = if run % 2 == 0 { source.replacen("pub new_extra", "pub extra", 1) } else { source };
        fs::write(&edited, source).expect("to write the module");
        build(home.path())
    });
    (clean, edit)
}

fn least(mut run: impl FnMut() -> Duration) -> Duration {
    (0..RUNS).map(|_| run()).min().unwrap_or_default()
}

fn build(home: &Path) -> Duration {
    let start = Instant::now();
    cargo(home, &["build", "--quiet"]);
    start.elapsed()
}

fn cargo(home: &Path, arguments: &[&str]) {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("compile");
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .current_dir(home)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "1")
        .status()
        .expect("cargo runs");
    assert!(status.success(), "cargo {arguments:?} failed");
}
