//! Groups of columns that tables share by `#[column(flatten)]`.

use super::{Piece, Table};

/// A struct whose fields are columns of the tables that flatten it. Derived.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a group of columns",
    note = "`#[column(flatten)]` is for a field whose type derives `Columns`"
)]
pub trait Columns<At: Place> {
    /// A struct with a [`Column`](super::Column) for each field.
    #[cfg(feature = "columns")]
    type Fields;
    /// The columns.
    #[cfg(feature = "columns")]
    const FIELDS: Self::Fields;
    /// The group's part of a record.
    const RECORD: Piece;
}

/// Where a group is flattened: the table, and what the names of its columns start with.
pub trait Place {
    /// The table's name.
    const TABLE: &'static str;
    /// The prefix of the columns.
    const PREFIX: &'static str;
}

impl<T: Table> Place for T {
    const TABLE: &'static str = T::NAME;
    const PREFIX: &'static str = "";
}

/// A prefix and a name in one text.
#[doc(hidden)]
#[derive(Debug)]
pub struct Joined {
    bytes: [u8; 256],
    len: usize,
}

impl Joined {
    /// The text.
    ///
    /// # Panics
    /// Never: it was made of two texts.
    #[must_use]
    pub const fn as_str(&'static self) -> &'static str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => panic!("two texts in a row are a text"),
        }
    }
}

/// Joins a prefix and a name.
///
/// # Panics
/// When they are longer than any database allows.
#[doc(hidden)]
#[must_use]
pub const fn joined(prefix: &str, name: &str) -> Joined {
    let (prefix, name) = (prefix.as_bytes(), name.as_bytes());
    let len = prefix.len() + name.len();
    assert!(len <= 256, "the name of a column with its prefix is longer than 256 bytes");
    let mut bytes = [0; 256];
    let mut at = 0;
    while at < len {
        bytes[at] = if at < prefix.len() { prefix[at] } else { name[at - prefix.len()] };
        at += 1;
    }
    Joined { bytes, len }
}
