use schema_core::Table;

#[derive(Table)]
struct Ticket {
    #[column(primary_key, auto_increment, sequence(from = 1, increment = 0, cache = 0, max = "9", min))]
    id: i64,
    #[column(auto_increment, sequence(min = 1, min = 2, cycle = 1))]
    small: i16,
    #[column(auto_increment, sequence())]
    silent: i32,
    #[column(auto_increment, sequence = 5)]
    bare: i32,
    #[column(auto_increment, sequence(max = 9_223_372_036_854_775_808))]
    long: i64,
}

fn main() {}
