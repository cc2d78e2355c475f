use schema_core::DbEnum;

#[derive(DbEnum)]
pub enum Status {
    Open,
    #[db_enum(renamed_from = "open")]
    Paid,
    #[db_enum(renamed_from = "old")]
    A,
    #[db_enum(renamed_from = "old")]
    B,
}

fn main() {}
