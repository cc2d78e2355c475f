//! What `cargo schema explain` takes.

use clap::Args;
use clap::builder::PossibleValuesParser;
use schema_core::hazard::HazardKind;

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The hazard's code, as reports show it, such as `data-loss`
    #[arg(value_name = "CODE", value_parser = hazard_codes(), hide_possible_values = true)]
    pub(crate) code: Option<String>,
}

/// Known to the parser, so that shells complete them, and a mistyped one is answered with the nearest.
fn hazard_codes() -> PossibleValuesParser {
    HazardKind::ALL.iter().map(|kind| kind.code()).into()
}
