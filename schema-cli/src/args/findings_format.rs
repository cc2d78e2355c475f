//! How a report is written that may hold findings: as every report, or as findings at lines of the sources.

use super::Format;
use clap::{Args, ValueEnum};

/// How a report with findings is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FindingsFormat {
    /// For people at a terminal
    Human,
    /// For programs; the fields are stable
    Json,
    /// For a pull request
    Markdown,
    /// What is found, for code scanning: SARIF 2.1.0
    Sarif,
    /// What is found, for a run of GitHub Actions: annotations of structs, statements and files
    Github,
}

#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct FindingsReporting {
    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: FindingsFormat,
}

impl From<Format> for FindingsFormat {
    fn from(format: Format) -> FindingsFormat {
        match format {
            Format::Human => FindingsFormat::Human,
            Format::Json => FindingsFormat::Json,
            Format::Markdown => FindingsFormat::Markdown,
        }
    }
}
