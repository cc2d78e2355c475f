//! Whether a text is one statement of a database, as a parser sees it that nobody here wrote: in a plan that is not run, this
//! is what a server would say first.

use schema_core::model::Dialect;
use schema_core::plan::Plan;
use schema_core::statement::Statement;
use sqlparser::dialect::{Dialect as Grammar, MySqlDialect, PostgreSqlDialect, SQLiteDialect};
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Token, Tokenizer};

/// A form that the parser does not know: it is read as one that it knows, and all around it as it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Form {
    /// The databases that have it.
    pub of: &'static [Dialect],
    /// What the statement begins with.
    pub start: &'static str,
    /// The words in it; a literal stands for every literal of its kind.
    pub written: &'static str,
    /// What is read in their place.
    pub read: &'static str,
}

/// What sqlparser 0.63 does not know. The servers do: a case runs each of them live.
pub const FORMS: &[Form] = &[
    form(POSTGRES, "DROP INDEX CONCURRENTLY", "CONCURRENTLY", ""),
    form(POSTGRES, "ALTER TABLE", "SET SCHEMA", "RENAME TO"),
    form(POSTGRES, "ALTER TABLE", "DROP IDENTITY", "DROP DEFAULT"),
    form(POSTGRES, "ALTER TABLE", "DROP EXPRESSION", "DROP DEFAULT"),
    // After the type of a column that is altered; in a definition it is known.
    form(POSTGRES, "ALTER TABLE", "COLLATE", "USING"),
    // A block of PL/pgSQL, whose text no parser of SQL reads.
    form(POSTGRES, "DO", "DO", "SELECT"),
    // A label of an enum with a quote or a backslash in it.
    form(POSTGRES, "CREATE TYPE", "E'label'", "'label'"),
    form(POSTGRES, "ALTER TYPE", "E'label'", "'label'"),
    form(MYSQL, "ALTER TABLE", "COMMENT =", "ADD COLUMN added int COMMENT"),
    form(MYSQL, "ALTER TABLE", "RENAME INDEX", "RENAME COLUMN"),
    form(&[Dialect::Mysql], "ALTER TABLE", "DROP CHECK", "DROP CONSTRAINT"),
    form(MYSQL, "CREATE FULLTEXT INDEX", "FULLTEXT", ""),
    // The way back of hand-written SQL that has none.
    form(MYSQL, "SIGNAL", "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT", "UPDATE signals SET message_text"),
    form(SQLITE, "PRAGMA", "= ON", "= 1"),
    form(SQLITE, "PRAGMA", "= OFF", "= 0"),
    form(SQLITE, "PRAGMA writable_schema", "= RESET", "= 0"),
];

const POSTGRES: &[Dialect] = &[Dialect::Postgres];
const MYSQL: &[Dialect] = &[Dialect::Mysql, Dialect::Mariadb];
const SQLITE: &[Dialect] = &[Dialect::Sqlite];

/// Parses one statement, and says which forms of it the parser does not know.
///
/// # Errors
/// Where the parser stops, with the statement.
pub fn parse(dialect: Dialect, sql: &str) -> Result<Vec<&'static Form>, String> {
    let mut tokens = tokens(dialect, sql)?;
    if statement(dialect, &tokens).is_ok() {
        return Ok(Vec::new());
    }
    let mut met = Vec::new();
    for form in FORMS.iter().filter(|form| form.of.contains(&dialect)) {
        if read(dialect, form, &mut tokens)? {
            met.push(form);
        }
    }
    statement(dialect, &tokens).map_err(|error| format!("{error}: {sql}"))?;
    Ok(met)
}

/// Every statement of a plan, forward and back.
pub fn statements(plan: &Plan) -> impl Iterator<Item = &Statement> {
    let units = plan.migrations.iter().flat_map(|migration| [&migration.up, &migration.down]);
    units.flat_map(|unit| &unit.steps).flat_map(|step| &step.statements)
}

/// A statement without its names, texts and numbers.
#[must_use]
pub fn shape(sql: &str) -> String {
    let mut shape = String::new();
    let mut chars = sql.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' | '`' | '\'' => {
                shape.push(c);
                while chars.next().is_some_and(|inner| inner != c) {}
            }
            '0'..='9' => {
                shape.push('0');
                while chars.next_if(char::is_ascii_digit).is_some() {}
            }
            other => shape.push(other),
        }
    }
    shape
}

/// Puts what is known in the place of a form; false where the form is not there.
fn read(dialect: Dialect, form: &Form, tokens: &mut Vec<Token>) -> Result<bool, String> {
    let (start, written) = (self::tokens(dialect, form.start)?, self::tokens(dialect, form.written)?);
    let begins = |tokens: &[Token], with: &[Token]| {
        tokens.len() >= with.len() && tokens.iter().zip(with).all(|(token, known)| same(token, known))
    };
    if !begins(tokens, &start) {
        return Ok(false);
    }
    let mut met = false;
    let mut at = 0;
    while at < tokens.len() {
        if begins(&tokens[at..], &written) {
            let known = self::tokens(dialect, form.read)?;
            let next = at + known.len();
            tokens.splice(at..at + written.len(), known);
            (at, met) = (next, true);
        } else {
            at += 1;
        }
    }
    Ok(met)
}

fn same(token: &Token, known: &Token) -> bool {
    match (token, known) {
        (Token::EscapedStringLiteral(_), Token::EscapedStringLiteral(_)) => true,
        (token, known) => token == known,
    }
}

fn statement(dialect: Dialect, tokens: &[Token]) -> Result<(), String> {
    let mut parser = Parser::new(grammar(dialect)).with_tokens(tokens.to_vec());
    let statements = parser.parse_statements().map_err(|error| error.to_string())?;
    if statements.len() == 1 { Ok(()) } else { Err(format!("{} statements in one", statements.len())) }
}

fn tokens(dialect: Dialect, sql: &str) -> Result<Vec<Token>, String> {
    let tokens = Tokenizer::new(grammar(dialect), sql).tokenize().map_err(|error| format!("{error}: {sql}"))?;
    Ok(tokens.into_iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect())
}

fn grammar(dialect: Dialect) -> &'static dyn Grammar {
    match dialect {
        Dialect::Postgres => &PostgreSqlDialect {},
        Dialect::Mysql | Dialect::Mariadb => &MySqlDialect {},
        Dialect::Sqlite => &SQLiteDialect {},
    }
}

const fn form(of: &'static [Dialect], start: &'static str, written: &'static str, read: &'static str) -> Form {
    Form { of, start, written, read }
}
