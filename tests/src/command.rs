//! The command line as a program, for the tests that run it as its users do.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// `cargo-schema`, built once for each process of tests, with the profile and in the folder of artifacts that they have.
///
/// # Panics
/// When it does not build.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let output = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "schema-cli", "--bin", "cargo-schema", "--message-format=json"])
            .current_dir(repository())
            .stderr(Stdio::inherit())
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "the command does not build");
        let text = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
        let messages = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let found = messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from)).next_back();
        found.expect("cargo names no executable")
    })
}

/// This repository.
///
/// # Panics
/// Never: the tests are a folder in it.
#[must_use]
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are a folder of the repository")
}
