use schema_core::Table;

#[derive(Table)]
#[table(options(postgres(fillfactor(70), unlogged, unlogged), oracle(x)), index(columns(id), options()))]
pub struct Order {
    #[column(primary_key, index(options(postgres(fillfactor = SIZE, "" = 1))))]
    pub id: i64,
    #[column(index(options(postgres)))]
    pub a: i64,
}

fn main() {}
