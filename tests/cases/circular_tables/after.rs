//! F05: two new tables that refer to each other.

use schema_core::Table;

#[derive(Table)]
pub struct Department {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Employee::id, on_delete = set_null)]
    pub head_id: Option<i64>,
}

#[derive(Table)]
pub struct Employee {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Department::id)]
    pub department_id: Option<i64>,
}
