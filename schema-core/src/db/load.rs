//! Runs a file of SQL in a scratch database, as a person's schema or the dump of another database: what belongs to the
//! client that wrote it is passed over, what would reach beyond the database is refused, and a mistake is shown at its
//! line and column.

use super::lexer::tokens;
use super::script::{Part, ScriptError, split};
use super::{Connection, QueryError};
use crate::model::Dialect;

/// Why a file of SQL cannot be run: where, from 1, and what is wrong there. It is shown behind the file's name and a colon.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {problem}")]
pub struct LoadError {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
    /// What is wrong.
    pub problem: LoadProblem,
}

/// What is wrong with a file of SQL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadProblem {
    /// It is no sequence of statements.
    #[error("the quote or comment that starts with `{0}` never closes")]
    Open(String),
    /// The database says no.
    #[error("{0}")]
    Refused(Box<QueryError>),
    /// It would reach beyond the scratch database.
    #[error("{0} reaches beyond the database that the file is tried in; take it out of the file")]
    Beyond(String),
    /// It is a command to the client.
    #[error("{0} is a command of psql and no SQL; take it out of the file")]
    Psql(String),
}

/// Runs the file, statement by statement; the session is then as if it were new.
///
/// # Errors
/// The first statement that cannot be run.
pub async fn load(connection: &mut Connection, sql: &str) -> Result<(), LoadError> {
    let dialect = connection.dialect;
    let text = match dialect {
        Dialect::Postgres => without_psql(sql)?,
        Dialect::Mysql | Dialect::Mariadb => without_delimiters(sql),
        Dialect::Sqlite => sql.to_owned(),
    };
    let parts = split(dialect, &text).map_err(|ScriptError { line, text: opens }| {
        let start = text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
        let at = text[start..].find(&opens).map_or(start, |at| start + at);
        error_at(&text, at, LoadProblem::Open(opens))
    })?;
    for part in parts {
        let words = first_words(dialect, part.sql);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if reaches_beyond(dialect, &words) {
            return Err(error_at(&text, part.start, LoadProblem::Beyond(words[..words.len().min(2)].join(" "))));
        }
        if dialect == Dialect::Postgres && is_of_rights(part.sql, &words) {
            continue;
        }
        if let Err(error) = connection.execute(part.sql).await {
            // A dump sets what a later version of the server knows.
            if words.first() == Some(&"SET") && error.code.as_deref() == Some("42704") {
                continue;
            }
            let at = part.start + place_in(connection, part, &error).await;
            return Err(error_at(&text, at, LoadProblem::Refused(Box::new(error))));
        }
    }
    // What is still open is meant to stay; what the file has set for its own session is not.
    let endings: &[&str] = match dialect {
        Dialect::Postgres => &["COMMIT", "DISCARD ALL"],
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => &["COMMIT"],
    };
    for ending in endings {
        // Without a transaction there is nothing to end.
        let _ = connection.execute(ending).await;
    }
    Ok(())
}

/// The error at a byte of the text.
fn error_at(text: &str, at: usize, problem: LoadProblem) -> LoadError {
    let before = text.get(..at).unwrap_or(text);
    let line = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
    let column = 1 + before.rsplit('\n').next().map_or(0, |line| line.chars().count());
    LoadError { line, column, problem }
}

/// The first words of a statement, in capitals.
fn first_words(dialect: Dialect, sql: &str) -> Vec<String> {
    const ENOUGH: usize = 3;
    let counting = tokens(dialect, sql).into_iter().filter(|token| token.counts()).take(ENOUGH);
    counting.map(|token| token.text.to_ascii_uppercase()).collect()
}

/// Whether it changes something beside the database of the session, or goes to another one.
fn reaches_beyond(dialect: Dialect, words: &[&str]) -> bool {
    let changes = matches!(words.first(), Some(&("CREATE" | "ALTER" | "DROP")));
    let what = words.get(1).copied().unwrap_or_default();
    match dialect {
        Dialect::Postgres => {
            changes && ["DATABASE", "ROLE", "USER", "GROUP", "TABLESPACE", "SYSTEM", "SUBSCRIPTION"].contains(&what)
        }
        Dialect::Mysql | Dialect::Mariadb => {
            words.first() == Some(&"USE")
                || changes && ["DATABASE", "SCHEMA", "USER", "ROLE", "TABLESPACE", "SERVER"].contains(&what)
        }
        Dialect::Sqlite => matches!(words.first(), Some(&("ATTACH" | "DETACH"))) || words == ["VACUUM", "INTO"],
    }
}

/// Whether it is about who may do what: the roles of the database that it came from need not be here.
fn is_of_rights(sql: &str, words: &[&str]) -> bool {
    let owner = || {
        let words: Vec<String> = tokens(Dialect::Postgres, sql)
            .into_iter()
            .filter(|token| token.counts())
            .map(|token| token.text.to_ascii_uppercase())
            .collect();
        words.windows(2).any(|pair| pair == ["OWNER", "TO"])
    };
    match words {
        ["GRANT" | "REVOKE", ..] | ["ALTER", "DEFAULT", "PRIVILEGES"] => true,
        ["ALTER", ..] => owner(),
        _ => false,
    }
}

/// The text without what only psql reads, byte for byte: commands that a dump begins and ends with, and rows of tables.
fn without_psql(sql: &str) -> Result<String, LoadError> {
    let mut text = String::with_capacity(sql.len());
    let mut rows = false;
    for line in sql.split_inclusive('\n') {
        let bare = line.trim_end();
        if rows {
            rows = bare != "\\.";
            blank(line, &mut text);
        } else if bare.starts_with("COPY ") && bare.to_ascii_uppercase().ends_with("FROM STDIN;") {
            rows = true;
            blank(line, &mut text);
        } else if bare.starts_with("\\restrict ") || bare.starts_with("\\unrestrict ") {
            blank(line, &mut text);
        } else if bare.starts_with('\\') {
            let command = bare.split_whitespace().next().unwrap_or(bare).to_owned();
            return Err(error_at(sql, text.len(), LoadProblem::Psql(command)));
        } else {
            text.push_str(line);
        }
    }
    Ok(text)
}

