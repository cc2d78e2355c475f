//! The column types of the standard library, each with the words of the model.

use super::{ColumnType, Piece};
use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// Column types that are their own key and storage.
macro_rules! plain {
    ($($ty:ty => $word:literal,)*) => {$(
        impl $crate::declare::ColumnType for $ty {
            type Key = $ty;
            type Storage = $ty;
            const TYPE: $crate::declare::Piece = $crate::declare::Piece::Text(concat!("\"", $word, "\""));
            const OPTION: $crate::declare::Piece = $crate::declare::Piece::Text(concat!("{\"option\":\"", $word, "\"}"));
        }
    )*};
}

plain! {
    bool => "bool",
    i8 => "tinyint",
    i16 => "smallint",
    i32 => "integer",
    i64 => "bigint",
    u16 => "unsigned smallint",
    u32 => "unsigned integer",
    u64 => "unsigned bigint",
    f32 => "real",
    f64 => "double",
    String => "text",
    core::net::IpAddr => "inet",
    core::net::Ipv4Addr => "inet",
    core::net::Ipv6Addr => "inet",
}

/// Bytes are a type of their own, not a list of numbers.
impl ColumnType for u8 {
    type Key = u8;
    type Storage = u8;
    const TYPE: Piece = Piece::Text("\"unsigned tinyint\"");
    const LIST: Piece = Piece::Text("\"bytes\"");
}

impl ColumnType for str {
    type Key = String;
    type Storage = String;
    const TYPE: Piece = String::TYPE;
}

impl<T: ColumnType> ColumnType for Option<T> {
    type Key = T::Key;
    type Storage = T::Storage;
    const TYPE: Piece = T::OPTION;
}

impl<T: ColumnType> ColumnType for Vec<T> {
    type Key = Vec<T>;
    type Storage = Vec<T>;
    const TYPE: Piece = T::LIST;
}

impl<T: ColumnType> ColumnType for [T] {
    type Key = Vec<T>;
    type Storage = Vec<T>;
    const TYPE: Piece = T::LIST;
}

impl<T: ColumnType, const N: usize> ColumnType for [T; N] {
    type Key = Vec<T>;
    type Storage = Vec<T>;
    const TYPE: Piece = T::LIST;
}

/// Pointers say how Rust holds a value, and nothing about the column.
macro_rules! pointer {
    ($($pointer:ty),*) => {$(
        impl<T: ColumnType + ?Sized> ColumnType for $pointer {
            type Key = T::Key;
            type Storage = T::Storage;
            const TYPE: Piece = T::TYPE;
        }
    )*};
}

pointer!(Box<T>, Rc<T>, Arc<T>, &T);

impl<T: ColumnType + ToOwned + ?Sized> ColumnType for Cow<'_, T> {
    type Key = T::Key;
    type Storage = T::Storage;
    const TYPE: Piece = T::TYPE;
}

/// Column types in a row, as one part of a record.
#[doc(hidden)]
pub trait Types {
    /// The part.
    const PIECE: Piece;
}

macro_rules! types {
    ($($first:ident $($rest:ident)*)?) => {$(
        impl<$first: ColumnType, $($rest: ColumnType),*> Types for ($first, $($rest),*) {
            const PIECE: Piece = Piece::Joined(&[$first::TYPE, $($rest::TYPE),*]);
        }
        types!($($rest)*);
    )?};
}

types!(A B C D E F G H I J K L);
