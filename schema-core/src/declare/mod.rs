//! What the derives expand to: constants that need no allocation and no dependency, from which the compiler
//! makes a record of each table.
//!
//! A record is one line of JSON, written by the macro up to its last key, `pieces`, which lists what only the
//! compiler knows; the rest of the record refers to a piece by its number. (Before Rust 1.88 a macro is not told
//! where it stands: then `place` is the number of a piece too.)
//!
//! ```text
//! {"schema_record":1,"kind":"table","struct":"Order","place":["src/order.rs",12],"name":"orders","schema":"sales",
//!  "primary_key":{"columns":["tenant_id","code","id"],"lengths":{"code":30},"descending":["id"]},
//!  "indexes":[{"parts":[{"column":"created_at","desc":true}]}],
//!  "fields":[{"field":"id","type":0,"auto_increment":"by_default"},
//!            {"field":"user_id","type":0,"references":{"table":1,"fields":["id"],"on_delete":"cascade"}},
//!            {"field":"status","type":2,"default":{"piece":3}},
//!            {"field":"note","type":4},
//!            {"field":"stamps","group":5}],
//!  "pieces":["bigint","users",{"enum":{...}},"pending",{"option":"text"},{"struct":"Stamps","fields":[...],"pieces":[...]}]}
//! ```
//!
//! Columns are named by their fields; a field's column is `name`, or else the field itself. `record`, in the
//! engine, has the same shapes as structs. In the artifact each record stands in a link section
//! (`schema_v1`; `__DATA,__schema_v1` in Mach-O; `.schema` on Windows) behind [`MAGIC`] and its length; under
//! `--cfg schema_dump` it is the message of a panic at compile time.

mod column;
mod group;
mod kinds;
mod piece;
// The macro of `types` is for `foreign` too.
#[macro_use]
mod types;
mod foreign;

pub use column::{Column, Key, Optional, Plain, key};
pub use group::{Columns, Joined, Place, joined};
pub use kinds::{Counted, DbEnum, counted, label, never};
pub use piece::{HEAD, MAGIC, Piece, START, dump, record, record_len};
pub use types::Types;

/// A struct whose fields are the columns of a table. Derived.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a table",
    note = "a reference names a struct that derives `Table`, and its field: `references = User::id`"
)]
pub trait Table {
    /// The table's name.
    const NAME: &'static str;
    /// The PostgreSQL schema or MySQL database it lives in; none where the connection's own is meant.
    const SCHEMA: Option<&'static str> = None;
    /// A struct with a [`Column`] for each field.
    #[cfg(feature = "columns")]
    type Columns;
    /// The columns.
    #[cfg(feature = "columns")]
    const COLUMNS: Self::Columns;

    /// The table's part of the record of a table that refers to it.
    #[doc(hidden)]
    const TARGET: Piece = Piece::Quoted(Self::NAME);
}

/// A sequence that belongs to no column. Derived.
pub trait Sequence {
    /// The sequence's name.
    const NAME: &'static str;
    /// The PostgreSQL schema it lives in; none where the connection's own is meant.
    const SCHEMA: Option<&'static str> = None;
}

/// A Rust type that a column can have. Derived for enums by `DbEnum` and for newtypes by `ColumnType`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a column type",
    note = "derive `ColumnType` for a newtype and `DbEnum` for an enum, or say `#[column(sql_type = \"...\")]` on the field",
    note = "types of `uuid`, `chrono`, `time`, `rust_decimal`, `bigdecimal`, `serde_json`, `ipnetwork` and `sqlx` need the feature of that name of `schema-core`"
)]
pub trait ColumnType {
    /// The type without `Option` and `Box`: what a column must share with the column it refers to.
    type Key: ?Sized;
    /// The type that holds the value in the end: a newtype's is what it wraps.
    type Storage: ?Sized;
    /// The type's part of a record.
    const TYPE: Piece;
    /// The part of a record of such a value or none.
    #[doc(hidden)]
    const OPTION: Piece = Piece::List(&[Piece::Text("{\"option\":"), Self::TYPE, Piece::Text("}")]);
    /// The part of a record of a list of such values.
    #[doc(hidden)]
    const LIST: Piece = Piece::List(&[Piece::Text("{\"array\":"), Self::TYPE, Piece::Text("}")]);
}
