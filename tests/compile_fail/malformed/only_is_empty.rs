use schema_core::Table;

#[derive(Table)]
#[table(index(columns(a), only()), check(expr = "a > 0", only()))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(unique(only()))]
    pub a: i64,
}

fn main() {}
