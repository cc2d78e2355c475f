//! The text of a record before it is joined: constant evaluation is an interpreter, so a record is a tree
//! of literals that the macro wrote, walked twice (once for the length, once to copy) and copied by chunks.

/// A part of a record's text.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// Text as it is.
    Text(&'static str),
    /// Texts one after the other.
    List(&'static [Piece]),
    /// Text between quotes, escaped as JSON wants it: paths of files, which on Windows hold backslashes.
    Quoted(&'static str),
    /// A whole number in decimal digits.
    Integer(i128),
}

/// What every record in a link section starts with; the four bytes after it are the length of its JSON, as
/// a little-endian number.
pub const MAGIC: [u8; 8] = *b"\x7fschema\x01";

/// The bytes before the JSON.
pub const HEAD: usize = MAGIC.len() + 4;

/// What stands before the JSON in the message of a const panic.
pub const DUMP_START: &str = "schema-record{{";

/// What stands after the JSON in the message of a const panic.
pub const DUMP_END: &str = "}}schema-record";

/// The bytes that [`record`] makes of a tree.
#[must_use]
pub const fn record_len(piece: &Piece) -> usize {
    HEAD + text_len(piece)
}

/// The tree as the bytes that travel in a link section: magic, length, JSON.
///
/// # Panics
/// When `N` is not what [`record_len`] says.
#[must_use]
pub const fn record<const N: usize>(piece: &Piece) -> [u8; N] {
    let mut bytes = [0; N];
    let rest = copy(&mut bytes, &MAGIC);
    #[expect(clippy::cast_possible_truncation, reason = "a record of four gigabytes does not compile")]
    let rest = copy(rest, &((N - HEAD) as u32).to_le_bytes());
    let rest = write(rest, piece);
    assert!(rest.is_empty(), "the record is shorter than its length");
    bytes
}

/// Stops the compiler with the record as its message: the carrier of a crate that does not compile.
///
/// # Panics
/// Always; that is how the record leaves the compiler.
pub const fn dump(record: &[u8]) {
    let (_, json) = record.split_at(HEAD);
    match core::str::from_utf8(json) {
        // `{}` is the only format that const panics know, and it takes one string.
        Ok(json) => panic!("{}", json),
        Err(_) => panic!("a record holds text only"),
    }
}

const fn text_len(piece: &Piece) -> usize {
    match piece {
        Piece::Text(text) => text.len(),
        Piece::List(mut pieces) => {
            let mut len = 0;
            while let [first, rest @ ..] = pieces {
                len += text_len(first);
                pieces = rest;
            }
            len
        }
        Piece::Quoted(text) => {
            let bytes = text.as_bytes();
            let mut len = 2;
            let mut at = 0;
            while at < bytes.len() {
                len += escaped(bytes[at]).1;
                at += 1;
            }
            len
        }
        Piece::Integer(number) => digits(*number).1,
    }
}

const fn write<'a>(out: &'a mut [u8], piece: &Piece) -> &'a mut [u8] {
    match piece {
        Piece::Text(text) => copy(out, text.as_bytes()),
        Piece::List(mut pieces) => {
            let mut out = out;
            while let [first, rest @ ..] = pieces {
                out = write(out, first);
                pieces = rest;
            }
            out
        }
        Piece::Quoted(text) => {
            let bytes = text.as_bytes();
            let mut out = copy(out, b"\"");
            let mut at = 0;
            while at < bytes.len() {
                let (escape, len) = escaped(bytes[at]);
                out = copy(out, escape.split_at(len).0);
                at += 1;
            }
            copy(out, b"\"")
        }
        Piece::Integer(number) => {
            let (text, len) = digits(*number);
            copy(out, text.split_at(text.len() - len).1)
        }
    }
}

/// Copies by value, in chunks: `copy_from_slice` is const from Rust 1.87, and a byte at a time is the most
/// expensive thing that a record could ask of the interpreter.
const fn copy<'a>(out: &'a mut [u8], text: &[u8]) -> &'a mut [u8] {
    let (mut out, mut text) = (out, text);
    while let Some((chunk, rest)) = text.split_first_chunk::<64>() {
        let Some((place, next)) = out.split_first_chunk_mut::<64>() else { panic!("the record is longer than its length") };
        *place = *chunk;
        (out, text) = (next, rest);
    }
    while let Some((chunk, rest)) = text.split_first_chunk::<8>() {
        let Some((place, next)) = out.split_first_chunk_mut::<8>() else { panic!("the record is longer than its length") };
        *place = *chunk;
        (out, text) = (next, rest);
    }
    while let [byte, rest @ ..] = text {
        let [place, next @ ..] = out else { panic!("the record is longer than its length") };
        *place = *byte;
        (out, text) = (next, rest);
    }
    out
}

/// A byte of a JSON string and how many bytes of the answer it takes.
const fn escaped(byte: u8) -> ([u8; 6], usize) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    match byte {
        b'"' | b'\\' => ([b'\\', byte, 0, 0, 0, 0], 2),
        0..0x20 => ([b'\\', b'u', b'0', b'0', HEX[(byte >> 4) as usize], HEX[(byte & 15) as usize]], 6),
        _ => ([byte, 0, 0, 0, 0, 0], 1),
    }
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
    use super::*;

    const LONG: &str = "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789";
    const TREE: Piece = Piece::List(&[
        Piece::Text(LONG),
        Piece::List(&[Piece::Integer(i128::MIN), Piece::Text(","), Piece::Integer(0), Piece::Integer(12)]),
        Piece::Quoted("src\\a \"b\"\n/é.rs"),
        Piece::List(&[]),
    ]);

    #[test]
    fn a_tree_is_joined_in_order() {
        const BYTES: [u8; record_len(&TREE)] = record(&TREE);
        let expected = format!("{LONG}{},012\"src\\\\a \\\"b\\\"\\u000a/é.rs\"", i128::MIN);
        assert_eq!(BYTES[..8], MAGIC);
        assert_eq!(BYTES[8..12], u32::try_from(expected.len()).unwrap().to_le_bytes());
        assert_eq!(std::str::from_utf8(&BYTES[12..]).unwrap(), expected);
    }

    #[test]
    fn a_dump_says_the_record() {
        let bytes: [u8; record_len(&Piece::Text("{}"))] = record(&Piece::Text("{}"));
        let message = std::panic::catch_unwind(|| dump(&bytes)).unwrap_err();
        assert_eq!(message.downcast_ref::<String>().map(String::as_str), Some("{}"));
    }
}
