//! Without the standard library.
#![no_std]
#![deny(warnings)]

extern crate alloc;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use schema_core::{ColumnType, Columns, DbEnum, Table};

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: OrderId,
    pub name: Cow<'static, str>,
    pub label: &'static str,
    pub data: Option<Vec<u8>>,
    pub list: Vec<Box<str>>,
    pub address: core::net::IpAddr,
    pub sum: [u8; 32],
    #[column(default = State::Open)]
    pub state: State,
    #[column(flatten)]
    pub stamps: Stamps,
}

#[derive(ColumnType)]
pub struct OrderId(pub String);

#[derive(DbEnum)]
pub enum State {
    Open,
}

#[derive(Columns)]
pub struct Stamps {
    pub at: i64,
}
