//! What `cargo schema sql` takes: SQL forward and back, each from one place.

use super::{Consent, Reporting};
use crate::answers::migration_name;
use clap::{ArgGroup, Args};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("forward").required(true)), group(ArgGroup::new("back").required(true)))]
pub(crate) struct Sql {
    /// The migration's name
    #[arg(long, value_name = "NAME", value_parser = migration_name)]
    pub(crate) name: String,
    /// A file with the SQL forward; `-` is standard input
    #[arg(long, value_name = "FILE", group = "forward")]
    up: Option<PathBuf>,
    /// The SQL forward
    #[arg(long, value_name = "SQL", group = "forward")]
    up_sql: Option<String>,
    /// A file with the SQL back; `-` is standard input
    #[arg(long, value_name = "FILE", group = "back")]
    down: Option<PathBuf>,
    /// The SQL back
    #[arg(long, value_name = "SQL", group = "back")]
    down_sql: Option<String>,
    /// There is no way back: `cargo schema rollback` stops at this migration
    #[arg(long, group = "back")]
    irreversible: bool,
    #[command(flatten)]
    pub(crate) consent: Consent,
    /// Show the report, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

/// Where SQL comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SqlText {
    /// The command line.
    Given(String),
    /// A file.
    File(PathBuf),
    /// Standard input.
    Stdin,
}

impl std::fmt::Display for SqlText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SqlText::Given(_) => f.write_str("(the command line)"),
            SqlText::File(path) => write!(f, "{}", path.display()),
            SqlText::Stdin => f.write_str("(standard input)"),
        }
    }
}

impl Sql {
    /// The SQL forward.
    pub(crate) fn up(&self) -> SqlText {
        // One of the two is required.
        source(&self.up, &self.up_sql).unwrap_or_else(|| SqlText::Given(String::new()))
    }

    /// The SQL back; none where there is no way back.
    pub(crate) fn down(&self) -> Option<SqlText> {
        source(&self.down, &self.down_sql)
    }
}

fn source(file: &Option<PathBuf>, text: &Option<String>) -> Option<SqlText> {
    let file =
        file.as_ref().map(|path| if path.as_os_str() == "-" { SqlText::Stdin } else { SqlText::File(path.clone()) });
    file.or_else(|| text.clone().map(SqlText::Given))
}
