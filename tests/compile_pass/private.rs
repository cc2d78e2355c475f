//! Private structs that nothing constructs are not dead: the derive uses them.
#![deny(warnings)]

use schema_core::{ColumnType, Columns, DbEnum, Sequence, Table};

#[derive(Sequence)]
struct Numbers;

mod inner {
    use super::{ColumnType, DbEnum, Table};

    #[derive(Table)]
    pub(super) struct User {
        pub(super) id: UserId,
        pub(super) state: State,
        pub(super) stamps: Option<i64>,
    }

    #[derive(ColumnType)]
    pub(super) struct UserId(pub(super) i64);

    #[derive(DbEnum)]
    pub(super) enum State {
        Open,
        Closed,
    }
}

#[derive(Table)]
pub struct Order {
    #[column(references = inner::User::id)]
    user: UserKey,
    state: inner::State,
    #[column(flatten)]
    pub stamps: Stamps,
}

type UserKey = inner::UserId;

#[derive(Columns)]
pub struct Stamps {
    pub at: i64,
}

#[must_use]
pub fn read(order: &Order) -> (i64, bool) {
    let read = |user: inner::User| (user.id.0, user.state, user.stamps);
    let _ = read;
    (order.user.0, matches!(order.state, inner::State::Closed))
}
