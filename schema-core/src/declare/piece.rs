//! The text of a record before it is joined. Constant evaluation is an interpreter in which a call costs
//! microseconds: what the macro knows is one literal, copied as a whole; what only the compiler knows is a
//! short list of pieces, copied without a call for each byte.

/// A part of a record's text.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// Text as it is.
    Text(&'static str),
    /// Pieces one after the other.
    List(&'static [Piece]),
    /// Pieces with commas between them.
    Joined(&'static [Piece]),
    /// Text between quotes, escaped as JSON wants it; paths of files on Windows hold backslashes.
    Quoted(&'static str),
    /// `Quoted`, or `null`.
    Maybe(Option<&'static str>),
    /// A whole number in decimal digits.
    Integer(i128),
    /// True or false.
    Bool(bool),
}

/// What every record in a link section starts with; the four bytes after it are the length of its JSON, as
/// a little-endian number.
pub const MAGIC: [u8; 8] = *b"\x7fschema\x01";

/// The bytes before the JSON.
pub const HEAD: usize = MAGIC.len() + 4;

/// How the JSON of every table's record starts; by this it is recognised in the message of a const panic.
pub const START: &str = "{\"schema_record\":1,";

/// The bytes that [`record`] makes of a text of `text` bytes and pieces.
#[must_use]
pub const fn record_len(text: usize, pieces: &[Piece]) -> usize {
    let (mut total, mut pieces) = (text + END.len(), pieces);
    while let [first, rest @ ..] = pieces {
        // The most frequent piece by far, without a call.
        total += if let Piece::Text(text) = first { text.len() } else { len(first) };
        pieces = rest;
        if let [_, ..] = rest {
            total += 1;
        }
    }
    total
}

/// A record as it travels in a link section: magic, length, JSON. The text starts with the magic and four bytes for
/// the length, and ends by opening the list of pieces, which is the last thing in the JSON.
///
/// # Panics
/// When `LEN` is not what [`record_len`] says.
#[must_use]
pub const fn record<const TEXT: usize, const LEN: usize>(text: &[u8; TEXT], pieces: &[Piece]) -> [u8; LEN] {
    let mut bytes = [0; LEN];
    let Some((place, mut out)) = bytes.split_first_chunk_mut::<TEXT>() else {
        panic!("the record is longer than its length")
    };
    *place = *text;
    let mut pieces = pieces;
    while let [first, rest @ ..] = pieces {
        out = if let Piece::Text(text) = first { copy(out, text.as_bytes()) } else { write(out, first) };
        pieces = rest;
        if let [_, ..] = rest {
            let [comma, next @ ..] = out else { panic!("the record is longer than its length") };
            *comma = b',';
            out = next;
        }
    }
    let [bracket, brace] = out else { panic!("the record is not as long as its length") };
    (*bracket, *brace) = (END[0], END[1]);
    #[expect(clippy::cast_possible_truncation, reason = "a record of four gigabytes does not compile")]
    {
        let size = LEN - HEAD;
        bytes[8] = size as u8;
        bytes[9] = (size >> 8) as u8;
        bytes[10] = (size >> 16) as u8;
        bytes[11] = (size >> 24) as u8;
    }
    bytes
}

/// What closes the list of pieces and the record.
const END: [u8; 2] = *b"]}";

/// Stops the compiler with the record as its message: the carrier of a crate that does not compile.
///
/// # Panics
/// Always; that is how the record leaves the compiler.
pub const fn dump(record: &[u8]) {
    let (_, json) = record.split_at(HEAD);
    match core::str::from_utf8(json) {
        // `{}` with one string is the only format that const panics know.
        Ok(json) => panic!("{}", json),
        Err(_) => panic!("a record holds text only"),
    }
}

const fn len(piece: &Piece) -> usize {
    match piece {
        Piece::Text(text) => text.len(),
        Piece::List(pieces) => {
            let (mut total, mut pieces) = (0, *pieces);
            while let [first, rest @ ..] = pieces {
                total += len(first);
                pieces = rest;
            }
            total
        }
        Piece::Joined(pieces) => record_len(0, pieces) - END.len(),
        Piece::Quoted(text) | Piece::Maybe(Some(text)) => {
            let (mut total, mut bytes) = (2 + text.len(), text.as_bytes());
            while let [byte, rest @ ..] = bytes {
                total += match *byte {
                    b'"' | b'\\' => 1,
                    0..0x20 => 5,
                    _ => 0,
                };
                bytes = rest;
            }
            total
        }
        Piece::Maybe(None) => 4,
        Piece::Integer(number) => digits(*number).1,
        Piece::Bool(true) => 4,
        Piece::Bool(false) => 5,
    }
}

const fn write<'a>(out: &'a mut [u8], piece: &Piece) -> &'a mut [u8] {
    match piece {
        Piece::Text(text) => copy(out, text.as_bytes()),
        Piece::List(pieces) => {
            let (mut out, mut pieces) = (out, *pieces);
            while let [first, rest @ ..] = pieces {
                out = write(out, first);
                pieces = rest;
            }
            out
        }
        Piece::Joined(pieces) => {
            let (mut out, mut pieces) = (out, *pieces);
            while let [first, rest @ ..] = pieces {
                out = if let Piece::Text(text) = first { copy(out, text.as_bytes()) } else { write(out, first) };
                pieces = rest;
                if !pieces.is_empty() {
                    let [comma, next @ ..] = out else { panic!("the record is longer than its length") };
                    *comma = b',';
                    out = next;
                }
            }
            out
        }
        Piece::Quoted(text) | Piece::Maybe(Some(text)) => {
            let (mut out, mut bytes) = (copy(out, b"\""), text.as_bytes());
            while let [byte, rest @ ..] = bytes {
                out = match *byte {
                    b'"' | b'\\' => copy(out, &[b'\\', *byte]),
                    0..0x20 => copy(out, &escape(*byte)),
                    _ => {
                        let [place, next @ ..] = out else { panic!("the record is longer than its length") };
                        *place = *byte;
                        next
                    }
                };
                bytes = rest;
            }
            copy(out, b"\"")
        }
        Piece::Maybe(None) => copy(out, b"null"),
        Piece::Integer(number) => {
            let (text, len) = digits(*number);
            copy(out, text.split_at(text.len() - len).1)
        }
        Piece::Bool(true) => copy(out, b"true"),
        Piece::Bool(false) => copy(out, b"false"),
    }
}

/// Copies eight bytes at a step, by patterns: calls cost more than what they do, and `copy_from_slice` is
/// const from Rust 1.87 only.
const fn copy<'a>(out: &'a mut [u8], text: &[u8]) -> &'a mut [u8] {
    let (mut out, mut text) = (out, text);
    while let [a, b, c, d, e, f, g, h, rest @ ..] = text {
        let [p, q, r, s, t, u, v, w, next @ ..] = out else { panic!("the record is longer than its length") };
        *p = *a;
        *q = *b;
        *r = *c;
        *s = *d;
        *t = *e;
        *u = *f;
        *v = *g;
        *w = *h;
        (out, text) = (next, rest);
    }
    while let [byte, rest @ ..] = text {
        let [place, next @ ..] = out else { panic!("the record is longer than its length") };
        *place = *byte;
        (out, text) = (next, rest);
    }
    out
}

