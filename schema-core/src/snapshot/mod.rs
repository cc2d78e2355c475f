//! A schema as text that people review: one TOML file per table, enum, domain and sequence, one line per column, index and
//! constraint, so that a pull request shows exactly what changed.
//!
//! The same schema gives the same bytes. Columns stand in the order of their declaration; everything else is
//! sorted by name, because its order means nothing.

mod file_name;
mod read;
mod write;

pub use file_name::{FOLDERS, domain_path, enum_path, sequence_path, table_path};
pub use read::{Error, parse};
pub use write::{FORMAT, render};

/// The file that says in which format the others are written.
pub const FORMAT_PATH: &str = "format.toml";

/// Operations that wait for a deployment: it lies beside the snapshot and is no part of it.
pub const PENDING_PATH: &str = "pending.toml";
