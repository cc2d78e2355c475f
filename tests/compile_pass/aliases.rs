//! Aliases of types, of `Option`, of tables and of enums are what they stand for, and newtypes may be generic.
#![deny(warnings)]

use schema_core::{ColumnType, DbEnum, Table};
use std::marker::PhantomData;

pub type Maybe<T> = std::option::Option<T>;
pub type Person = User;
pub type Stage = State;
pub type PersonId = Maybe<Id<User>>;

#[derive(ColumnType)]
pub struct Id<T: ?Sized>(pub i64, pub PhantomData<fn() -> T>);

#[derive(Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: Id<User>,
    #[column(unique)]
    pub name: std::string::String,
}

#[derive(Table)]
pub struct Order {
    #[column(references = Person::id)]
    pub user: Maybe<Id<User>>,
    #[column(references = User::id)]
    pub boxed: Box<Option<Id<Person>>>,
    #[column(references = User::id)]
    pub alias: PersonId,
    #[column(references = User::name)]
    pub name: std::borrow::Cow<'static, str>,
    #[column(default = Stage::Open)]
    pub stage: Stage,
    #[column(default = Self::START)]
    pub state: Maybe<State>,
}

impl Order {
    pub const START: State = State::Closed;
}

#[derive(DbEnum)]
pub enum State {
    Open,
    Closed,
}
