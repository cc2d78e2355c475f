//! C09, M05: texts go aside as the table is told what its texts are compared by, which those do not follow.

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(collate = "latin1_swedish_ci")))]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
