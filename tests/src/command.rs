//! The command line as a program, for the tests that run it as its users do.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// What makes a build share everything that it can with the tests of the whole workspace: their profile, and the features
/// that all members ask for together, those of their tests included (`--examples` asks for these, and there are none).
const AS_THE_TESTS: [&str; 4] = ["--workspace", "--examples", "--profile", "test"];

/// `cargo-schema`, built once for each process of tests, with the profile and in the folder of artifacts that they have.
///
/// # Panics
/// When it does not build.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| built(&["--bin", "cargo-schema"]))
}

/// The last program of a build of this repository with further arguments.
///
/// # Panics
/// When it does not build.
#[must_use]
pub fn built(arguments: &[&str]) -> PathBuf {
    let output = cargo()
        .args(["build", "--quiet", "--message-format=json"])
        .args(AS_THE_TESTS)
        .args(arguments)
        .current_dir(repository())
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{arguments:?} does not build");
    let text = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
    let messages = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let programs = messages.filter(|message| message["target"]["kind"][0] == "bin");
    let found = programs.filter_map(|message| message["executable"].as_str().map(PathBuf::from)).next_back();
    found.expect("cargo names no executable")
}

/// Cargo, as if it was not called by a test.
#[must_use]
pub fn cargo() -> Command {
    let mut command = Command::new(env!("CARGO"));
    // What cargo says of this test to it is news to build scripts, which would run again, and with them all that builds on
    // theirs: here, and once more in the next build from outside.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_")
            || name == "CARGO_MANIFEST_DIR"
            || name == "CARGO_MANIFEST_PATH"
            || name == "OUT_DIR"
        {
            command.env_remove(name);
        }
    }
    command
}

/// This repository.
///
/// # Panics
/// Never: the tests are a folder in it.
#[must_use]
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are a folder of the repository")
}
