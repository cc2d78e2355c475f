//! Expressions as text: their normal form, the columns they name, and their change when a column is renamed.
//!
//! Only a server knows its own spelling; this is what can be known without one.

use crate::model::{Dialect, Quotes};
use sqlparser::ast::{BinaryOperator, Expr, Ident, visit_expressions, visit_expressions_mut};
use sqlparser::dialect::{Dialect as Grammar, MySqlDialect, PostgreSqlDialect, SQLiteDialect};
use sqlparser::parser::Parser;
use std::ops::ControlFlow;

/// The text with white space and the case of keywords settled, where the grammar is understood and the settled
/// text means the same; else with runs of white space outside quotes folded.
#[must_use]
pub fn normal(dialect: Dialect, text: &str) -> String {
    if let Some(mut tree) = parsed(dialect, text) {
        if dialect == Dialect::Postgres {
            lists(&mut tree);
        }
        if dialect == Dialect::Sqlite {
            quotes(&mut tree);
        }
        let settled = tree.to_string();
        if parsed(dialect, &settled).as_ref() == Some(&tree) {
            return settled;
        }
    }
    let mut out = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Space => out.push(' '),
            Piece::Word { source, .. } | Piece::Other(source) => out.push_str(source),
        }
    }
    out.trim().to_owned()
}

fn parsed(dialect: Dialect, text: &str) -> Option<Expr> {
    let mut parser = Parser::new(grammar(dialect)).try_with_sql(text).ok()?;
    let expr = parser.parse_expr().ok()?;
    let at_end = parser.peek_token().token == sqlparser::tokenizer::Token::EOF;
    at_end.then_some(expr)
}

/// `[name]` and `` `name` ``, which SQLite takes from others, become `"name"`, so that a name is found by one kind of quotes.
fn quotes(tree: &mut Expr) {
    let standard = |name: &mut Ident| {
        if name.quote_style.is_some() {
            name.quote_style = Some('"');
        }
    };
    let _ = visit_expressions_mut(tree, |expr| {
        if let Expr::Identifier(name) = expr {
            standard(name);
        } else if let Expr::CompoundIdentifier(names) = expr {
            names.iter_mut().for_each(standard);
        }
        ControlFlow::<()>::Continue(())
    });
}

/// `= ANY (ARRAY[...])`, as PostgreSQL's catalogue has it, becomes `IN (...)`; constants in such a list have no order.
fn lists(tree: &mut Expr) {
    let _ = visit_expressions_mut(tree, |expr| {
        if let Expr::AnyOp { left, compare_op: BinaryOperator::Eq, right, .. } = expr {
            let mut right = right.as_ref();
            while let Expr::Nested(inner) = right {
                right = inner;
            }
            if let Expr::Array(array) = right {
                *expr = Expr::InList { expr: left.clone(), list: array.elem.clone(), negated: false };
            }
        }
        if let Expr::InList { list, .. } = expr {
            if list.iter().all(|item| matches!(item, Expr::Value(_))) {
                list.sort_by_key(ToString::to_string);
            }
        }
        ControlFlow::<()>::Continue(())
    });
}

/// Whether the text names the column, quoted or not, outside literals.
#[must_use]
pub fn mentions(text: &str, column: &str) -> bool {
    let all: Vec<Piece<'_>> = pieces(text).collect();
    all.iter().enumerate().any(|(at, piece)| is_column(&all, at, piece, column))
}

