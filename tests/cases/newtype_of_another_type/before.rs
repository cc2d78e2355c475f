//! Y25, C01: the state before.

use schema_core::{ColumnType, Table};

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(ColumnType)]
#[column_type(sql_type(postgres = "varchar(12)", mysql = "varchar(12)", sqlite = "text"))]
pub struct Code(pub String);
