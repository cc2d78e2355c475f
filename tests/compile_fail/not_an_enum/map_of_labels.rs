use schema_core::DbEnum;

#[derive(DbEnum)]
#[db_enum(map(open = "paid", lost = "pade", gone = "paid", gone = "open"))]
pub enum Status {
    Open,
    Paid,
}

fn main() {}
