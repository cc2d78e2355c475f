//! Labels in the defaults of lists: the server's default follows when a label is renamed, and so does the text of ours.

use crate::model::Dialect;
use crate::script::lexer::{Kind, tokens};

/// The text of a default with another name for a label: in `'{a,b}'`, as a constant is written, and in `ARRAY['a', 'b']`. Lists are
/// PostgreSQL's alone.
pub(super) fn renamed(text: &str, from: &str, to: &str) -> String {
    let literal = |label: &str| format!("'{}'", label.replace('\'', "''"));
    let mut out = String::new();
    for token in tokens(Dialect::Postgres, text) {
        let inner = token.text.strip_prefix('\'').and_then(|inner| inner.strip_suffix('\''));
        match inner.filter(|_| token.kind == Kind::Text).map(|inner| inner.replace("''", "'")) {
            Some(label) if label == from => out.push_str(&literal(to)),
            Some(list) if list.starts_with('{') && list.ends_with('}') => {
                out.push_str(&literal(&in_list(&list, from, to)));
            }
            Some(_) | None => out.push_str(token.text),
        }
    }
    out
}

/// The same in a constant of a list (PostgreSQL manual, 8.15.2 "Array Value Input").
fn in_list(list: &str, from: &str, to: &str) -> String {
    let mut out = String::new();
    let mut letters = list.chars().peekable();
    while let Some(letter) = letters.next() {
        if "{},".contains(letter) || letter.is_whitespace() {
            out.push(letter);
            continue;
        }
        let quoted = letter == '"';
        let (mut source, mut label) = (String::from(letter), String::new());
        if !quoted {
            label.push(letter);
        }
        while let Some(next) = letters.next_if(|next| quoted || !"{},".contains(*next)) {
            source.push(next);
            if quoted && next == '"' {
                break;
            }
            if next == '\\' {
                let escaped = letters.next();
                source.extend(escaped);
                label.extend(escaped);
            } else {
                label.push(next);
            }
        }
        let found = if quoted { label == from } else { label.trim_end() == from && !is_null(from) };
        out.push_str(&if found { element(to) } else { source });
    }
    out
}

fn element(label: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-';
    if !label.is_empty() && label.chars().all(plain) && !is_null(label) {
        return label.to_owned();
    }
    format!("\"{}\"", label.replace('\\', "\\\\").replace('"', "\\\""))
}

fn is_null(label: &str) -> bool {
    label.eq_ignore_ascii_case("null")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_in_lists_and_nowhere_else() {
        assert_eq!(renamed("'{low,NULL,high,low}'", "low", "calm"), "'{calm,NULL,high,calm}'");
        assert_eq!(renamed(r#"'{{"low", slow},{low,x}}'"#, "low", "so, so"), r#"'{{"so, so", slow},{"so, so",x}}'"#);
        assert_eq!(renamed(r#"'{"it''s \"x\""}'"#, "it's \"x\"", "it''s"), r#"'{"it''''s"}'"#);
        assert_eq!(renamed("ARRAY['low', 'high']::level[]", "low", "calm"), "ARRAY['calm', 'high']::level[]");
        assert_eq!(renamed(r#"'{NULL,"NULL"}'"#, "NULL", "none"), "'{NULL,none}'");
        assert_eq!(renamed("lows('{}')", "low", "calm"), "lows('{}')");
    }
}
