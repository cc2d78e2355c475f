//! M10: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(options(postgres(fillfactor = 70, autovacuum_vacuum_scale_factor = 0.20, user_catalog_table = true, "toast.vacuum_truncate" = false)))]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    pub body: String,
}
