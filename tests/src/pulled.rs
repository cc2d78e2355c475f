//! Pulled modules, compiled: all of them in one crate, once, without a warning, and laid out as rustfmt would.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use schema_core::model::Declared;
use schema_core::pull::{Pulled, folder};
use schema_core::record::{self, artifact};

/// The records of each module, by its name.
pub type Records = BTreeMap<String, Vec<String>>;

/// What every pulled module may need; versions are those of this repository's lock file.
const CRATES: &str = r#"bigdecimal = { version = "0.4", default-features = false }
time = { version = "0.3", default-features = false }
chrono = { version = "0.4", default-features = false }
ipnetwork = { version = "0.21", default-features = false }
rust_decimal = { version = "1", default-features = false }
serde_json = "1"
uuid = { version = "1", default-features = false }
"#;

/// The files of a module, by their paths in `src`.
pub type Files = Vec<(String, String)>;

/// A module in one file, or with a file for each item, which must mean the same.
#[must_use]
pub fn files(name: &str, pulled: &Pulled, in_folder: bool) -> Files {
    if in_folder {
        return folder(pulled).into_iter().map(|(file, text)| (format!("{name}/{file}"), text)).collect();
    }
    vec![(format!("{name}.rs"), pulled.text.clone())]
}

/// The records of modules, given as name and files.
///
/// # Panics
/// When they do not compile without a warning, or rustfmt would lay them out otherwise.
#[must_use]
pub fn compiled(name: &str, modules: &[(&str, Files)]) -> Records {
    built(name, modules, true)
}

/// The same for modules that people laid out.
///
/// # Panics
/// When they do not compile without a warning.
#[must_use]
pub fn compiled_as_written(name: &str, modules: &[(&str, Files)]) -> Records {
    built(name, modules, false)
}

fn built(name: &str, modules: &[(&str, Files)], laid_out: bool) -> Records {
    let home = tempfile::tempdir().expect("a temporary folder");
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let core = repository.join("schema-core");
    let name = format!("pulled_{name}");
    let features = r#"features = ["bigdecimal", "chrono", "ipnetwork", "rust_decimal", "serde_json", "time", "uuid"]"#;
    let write = |path: &str, text: &str| {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("to make a folder");
        fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    };
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{CRATES}schema-core = {{ path = {core:?}, {features} }}\n\n[workspace]\n"
        ),
    );
    fs::copy(repository.join("Cargo.lock"), home.path().join("Cargo.lock")).expect("to copy the lock file");
    let mut library = "#![deny(warnings)]\n\n".to_owned();
    let mut files: Vec<PathBuf> = Vec::new();
    for (module, own) in modules {
        writeln!(library, "pub mod {module};").expect("a text takes text");
        for (file, text) in own {
            let file = format!("src/{file}");
            write(&file, text);
            files.push(home.path().join(file));
        }
    }
    write("src/lib.rs", &library);
    let target = target_folder().join("pulled");
    let output = crate::command::cargo()
        .args(["build", "--quiet", "--lib"])
        .current_dir(home.path())
        .env("CARGO_TARGET_DIR", &target)
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "what was pulled does not compile\n{}", String::from_utf8_lossy(&output.stderr));
    if laid_out {
        let formatted = Command::new("rustfmt")
            .args(["--check", "--edition", "2024"])
            .args(&files)
            .current_dir(home.path())
            .output()
            .expect("rustfmt runs");
        assert!(formatted.status.success(), "rustfmt would change\n{}", String::from_utf8_lossy(&formatted.stdout));
    }
    let library = target.join("debug").join(format!("lib{name}.rlib"));
    let texts = artifact::records(File::open(library).expect("the library")).expect("the records of the library");
    let mut records = Records::new();
    for text in texts {
        let value: serde_json::Value = serde_json::from_str(&text).expect("a record is JSON");
        let file = value["place"][0].as_str().expect("a record says its file");
        let inside = Path::new(file).strip_prefix("src").expect("a file of this package");
        let first = inside.iter().next().expect("a file has a name").to_string_lossy();
        let module = first.trim_end_matches(".rs").to_owned();
        records.entry(module).or_default().push(text);
    }
    records
}

/// What a module declares.
///
/// # Errors
/// When its records cannot be read.
pub fn declared(records: &Records, module: &str) -> Result<Declared, String> {
    record::read(records.get(module).map_or(&[], Vec::as_slice)).map_err(|error| error.to_string())
}

/// The folder in which cargo builds these tests.
fn target_folder() -> PathBuf {
    let program = std::env::current_exe().expect("the program has a path");
    let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists());
    target.expect("the program is in a target folder").join("tmp")
}