/// A control character of a JSON string.
const fn escape(byte: u8) -> [u8; 6] {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    [b'\\', b'u', b'0', b'0', HEX[(byte >> 4) as usize], HEX[(byte & 15) as usize]]
}

/// The digits of a number at the end of the buffer, and how many they are.
const fn digits(number: i128) -> ([u8; 40], usize) {
    let mut text = [b'0'; 40];
    let mut len = 0;
    let mut rest = number.unsigned_abs();
    while rest > 0 || len == 0 {
        len += 1;
        text[40 - len] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if number < 0 {
        len += 1;
        text[40 - len] = b'-';
    }
    (text, len)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use std::format;
    use std::string::String;

    const LONG: &str = "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789";
    const PIECES: &[Piece] = &[
        Piece::Text(LONG),
        Piece::List(&[Piece::Integer(i128::MIN), Piece::Text(";"), Piece::Integer(0), Piece::Integer(12)]),
        Piece::Quoted("src\\a \"b\"\n/é.rs"),
        Piece::Joined(&[]),
        Piece::Joined(&[Piece::Bool(true), Piece::Maybe(None), Piece::Maybe(Some("x")), Piece::Bool(false)]),
    ];

    #[test]
    fn pieces_are_joined_in_order() {
        const BYTES: [u8; record_len(17, PIECES)] = record(b"\x7fschema\x01\0\0\0\0text[", PIECES);
        let number = i128::MIN;
        let expected = format!("text[{LONG},{number};012,\"src\\\\a \\\"b\\\"\\u000a/é.rs\",,true,null,\"x\",false]}}");
        assert_eq!(BYTES[..8], MAGIC);
        assert_eq!(BYTES[8..12], u32::try_from(expected.len()).unwrap().to_le_bytes());
        assert_eq!(std::str::from_utf8(&BYTES[12..]).unwrap(), expected);
    }

    #[test]
    fn a_dump_says_the_record() {
        let bytes: [u8; record_len(13, &[])] = record(b"\x7fschema\x01\0\0\0\0{", &[]);
        let message = std::panic::catch_unwind(|| dump(&bytes)).unwrap_err();
        assert_eq!(message.downcast_ref::<String>().map(String::as_str), Some("{]}"));
    }
}
