//! I14: a list in the condition of an index in the words of PostgreSQL's catalogue: nothing changes.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "orders_open_idx", columns(status), where(postgres = "status = ANY (ARRAY['paid', 'new'])"), only(postgres)))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub status: String,
}
