//! What the verbs print: data on stdout in the form that was asked for, everything else on stderr.

pub(crate) mod check;
pub(crate) mod count;
pub(crate) mod database;
pub(crate) mod drift;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod lint;
mod lint_machine;
mod machine;
pub(crate) mod markdown;
mod sql;
pub(crate) mod talk;
pub(crate) mod trace;
pub(crate) mod verify;

pub(crate) use talk::Talk;

use crate::args::Format;
use serde::Serialize;
use std::io::Write;

/// A report in all its forms.
pub(crate) trait Report: Serialize {
    /// For people at a terminal.
    fn human(&self) -> String;
    /// For a pull request.
    fn markdown(&self) -> String;
}

/// What is found, at lines of the sources, in the forms that other programs demand.
pub(crate) trait Findings {
    /// For code scanning.
    fn sarif(&self) -> String;
    /// For a run of GitHub Actions.
    fn github(&self) -> String;
}

impl<F: Findings> Findings for &F {
    fn sarif(&self) -> String {
        (**self).sarif()
    }

    fn github(&self) -> String {
        (**self).github()
    }
}

/// Writes a report to stdout.
pub(crate) fn print(format: Format, report: &impl Report) -> std::io::Result<()> {
    match format {
        Format::Human => out(&report.human()),
        // Plain data with names for keys can always be written.
        Format::Json => out(&format!("{}\n", serde_json::to_string_pretty(report).unwrap_or_default())),
        Format::Markdown => out(&report.markdown()),
    }
}

/// Writes text to stdout. A reader that has seen enough, such as `head`, is no error.
pub(crate) fn out(text: &str) -> std::io::Result<()> {
    let mut stdout = anstream::stdout();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
