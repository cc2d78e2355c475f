use schema_core::Table;

#[derive(Table)]
#[table(exclude(room, using = "gist"), index(room with "="), exclude(columns(room with "="), unique), exclude())]
struct Booking {
    #[column(primary_key)]
    id: i64,
    room: i32,
}

fn main() {}
