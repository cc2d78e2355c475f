use schema_core::Table;

#[derive(Table)]
struct Ticket {
    #[column(primary_key, sequence(start = 1000))]
    id: i64,
}

fn main() {}
