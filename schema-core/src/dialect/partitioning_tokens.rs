//! The tokens of which the divisions of MySQL and MariaDB are made: how they are written again, and which of them are names.

use super::spell::{quote, string};
use crate::model::Dialect;
use sqlparser::tokenizer::Token;

/// Whom a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// As they are read best.
    People,
    /// As none can misread them.
    Server,
}

/// The tokens of an expression with one space between them where there may be one.
pub(super) fn expression(tokens: &[Token], whom: For) -> String {
    spaced(tokens, |at| {
        if let Some(column) = name_at(tokens, at) {
            return name(column, whom);
        }
        // MySQL and MariaDB each have their own of two words for one operator.
        if is_word(&tokens[at], "MOD") && !is_call(tokens, at) {
            return "%".to_owned();
        }
        let text = spell(&tokens[at]);
        let is_word = matches!(tokens[at], Token::Word(_));
        if !is_word || self::is_word(&tokens[at], "DIV") { text } else { text.to_ascii_lowercase() }
    })
}

/// The tokens of a list of constants.
pub(super) fn values(tokens: &[Token]) -> String {
    spaced(tokens, |at| {
        let text = spell(&tokens[at]);
        let is_constant = ["MAXVALUE", "NULL", "TRUE", "FALSE"].iter().any(|word| is_word(&tokens[at], word));
        let is_word = matches!(tokens[at], Token::Word(_));
        if is_constant {
            text.to_ascii_uppercase()
        } else if is_word {
            text.to_ascii_lowercase()
        } else {
            text
        }
    })
}

fn spaced(tokens: &[Token], text_at: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let is_glued = match (before, token) {
            (None | Some(Token::LParen | Token::Period), _) | (_, Token::Comma | Token::RParen | Token::Period) => true,
            (Some(Token::Word(_)), Token::LParen) => is_call(tokens, at - 1),
            (Some(sign), _) => is_sign(sign) && is_operand_wanted(tokens, at - 1),
        };
        if !is_glued {
            text.push(' ');
        }
        text += &text_at(at);
    }
    text
}

pub(super) fn spell(token: &Token) -> String {
    if let Token::SingleQuotedString(text) | Token::DoubleQuotedString(text) = token {
        string(Dialect::Mysql, text)
    } else {
        token.to_string()
    }
}

/// Words of an expression that are no names of columns unless they stand between quotes. Partitions know no others.
const GRAMMAR: [&str; 3] = ["DIV", "MOD", "FROM"];

/// The column that is named at a place of an expression: no function, no character set and no unit of time.
pub(super) fn name_at(tokens: &[Token], at: usize) -> Option<&str> {
    let Token::Word(word) = &tokens[at] else { return None };
    let introduces = matches!(tokens.get(at + 1), Some(Token::SingleQuotedString(_) | Token::HexStringLiteral(_)));
    let is_grammar = GRAMMAR.iter().any(|grammar| is_word(&tokens[at], grammar));
    let is_name = !is_call(tokens, at) && !introduces && !is_grammar && !follows_extract(tokens, at);
    is_name.then_some(word.value.as_str())
}

fn is_call(tokens: &[Token], at: usize) -> bool {
    let is_bare = matches!(&tokens[at], Token::Word(word) if word.quote_style.is_none());
    let is_operator =
        ["DIV", "MOD"].into_iter().any(|word| is_word(&tokens[at], word)) && !is_operand_wanted(tokens, at);
    is_bare && !is_operator && tokens.get(at + 1) == Some(&Token::LParen)
}

/// `EXTRACT(YEAR_MONTH FROM …)`
fn follows_extract(tokens: &[Token], at: usize) -> bool {
    at > 1 && tokens[at - 1] == Token::LParen && is_word(&tokens[at - 2], "EXTRACT")
}

fn is_sign(token: &Token) -> bool {
    matches!(token, Token::Minus | Token::Plus)
}

/// Whether a value stands at this place, and not an operator.
fn is_operand_wanted(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    before.is_none_or(|before| {
        matches!(before, Token::LParen | Token::Comma | Token::Mul | Token::Div | Token::Mod) || is_sign(before)
    })
}

pub(super) fn is_word(token: &Token, wanted: &str) -> bool {
    matches!(token, Token::Word(word) if word.quote_style.is_none() && word.value.eq_ignore_ascii_case(wanted))
}

/// A name is quoted wherever a server reads it, so that people need not.
pub(super) fn name(name: &str, whom: For) -> String {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && !GRAMMAR.iter().any(|grammar| grammar.eq_ignore_ascii_case(name));
    if plain && whom == For::People { name.to_owned() } else { quote(Dialect::Mysql, name) }
}

/// Whether one pair of parentheses is around the whole.
pub(super) fn is_wrapped(tokens: &[Token]) -> bool {
    let mut depth = 0_usize;
    let closes = tokens.iter().position(|token| {
        depth += usize::from(*token == Token::LParen);
        depth = depth.saturating_sub(usize::from(*token == Token::RParen));
        depth == 0
    });
    tokens.len() > 2 && closes == Some(tokens.len() - 1)
}
