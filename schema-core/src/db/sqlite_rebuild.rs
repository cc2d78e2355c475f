//! The marker that a file with its own transaction leaves behind. sqlx writes its row after such a file, so a
//! crash in between would run a rebuild twice (a `price * 100` conversion became `* 10000`). The file therefore
//! notes its version in a table of the tool inside its transaction; a marker and a row that disagree tell that
//! only the books are wrong.

use super::apply::File;
use super::books;
use super::lexer::tokens;
use super::report::Direction;
use super::{Connection, QueryError};
use crate::db::inspect::is_bookkeeping;
use crate::dialect::spell;
use crate::model::Dialect;

/// Whether the marker says that the file has run already. Files without a marker are never done.
pub(super) async fn is_done(connection: &mut Connection, file: File<'_>) -> Result<bool, QueryError> {
    let Some(table) = file.parts.iter().find_map(|part| marker_table(file.direction, part.sql)) else { return Ok(false) };
    let marked = if books::exists(connection, &table).await? {
        let table = spell::quote(Dialect::Sqlite, &table);
        let sql = format!("SELECT count(*) FROM {table} WHERE version = {}", file.script.version);
        connection.value(&sql).await?.as_deref() != Some("0")
    } else {
        false
    };
    Ok(marked == (file.direction == Direction::Up))
}

/// The table of the marker: `INSERT OR ROLLBACK INTO "_schema_…"` sets it, `DELETE FROM "_schema_…"` takes it away.
fn marker_table(direction: Direction, sql: &str) -> Option<String> {
    let all = tokens(Dialect::Sqlite, sql);
    let mut words = all.iter().filter(|token| token.counts());
    let beginning: &[&str] = match direction {
        Direction::Up => &["INSERT", "OR", "ROLLBACK", "INTO"],
        Direction::Down => &["DELETE", "FROM"],
    };
    if !beginning.iter().all(|keyword| words.next().is_some_and(|token| token.is(keyword))) {
        return None;
    }
    let name = words.next()?.text.trim_matches(['"', '`', '[', ']']);
    is_bookkeeping(name).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marker_is_found() {
        let up = "INSERT OR ROLLBACK INTO \"_schema_rebuilds\" (version) VALUES (1)";
        assert_eq!(marker_table(Direction::Up, up).as_deref(), Some("_schema_rebuilds"));
        assert_eq!(marker_table(Direction::Down, "delete from _schema_rebuilds WHERE version = 1").as_deref(), Some("_schema_rebuilds"));
        assert_eq!(marker_table(Direction::Up, "INSERT OR ROLLBACK INTO orders SELECT * FROM old"), None);
    }
}
