//! The choices of a policy that operations see.

use crate::facts::Version;

/// Which of several forms an operation takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// Whether forms that do not block are preferred to the shortest SQL.
    pub online: bool,
    /// The oldest library that runs the files, where that is told (SQLite): newer ones alter in place what others build a table again for.
    pub library: Option<Version>,
}
