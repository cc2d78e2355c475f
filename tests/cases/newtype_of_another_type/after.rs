//! Y25, C01: a newtype names its column type itself.

use schema_core::{ColumnType, Table};

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key)]
    pub id: i64,
    pub code: Option<Code>,
}

#[derive(ColumnType)]
#[column_type(sql_type(postgres = "varchar(12)", mysql = "varchar(12)", sqlite = "text"))]
pub struct Code(pub String);
