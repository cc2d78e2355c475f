//! Traits that tell apart what columns hold: values of an enum, and numbers that a database can count.

use super::ColumnType;

/// An enum whose values are labels in the database. Derived.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of the database",
    note = "a default that is a path is a value of an enum that derives `DbEnum`; for other values write a literal or `default_sql`"
)]
pub trait DbEnum: ColumnType {
    /// The name of the type in the database.
    const NAME: &'static str;
    /// The discriminant and the label of each value, in order.
    const LABELS: &'static [(i128, &'static str)];
}

/// The label of the value with a discriminant.
///
/// # Panics
/// When no value has it, which a cast from the enum can't bring about.
#[must_use]
pub const fn label<T: DbEnum + ?Sized>(discriminant: i128) -> &'static str {
    let mut labels = T::LABELS;
    while let [(of, label), rest @ ..] = labels {
        if *of == discriminant {
            return label;
        }
        labels = rest;
    }
    panic!("the enum has no such value")
}

/// A whole number, which a database can count up by itself.
#[diagnostic::on_unimplemented(
    message = "`auto_increment` is for integers, and the values of this column are `{Self}`",
    label = "not an integer"
)]
pub trait Counted {}

macro_rules! counted {
    ($($ty:ty)*) => {$( impl Counted for $ty {} )*};
}

counted!(i8 i16 i32 i64 u8 u16 u32 u64);

/// Compiles where the column can be counted up.
#[doc(hidden)]
pub const fn counted<T: ColumnType>()
where
    T::Storage: Counted,
{
}

/// A value of any type, in code that is checked and never run.
///
/// # Panics
/// Always.
#[doc(hidden)]
pub const fn never<T>() -> T {
    panic!("this code is never run")
}