/// Whether the text, as far as the grammar is understood, names the column. A word that may be one is none here: `year` in
/// `EXTRACT(year FROM day)`.
#[must_use]
pub fn reads(dialect: Dialect, text: &str, column: &str) -> bool {
    let Some(tree) = parsed(dialect, text) else { return false };
    let is_it = |name: &Ident| match name.quote_style {
        Some(_) => name.value == column,
        None => name.value.eq_ignore_ascii_case(column),
    };
    let found = visit_expressions(&tree, |expr| {
        let name = if let Expr::Identifier(name) = expr {
            Some(name)
        } else if let Expr::CompoundIdentifier(names) = expr {
            names.last()
        } else {
            None
        };
        if name.is_some_and(is_it) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    found.is_break()
}

/// Whether the text names the type, quoted or not, outside literals: `x::status`, `CAST(x AS status)`, `status 'open'`.
#[must_use]
pub fn mentions_type(text: &str, ty: &str) -> bool {
    let all: Vec<Piece<'_>> = pieces(text).collect();
    all.iter().enumerate().any(|(at, piece)| is_word(piece, ty) && is_type(&all, at))
}

/// The functions that the text calls, each with the schema in front of it. Types with a size and
/// words of the grammar that stand in front of parentheses are among them.
#[must_use]
pub fn calls(text: &str) -> Vec<(Option<&str>, &str)> {
    let all: Vec<Piece<'_>> = pieces(text).filter(|piece| *piece != Piece::Space).collect();
    let word = |at: usize| match all.get(at) {
        Some(Piece::Word { name, .. }) => Some(*name),
        Some(Piece::Other(_) | Piece::Space) | None => None,
    };
    let open = (1..all.len()).filter(|at| all[*at] == Piece::Other("("));
    let called = open.filter_map(|at| {
        let name = word(at - 1)?;
        let schema = (at > 2 && all[at - 2] == Piece::Other(".")).then(|| word(at - 3)).flatten();
        Some((schema, name))
    });
    called.collect()
}

/// The text with every mention of column `from` changed to `to`, or to `quoted_to`, its quoted form, where the mention
/// is quoted or the name needs it.
#[must_use]
pub fn rename_column(text: &str, from: &str, to: &str, quoted_to: &str) -> String {
    renamed(text, from, to, quoted_to, |name| !Quotes::is_plain(name))
}

/// The same in a text of a database with these quotes, to which a reserved word is no name.
#[must_use]
pub fn rename_column_quoted(text: &str, from: &str, to: &str, quotes: Quotes) -> String {
    renamed(text, from, to, &quotes.around(to), |name| quotes.are_needed(name))
}

fn renamed(text: &str, from: &str, to: &str, quoted_to: &str, needed: impl Fn(&str) -> bool) -> String {
    let all: Vec<Piece<'_>> = pieces(text).collect();
    let mut out = String::new();
    for (at, piece) in all.iter().enumerate() {
        match piece {
            Piece::Word { quoted, .. } if is_column(&all, at, piece, from) => {
                if *quoted || needed(to) {
                    out.push_str(quoted_to);
                } else {
                    out.push_str(to);
                }
            }
            Piece::Word { source, .. } | Piece::Other(source) => out.push_str(source),
            Piece::Space => out.push(' '),
        }
    }
    out
}

/// The grammar by which the parser reads a database's SQL.
pub(crate) fn grammar(dialect: Dialect) -> &'static dyn Grammar {
    match dialect {
        Dialect::Postgres => &PostgreSqlDialect {},
        Dialect::Mysql | Dialect::Mariadb => &MySqlDialect {},
        Dialect::Sqlite => &SQLiteDialect {},
    }
}

/// What a text is made of, as far as names are concerned.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece<'a> {
    /// A run of white space.
    Space,
    /// A name or keyword, or a quoted name; `name` is without its quotes.
    Word { source: &'a str, name: &'a str, quoted: bool },
    /// A literal or a sign.
    Other(&'a str),
}

fn is_column(all: &[Piece<'_>], at: usize, piece: &Piece<'_>, column: &str) -> bool {
    let called = || all[at + 1..].iter().find(|next| **next != Piece::Space) == Some(&Piece::Other("("));
    let quoted = matches!(piece, Piece::Word { quoted: true, .. });
    is_word(piece, column) && (quoted || !called()) && !is_type(all, at)
}

fn is_word(piece: &Piece<'_>, text: &str) -> bool {
    match piece {
        Piece::Word { name, quoted: true, .. } => *name == text,
        Piece::Word { name, quoted: false, .. } => name.eq_ignore_ascii_case(text),
        Piece::Space | Piece::Other(_) => false,
    }
}

/// Whether a word stands where a type does: behind `::` or the `AS` of a cast, also with its schema, or in front of a literal.
fn is_type(all: &[Piece<'_>], at: usize) -> bool {
    let mut before = all[..at].iter().rev().filter(|piece| **piece != Piece::Space).peekable();
    while before.next_if(|piece| **piece == Piece::Other(".")).is_some() {
        before.next();
    }
    let cast = match before.next() {
        Some(Piece::Other(":")) => before.next() == Some(&Piece::Other(":")),
        Some(Piece::Word { source, .. }) => source.eq_ignore_ascii_case("as"),
        Some(Piece::Other(_) | Piece::Space) | None => false,
    };
    let next = all[at + 1..].iter().find(|piece| **piece != Piece::Space);
    cast || matches!(next, Some(Piece::Other(literal)) if literal.starts_with('\''))
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = match first {
            c if c.is_whitespace() => rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len()),
            '\'' | '"' | '`' => closing(rest, first),
            c if c.is_alphabetic() || c == '_' => {
                rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(rest.len())
            }
            c if c.is_ascii_digit() => {
                rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len())
            }
            c => c.len_utf8(),
        };
        let (source, tail) = rest.split_at(length);
        rest = tail;
        Some(match first {
            c if c.is_whitespace() => Piece::Space,
            '"' | '`' if source.len() >= 2 => Piece::Word { source, name: &source[1..source.len() - 1], quoted: true },
            c if c.is_alphabetic() || c == '_' => Piece::Word { source, name: source, quoted: false },
            _ => Piece::Other(source),
        })
    })
}

