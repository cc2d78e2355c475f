//! Reads the records in a compiled artifact: a library is an archive of objects, a program is one. A record is
//! found by its magic in a section whose name every platform spells with `schema`; the file is read in parts,
//! because a program may be hundreds of megabytes.

use super::Error;
use object::read::archive::ArchiveFile;
use object::{File, Object, ObjectSection, ReadCache, ReadRef};
use schema_core::declare::{HEAD, MAGIC};
use std::io::Read;
use std::path::Path;

/// The JSON of every record in the artifact.
pub(crate) fn records(path: &Path) -> Result<Vec<String>, Error> {
    let wrong = |message: String| Error::Artifact { path: path.to_owned(), message };
    let file = std::fs::File::open(path).map_err(|error| wrong(error.to_string()))?;
    let cache = ReadCache::new(file);
    let mut found = Vec::new();
    if !is_archive(path) {
        let object = File::parse(&cache).map_err(|error| wrong(error.to_string()))?;
        in_object(&object, &mut found).map_err(wrong)?;
        return Ok(found);
    }
    let archive = ArchiveFile::parse(&cache).map_err(|error| wrong(error.to_string()))?;
    for member in archive.members() {
        let member = member.map_err(|error| wrong(error.to_string()))?;
        // The compiler's own metadata is an object too, and holds no sections of ours.
        if member.name().ends_with(b".rmeta") {
            continue;
        }
        let (start, size) = member.file_range();
        // What is no object, such as a native library's map, holds no records.
        if let Ok(object) = File::parse(cache.range(start, size)) {
            in_object(&object, &mut found).map_err(wrong)?;
        }
    }
    Ok(found)
}

/// Whether a library holds LLVM bitcode in place of objects, as link-time optimisation leaves it.
pub(super) fn is_bitcode(path: &Path) -> bool {
    if !is_archive(path) {
        return false;
    }
    let Ok(file) = std::fs::File::open(path) else {
        return false;
    };
    let cache = ReadCache::new(file);
    let Ok(archive) = ArchiveFile::parse(&cache) else {
        return false;
    };
    archive.members().flatten().any(|member| {
        let (start, _) = member.file_range();
        // The plain magic, and that of the wrapper for Apple's linkers.
        matches!((&cache).read_bytes_at(start, 4), Ok(b"BC\xC0\xDE" | b"\xDE\xC0\x17\x0B"))
    })
}

fn is_archive(path: &Path) -> bool {
    let mut start = [0; 8];
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && &start == b"!<arch>\n"
}

fn in_object<'data, R: ReadRef<'data>>(object: &File<'data, R>, found: &mut Vec<String>) -> Result<(), String> {
    for section in object.sections() {
        if !section.name().is_ok_and(|name| name.contains("schema")) {
            continue;
        }
        let mut rest = section.data().map_err(|error| error.to_string())?;
        while let Some(at) = rest.windows(MAGIC.len()).position(|window| window == MAGIC) {
            let record = &rest[at..];
            let head = record.get(MAGIC.len()..HEAD).and_then(|bytes| bytes.try_into().ok());
            let length = head.map(u32::from_le_bytes).ok_or("a record is cut off")? as usize;
            let json = record.get(HEAD..HEAD + length).ok_or("a record is cut off")?;
            found.push(String::from_utf8(json.to_vec()).map_err(|_| "a record is not UTF-8")?);
            rest = &record[HEAD + length..];
        }
    }
    Ok(())
}
