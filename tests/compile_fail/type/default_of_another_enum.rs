use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Status {
    Open,
}

#[derive(DbEnum)]
pub enum Mood {
    Good,
}

#[derive(Table)]
pub struct Order {
    #[column(default = Mood::Good)]
    pub status: Status,
    #[column(default = Status::Opne)]
    pub other: Option<Status>,
}

fn main() {}
