use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(sql_type = "citext", length = 40)]
    pub total: String,
}

fn main() {}
