//! What `cargo schema lint` takes: where SQL stands, and how findings are written.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// Files of SQL, or folders with such files; `-` is standard input [default: the folders of migrations of schema.toml]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Look at what the structs declare, and at no SQL: keys, indexes, types
    #[arg(long, conflicts_with_all = ["paths", "down", "fix"])]
    pub(crate) structs: bool,
    /// Ask the database (--url, or that of schema.toml): its tables, indexes that nobody uses, keys that run out
    #[arg(long, conflicts_with_all = ["paths", "down", "fix"])]
    pub(crate) live: bool,
    /// Read `.down.sql` files, too
    #[arg(long)]
    pub(crate) down: bool,
    /// Write safe forms into the files where that is mechanical, and say what was changed
    #[arg(long)]
    pub(crate) fix: bool,
    /// Exit with 2 when there is a warning, too
    #[arg(long)]
    pub(crate) exit_code: bool,
    /// How to write the findings
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: LintFormat,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LintFormat {
    /// For people at a terminal
    Human,
    /// For programs; the fields are stable
    Json,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For a run of GitHub Actions: annotations of the changed lines
    Github,
}