/// The text without the lines that tell the client of MySQL how statements end, and with `;` in their place.
fn without_delimiters(sql: &str) -> String {
    let mut text = String::with_capacity(sql.len());
    let mut delimiter = ";".to_owned();
    for line in sql.split_inclusive('\n') {
        let bare = line.trim();
        let mut words = bare.split_whitespace();
        if words.next().is_some_and(|word| word.eq_ignore_ascii_case("delimiter")) {
            delimiter = words.next().unwrap_or(";").to_owned();
            blank(line, &mut text);
        } else if delimiter != ";" && bare.ends_with(&delimiter) {
            let at = line.trim_end().len() - delimiter.len();
            text.push_str(&line[..at]);
            text.push(';');
            blank(&line[at + 1..], &mut text);
        } else {
            text.push_str(line);
        }
    }
    text
}

/// As many bytes of nothing, and the ends of lines.
fn blank(line: &str, text: &mut String) {
    text.extend(line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
}

/// Where in a statement a database finds it wrong, in bytes; its start, where the database does not say.
async fn place_in(connection: &mut Connection, part: Part<'_>, error: &QueryError) -> usize {
    let sql = part.sql;
    match connection.dialect {
        Dialect::Postgres => error.position.and_then(|at| sql.char_indices().nth(at)).map_or(0, |(at, _)| at),
        Dialect::Mysql | Dialect::Mariadb => near(sql, &error.message).unwrap_or(0),
        Dialect::Sqlite => at_token(connection, sql, &error.message).await.unwrap_or(0),
    }
}

/// `… near 'what follows' at line 2`. MariaDB counts on to the token after the mistake, which may be a line too far.
fn near(sql: &str, message: &str) -> Option<usize> {
    let (_, rest) = message.split_once(" near '")?;
    let (text, line) = rest.rsplit_once("' at line ")?;
    let line: usize = line.trim().parse().ok()?;
    let start: usize = sql.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    if text.is_empty() {
        return Some(sql.len());
    }
    let here = sql.get(start..).and_then(|rest| rest.find(text)).map(|at| start + at);
    here.or_else(|| sql.rfind(text))
}

/// `near "token": syntax error` names the token, which may stand there more than once: it is the first one with which the
/// text before it is wrong. A text that is only explained is not run.
async fn at_token(connection: &mut Connection, sql: &str, message: &str) -> Option<usize> {
    if message.contains("incomplete input") {
        return Some(sql.len());
    }
    let (token, _) = message.strip_prefix("near \"")?.split_once("\": syntax error")?;
    let places: Vec<usize> = sql.match_indices(token).map(|(at, _)| at).collect();
    for at in &places {
        let tried = connection.execute(&format!("EXPLAIN {}", &sql[..at + token.len()])).await;
        if tried.is_err_and(|error| error.message == message) {
            return Some(*at);
        }
    }
    places.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_client_is_passed_over_and_every_byte_stays_where_it_is() {
        let dump = "\\restrict abc\nCREATE TABLE a (b text);\nCOPY a (b) FROM stdin;\nit's\t\\N\n\\.\nSELECT 1;\n";
        let text = without_psql(dump).unwrap();
        assert_eq!(text.len(), dump.len());
        let parts = split(Dialect::Postgres, &text).unwrap();
        assert_eq!(parts.iter().map(|part| part.line).collect::<Vec<_>>(), [2, 6]);
        let error = without_psql("SELECT 1;\n\\connect shop\n").unwrap_err();
        assert_eq!((error.line, error.column), (2, 1));
        let dump = "DELIMITER ;;\nCREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET @x = 1; END ;;\nDELIMITER ;\nSELECT 1;\n";
        let text = without_delimiters(dump);
        assert_eq!(text.len(), dump.len());
        assert_eq!(split(Dialect::Mysql, &text).unwrap().len(), 2);
    }

    #[test]
    fn mysql_names_what_follows_the_mistake() {
        let message = "You have an error in your SQL syntax; … near 'inte,\n  b int)' at line 2";
        assert_eq!(near("CREATE TABLE inte (\n  a inte,\n  b int)", message), Some(24));
        let message = "… near 'nul\n)' at line 3";
        assert_eq!(near("CREATE TABLE b (\n  b text not nul\n)", message), Some(30));
        assert_eq!(near("SELECT (", "… near '' at line 1"), Some(8));
    }

    #[test]
    fn what_is_not_of_this_database_is_told() {
        let words = |sql: &str| first_words(Dialect::Mysql, sql);
        let beyond = |dialect, sql| {
            let words = words(sql);
            reaches_beyond(dialect, &words.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert!(beyond(Dialect::Mysql, "use shop") && beyond(Dialect::Mysql, "DROP DATABASE shop"));
        assert!(beyond(Dialect::Postgres, "CREATE ROLE app") && !beyond(Dialect::Postgres, "CREATE SCHEMA app"));
        assert!(!beyond(Dialect::Mysql, "CREATE TABLE database_log (id int)"));
        let rights = |sql| {
            let words = first_words(Dialect::Postgres, sql);
            is_of_rights(sql, &words.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert!(rights("ALTER TABLE public.a OWNER TO app") && rights("GRANT SELECT ON a TO app"));
        assert!(!rights("ALTER TABLE a ADD COLUMN owner text"));
    }
}
