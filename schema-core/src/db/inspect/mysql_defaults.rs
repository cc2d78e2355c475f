//! Defaults that MySQL's information schema cannot say: it has `?` for every character of four bytes, and only `SHOW CREATE
//! TABLE` has the bytes, `DEFAULT 0xF09F9880` (measured on 9.7). Asked for the tables with a `?` in a default, all at once.

use crate::db::lexer::tokens;
use crate::db::{Connection, QueryError};
use crate::dialect::spell::{quote, quote_name};
use crate::model::{Column, Default, Dialect, Literal, Name, Schema, Sql};

/// Puts the whole defaults in the place of those with a `?`.
pub(super) async fn complete(connection: &mut Connection, schema: &mut Schema) -> Result<(), QueryError> {
    let asked: Vec<Name> = schema
        .tables
        .iter()
        .filter(|(_, table)| table.columns.values().any(is_doubtful))
        .map(|(name, _)| name.clone())
        .collect();
    if asked.is_empty() {
        return Ok(());
    }
    let show = |name: &Name| format!("SHOW CREATE TABLE {};", quote_name(Dialect::Mysql, name));
    let rows = connection.rows(&asked.iter().map(show).collect::<String>()).await?;
    for (name, row) in asked.iter().zip(&rows) {
        let Some(table) = schema.tables.get_mut(name) else { continue };
        for (column_name, column) in table.columns.iter_mut().filter(|(_, column)| is_doubtful(column)) {
            if let Some(text) = in_bytes(row.text(1), column_name) {
                column.default = Some(Default::Sql(Sql::any(quoted(&text))));
            }
        }
    }
    Ok(())
}

/// A default of MariaDB that counts from a sequence, without the name of the database that both are in: it would be another in any
/// other database (``nextval(`shop`.`numbers`)``, measured on 10.11).
pub(super) fn of_here(text: &str, database: &str) -> String {
    let own = quote(Dialect::Mariadb, database);
    let counts = |word: &str| ["nextval", "lastval"].iter().any(|name| word.eq_ignore_ascii_case(name));
    let mut words: Vec<&str> = tokens(Dialect::Mariadb, text).iter().map(|token| token.text).collect();
    let is_own = |five: &[&str]| counts(five[0]) && five[1] == "(" && five[2] == own && five[3] == ".";
    while let Some(at) = words.windows(5).position(is_own) {
        words.drain(at + 2..at + 4);
    }
    words.concat()
}

/// A constant, as every default of this database is spelled.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
}

fn is_doubtful(column: &Column) -> bool {
    match &column.default {
        Some(Default::Sql(sql)) => sql.get(Dialect::Mysql).is_some_and(|text| text.contains('?')),
        Some(Default::Value(Literal::Text(text))) => text.contains('?'),
        Some(Default::Value(Literal::Bool(_) | Literal::Integer(_) | Literal::Number(_))) | None => false,
    }
}

/// The text of a default that stands in bytes in the line of its column.
fn in_bytes(created: &str, column: &str) -> Option<String> {
    let start = format!("  {} ", quote(Dialect::Mysql, column));
    let line = created.lines().find_map(|line| line.strip_prefix(&start))?;
    let (_, behind) = line.split_once(" DEFAULT 0x")?;
    let digits: Vec<u8> = behind.bytes().take_while(u8::is_ascii_hexdigit).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    String::from_utf8(digits.chunks(2).map(byte).collect::<Option<Vec<u8>>>()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{in_bytes, of_here};

    #[test]
    fn a_sequence_of_the_database_bears_no_name_of_it() {
        for (told, here) in [
            ("nextval(`shop`.`a b`) + NEXTVAL(`shop`.`c`)", "nextval(`a b`) + NEXTVAL(`c`)"),
            ("nextval(`other`.`a`)", "nextval(`other`.`a`)"),
            ("concat('nextval(`shop`.`a`)','it''s')", "concat('nextval(`shop`.`a`)','it''s')"),
        ] {
            assert_eq!(of_here(told, "shop"), here);
        }
    }

    #[test]
    fn bytes_are_read_in_the_line_of_the_column() {
        let created = "CREATE TABLE `t` (\n  `a` varchar(9) DEFAULT '0x41?',\n  `b``c` varchar(9) NOT NULL DEFAULT 0x6120F09F9880 COMMENT 'x',\n  KEY `a` (`a`)\n)";
        assert_eq!(in_bytes(created, "b`c").as_deref(), Some("a \u{1F600}"));
        assert_eq!(in_bytes(created, "a"), None);
        assert_eq!(in_bytes(created, "none"), None);
    }
}
