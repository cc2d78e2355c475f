//! X06, X08, X10, Y28, I13: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(name = "mails_to_idx", columns(addressee, sent)),
    index(name = "mails_open_idx", columns(state), where = "state > 0"),
    check(name = "mails_state_known", expr = "state between 0 and 9")
)]
pub struct Mail {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 30)]
    pub addressee: String,
    pub state: Option<i16>,
    pub sent: i32,
    #[column(references = Mail::id, on_delete = set_null)]
    pub answers: Option<i64>,
}
