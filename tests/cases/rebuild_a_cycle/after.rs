//! B03, B04, F08: two tables that refer to each other, and one to itself, change where SQLite must build them again.

use schema_core::Table;

#[derive(Table)]
pub struct Department {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Employee::id, on_delete = set_null)]
    pub head_id: Option<i64>,
    #[column(default = 1)]
    pub size: i32,
}

#[derive(Table)]
pub struct Employee {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Department::id, on_delete = cascade)]
    pub department_id: Option<i64>,
    #[column(references = Employee::id)]
    pub boss_id: Option<i64>,
    pub wage: Option<i32>,
}
