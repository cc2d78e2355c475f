//! The command line as its users meet it: what it prints, how it exits, what it leaves on disk.

#[path = "../cli/adopt.rs"]
mod adopt;
#[path = "../cli/advice.rs"]
mod advice;
#[path = "../cli/annotations.rs"]
mod annotations;
#[path = "../cli/answers.rs"]
mod answers;
#[path = "../cli/bad_input.rs"]
mod bad_input;
#[path = "../cli/baseline.rs"]
mod baseline;
#[path = "../cli/blocking.rs"]
mod blocking;
#[path = "../cli/broken_crate.rs"]
mod broken_crate;
#[path = "../cli/consent.rs"]
mod consent;
#[path = "../cli/counts.rs"]
mod counts;
#[path = "../cli/dependents.rs"]
mod dependents;
#[path = "../cli/drift.rs"]
mod drift;
#[path = "../cli/fixture.rs"]
mod fixture;
#[path = "../cli/help.rs"]
mod help;
#[path = "../cli/in_place.rs"]
mod in_place;
#[path = "../cli/killed.rs"]
mod killed;
#[path = "../cli/lint.rs"]
mod lint;
#[path = "../cli/packages.rs"]
mod packages;
#[path = "../cli/partitions.rs"]
mod partitions;
#[path = "../cli/programs.rs"]
mod programs;
#[path = "../cli/pull.rs"]
mod pull;
#[path = "../cli/rights.rs"]
mod rights;
#[path = "../cli/servers.rs"]
mod servers;
#[path = "../cli/sizes.rs"]
mod sizes;
#[path = "../cli/sources.rs"]
mod sources;
#[path = "../cli/sql.rs"]
mod sql;
#[path = "../cli/story.rs"]
mod story;
#[cfg(unix)]
#[path = "../cli/terminal.rs"]
mod terminal;
#[path = "../cli/verify.rs"]
mod verify;
