//! The marker that a file with its own transaction leaves behind. sqlx writes its row after such a file, so a
//! crash in between would run a rebuild twice (a `price * 100` conversion became `* 10000`). The file therefore
//! notes its version in a table of the tool inside its transaction; a marker and a row that disagree tell that
//! only the books are wrong.

use super::apply::File;
use super::books;
use super::lexer::tokens;
use super::report::Direction;
use super::script::split;
use super::{Connection, QueryError};
use crate::db::inspect::is_bookkeeping;
use crate::dialect::spell;
use crate::model::Dialect;

/// Whether the marker says that the file has run already. Files without a marker are never done.
pub(super) async fn is_done(connection: &mut Connection, file: File<'_>) -> Result<bool, QueryError> {
    let Some(table) = file.parts.iter().find_map(|part| marker_table(file.direction, part.sql)) else {
        return Ok(false);
    };
    let marked = if books::exists(connection, &table).await? {
        let table = spell::quote(Dialect::Sqlite, &table);
        let sql = format!("SELECT count(*) FROM {table} WHERE version = {}", file.script.version);
        connection.value(&sql).await?.as_deref() != Some("0")
    } else {
        false
    };
    Ok(marked == (file.direction == Direction::Up))
}

/// Lets the session see the triggers that a rebuild has put back: before 3.37 `writable_schema = RESET` does not read the schema again, so that
/// they would neither fire nor go with their table. Other sessions read it again by themselves.
pub(super) async fn see_triggers(connection: &mut Connection) -> Result<(), QueryError> {
    if connection.version.numbers < [3, 37, 0]
        && let Some(version) = connection.value("PRAGMA schema_version").await?
    {
        let next = version.parse::<u32>().unwrap_or(0).wrapping_add(1);
        connection.execute(&format!("PRAGMA schema_version = {next}")).await?;
    }
    Ok(())
}

/// The statements of an up file that set its marker, the last one first; none where it has no marker.
pub(super) fn mark_sql(up: &str) -> Vec<&str> {
    let parts = split(Dialect::Sqlite, up).unwrap_or_default();
    let Some(set) = parts.iter().position(|part| marker_table(Direction::Up, part.sql).is_some()) else {
        return Vec::new();
    };
    let creates = |sql: &str| {
        let all = tokens(Dialect::Sqlite, sql);
        let counts: Vec<_> = all.iter().filter(|token| token.counts()).collect();
        counts.iter().zip(["CREATE", "TABLE", "IF", "NOT", "EXISTS"]).all(|(token, word)| token.is(word))
            && counts.get(5).is_some_and(|name| is_bookkeeping(unquoted(name.text)))
    };
    let table = parts[..set].iter().filter(|part| creates(part.sql));
    std::iter::once(&parts[set]).chain(table).map(|part| part.sql).collect()
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
    let name = unquoted(words.next()?.text);
    is_bookkeeping(name).then(|| name.to_owned())
}

fn unquoted(name: &str) -> &str {
    name.trim_matches(['"', '`', '[', ']'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marker_is_found() {
        let up = "INSERT OR ROLLBACK INTO \"_schema_rebuilds\" (version) VALUES (1)";
        assert_eq!(marker_table(Direction::Up, up).as_deref(), Some("_schema_rebuilds"));
        assert_eq!(
            marker_table(Direction::Down, "delete from _schema_rebuilds WHERE version = 1").as_deref(),
            Some("_schema_rebuilds")
        );
        assert_eq!(marker_table(Direction::Up, "INSERT OR ROLLBACK INTO orders SELECT * FROM old"), None);
    }
}
