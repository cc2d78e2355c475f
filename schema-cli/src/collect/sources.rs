//! Counts the derives in the sources of a package that does not compile. A macro error can make a table vanish
//! without an error of its own, so a struct that derives `Table` and left no record must not be read as a dropped
//! table. What is behind a `cfg` may be missing rightly, but nobody knows, so it counts too.

use super::packages::Package;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A struct that derives `Table`, or a file that cannot be parsed and may hold any number of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Struct {
    /// Its name; none for a file that cannot be parsed.
    pub(crate) name: Option<String>,
    /// Its file.
    pub(crate) file: PathBuf,
    /// Its line, from 1.
    pub(crate) line: usize,
}

impl std::fmt::Display for Struct {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, line) = (self.file.display(), self.line);
        match &self.name {
            Some(name) => write!(f, "{name} ({file}:{line})"),
            None => write!(f, "{file}:{line}, which is not Rust"),
        }
    }
}

/// The structs in the packages' sources that derive `Table` and have no record.
pub(super) fn without_record(packages: &[Package], records: &[String]) -> Vec<Struct> {
    let recorded: Vec<String> = records.iter().filter_map(|record| item_of(record)).collect();
    let mut found = Vec::new();
    for folder in packages.iter().flat_map(|package| &package.sources) {
        in_folder(folder, &mut found);
    }
    found.retain(|item| item.name.as_ref().is_none_or(|name| !recorded.contains(name)));
    found.dedup();
    found
}

/// The struct that a record is of.
fn item_of(record: &str) -> Option<String> {
    let record: Value = serde_json::from_str(record).ok()?;
    record.get("struct")?.as_str().map(str::to_owned)
}

fn in_folder(folder: &Path, found: &mut Vec<Struct>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            in_folder(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && let Ok(text) = std::fs::read_to_string(&path)
            && text.contains("Table")
        {
            match syn::parse_file(&text) {
                Ok(file) => in_items(&file.items, &path, found),
                Err(error) => found.push(Struct { name: None, file: path, line: error.span().start().line }),
            }
        }
    }
}

fn in_items(items: &[syn::Item], file: &Path, found: &mut Vec<Struct>) {
    for item in items {
        match item {
            syn::Item::Struct(item) if item.attrs.iter().any(derives_table) => {
                let line = item.ident.span().start().line;
                found.push(Struct { name: Some(item.ident.to_string()), file: file.to_owned(), line });
            }
            syn::Item::Mod(module) => {
                if let Some((_, items)) = &module.content {
                    in_items(items, file, found);
                }
            }
            _ => {}
        }
    }
}

fn derives_table(attribute: &syn::Attribute) -> bool {
    let mut derives = false;
    if attribute.path().is_ident("derive") {
        // A derive list that cannot be parsed is an error that the compiler has reported already.
        let _ = attribute.parse_nested_meta(|meta| {
            derives |= meta.path.segments.last().is_some_and(|segment| segment.ident == "Table");
            Ok(())
        });
    }
    derives
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derives_are_found_by_the_last_part_of_their_path() {
        let file = syn::parse_file(
            "#[derive(Clone, schema_core::Table)] struct A { x: i32 }\nmod inner { #[derive(Table)]\npub struct B; }\n#[derive(Clone)] struct C;",
        )
        .unwrap();
        let mut found = Vec::new();
        in_items(&file.items, Path::new("lib.rs"), &mut found);
        let names: Vec<_> = found.iter().map(|item| (item.name.as_deref(), item.line)).collect();
        assert_eq!(names, [(Some("A"), 1), (Some("B"), 3)]);
    }
}
