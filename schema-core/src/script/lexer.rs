//! Cuts SQL text into tokens as each database's own lexer does, as far as quotes and comments decide it. Two
//! readers need it: the one that splits files into statements, and the one that reads SQLite's definitions.

use crate::model::Dialect;

/// A piece of SQL text. Tokens follow each other without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// The text itself.
    pub text: &'a str,
    /// Where it starts, in bytes.
    pub start: usize,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// White space.
    Space,
    /// A comment that no database reads.
    Comment,
    /// A comment that MySQL or MariaDB executes: `/*!40101 … */`.
    Executable,
    /// A keyword, a name or a number.
    Word,
    /// A name in quotes.
    Name,
    /// A text in quotes.
    Text,
    /// Any other single character.
    Sign,
    /// A quote or comment that the text ends before it closes.
    Open,
}

impl Token<'_> {
    /// Whether a database reads it.
    #[must_use]
    pub fn counts(&self) -> bool {
        match self.kind {
            Kind::Space | Kind::Comment => false,
            Kind::Executable | Kind::Word | Kind::Name | Kind::Text | Kind::Sign | Kind::Open => true,
        }
    }

    /// Whether it is this keyword, in any case and without quotes.
    #[must_use]
    pub fn is(&self, keyword: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(keyword)
    }

    /// Whether it is this character, outside quotes.
    #[must_use]
    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign && self.text.starts_with(sign)
    }
}

/// The tokens of a text.
#[must_use]
pub fn tokens(dialect: Dialect, sql: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start = 0;
    while start < sql.len() {
        // PostgreSQL reads backslashes only in E'…', whose E stands before the quote without a gap.
        let escaped = tokens.last().is_some_and(|last| last.is("e"));
        let (kind, length) = next(dialect, &sql[start..], escaped);
        tokens.push(Token { kind, text: &sql[start..start + length], start });
        start += length;
    }
    tokens
}

fn next(dialect: Dialect, rest: &str, escaped: bool) -> (Kind, usize) {
    let mysql = matches!(dialect, Dialect::Mysql | Dialect::Mariadb);
    let Some(first) = rest.chars().next() else { return (Kind::Space, 0) };
    if first.is_whitespace() {
        return (Kind::Space, rest.find(|letter: char| !letter.is_whitespace()).unwrap_or(rest.len()));
    }
    if starts_comment(dialect, rest) {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return block_comment(dialect, rest);
    }
    match first {
        '\'' => quoted(rest, '\'', mysql || (escaped && dialect == Dialect::Postgres), Kind::Text),
        '"' if mysql => quoted(rest, '"', true, Kind::Text),
        '"' => quoted(rest, '"', false, Kind::Name),
        '`' if mysql || dialect == Dialect::Sqlite => quoted(rest, '`', false, Kind::Name),
        '[' if dialect == Dialect::Sqlite => closed(rest.find(']').map(|end| end + 1), rest, Kind::Name),
        '$' if dialect == Dialect::Postgres => dollar_quoted(rest).unwrap_or((Kind::Sign, 1)),
        _ if is_word(first) => {
            (Kind::Word, rest.find(|letter: char| !is_word(letter) && letter != '$').unwrap_or(rest.len()))
        }
        _ => (Kind::Sign, first.len_utf8()),
    }
}

fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_ascii_alphanumeric() || (!letter.is_ascii() && !letter.is_whitespace())
}

/// MySQL: "the -- comment style requires the second dash to be followed by at least one whitespace or control character".
fn starts_comment(dialect: Dialect, rest: &str) -> bool {
    match dialect {
        Dialect::Postgres | Dialect::Sqlite => rest.starts_with("--"),
        Dialect::Mysql | Dialect::Mariadb => {
            rest.starts_with('#')
                || rest.strip_prefix("--").is_some_and(|after| {
                    after.chars().next().is_none_or(|letter| letter.is_whitespace() || letter.is_control())
                })
        }
    }
}

