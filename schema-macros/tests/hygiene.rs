//! What must not disturb a user's crate: each file in `tests/compile_pass` of the repository compiles without a warning
//! in every edition, and leaves its records in debug and release builds; a crate that does not compile still says them.

use schema_core::declare::{MAGIC, START};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

const EDITIONS: [&str; 3] = ["2018", "2021", "2024"];

/// The features of schema-core that change what the derives leave in a crate.
const FEATURES: [&str; 2] = ["", "columns"];

#[test]
fn strict_crates_compile_in_every_edition() {
    compile_strict_crates("rustc");
}

/// Rust 1.85, which both crates declare: they are built with it too.
#[test]
fn strict_crates_compile_with_the_oldest_rust() {
    let rustc = env::var_os("TEST_RUSTC_1_85").map(PathBuf::from);
    let cache = || {
        let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let cache = cache.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
        let own = env::var_os("SCHEMA_TEST_CACHE").map(PathBuf::from);
        own.or_else(|| Some(cache?.join("cargo-schema"))).unwrap().join("rust-1.85/rustc")
    };
    let rustc = rustc.unwrap_or_else(cache);
    let output = Command::new(&rustc).arg("--version").output();
    let version = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    assert!(
        version.starts_with("rustc 1.85."),
        "{} says that it is `{version}`; `tests/run --setup` unpacks Rust 1.85, or name its rustc in TEST_RUSTC_1_85",
        rustc.display()
    );
    compile_strict_crates(rustc.to_str().unwrap());
}

fn compile_strict_crates(compiler: &str) {
    for features in FEATURES {
        let core = Core::build_with(compiler, features);
        let compile = |case: &Path, edition: &'static str| {
            said(&core.compile(compiler, case, edition, &["--emit=metadata"]), case, edition)
        };
        let said: String =
            cases("compile_pass").iter().flat_map(|case| EDITIONS.map(|edition| compile(case, edition))).collect();
        assert!(said.is_empty(), "with features \"{features}\": {said}");
    }
}

#[test]
fn strict_crates_please_clippy() {
    let flags =
        ["--emit=metadata", "-Dclippy::pedantic", "-Aclippy::must_use_candidate", "-Aclippy::missing_errors_doc"];
    for features in FEATURES {
        let core = Core::build_with("rustc", features);
        let said: String = cases("compile_pass")
            .iter()
            .map(|case| said(&core.compile("clippy-driver", case, "2024", &flags), case, "clippy"))
            .collect();
        assert!(said.is_empty(), "with features \"{features}\": {said}");
    }
}

#[test]
fn records_are_in_debug_and_release_libraries() {
    let core = Core::build();
    let case = folder("compile_pass").join("every_key.rs");
    for flags in [&["-Cdebuginfo=1"][..], &["-Copt-level=3"], &["-Copt-level=s", "-Cpanic=abort", "-Cstrip=symbols"]] {
        let output = core.compile("rustc", &case, "2024", flags);
        assert_eq!(said(&output, &case, &flags.join(" ")), "");
        let library = fs::read(core.out.join("libevery_key.rlib")).unwrap();
        for table in ["Order", "User"] {
            let start = format!("{START}\"kind\":\"table\",\"struct\":\"{table}\",");
            let at = library.windows(start.len()).position(|window| window == start.as_bytes());
            let at = at.unwrap_or_else(|| panic!("no record of {table} with {flags:?}"));
            assert_eq!(library[at - 12..at - 4], MAGIC, "{table} with {flags:?}");
        }
    }
}

#[test]
fn a_crate_that_does_not_compile_still_says_its_records() {
    let core = Core::build();
    let case = folder("compile_broken").join("errors.rs");
    let output = core.compile("rustc", &case, "2024", &["--emit=metadata", "--cfg", "schema_dump"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    for table in ["Good", "WrongReference", "AfterErrors"] {
        let record = format!("{START}\"kind\":\"table\",\"struct\":\"{table}\",");
        assert!(said.contains(&record), "no record of {table} in\n{said}");
    }
    assert!(said.contains("expected `Column<GoodId>`, found `Column<i64>`"), "{said}");
}

/// What the compiler said, with the case; nothing when it was silent.
fn said(output: &Output, case: &Path, how: &str) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() && said.is_empty() {
        String::new()
    } else {
        format!("{} with {how}:\n{said}\n", case.display())
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(name)
}

fn cases(name: &str) -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

/// The library that the cases use, and where they are compiled to.
struct Core {
    library: String,
    out: PathBuf,
}

impl Core {
    fn build() -> Core {
        Core::build_with("rustc", "")
    }

    fn build_with(compiler: &str, features: &str) -> Core {
        let mut command = Command::new(env!("CARGO"));
        // What cargo says of this test to it is news to build scripts, which would run again.
        command.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_MANIFEST_PATH").env_remove("OUT_DIR");
        command
            .args(["build", "--quiet", "--package", "schema-core", "--features", features, "--message-format=json"])
            .current_dir(env!("CARGO_MANIFEST_DIR"));
        if compiler != "rustc" {
            // The folder of artifacts belongs to the compiler of these tests.
            command.env("RUSTC", compiler).arg("--target-dir").arg(concat!(env!("CARGO_TARGET_TMPDIR"), "/other-rust"));
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8(output.stdout).unwrap();
        let library = messages.split('"').find(|text| text.contains("libschema_core") && text.ends_with(".rlib"));
        let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("hygiene-{:?}", std::thread::current().id()));
        fs::create_dir_all(&out).unwrap();
        Core { library: library.expect("cargo names the library").to_owned(), out }
    }

    fn compile(&self, compiler: &str, case: &Path, edition: &str, flags: &[&str]) -> Output {
        let deps = Path::new(&self.library).parent().unwrap();
        let deps = if deps.ends_with("deps") { deps.to_owned() } else { deps.join("deps") };
        let mut command = Command::new(compiler);
        command
            .arg(case)
            .args(["--crate-type=lib", "--cap-lints=forbid", "--edition", edition, "--out-dir"])
            .arg(&self.out);
        command.arg("-L").arg(format!("dependency={}", deps.display()));
        command.arg("--extern").arg(format!("schema_core={}", self.library)).args(flags);
        command.env_remove("RUSTFLAGS").output().unwrap_or_else(|error| panic!("{compiler}: {error}"))
    }
}
