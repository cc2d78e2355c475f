use schema_core::Table;

#[derive(Table)]
#[table(index(a asc desc), index(columns(a nulls_first nulls_last)))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(index(desc, asc))]
    pub a: i64,
}

fn main() {}
