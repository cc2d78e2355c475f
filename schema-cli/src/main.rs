//! `cargo schema`: reads arguments, touches the world, prints. All knowledge of schemas is in schema-core; a verb
//! collects inputs, calls one function there and reports what came of it.

// Of the products alone, beside the lints of the workspace: tests print, and unwrap.
#![deny(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

mod answers;
mod args;
mod ask;
mod collect;
mod commands;
mod config;
mod disk;
mod exit;
mod history;
mod interrupt;
mod live;
mod report;
mod source;
mod state;
mod url;

use args::Cli;
use clap::{ColorChoice, Parser};
use exit::Exit;
use report::talk::BAD;
use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

// A schema is many small pieces, and the system's allocator gives pages back that the next piece needs: with 1,000 tables a third of
// the time that was not cargo's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    exit::explain_panics();
    catch_unwind(AssertUnwindSafe(run)).unwrap_or(Exit::Error).into()
}

fn run() -> Exit {
    let cli = match Cli::try_parse_from(arguments()) {
        Ok(cli) => cli,
        Err(error) => {
            // Clap's own exit code for wrong usage is 2, which here means differences. A closed pipe is nobody's concern.
            let _ = error.print();
            return if error.use_stderr() { Exit::Error } else { Exit::Done };
        }
    };
    match cli.global.color {
        ColorChoice::Auto => {}
        ColorChoice::Always => anstream::ColorChoice::Always.write_global(),
        ColorChoice::Never => anstream::ColorChoice::Never.write_global(),
    }
    interrupt::watch();
    match commands::run(cli) {
        Ok(_) if interrupt::was_pressed() => {
            anstream::eprintln!("{BAD}error{BAD:#}: interrupted, but all of it was done by then");
            Exit::Interrupted
        }
        Ok(exit) => exit,
        Err(error) => {
            anstream::eprintln!("{BAD}error{BAD:#}: {error}");
            if error.is_interruption() { Exit::Interrupted } else { Exit::Error }
        }
    }
}

/// The arguments without the `schema` that cargo adds: `cargo schema diff` runs `cargo-schema schema diff`.
fn arguments() -> impl Iterator<Item = OsString> {
    let by_cargo = std::env::args_os().nth(1).is_some_and(|first| first == "schema");
    std::env::args_os().enumerate().filter(move |(at, _)| !by_cargo || *at != 1).map(|(_, argument)| argument)
}
