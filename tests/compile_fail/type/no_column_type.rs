use schema_core::Table;

pub struct Money(i64);

#[derive(Table)]
pub struct Order {
    pub total: Money,
    pub note: Option<Money>,
    #[column(sql_type(postgres = "money"))]
    pub tax: Money,
}

fn main() {}
