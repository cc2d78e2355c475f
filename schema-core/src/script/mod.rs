//! Splits a file of SQL into statements, so that an error can name the one that failed and a run can go on
//! behind the last one that happened. Quotes, comments and bodies of routines and triggers hold semicolons
//! that end nothing.

pub mod lexer;

use crate::model::{Dialect, Sql};
use lexer::{Kind, Token, tokens};

/// One statement of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// From its first to its last token, without the semicolon and without comments around it.
    pub sql: &'a str,
    /// Where it starts in the file, in bytes.
    pub start: usize,
    /// The line it starts in, from 1.
    pub line: usize,
}

/// A file that is no sequence of statements.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: the quote or comment that starts with `{text}` never closes")]
pub struct ScriptError {
    /// The line of what does not close, from 1.
    pub line: usize,
    /// How it starts.
    pub text: String,
}

/// Why the SQL of a person cannot be a migration's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandError {
    /// It is no sequence of statements.
    #[error(transparent)]
    Script(#[from] ScriptError),
    /// There is nothing in it.
    #[error("it holds no statement")]
    Empty,
    /// It begins or ends a transaction.
    #[error("line {line}: {word} does not belong in a migration, which runs in the transaction of its runner")]
    Transaction {
        /// The line, from 1.
        line: usize,
        /// The word.
        word: String,
    },
}

/// The statements that a person wrote, each with the comments before it.
///
/// # Errors
/// When there is none, or one that does not belong in a migration.
pub fn by_hand(dialect: Dialect, sql: &str) -> Result<Vec<Sql>, HandError> {
    let parts = split(dialect, sql)?;
    let mut statements = Vec::new();
    let mut from = 0;
    for part in &parts {
        let word = first_word(dialect, part.sql);
        if ["BEGIN", "START", "COMMIT", "END", "ABORT", "ROLLBACK"].contains(&word.as_str()) {
            return Err(HandError::Transaction { line: part.line, word });
        }
        let end = part.start + part.sql.len();
        // What stands between is white space and comments, and the semicolon of the one before.
        let between = tokens(dialect, &sql[from..part.start]);
        let ended = between.iter().rev().find(|token| token.is_sign(';')).map_or(0, |sign| sign.start + 1);
        statements.push(Sql::any(sql[from + ended..end].trim_start()));
        from = end;
    }
    if statements.is_empty() { Err(HandError::Empty) } else { Ok(statements) }
}

/// The statements of a file, in order. Comments that only MySQL or MariaDB execute count as statements.
///
/// # Errors
/// When a quote or a comment never closes.
pub fn split(dialect: Dialect, sql: &str) -> Result<Vec<Part<'_>>, ScriptError> {
    let mut parts = Vec::new();
    let mut body = Body::new(dialect);
    let mut span: Option<(usize, usize)> = None;
    for token in tokens(dialect, sql) {
        if token.kind == Kind::Open {
            return Err(ScriptError { line: line_of(sql, token.start), text: token.text.chars().take(20).collect() });
        }
        if !token.counts() {
            continue;
        }
        if token.is_sign(';') && body.may_end() {
            parts.extend(span.take().map(|span| part(sql, span)));
            body = Body::new(dialect);
            continue;
        }
        body.read(&token);
        span = Some((span.map_or(token.start, |(start, _)| start), token.start + token.text.len()));
    }
    parts.extend(span.map(|span| part(sql, span)));
    Ok(parts)
}

/// The first word of a statement, in capitals.
#[must_use]
pub fn first_word(dialect: Dialect, sql: &str) -> String {
    tokens(dialect, sql)
        .iter()
        .find(|token| token.counts())
        .map(|token| token.text.to_ascii_uppercase())
        .unwrap_or_default()
}

fn part(sql: &str, (start, end): (usize, usize)) -> Part<'_> {
    Part { sql: &sql[start..end], start, line: line_of(sql, start) }
}

fn line_of(sql: &str, at: usize) -> usize {
    1 + sql[..at].bytes().filter(|byte| *byte == b'\n').count()
}

/// What is known of the statement being read, as far as it decides whether a semicolon ends it.
struct Body {
    dialect: Dialect,
    /// How many words have been read; the kind of a statement stands in its first few.
    words: usize,
    creates: bool,
    /// Whether it creates something that has a body.
    routine: bool,
    /// Open parentheses.
    parentheses: usize,
    /// Open BEGIN, CASE, IF and loops.
    blocks: usize,
    /// The last two tokens, in capitals.
    last: [String; 2],
}

impl Body {
    fn new(dialect: Dialect) -> Body {
        Body {
            dialect,
            words: 0,
            creates: false,
            routine: false,
            parentheses: 0,
            blocks: 0,
            last: [String::new(), String::new()],
        }
    }

