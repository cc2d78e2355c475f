//! M10: storage parameters of a table and of the one for its long values come, change, go, and stay where only their spelling differs.

use schema_core::Table;

#[derive(Table)]
#[table(options(postgres(
    fillfactor = 90,
    autovacuum_vacuum_scale_factor = 0.2,
    autovacuum_enabled = "off",
    "toast.autovacuum_enabled" = false,
    vacuum_index_cleanup = "auto"
)))]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    pub body: String,
}
