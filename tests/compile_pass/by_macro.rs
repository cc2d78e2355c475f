//! Structs made by `macro_rules`, with types, names, literals and paths out of its fragments.
#![deny(warnings)]

use schema_core::{Columns, DbEnum, Table};

pub const DEFAULT: i32 = 3;

macro_rules! table {
    ($(#[$meta:meta])* $name:ident, $table:literal, $key:ident: $ty:ty, $default:expr, $path:path, $maybe:ty) => {
        #[derive(Table)]
        $(#[$meta])*
        #[table(name = $table, index($key))]
        pub struct $name {
            #[column(primary_key)]
            pub $key: $ty,
            #[column(default = $default)]
            pub count: i32,
            #[column(references = $crate::Base::id)]
            pub base: $maybe,
            #[column(default = $crate::DEFAULT)]
            pub other: i32,
            #[column(flatten)]
            pub group: $path,
            pub state: $crate::State,
        }
    };
}

table!(#[table(comment = "made")] Made, "made", id: i64, 7, Group, Option<i64>);
table!(Named, "named", number: String, 0, crate::Group, i64);

#[derive(Table)]
pub struct Base {
    pub id: i64,
}

#[derive(Columns)]
pub struct Group {
    pub at: i64,
}

#[derive(DbEnum)]
pub enum State {
    Open,
}
