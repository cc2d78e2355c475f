//! What a schema is: plain data with public fields that knows no SQL, no database and no file.
//!
//! A name is the key of its map and never repeated inside the value, so that a rename is a change of
//! key. Maps keep declaration order, for people, and ignore it in `==`, because the order of columns is
//! not a difference that a migration removes.

pub mod check;
pub mod column;
mod column_form;
pub mod declared;
pub mod domain;
pub mod enums;
pub mod exclusion;
pub mod foreign_key;
pub mod index;
mod inheritance;
pub mod name;
pub mod object;
pub mod options;
pub mod partition;
pub mod quotes;
pub mod sequence;
pub mod sql;
pub mod table;
pub mod types;

pub use check::Check;
pub use column::{Column, Default, Generated, Identity, Literal, Retired};
pub use declared::{Declared, Hints, Location, Origin, Using};
pub use domain::Domain;
pub use enums::{Enum, EnumStorage};
pub use exclusion::Exclusion;
pub use foreign_key::{Action, Deferrable, ForeignKey};
pub use index::{Direction, Index, IndexKey, IndexPart, Nulls, Unique};
pub use name::Name;
pub use object::Object;
pub use options::{Options, Settings};
pub use partition::{Bound, Division, Partition, PartitionBy, PartitionMethod};
pub use quotes::Quotes;
pub use sequence::{Sequence, StandaloneSequence};
pub use sql::{Dialect, Sql};
pub use table::{PrimaryKey, Schema, Table};
pub use types::Type;
