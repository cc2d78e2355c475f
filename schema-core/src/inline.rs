//! A value on one line of TOML, so that one column, index or operation is one line of a reviewed file. The
//! `toml` crate reads everything but writes tables by its own layout; this serializer writes inline only.

use serde::de::DeserializeOwned;
use serde::{Serialize, ser};
use std::fmt::Write;

/// The value as inline TOML: `{ type = "text", nullable = true }`.
#[must_use]
pub fn inline<T: Serialize + ?Sized>(value: &T) -> String {
    let mut out = String::new();
    write_inline(value, &mut out);
    out
}

/// Appends the value as inline TOML.
pub fn write_inline<T: Serialize + ?Sized>(value: &T, out: &mut String) {
    // Plain data with names for keys can always be written: only a `Serialize` by hand could refuse.
    let _ = value.serialize(Inline { out });
}

/// Appends a key, bare where TOML allows it.
pub fn write_key(key: &str, out: &mut String) {
    if !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-') {
        out.push_str(key);
    } else {
        write_string(key, out);
    }
}

/// Appends a string on one line: between single quotes where that saves escapes, else between double quotes.
pub fn write_string(text: &str, out: &mut String) {
    let control = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
    if text.contains(['"', '\\']) && !text.contains('\'') && !text.contains(control) {
        out.push('\'');
        out.push_str(text);
        out.push('\'');
        return;
    }
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if control(c) => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// What is wrong in a TOML text, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {message}")]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

/// The value that a TOML text holds.
///
/// # Errors
/// The first mistake in it.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Mistake> {
    toml::from_str(text).map_err(|error| {
        let before = &text[..error.span().map_or(0, |span| span.start.min(text.len()))];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Mistake {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            // The parser's messages may take several lines.
            message: error.message().lines().map(str::trim).collect::<Vec<_>>().join("; "),
        }
    })
}

struct Inline<'a> {
    out: &'a mut String,
}

/// Why a value cannot be written; nothing that this crate writes ever says so.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Refused(String);

impl ser::Error for Refused {
    fn custom<T: std::fmt::Display>(message: T) -> Refused {
        Refused(message.to_string())
    }
}

/// A sequence or map under way.
struct Open<'a> {
    out: &'a mut String,
    empty: bool,
    close: &'static str,
}

