use schema_core::Table;

#[derive(Table)]
#[table(partition_by(range(day desc)))]
#[table(partition(name = "p", from = "1"), partition(values = "1"), partition(name = "q", modulus = "4", remainder = 0))]
struct Event {
    #[column(primary_key)]
    day: i32,
}

#[derive(Table)]
#[table(partition_by(round(day)), partition(name = "r", between = "1"))]
struct Visit {
    #[column(primary_key)]
    day: i32,
}

#[derive(Table)]
#[table(partition_by(list()))]
struct Note {
    #[column(primary_key)]
    day: i32,
}

#[derive(Table)]
#[table(partition(name = "r", default))]
struct Plain {
    #[column(primary_key)]
    day: i32,
}

#[derive(Table)]
#[table(partition_by(hash(nowhere), list(day)))]
struct Word {
    #[column(primary_key)]
    day: i32,
}

#[derive(Table)]
#[table(partition_by(range(day)))]
#[table(partition(name = "s", default, partition_by(list(elsewhere)), partition(name = "t", values = "1")))]
#[table(partition(name = "u", from = "1", to = "2", partition(name = "v", default)))]
#[table(partition(name = "w", from = "2", to = "3", partition_by(list(day)), partition(values = "1")))]
struct Sign {
    #[column(primary_key)]
    day: i32,
}

fn main() {}
