//! `cargo schema completions`: made from the arguments themselves, so that they never lag behind.

use super::Failure;
use crate::args::{Cli, Completions};
use crate::exit::Exit;
use crate::report;
use clap::CommandFactory;

pub(super) fn run(args: &Completions) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command().bin_name("cargo-schema"), "cargo-schema", &mut script);
    report::out(&String::from_utf8_lossy(&script)).map_err(Failure::Stdout)?;
    Ok(Exit::Done)
}
