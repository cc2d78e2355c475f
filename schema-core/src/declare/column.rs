//! Columns as values: what queries name instead of strings, and what a reference is checked against.

use super::ColumnType;

#[doc(hidden)]
pub use core::marker::PhantomData as Key;

/// A column of a table, as `<User as Table>::COLUMNS.id`. `T` is the field's type without `Option` and `Box`: two
/// columns can refer to each other when these types are one.
pub struct Column<T: ?Sized> {
    /// The table's name, without its schema.
    pub table: &'static str,
    /// The column's name.
    pub name: &'static str,
    /// The type of its values.
    pub key: Key<fn() -> T>,
}

impl<T: ?Sized> Clone for Column<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Column<T> {}

impl<T: ?Sized> PartialEq for Column<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.table, self.name) == (other.table, other.name)
    }
}

impl<T: ?Sized> Eq for Column<T> {}

impl<T: ?Sized> core::fmt::Debug for Column<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Column({}.{})", self.table, self.name)
    }
}

impl<T: ?Sized> AsRef<str> for Column<T> {
    fn as_ref(&self) -> &str {
        self.name
    }
}

/// The column's name, quoted as the database wants it.
#[cfg(feature = "sea-query")]
impl<T: ?Sized> sea_query::Iden for Column<T> {
    fn unquoted(&self) -> &str {
        self.name
    }
}

/// The column that a field is, as far as a reference to it goes.
///
/// # Panics
/// Always: it stands in code that is checked and never run.
#[doc(hidden)]
pub const fn key<T: ColumnType + ?Sized>(_: &T) -> Column<T::Key> {
    panic!("this code is never run")
}

/// The same for a field whose type is the database's own and need not be a [`ColumnType`].
#[doc(hidden)]
pub trait Plain {
    /// The field's type.
    type Key: ?Sized;
    /// The column.
    fn native(&self) -> Column<Self::Key>;
}

impl<T: ?Sized> Plain for &T {
    type Key = T;

    fn native(&self) -> Column<T> {
        super::never()
    }
}

/// The same for a nullable field; a method finds this one first.
#[doc(hidden)]
pub trait Optional {
    /// The type without `Option`.
    type Key;
    /// The column.
    fn native(&self) -> Column<Self::Key>;
}

impl<T> Optional for Option<T> {
    type Key = T;

    fn native(&self) -> Column<T> {
        super::never()
    }
}
