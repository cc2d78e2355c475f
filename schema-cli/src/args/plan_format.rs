//! How the report of a plan is written: as every report, or as findings at lines of the sources.

use super::Format;
use clap::{Args, ValueEnum};

/// How the report of a plan is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlanFormat {
    /// For people at a terminal
    Human,
    /// For programs; the fields are stable
    Json,
    /// For a pull request
    Markdown,
    /// The hazards for code scanning: SARIF 2.1.0
    Sarif,
    /// The hazards for a run of GitHub Actions: annotations of the structs or statements
    Github,
}

#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct PlanReporting {
    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: PlanFormat,
}

impl From<Format> for PlanFormat {
    fn from(format: Format) -> PlanFormat {
        match format {
            Format::Human => PlanFormat::Human,
            Format::Json => PlanFormat::Json,
            Format::Markdown => PlanFormat::Markdown,
        }
    }
}