/// Only PostgreSQL nests comments; SQLite lets the end of the text close one.
fn block_comment(dialect: Dialect, rest: &str) -> (Kind, usize) {
    if dialect != Dialect::Postgres {
        let kind = match dialect {
            Dialect::Mysql | Dialect::Mariadb if rest.starts_with("/*!") || rest.starts_with("/*M!") => {
                Kind::Executable
            }
            Dialect::Mysql | Dialect::Mariadb | Dialect::Postgres | Dialect::Sqlite => Kind::Comment,
        };
        let end = rest[2..].find("*/").map(|end| end + 4);
        return if dialect == Dialect::Sqlite { (kind, end.unwrap_or(rest.len())) } else { closed(end, rest, kind) };
    }
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (2, 1);
    while depth > 0 && at + 1 < bytes.len() {
        match (bytes[at], bytes[at + 1]) {
            (b'/', b'*') => (at, depth) = (at + 2, depth + 1),
            (b'*', b'/') => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
    }
    closed((depth == 0).then_some(at), rest, Kind::Comment)
}

/// A quote ends at the next one that is neither doubled nor, where backslashes count, behind a backslash.
fn quoted(rest: &str, quote: char, backslashes: bool, kind: Kind) -> (Kind, usize) {
    let mut letters = rest.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && backslashes {
            letters.next();
        } else if letter == quote {
            if letters.peek().is_some_and(|(_, next)| *next == quote) {
                letters.next();
            } else {
                return (kind, at + 1);
            }
        }
    }
    (Kind::Open, rest.len())
}

/// `$tag$ … $tag$`; none where the dollar begins something else, such as `$1`.
fn dollar_quoted(rest: &str) -> Option<(Kind, usize)> {
    let tag_end = 1 + rest[1..].find('$')?;
    let tag = &rest[..=tag_end];
    let name = &rest[1..tag_end];
    if name.starts_with(|letter: char| letter.is_ascii_digit()) || !name.chars().all(is_word) {
        return None;
    }
    let end = rest[tag.len()..].find(tag).map(|end| tag.len() + end + tag.len());
    Some(closed(end, rest, Kind::Text))
}

fn closed(end: Option<usize>, rest: &str, kind: Kind) -> (Kind, usize) {
    end.map_or((Kind::Open, rest.len()), |end| (kind, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(dialect: Dialect, sql: &str) -> Vec<(Kind, &str)> {
        tokens(dialect, sql).into_iter().filter(Token::counts).map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn quotes_follow_each_database() {
        use Kind::{Name, Open, Sign, Text, Word};
        for (dialect, sql, expected) in [
            (Dialect::Postgres, r"'a\' 'b''c'", vec![(Text, r"'a\'"), (Text, "'b''c'")]),
            (Dialect::Postgres, r"E'a\'b' x", vec![(Word, "E"), (Text, r"'a\'b'"), (Word, "x")]),
            (Dialect::Mysql, r"'a\'b' x", vec![(Text, r"'a\'b'"), (Word, "x")]),
            (
                Dialect::Postgres,
                "$$;$$ $a$ $$ $a$ a$b $1",
                vec![(Text, "$$;$$"), (Text, "$a$ $$ $a$"), (Word, "a$b"), (Sign, "$"), (Word, "1")],
            ),
            (Dialect::Postgres, "/* /* */ ; */ a -- b", vec![(Word, "a")]),
            (Dialect::Sqlite, "/* /* */ a [b c] `d`", vec![(Word, "a"), (Name, "[b c]"), (Name, "`d`")]),
            (
                Dialect::Mysql,
                "5--1 # x\n/*! y */",
                vec![(Word, "5"), (Sign, "-"), (Sign, "-"), (Word, "1"), (Kind::Executable, "/*! y */")],
            ),
            (Dialect::Postgres, "'a", vec![(Open, "'a")]),
        ] {
            assert_eq!(kinds(dialect, sql), expected, "{dialect}: {sql}");
        }
    }
}
