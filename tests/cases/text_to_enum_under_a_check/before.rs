//! E11, Y09, H01: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "known_state", expr = "state IN ('open', 'done') OR id > 100"))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub state: String,
}
