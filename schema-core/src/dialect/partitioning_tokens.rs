//! The tokens of which the divisions of MySQL and MariaDB are made: how they are written again, and which of them are names.

use super::spell::{quote, string};
use crate::model::Dialect;
use sqlparser::keywords::ALL_KEYWORDS;
use sqlparser::tokenizer::Token;

/// Whom a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// As they are read best.
    People,
    /// As none can misread them.
    Server,
}

/// The tokens with one space between them where there may be one.
pub(super) fn expression(tokens: &[Token], whom: For) -> String {
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
        match (token, name_at(tokens, at)) {
            (Token::Word(word), Some(_)) if word.quote_style.is_some() => text += &name(&word.value, whom),
            (Token::Word(word), Some(_)) if !is_keyword(&word.value) => text += &name(&word.value, whom),
            (Token::Word(word), None) if is_call(tokens, at) => text += &word.value.to_ascii_lowercase(),
            (token, _) if is_word(token, "MAXVALUE") || is_word(token, "NULL") => {
                text += &token.to_string().to_ascii_uppercase();
            }
            (token, _) => text += &spell(token),
        }
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

/// The word at a place, where it may be the name of a column: no function, no character set and no unit of time.
pub(super) fn name_at(tokens: &[Token], at: usize) -> Option<&str> {
    let Token::Word(word) = &tokens[at] else { return None };
    let introduces = matches!(tokens.get(at + 1), Some(Token::SingleQuotedString(_) | Token::HexStringLiteral(_)));
    (!is_call(tokens, at) && !introduces && !follows_extract(tokens, at)).then_some(word.value.as_str())
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

pub(super) fn is_keyword(word: &str) -> bool {
    ALL_KEYWORDS.contains(&word.to_ascii_uppercase().as_str())
}

pub(super) fn name(name: &str, whom: For) -> String {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && !is_keyword(name);
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
