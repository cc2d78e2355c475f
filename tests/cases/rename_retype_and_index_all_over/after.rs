//! X06, X08, X10, Y28, I13: a table and its columns are renamed, one of them is wider and required, and each index that names them is another.

use schema_core::Table;

#[derive(Table)]
#[table(
    name = "messages",
    renamed_from = "mails",
    index(name = "mails_to_idx", columns(recipient desc, sent_at)),
    index(name = "messages_open_idx", columns(status, recipient), where = "status > 1"),
    check(name = "mails_state_known", expr = "status between 0 and 99")
)]
pub struct Message {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 60, renamed_from = "addressee")]
    pub recipient: String,
    #[column(renamed_from = "state", backfill = "0")]
    pub status: i32,
    #[column(renamed_from = "sent")]
    pub sent_at: i64,
    #[column(references = Message::id, on_delete = cascade)]
    pub answers: Option<i64>,
}
