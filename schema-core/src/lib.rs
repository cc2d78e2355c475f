//! Tables declared as structs, and the engine behind `cargo schema`.
//!
//! ```text
//! structs ─► records ─► Schema ─► diff ─► [Operation] ─► plan ─► files ─► apply / verify
//! ```
//!
//! An application needs only the default features: the derives and the constants they leave behind
//! ([`declare`]). Everything else is the engine of the command line, behind the feature `engine`. The modules
//! stand in the order in which they may depend on each other: each uses only those above it.

#![cfg_attr(not(feature = "engine"), no_std)]
// Of the products alone, beside the lints of the workspace: tests print, and unwrap.
#![deny(clippy::wildcard_enum_match_arm, clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

extern crate alloc;

pub mod declare;
pub use declare::{Column, ColumnType, Columns, DbEnum, Piece, Sequence, Table};
pub use schema_macros::{ColumnType, Columns, DbEnum, Sequence, Table};

#[cfg(feature = "engine")]
pub mod model;

#[cfg(feature = "engine")]
pub mod script;

#[cfg(feature = "engine")]
pub mod inline;

#[cfg(feature = "engine")]
pub mod snapshot;

#[cfg(feature = "engine")]
pub mod hazard;

#[cfg(feature = "engine")]
pub mod facts;

#[cfg(feature = "engine")]
pub mod statement;

#[cfg(feature = "engine")]
pub mod size;

#[cfg(feature = "engine")]
pub mod count;

#[cfg(feature = "engine")]
pub mod expr;

#[cfg(feature = "engine")]
pub mod dialect;

#[cfg(feature = "engine")]
pub mod validate;

#[cfg(feature = "engine")]
pub mod advice;

#[cfg(feature = "engine")]
pub mod record;

#[cfg(feature = "engine")]
pub mod hash;

#[cfg(feature = "engine")]
pub mod ops;

#[cfg(feature = "engine")]
pub mod diff;

#[cfg(feature = "engine")]
pub mod plan;

#[cfg(feature = "engine")]
pub mod migration;

#[cfg(feature = "engine")]
pub mod pull;

#[cfg(feature = "engine")]
pub mod lint;

#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
pub mod db;
