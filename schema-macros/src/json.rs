//! Writes JSON text. It becomes one literal of the expansion, and what only the compiler knows is a number
//! into the list of pieces that follows it.

use crate::attr::Sql;

/// An object or array under construction.
#[derive(Default)]
pub(crate) struct Json {
    pub(crate) text: String,
}

impl Json {
    /// `"key":`, with a comma before it unless it is the first.
    pub(crate) fn key(&mut self, key: &str) -> &mut Json {
        self.comma();
        self.text.push('"');
        self.text.push_str(key);
        self.text.push_str("\":");
        self
    }

    /// A comma, unless something opens or a key stands just before.
    pub(crate) fn comma(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['{', '[', ':']) {
            self.text.push(',');
        }
    }

    /// `"key":"text"`
    pub(crate) fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        string(&mut self.text, text);
    }

    /// `"key":"text"` where there is a text.
    pub(crate) fn maybe_text(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// `"key":true` where it is true.
    pub(crate) fn flag(&mut self, key: &str, flag: bool) {
        if flag {
            self.key(key).text.push_str("true");
        }
    }

    /// `"key":7`
    pub(crate) fn number(&mut self, key: &str, number: impl std::fmt::Display) {
        self.key(key).text.push_str(&number.to_string());
    }

    /// `"key":["a","b"]` where there is any.
    pub(crate) fn list(&mut self, key: &str, items: impl IntoIterator<Item = impl AsRef<str>>) {
        self.array(key, items, |json, item| string(&mut json.text, item.as_ref()));
    }

    /// `"key":[1,2]` where there is any.
    pub(crate) fn numbers(&mut self, key: &str, numbers: impl IntoIterator<Item = usize>) {
        self.array(key, numbers, |json, number| json.text.push_str(&number.to_string()));
    }

    /// `"key":"text"`, or `"key":{"postgres":"text"}`.
    pub(crate) fn sql(&mut self, key: &str, sql: Option<&Sql>) {
        let Some(sql) = sql else { return };
        self.key(key);
        match &sql.any {
            Some(text) if sql.by.is_empty() => string(&mut self.text, text),
            any => {
                self.text.push('{');
                self.maybe_text("any", any.as_deref());
                for (dialect, text) in &sql.by {
                    self.text(dialect, text);
                }
                self.text.push('}');
            }
        }
    }

    /// `"key":[{...},{...}]` where there is any.
    pub(crate) fn objects<T>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Json, T),
    ) {
        self.array(key, items, |json, item| {
            json.text.push('{');
            write(json, item);
            json.text.push('}');
        });
    }

    /// `"key":[...]` where there is any.
    fn array<T>(&mut self, key: &str, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Json, T)) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_none() {
            return;
        }
        self.key(key).text.push('[');
        for item in items {
            self.comma();
            write(self, item);
        }
        self.text.push(']');
    }
}

/// A string with its quotes, in ASCII: it becomes a literal of bytes.
pub(crate) fn string(out: &mut String, text: &str) {
    use std::fmt::Write;

    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            ' '..='~' => out.push(char),
            other => {
                for unit in other.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
}