/// The length of a quoted piece; a doubled quote is part of it.
fn closing(text: &str, quote: char) -> usize {
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == quote {
            if chars.peek().is_some_and(|(_, next)| *next == quote) {
                chars.next();
            } else {
                return at + c.len_utf8();
            }
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_form_settles_spelling_and_keeps_literals() {
        assert_eq!(normal(Dialect::Postgres, "total   >=  0 and\n note <> 'a  b'"), "total >= 0 AND note <> 'a  b'");
        assert_eq!(
            normal(Dialect::Postgres, "a = any (array['y', 'x']) and b in (2, c)"),
            "a IN ('x', 'y') AND b IN (2, c)"
        );
        assert_eq!(normal(Dialect::Sqlite, "note  isnull '  x'"), "note isnull '  x'");
        assert_eq!(normal(Dialect::Sqlite, "[a b]>(0) and `c` < 1"), "\"a b\" > (0) AND \"c\" < 1");
    }

    #[test]
    fn functions_are_found_with_their_schemas() {
        let text = "coalesce(a.b ( 'now()' ), pg_catalog.now()) + c + (d)";
        assert_eq!(calls(text), [(None, "coalesce"), (Some("a"), "b"), (Some("pg_catalog"), "now")]);
    }

    #[test]
    fn a_column_is_read_where_the_grammar_has_one() {
        let reads = |text| reads(Dialect::Postgres, text, "year");
        assert!(reads("Year > 2000") && reads("a > 0 AND lower(\"year\") = 'x'") && reads("books.year > 1"));
        assert!(!reads("EXTRACT(year FROM day) > 2000") && !reads("year(day) > 1") && !reads("'year' = a"));
        assert!(!reads("\"Year\" > 1") && !reads("a > year of"));
    }

    #[test]
    fn a_type_of_the_same_name_is_no_column() {
        let text = "status = 'open'::status OR CAST(note AS public.status) = status OR \"Status\" 'x' = status.status";
        assert!(mentions_type(text, "status") && !mentions_type(text, "note") && mentions_type(text, "Status"));
        assert!(!mentions_type("status = 'open'", "status") && !mentions("'open'::status", "status"));
        assert!(mentions("marks[1:status] <> '{}'", "status"));
        assert_eq!(
            rename_column(text, "status", "state", "\"state\""),
            "state = 'open'::status OR CAST(note AS public.status) = state OR \"Status\" 'x' = state.state"
        );
    }

    #[test]
    fn columns_are_found_and_renamed_outside_literals() {
        let text = "lower(name) = 'name' AND \"name\" <> name";
        assert!(mentions(text, "name") && !mentions(text, "lower") && !mentions(text, "nam"));
        assert_eq!(
            rename_column(text, "name", "full_name", "\"full_name\""),
            "lower(full_name) = 'name' AND \"full_name\" <> full_name"
        );
        let quoted = |quotes| rename_column_quoted("length > 0", "length", "limit", quotes);
        assert_eq!((quoted(Quotes::Double), quoted(Quotes::Back)), ("\"limit\" > 0".into(), "`limit` > 0".into()));
        assert_eq!(rename_column_quoted("length > 0", "length", "rank", Quotes::Double), "rank > 0");
        assert_eq!(rename_column_quoted("`limit` > 0", "limit", "length", Quotes::Back), "`length` > 0");
        assert_eq!(rename_column("a + `a`", "a", "B b", "`B b`"), "`B b` + `B b`");
    }
}
