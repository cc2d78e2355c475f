use schema_core::Table;

#[derive(Table)]
#[table(check(expr(postgresql = "id > 0")))]
pub struct Order {
    #[column(sql_type(oracle = "number"))]
    pub total: i64,
}

fn main() {}