impl<'a> Open<'a> {
    fn map(out: &'a mut String) -> Open<'a> {
        out.push('{');
        Open { out, empty: true, close: "}" }
    }

    fn seq(out: &'a mut String) -> Open<'a> {
        out.push('[');
        Open { out, empty: true, close: "]" }
    }

    /// The one value of an enum's variant: `{ variant = ...`, closed by whoever closes the value.
    fn variant(out: &mut String, variant: &str) {
        out.push_str("{ ");
        write_key(variant, out);
        out.push_str(" = ");
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        if !self.empty {
            self.out.push_str(", ");
        }
        self.empty = false;
        value.serialize(Inline { out: self.out })
    }

    /// A field; TOML has no null, so that what is not there is not written.
    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Refused> {
        let before = self.out.len();
        self.out.push_str(if self.empty { " " } else { ", " });
        write_key(key, self.out);
        self.out.push_str(" = ");
        let start = self.out.len();
        value.serialize(Inline { out: self.out })?;
        if self.out.len() == start {
            self.out.truncate(before);
        } else {
            self.empty = false;
        }
        Ok(())
    }

    fn close(self) {
        if self.close.starts_with('}') && !self.empty {
            self.out.push(' ');
        }
        self.out.push_str(self.close);
    }
}

macro_rules! as_text {
    ($($method:ident: $ty:ty),*) => {
        $(fn $method(self, value: $ty) -> Result<(), Refused> {
            self.out.push_str(&value.to_string());
            Ok(())
        })*
    };
}

impl<'a> ser::Serializer for Inline<'a> {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = Open<'a>;
    type SerializeTupleVariant = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeStructVariant = Open<'a>;

    as_text!(serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);

    fn serialize_f32(self, value: f32) -> Result<(), Refused> {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Result<(), Refused> {
        // The debug form always has a point or an exponent, as TOML wants it.
        let _ = write!(self.out, "{value:?}");
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Refused> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Refused> {
        write_string(text, self.out);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Refused> {
        self.collect_seq(bytes)
    }

    fn serialize_none(self) -> Result<(), Refused> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Refused> {
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Refused> {
        Ok(())
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<(), Refused> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        let mut map = Open::map(self.out);
        map.field(variant, value)?;
        map.close();
        Ok(())
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Open<'a>, Refused> {
        Ok(Open::seq(self.out))
    }

    fn serialize_tuple(self, _length: usize) -> Result<Open<'a>, Refused> {
        Ok(Open::seq(self.out))
    }

    fn serialize_tuple_struct(self, _name: &'static str, _length: usize) -> Result<Open<'a>, Refused> {
        Ok(Open::seq(self.out))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Open<'a>, Refused> {
        Open::variant(self.out, variant);
        Ok(Open { close: "] }", ..Open::seq(self.out) })
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Open<'a>, Refused> {
        Ok(Open::map(self.out))
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Open<'a>, Refused> {
        Ok(Open::map(self.out))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Open<'a>, Refused> {
        Open::variant(self.out, variant);
        Ok(Open { close: "} }", ..Open::map(self.out) })
    }
}

macro_rules! elements {
    ($($name:ident $method:ident),*) => {
        $(impl ser::$name for Open<'_> {
            type Ok = ();
            type Error = Refused;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.element(value)
            }

            fn end(self) -> Result<(), Refused> {
                self.close();
                Ok(())
            }
        })*
    };
}

elements!(SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field);

macro_rules! fields {
    ($($name:ident),*) => {
        $(impl ser::$name for Open<'_> {
            type Ok = ();
            type Error = Refused;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refused> {
                self.field(key, value)
            }

            fn end(self) -> Result<(), Refused> {
                self.close();
                Ok(())
            }
        })*
    };
}

fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.out.push_str(if self.empty { " " } else { ", " });
        self.empty = false;
        let mut text = String::new();
        key.serialize(Inline { out: &mut text })?;
        // A key is written as a string value first, whatever type of ours it is, and made bare where it can be.
        match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(plain) if !plain.contains('\\') => write_key(plain, self.out),
            Some(_) | None => self.out.push_str(&text),
        }
        self.out.push_str(" = ");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        value.serialize(Inline { out: self.out })
    }

    fn end(self) -> Result<(), Refused> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Serialize};
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Unit,
        New(u8),
        Pair(String, String),
        Named { a: Option<String>, b: BTreeMap<String, bool> },
    }

    #[test]
    fn what_is_written_is_read_back() {
        let shapes = vec![
            Shape::Unit,
            Shape::New(7),
            Shape::Pair("a \"b\" c".into(), "it's \\ \"both\"\n\u{7f}\u{1}💥".into()),
            Shape::Named { a: None, b: BTreeMap::new() },
            Shape::Named {
                a: Some("x".into()),
                b: [("a b".to_owned(), true), (String::new(), false), ("q\"'".to_owned(), true)].into(),
            },
        ];
        let text = format!("shapes = {}", inline(&shapes));
        assert_eq!(text.lines().count(), 1);
        let read: BTreeMap<String, Vec<Shape>> = toml::from_str(&text).expect(&text);
        assert_eq!(read["shapes"], shapes);
    }

    #[test]
    fn it_reads_well() {
        assert_eq!(inline(&Shape::New(7)), "{ New = 7 }");
        assert_eq!(inline(&Shape::Pair("a".into(), "say \"b\"".into())), "{ Pair = [\"a\", 'say \"b\"'] }");
        assert_eq!(
            inline(&Shape::Named { a: None, b: [("k".to_owned(), true)].into() }),
            "{ Named = { b = { k = true } } }"
        );
        assert_eq!(inline(&Vec::<u8>::new()), "[]");
    }
}
