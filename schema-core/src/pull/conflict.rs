//! Why structs that are there are not changed: each reason names the place and what to do there.

/// What a program cannot edit for a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// A merge was not ended.
    #[error("{path}:{line}: a merge conflict stands here; resolve it, then pull again")]
    Merge {
        /// The file.
        path: String,
        /// The line of the marker.
        line: usize,
    },
    /// It is no Rust.
    #[error("{path}:{line}:{column}: {message}; make it compile, then pull again")]
    Syntax {
        /// The file.
        path: String,
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// The struct or enum is in none of the files as it was compiled.
    #[error(
        "{place}: {what} is declared by {item}, which a macro makes, or which is not where it was compiled; change it there by hand: {change}"
    )]
    NotFound {
        /// Where it should be.
        place: String,
        /// The table or enum.
        what: String,
        /// The struct.
        item: String,
        /// What differs.
        change: String,
    },
    /// A struct that was not compiled.
    #[error(
        "{path}:{line}: {item} derives `Table`, and no crate that is built declares it; add its module to the crate (`mod …;`), or take it out of the file"
    )]
    NotBuilt {
        /// The file.
        path: String,
        /// The line.
        line: usize,
        /// The struct.
        item: String,
    },
    /// It can be edited, but not by a program.
    #[error("{path}:{line}: {what} differs, and {why}; {help}, then pull again")]
    ByHand {
        /// The file.
        path: String,
        /// The line.
        line: usize,
        /// The thing.
        what: String,
        /// Why it is left to a person.
        why: String,
        /// What to do.
        help: String,
    },
    /// Something stands where a new file would.
    #[error("{path} is there already, where {what} would be written; rename or remove the file, then pull again")]
    Occupied {
        /// The file.
        path: String,
        /// The table or enum.
        what: String,
    },
}
