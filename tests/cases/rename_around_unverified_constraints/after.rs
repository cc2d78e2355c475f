//! F02, F15, H04, H05: constraints, columns and tables get other names; what was not verified stays so.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "authors")]
pub struct Writer {
    #[column(primary_key)]
    pub id: i64,
    pub born: i32,
}

#[derive(Table)]
#[table(
    renamed_from = "books",
    check(name = "kept", expr = "leaves > 0", options(postgres(not_valid), mysql(not_enforced))),
    check(name = "latter", expr = "leaves < 9000", options(postgres(not_valid, no_inherit), mysql(not_enforced)))
)]
pub struct Volume {
    #[column(primary_key)]
    pub id: i64,
    #[column(renamed_from = "author_id", references(Writer::id, options(postgres(not_valid))))]
    pub writer_id: i64,
    #[column(renamed_from = "pages")]
    pub leaves: i32,
}
