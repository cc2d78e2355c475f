use schema_core::DbEnum;

#[derive(DbEnum)]
pub enum Status {
    Open,
    Paid(i64),
    Sent { at: i64 },
}

fn main() {}
