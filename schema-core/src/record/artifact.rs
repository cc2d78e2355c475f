//! Finds the records in a compiled artifact: a library is an archive of objects, a program is one. A record is
//! found by its magic in a section whose name every platform spells with `schema`; the file is read in parts,
//! because a program may be hundreds of megabytes.

use crate::declare::{HEAD, MAGIC};
use object::read::archive::ArchiveFile;
use object::{File, Object, ObjectSection, ReadCache, ReadRef};
use std::io::{Read, Seek};

/// Why the records in an artifact cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file cannot be read, or is neither an archive nor an object.
    #[error(transparent)]
    Object(#[from] object::Error),
    /// A record ends before its length.
    #[error("a record is cut off")]
    CutOff,
    /// A record is no text.
    #[error("a record is not UTF-8")]
    NotUtf8(#[from] std::string::FromUtf8Error),
}

/// The JSON of every record in the artifact.
///
/// # Errors
/// When the artifact is no library and no program, or a record in it is damaged.
pub fn records(artifact: impl Read + Seek) -> Result<Vec<String>, Unreadable> {
    let cache = ReadCache::new(artifact);
    let mut found = Vec::new();
    if !is_archive(&cache) {
        in_object(&File::parse(&cache)?, &mut found)?;
        return Ok(found);
    }
    for member in ArchiveFile::parse(&cache)?.members() {
        let member = member?;
        // The compiler's own metadata is an object too, and holds no sections of ours.
        if member.name().ends_with(b".rmeta") {
            continue;
        }
        let (start, size) = member.file_range();
        // What is no object, such as a native library's map, holds no records.
        if let Ok(object) = File::parse(cache.range(start, size)) {
            in_object(&object, &mut found)?;
        }
    }
    Ok(found)
}

/// Whether a library holds LLVM bitcode in place of objects, as link-time optimisation leaves it.
pub fn is_bitcode(artifact: impl Read + Seek) -> bool {
    let cache = ReadCache::new(artifact);
    if !is_archive(&cache) {
        return false;
    }
    let Ok(archive) = ArchiveFile::parse(&cache) else {
        return false;
    };
    archive.members().flatten().any(|member| {
        let (start, _) = member.file_range();
        // The plain magic, and that of the wrapper for Apple's linkers.
        matches!((&cache).read_bytes_at(start, 4), Ok(b"BC\xC0\xDE" | b"\xDE\xC0\x17\x0B"))
    })
}

fn is_archive<'data>(artifact: impl ReadRef<'data>) -> bool {
    artifact.read_bytes_at(0, 8) == Ok(b"!<arch>\n")
}

fn in_object<'data, R: ReadRef<'data>>(object: &File<'data, R>, found: &mut Vec<String>) -> Result<(), Unreadable> {
    for section in object.sections() {
        if !section.name().is_ok_and(|name| name.contains("schema")) {
            continue;
        }
        let mut rest = section.data()?;
        while let Some(at) = rest.windows(MAGIC.len()).position(|window| window == MAGIC) {
            let (head, body) = rest[at..].split_at_checked(HEAD).ok_or(Unreadable::CutOff)?;
            let length = head[MAGIC.len()..].try_into().map(u32::from_le_bytes).map_err(|_| Unreadable::CutOff)?;
            let (json, behind) = body.split_at_checked(length as usize).ok_or(Unreadable::CutOff)?;
            found.push(String::from_utf8(json.to_vec())?);
            rest = behind;
        }
    }
    Ok(())
}
