//! Expressions as MySQL's information schema tells them (measured on 9.7; `SHOW CREATE TABLE` has them right): quotes are
//! escaped, and the text, which is UTF-8, is taken for Latin-1 and encoded a second time, names and all.

use crate::model::Dialect;
use std::borrow::Cow;

/// The text of an expression as it was written: MySQL has its quotes, backslashes and control characters escaped.
pub(super) fn expression(dialect: Dialect, text: &str) -> String {
    if dialect != Dialect::Mysql {
        return text.to_owned();
    }
    let text = decoded(text);
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        match letters.next() {
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some('t') => plain.push('\t'),
            Some('0') => plain.push('\0'),
            Some('Z') => plain.push('\u{1a}'),
            Some(other) => plain.push(other),
            None => plain.push('\\'),
        }
    }
    without_wrapped_numbers(&plain)
}

/// The text before it was encoded for the second time. What cannot have been is left as it is.
fn decoded(text: &str) -> Cow<'_, str> {
    let bytes: Option<Vec<u8>> =
        if text.is_ascii() { None } else { text.chars().map(|letter| u8::try_from(letter).ok()).collect() };
    match bytes.map(String::from_utf8) {
        Some(Ok(text)) => Cow::Owned(text),
        Some(Err(_)) | None => Cow::Borrowed(text),
    }
}

/// A negative number as MySQL writes it when an expression is new, `-5`, and not as it reads it back from its own text,
/// `-(5)`, which it does whenever the table is altered.
fn without_wrapped_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut quote = None;
    while let Some(letter) = rest.chars().next() {
        if let (None, Some((number, behind))) = (quote, rest.strip_prefix("-(").and_then(|inner| inner.split_once(')')))
        {
            if !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit() || digit == '.') {
                out.push('-');
                out.push_str(number);
                rest = behind;
                continue;
            }
        }
        match (quote, letter) {
            (None, '\'' | '`' | '"') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            (Some(_) | None, _) => {}
        }
        out.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_that_were_written() {
        for (told, written) in [
            (r"concat(`Ã¤`,_utf8mb4\'spÃ¤Å¥\')", "concat(`ä`,_utf8mb4'späť')"),
            ("_utf8mb4\\'Ã\u{83}Â¤\\'", "_utf8mb4'Ã¤'"),
            (r"_utf8mb4\'it\\\'s\'", r"_utf8mb4'it\'s'"),
            ("`ä` > 0", "`ä` > 0"),
            ("`日` > -(5)", "`日` > -5"),
        ] {
            assert_eq!(expression(Dialect::Mysql, told), written);
        }
    }
}
