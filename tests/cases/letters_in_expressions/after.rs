//! D06, H01, G01: a check and a computed column with letters that not every catalogue tells as they were written.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "trips_größe", expr = "größe <> 'späť' OR größe <> 'Ã¤'"))]
pub struct Trip {
    #[column(primary_key)]
    pub id: i64,
    #[column(name = "größe", length = 40)]
    pub size: Option<String>,
    #[column(length = 60, generated = "replace(größe, 'ď', '日本')", stored)]
    pub shown: Option<String>,
}
