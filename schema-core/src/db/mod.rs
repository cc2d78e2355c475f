//! The only part that does input and output: connections, and what is read from and done to live databases.
//!
//! Every function takes a [`Connection`], one dedicated session, never a pool: a failed run must not leave a
//! lock or an open transaction behind in a session that somebody else is given next.

pub mod connect;
pub mod inspect;
pub mod lexer;

pub use connect::{ConnectError, Connection, QueryError, Row, Version, masked, open};
pub use inspect::{Inspected, InspectError, inspect};
