use schema_core::ColumnType;

#[derive(ColumnType)]
#[column_type(sql_type(postgres = "mood"))]
pub enum Mood {
    Good,
}

fn main() {}
