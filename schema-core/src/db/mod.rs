//! The only part that does input and output: connections, and what is read from and done to live databases.
//!
//! Every function takes a [`Connection`], one dedicated session, never a pool: a failed run must not leave a
//! lock or an open transaction behind in a session that somebody else is given next.

pub mod advice;
pub mod apply;
mod blockers;
pub mod books;
pub mod build;
// Locks of files are newer than the Rust that the default features keep to; the engine needs a newer one anyway.
#[cfg(feature = "postgres")]
#[clippy::msrv = "1.89"]
pub mod cluster;
pub mod compare;
mod concurrent_index;
pub mod connect;
mod counts;
mod decide;
mod decide_signs;
mod dependents;
pub mod inspect;
mod journal;
pub mod load;
pub mod lock;
mod lost;
#[cfg(all(unix, feature = "mysql", feature = "postgres"))]
pub mod mysql_server;
mod occupied;
mod query_error;
pub mod report;
mod row;
pub mod rows;
pub mod scratch;
mod sizes;
mod sqlite_rebuild;
mod subject;
#[cfg(feature = "postgres")]
mod temporary_schema;
pub mod trace;
mod url;
pub mod verify;
mod verify_error;
pub mod words;

pub use apply::{Caller, Options, Run, apply, locked, revert};
pub use books::{Script, State, Status, status};
pub use connect::{ConnectError, Connection, Row, Version, open};
pub use counts::counts;
pub use decide::decide;
pub use dependents::{Dependent, Effect, dependents};
pub use inspect::{InspectError, Inspected, bookkeeping, inspect};
pub use lost::{Lost, lost};
pub use occupied::{OccupiedError, occupied};
pub use query_error::QueryError;
pub use report::{Decision, Direction, Event, Left, RunError, Undecided};
pub use sizes::sizes;
pub use url::masked;

// What cuts SQL into tokens and statements needs no database; here stands who asks it most.
pub use crate::script::{self, lexer};
