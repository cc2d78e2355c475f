//! What the derive costs a user's build: a crate of 100 and of 1,000 structs with 12 columns, references and an enum,
//! built from nothing and again after one edit, with the derive and without. Wall time and processor time of the whole
//! `cargo build`, the least of several runs; the goals are at most 1 ms for a struct in a clean build, and well under
//! 1.5 s for the 1,000 after an edit. `cargo bench --bench compile`; not part of the tests, because other work on the
//! machine decides the numbers.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

const PER_MODULE: usize = 10;
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

fn write_crate(home: &Path, name: &str, modules: usize, derive: bool) {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema-core").canonicalize().expect("schema-core");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nschema-core = {{ path = {:?} }}\n\n[workspace]\n",
        core.display().to_string()
    );
    fs::create_dir_all(home.join("src")).expect("to make src");
    fs::write(home.join("Cargo.toml"), manifest).expect("to write the manifest");
    let lib: String = (0..modules).map(|module| format!("pub mod m{module};\n")).collect();
    fs::write(home.join("src/lib.rs"), lib).expect("to write lib.rs");
    for module in 0..modules {
        fs::write(home.join(format!("src/m{module}.rs")), write_module(module, modules, derive))
            .expect("to write a module");
    }
}

fn write_module(module: usize, modules: usize, derive: bool) -> String {
    let mut source = String::new();
    let table = if derive { "#[derive(schema_core::Table)]\n#[table(index(state, created_at))]\n" } else { "" };
    let state = if derive { "#[derive(schema_core::DbEnum)]\n" } else { "" };
    let column = |attribute: &str| if derive { format!("    #[column({attribute})]\n") } else { String::new() };
    let _ = writeln!(source, "{state}pub enum State {{ Open, Paid, Closed }}\n");
    for at in 0..PER_MODULE {
        // A reference into the next module, so that an edit there is seen here.
        let target = format!("crate::m{}::Table{at}", (module + 1) % modules);
        let _ = write!(
            source,
            "{table}pub struct Table{at} {{\n\
             {}    pub id: i64,\n\
             {}    pub other_id: i64,\n\
             {}    pub parent_id: Option<i64>,\n\
             {}    pub number: String,\n\
             {}    pub state: State,\n\
             {}    pub count: i32,\n\
             {}    pub live: bool,\n    \
             pub rate: f64,\n    \
             pub note: Option<String>,\n    \
             pub data: Option<Vec<u8>>,\n\
             {}    pub created_at: i64,\n    \
             pub extra_{module}: Option<i32>,\n}}\n\n",
            column("primary_key, auto_increment"),
            column(&format!("references = {target}::id, on_delete = cascade")),
            column("references = Self::id"),
            column("length = 40, unique"),
            column("default = State::Open"),
            column("default = 0, check = \"count >= 0\""),
            column("default = true"),
            column("default_sql = \"0\", comment = \"seconds\""),
        );
    }
    source
}
