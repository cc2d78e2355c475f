//! SQL for a terminal: keywords stand out, names and texts have colours of their own, comments step back. The
//! text itself is never changed.

use anstyle::{AnsiColor, Style};
use schema_core::db::lexer::{Kind, tokens};
use schema_core::model::Dialect;

const KEYWORD: Style = AnsiColor::Blue.on_default().bold();
const NAME: Style = AnsiColor::Cyan.on_default();
const TEXT: Style = AnsiColor::Green.on_default();
const COMMENT: Style = Style::new().dimmed();

/// The text with colours, which a stream without colours takes away again.
pub(crate) fn highlight(dialect: Dialect, sql: &str) -> String {
    let mut out = String::with_capacity(sql.len() * 2);
    for token in tokens(dialect, sql) {
        let style = match token.kind {
            Kind::Word if is_keyword(token.text) => KEYWORD,
            Kind::Name => NAME,
            Kind::Text => TEXT,
            Kind::Comment | Kind::Executable => COMMENT,
            Kind::Word | Kind::Space | Kind::Sign | Kind::Open => Style::new(),
        };
        out.push_str(&format!("{style}{}{style:#}", token.text));
    }
    out
}

/// The tool writes keywords in capitals and quotes every name, so that an upper-case word is a keyword.
fn is_keyword(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_its_colours_the_text_is_the_same() {
        let sql = "-- why\nCREATE TABLE \"a b\" (id INTEGER, x TEXT DEFAULT 'IT''S')";
        let coloured = highlight(Dialect::Sqlite, sql);
        assert!(coloured.contains("\u{1b}[1m\u{1b}[34mCREATE\u{1b}[0m"), "{coloured:?}");
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), sql);
    }
}
