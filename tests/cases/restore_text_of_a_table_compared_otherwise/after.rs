//! C09, M05: texts that went aside when the table was told what its texts are compared by come back, and are compared like them.
//!
//! Restore: tags.label = tags._retired_label
//! Restore: tags.note = tags._retired_note

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(collate = "latin1_swedish_ci")))]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(length = 20, backfill = "'none'")]
    pub label: String,
    #[column(length = 40)]
    pub note: Option<String>,
}
