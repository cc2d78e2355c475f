//! What it costs to read what structs declare, without cargo and without the compiler: the records of 100 and of 1,000
//! structs are found in a library and in a program, as a debug build leaves them, and become a schema. The least of
//! several runs, each of which opens the file anew. `cargo bench -p schema-tests --bench harvest`.

#[path = "structs.rs"]
mod structs;

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use schema_core::record::{self, artifact};
use structs::{PER_MODULE, write_crate};

const RUNS: usize = 20;

fn main() {
    println!("{:<24}{:>12}{:>16}{:>16}", "", "file", "find records", "to a schema");
    for count in [100, 1000] {
        let (library, program) = build(count);
        measure(&format!("{count} in a library"), count, &library);
        measure(&format!("{count} in a program"), count, &program);
    }
}

fn measure(what: &str, count: usize, path: &Path) {
    let open = || File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let size = open().metadata().expect("the size of an artifact").len();
    let mut records = Vec::new();
    let find = least(|| records = artifact::records(open()).expect("the records of an artifact"));
    assert_eq!(records.len(), count, "records in {}", path.display());
    let read = least(|| {
        let declared = record::read(&records).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(declared.schema.tables.len(), count, "tables of {}", path.display());
    });
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("{what:<24}{:>9} KiB{:>13.2} ms{:>13.2} ms", size / 1024, ms(find), ms(read));
}

fn least(mut run: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..RUNS).map(time).min().unwrap_or_default()
}

/// A library of so many structs, and a program of the same sources.
fn build(count: usize) -> (PathBuf, PathBuf) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let name = format!("harvest_{count}");
    write_crate(home.path(), &name, count / PER_MODULE, true);
    let library = fs::read_to_string(home.path().join("src/lib.rs")).expect("lib.rs");
    fs::write(home.path().join("src/main.rs"), format!("{library}fn main() {{}}\n")).expect("to write main.rs");
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("harvest");
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet"])
        .current_dir(home.path())
        .env("CARGO_TARGET_DIR", &target)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the crate does not build");
    let built = target.join("debug");
    (built.join(format!("lib{name}.rlib")), built.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}