    fn may_end(&self) -> bool {
        match self.dialect {
            // As sqlite3_complete() does it: a trigger ends with `; END ;`, whatever CASE … END came before.
            Dialect::Sqlite => !self.routine || (self.last[0] == ";" && self.last[1] == "END"),
            // As psql does it: the statements of a rule stand in parentheses, those of a function in BEGIN ATOMIC … END.
            Dialect::Postgres => self.parentheses == 0 && self.blocks == 0,
            Dialect::Mysql | Dialect::Mariadb => self.blocks == 0,
        }
    }

    fn read(&mut self, token: &Token<'_>) {
        self.parentheses += usize::from(token.is_sign('('));
        self.parentheses -= usize::from(token.is_sign(')') && self.parentheses > 0);
        let text = match token.kind {
            Kind::Word => token.text.to_ascii_uppercase(),
            Kind::Sign => token.text.to_owned(),
            Kind::Space | Kind::Comment | Kind::Executable | Kind::Name | Kind::Text | Kind::Open => String::new(),
        };
        if token.kind == Kind::Word {
            self.words += 1;
            self.creates |= self.words == 1 && text == "CREATE";
            let kinds: &[&str] = match self.dialect {
                Dialect::Sqlite => &["TRIGGER"],
                Dialect::Postgres => &["FUNCTION", "PROCEDURE"],
                Dialect::Mysql | Dialect::Mariadb => &["TRIGGER", "FUNCTION", "PROCEDURE", "EVENT", "PACKAGE"],
            };
            // `CREATE OR REPLACE AGGREGATE DEFINER = user @ host PROCEDURE` is the longest beginning.
            self.routine |= self.creates && self.words <= 9 && kinds.contains(&text.as_str());
        }
        if self.routine {
            self.nest(&text);
        }
        self.last = [std::mem::take(&mut self.last[1]), text];
    }

    fn nest(&mut self, word: &str) {
        let mysql = matches!(self.dialect, Dialect::Mysql | Dialect::Mariadb);
        let behind_end = self.last[1] == "END";
        match word {
            // `END CASE`, `END IF`: the END has closed it already.
            "CASE" | "IF" | "LOOP" | "WHILE" | "REPEAT" if behind_end => {}
            "BEGIN" => self.blocks += 1,
            "CASE" if self.blocks > 0 || mysql => self.blocks += 1,
            "IF" | "LOOP" | "WHILE" | "REPEAT" if mysql && self.starts_statement() => self.blocks += 1,
            "END" => self.blocks = self.blocks.saturating_sub(1),
            _ => {}
        }
    }

