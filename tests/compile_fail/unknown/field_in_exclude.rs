use schema_core::Table;

#[derive(Table)]
#[table(exclude(rooom with "=", room with "<>"))]
struct Booking {
    #[column(primary_key)]
    id: i64,
    room: i32,
}

fn main() {}
