//! Indexes that begin alike, and those that only seem to do the same: other rows, another order, another rule.

use schema_core::Table;

#[derive(Table)]
#[table(
    unique(number),
    index(name = "by_number", columns(number)),
    index(name = "by_state_day", columns(state, day)),
    index(name = "by_state", columns(state)),
    index(name = "by_state_once", columns(state), unique),
    index(name = "by_state_day_from_the_end", columns(state desc, day desc)),
    index(name = "by_state_then_last_day", columns(state, day desc)),
    index(name = "open_by_state", columns(state), where = "day > 0", only(postgres, sqlite)),
    index(name = "by_day", columns(day)),
    index(name = "by_day_hashed", columns(day), using = "hash", only(postgres)),
    index(name = "by_day_again", columns(day)),
    index(name = "by_note_pattern", columns(note(opclass = "text_pattern_ops")), only(postgres)),
    index(name = "by_note", columns(note), only(postgres)),
    index(name = "by_id", columns(id))
)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub number: i64,
    pub state: i64,
    pub day: i64,
    pub note: String,
}