    /// Whether a statement of a body may start here: `IF` is a function as well, and stands in `IF EXISTS`.
    fn starts_statement(&self) -> bool {
        [";", "BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT", "ROW", ":", ")", "DETERMINISTIC", "DATA"]
            .contains(&self.last[1].as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(dialect: Dialect, sql: &str) -> Vec<&str> {
        split(dialect, sql).expect("statements").into_iter().map(|part| part.sql).collect()
    }

    #[test]
    fn bodies_stay_whole() {
        use Dialect::{Mariadb, Mysql, Postgres, Sqlite};
        for (dialect, first) in [
            (
                Sqlite,
                "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM \"end\"; END",
            ),
            (Postgres, "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END"),
            (Postgres, "CREATE RULE r AS ON DELETE TO t DO (SELECT 1; SELECT 2)"),
            (Postgres, "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $a$ BEGIN; $$;$$ END; $a$"),
            (Postgres, "DO $$ BEGIN PERFORM 1; END $$"),
            (
                Mysql,
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN IF NEW.b THEN SET NEW.c = IF(1, 2, 3); END IF; SET @x = 1; END",
            ),
            (Mysql, "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW IF NEW.b THEN SET NEW.c = 1; END IF"),
            (
                Mysql,
                "CREATE DEFINER=`root`@`%` PROCEDURE p() BEGIN x: WHILE 1 DO CASE a WHEN 1 THEN SELECT 1; END CASE; END WHILE; END",
            ),
            (Mysql, "CREATE FUNCTION f(a int) RETURNS int DETERMINISTIC RETURN CASE a WHEN 1 THEN 2 END"),
            (
                Mariadb,
                "CREATE EVENT IF NOT EXISTS e ON SCHEDULE EVERY 1 DAY DO BEGIN SELECT 1; REPEAT SELECT 2; UNTIL 1 END REPEAT; END",
            ),
        ] {
            assert_eq!(texts(dialect, &format!("{first};\n SELECT 3;")), [first, "SELECT 3"], "{dialect}");
        }
    }

    #[test]
    fn transactions_are_not_bodies() {
        assert_eq!(
            texts(Dialect::Sqlite, "BEGIN IMMEDIATE; DELETE FROM a; END; SELECT 1"),
            ["BEGIN IMMEDIATE", "DELETE FROM a", "END", "SELECT 1"]
        );
        assert_eq!(
            texts(Dialect::Mysql, "BEGIN; INSERT INTO a VALUES (1); COMMIT"),
            ["BEGIN", "INSERT INTO a VALUES (1)", "COMMIT"]
        );
        assert_eq!(
            texts(Dialect::Mysql, "CREATE TABLE t (a int); DROP TABLE IF EXISTS t"),
            ["CREATE TABLE t (a int)", "DROP TABLE IF EXISTS t"]
        );
    }

    #[test]
    fn places_are_told() {
        let sql = "-- first\n\nSELECT 1; -- x;\n/* ; */ SELECT\n2 ;;\n";
        assert_eq!(
            split(Dialect::Postgres, sql),
            Ok(vec![Part { sql: "SELECT 1", start: 10, line: 3 }, Part { sql: "SELECT\n2", start: 34, line: 4 }])
        );
        assert_eq!(split(Dialect::Postgres, "a;\n'b;"), Err(ScriptError { line: 2, text: "'b;".to_owned() }));
        assert_eq!(texts(Dialect::Mysql, "/*!40101 SET NAMES utf8 */; # x\n"), ["/*!40101 SET NAMES utf8 */"]);
    }

    #[test]
    fn statements_by_hand_keep_their_comments_and_leave_transactions_to_the_runner() {
        let all = |sql| by_hand(Dialect::Postgres, sql);
        assert_eq!(
            all("-- why\nSELECT 1 /* ; */ ; ; -- and why\n SELECT 2"),
            Ok(vec![Sql::any("-- why\nSELECT 1"), Sql::any("-- and why\n SELECT 2")])
        );
        assert_eq!(all("-- nothing\n;"), Err(HandError::Empty));
        assert_eq!(all("SELECT 1;\nbegin;"), Err(HandError::Transaction { line: 2, word: "BEGIN".to_owned() }));
        assert!(matches!(all("SELECT '"), Err(HandError::Script(_))));
    }

    /// A piece of a statement that may hold anything a quote protects, as one dialect writes it.
    fn piece(dialect: Dialect) -> BoxedStrategy<String> {
        let inside = "[a-z;'\"$ \\\\\n-]{0,8}";
        let quoted = move |quote: char, backslashes: bool| {
            inside.prop_map(move |text| {
                let text = if backslashes { text.replace('\\', "\\\\") } else { text };
                format!("{quote}{}{quote}", text.replace(quote, &format!("{quote}{quote}")))
            })
        };
        let words = "[a-z]{1,5}".prop_map(|word| word);
        let comment = "[a-z;' ]{0,6}".prop_map(|text| format!("/* {text} */"));
        let line = "[a-z;' ]{0,6}".prop_map(|text| format!("-- {text}\n"));
        match dialect {
            Dialect::Postgres => prop_oneof![
                words,
                comment,
                line,
                quoted('\'', false),
                quoted('"', false),
                "[a-z;'\" ]{0,6}".prop_map(|text| format!("$x${text}$x$")),
                "[a-z;' ]{0,6}".prop_map(|text| format!("E'{}'", text.replace('\'', "\\'"))),
            ]
            .boxed(),
            Dialect::Mysql | Dialect::Mariadb => {
                prop_oneof![words, comment, line, quoted('\'', true), quoted('"', true), quoted('`', false)].boxed()
            }
            Dialect::Sqlite => {
                prop_oneof![words, comment, line, quoted('\'', false), quoted('"', false), quoted('`', false)].boxed()
            }
        }
    }

    fn file() -> impl Strategy<Value = (Dialect, Vec<Vec<String>>)> {
        prop::sample::select(Dialect::ALL.to_vec()).prop_flat_map(|dialect| {
            (Just(dialect), prop::collection::vec(prop::collection::vec(piece(dialect), 0..6), 1..5))
        })
    }

    proptest! {
        #[test]
        fn what_is_joined_is_split_again((dialect, statements) in file()) {
            let statements: Vec<String> = statements.iter().map(|pieces| format!("select {} x", pieces.join(" "))).collect();
            for file in [statements.join(" ;\n"), statements.join(";") + ";"] {
                prop_assert_eq!(&texts(dialect, &file), &statements);
            }
        }

        #[test]
        fn any_text_is_cut_without_loss(dialect in prop::sample::select(Dialect::ALL.to_vec()), sql in "\\PC{0,40}|[-'\"`$;a/*\\\\\n ]{0,40}") {
            let joined: String = tokens(dialect, &sql).iter().map(|token| token.text).collect();
            prop_assert_eq!(&joined, &sql);
            for part in split(dialect, &sql).unwrap_or_default() {
                prop_assert_eq!(&sql[part.start..part.start + part.sql.len()], part.sql);
            }
        }
    }
}
