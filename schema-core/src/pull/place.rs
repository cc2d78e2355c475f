//! Where items are and how one file names what is in another; new files, their lines in `mod.rs`, and imports that nothing
//! needs any more.

use super::Item;
use super::conflict::Conflict;
use super::folder::{by_version, file, import, reexport};
use super::names::Names;
use super::naming::{bare, module_name};
use super::sources::{Parsed, SourceFile, parse};
use super::update::{Place, Request, Updated};
use crate::dialect::canonical::settled_name;
use crate::model::{Declared, Dialect, Object};
use indexmap::IndexMap;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Where each item is.
pub(super) struct Homes<'a> {
    sources: &'a [Parsed],
    place: &'a Place,
    /// Item → its file, and the modules of that file that it is in.
    of: IndexMap<String, (PathBuf, Vec<String>)>,
    /// The modules that there are in the folder of new files.
    modules: BTreeSet<String>,
}

/// A new file.
pub(super) struct NewFile {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// The place of a new item.
pub(super) struct Placed {
    pub(super) text: String,
    pub(super) shown: String,
    /// The number of a file that is there, and where in it.
    pub(super) at: Option<(usize, usize)>,
    /// A new file and its module.
    pub(super) file: Option<(PathBuf, String)>,
}

impl<'a> Homes<'a> {
    pub(super) fn new(sources: &'a [Parsed], place: &'a Place) -> Homes<'a> {
        let mut modules = BTreeSet::new();
        if let Place::Folder(folder) = place {
            let own = sources.iter().filter(|parsed| parsed.file.path.parent() == Some(folder));
            modules.extend(own.filter_map(|parsed| Some(parsed.file.path.file_stem()?.to_string_lossy().into_owned())));
        }
        Homes { sources, place, of: IndexMap::new(), modules }
    }

    /// Learns where everything is that is declared, and where new items will be.
    pub(super) fn know(&mut self, names: &Names, declared: &Declared, dialect: Dialect) {
        for (object, location) in &declared.locations {
            let ident = if let Object::Table(name) = object {
                names.structs.get(&settled_name(dialect, name))
            } else if let Object::Enum(name) = object {
                names.enums.get(&settled_name(dialect, name))
            } else if let Object::Domain(name) = object {
                names.domains.get(&settled_name(dialect, name))
            } else {
                None
            };
            let Some(ident) = ident else { continue };
            let parsed = self.sources.iter().find(|parsed| parsed.file.path.ends_with(&location.file));
            let inside = parsed.and_then(|parsed| parsed.items.iter().find(|item| item.ident == location.item));
            let inside = inside.map(|item| item.inside.clone()).unwrap_or_default();
            let path = parsed.map_or_else(|| PathBuf::from(&location.file), |parsed| parsed.file.path.clone());
            self.of.insert(ident.clone(), (path, inside));
        }
        let mut taken = self.modules.clone();
        for ident in names.structs.values().chain(names.enums.values()) {
            if !self.of.contains_key(ident) {
                let path = match self.place {
                    Place::File(path) => path.clone(),
                    Place::Folder(folder) => folder.join(format!("{}.rs", module_name(ident, &mut taken))),
                };
                self.of.insert(ident.clone(), (path, Vec::new()));
            }
        }
    }

    /// How a file names the items that are not in scope there.
    pub(super) fn paths(&self, parsed: &Parsed, inside: &[String]) -> IndexMap<String, String> {
        let mut paths = IndexMap::new();
        for (ident, (home, deep)) in &self.of {
            let here = *home == parsed.file.path && deep == inside;
            let known = inside.is_empty() && parsed.names.contains(ident);
            if !here && !known {
                paths.insert(ident.clone(), self.path(&parsed.file.path, inside, home, deep, ident));
            }
        }
        paths
    }

    /// The same for new items: a file of its own imports what its folder lends.
    pub(super) fn paths_of_new(&self) -> IndexMap<String, String> {
        match self.place {
            Place::File(path) => {
                let parsed = self.sources.iter().find(|parsed| parsed.file.path == *path);
                parsed.map(|parsed| self.paths(parsed, &[])).unwrap_or_default()
            }
            Place::Folder(folder) => {
                let lent = self.lent(folder);
                let file = folder.join("new.rs");
                let far = self.of.iter().filter(|(ident, (home, _))| {
                    !(lent.contains(*ident) || home.parent() == Some(folder) && !self.is_there(home))
                });
                far.map(|(ident, (home, deep))| (ident.clone(), self.path(&file, &[], home, deep, ident))).collect()
            }
        }
    }

    fn is_there(&self, path: &Path) -> bool {
        self.sources.iter().any(|parsed| parsed.file.path == path)
    }

    /// What the `mod.rs` of a folder brings into scope.
    fn lent(&self, folder: &Path) -> BTreeSet<String> {
        let root = folder.join("mod.rs");
        let parsed = self.sources.iter().find(|parsed| parsed.file.path == root);
        parsed.map(|parsed| parsed.names.clone()).unwrap_or_default()
    }

    fn path(&self, file: &Path, inside: &[String], home: &Path, deep: &[String], ident: &str) -> String {
        let is_root = |path: &Path| ["mod.rs", "lib.rs", "main.rs"].iter().any(|name| path.ends_with(name));
        let stem = home.file_stem().unwrap_or_default().to_string_lossy();
        let beside = file.parent() == home.parent() && inside.is_empty() && deep.is_empty();
        match (beside, is_root(file), is_root(home), home.parent()) {
            (true, false, false, Some(folder)) if self.lent(folder).contains(ident) || !self.is_there(home) => {
                format!("super::{ident}")
            }
            (true, false, false, _) => format!("super::{stem}::{ident}"),
            (true, false, true, _) => format!("super::{ident}"),
            (true, true, false, _) => format!("{stem}::{ident}"),
            (true, true, true, _) | (false, ..) => {
                let mut parts = vec!["crate".to_owned()];
                parts.extend(module(home));
                parts.extend(deep.iter().cloned());
                parts.push(ident.to_owned());
                parts.join("::")
            }
        }
    }

    /// Where a new item goes.
    pub(super) fn place(&self, item: &Item) -> Result<Placed, Conflict> {
        match self.place {
            Place::File(path) => {
                let at = self.sources.iter().position(|parsed| parsed.file.path == *path);
                let parsed = at.and_then(|at| self.sources.get(at));
                let derive = item.derive();
                let in_scope =
                    parsed.is_none_or(|parsed| parsed.names.contains(derive) || parsed.file.text.trim().is_empty());
                let text = if in_scope {
                    item.text.clone()
                } else {
                    item.text.replacen(&format!("{derive})]"), &format!("schema_core::{derive})]"), 1)
                };
                let shown = parsed.map(|parsed| parsed.file.shown.clone()).unwrap_or_default();
                Ok(Placed { text, shown, at: at.zip(parsed.map(|parsed| parsed.file.text.len())), file: None })
            }
            Place::Folder(folder) => {
                let fallback = folder.join(format!("{}.rs", module_name(&item.ident, &mut BTreeSet::new())));
                let path = self.of.get(&item.ident).map_or(fallback, |(path, _)| path.clone());
                let shown = self.shown(folder, &path);
                let lent = self.lent(folder);
                let near = |ident: &&String| {
                    lent.contains(*ident)
                        || self
                            .of
                            .get(*ident)
                            .is_some_and(|(home, _)| home.parent() == Some(folder) && !self.is_there(home))
                };
                let uses = item.uses.iter().filter(near).cloned().collect();
                let text = file(&Item { uses, ..item.clone() });
                let module = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                Ok(Placed { text, shown, at: None, file: Some((path, module)) })
            }
        }
    }

    /// A path in the folder as messages name its neighbours.
    fn shown(&self, folder: &Path, path: &Path) -> String {
        let root = self.sources.iter().find(|parsed| parsed.file.path == folder.join("mod.rs"));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        root.map_or_else(
            || path.display().to_string(),
            |root| {
                root.file
                    .shown
                    .strip_suffix("mod.rs")
                    .map_or_else(|| path.display().to_string(), |start| format!("{start}{name}"))
            },
        )
    }
}

/// The modules that lead to a file, by its folders below `src`.
fn module(path: &Path) -> Vec<String> {
    let parts: Vec<String> = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let start = parts.iter().rposition(|part| part == "src").map_or(0, |at| at + 1);
    let mut modules = parts[start..].to_vec();
    if let Some(last) = modules.pop() {
        let stem = last.trim_end_matches(".rs");
        if !["mod", "lib", "main"].contains(&stem) {
            modules.push(stem.to_owned());
        }
    }
    modules
}

/// Settles every file: what changed is read once more, and what is left over goes.
pub(super) fn finished(
    request: &Request<'_>,
    texts: Vec<String>,
    files: Vec<NewFile>,
    modules: &[(String, String)],
    gone: &[String],
    out: &mut Updated,
) -> Result<(), Conflict> {
    let mut removed: Vec<(PathBuf, String)> = Vec::new();
    let mut settled: Vec<String> = Vec::new();
    for (parsed, text) in request.sources.iter().zip(texts) {
        if text == parsed.file.text {
            settled.push(text);
            continue;
        }
        let now = parse(SourceFile { text: text.clone(), ..parsed.file.clone() })?;
        let is_root = ["mod.rs", "lib.rs", "main.rs"].iter().any(|name| parsed.file.path.ends_with(name));
        let lost_all = now.items.is_empty() && !parsed.items.is_empty() && !now.holds_more && now.modules.is_empty();
        if lost_all && !is_root && text.split("*/").all(|part| !part.contains("//")) {
            if let (Some(folder), Some(stem)) = (parsed.file.path.parent(), parsed.file.path.file_stem()) {
                removed.push((folder.join("mod.rs"), stem.to_string_lossy().into_owned()));
            }
            settled.push(String::new());
        } else {
            settled.push(without_idle_imports(parsed, &now));
        }
    }
    for (at, parsed) in request.sources.iter().enumerate() {
        let lost: Vec<&String> =
            removed.iter().filter(|(root, _)| *root == parsed.file.path).map(|(_, module)| module).collect();
        let mut text = std::mem::take(&mut settled[at]);
        if !lost.is_empty() || gone.iter().any(|name| parsed.imports.iter().any(|(names, _)| names.contains(name))) {
            text = without_modules(parsed, text, &lost, gone)?;
        }
        let own = matches!(request.place, Place::Folder(folder) if parsed.file.path == folder.join("mod.rs"));
        if own && !modules.is_empty() {
            text = with_modules(parsed, text, modules)?;
        }
        let is_removed = removed.iter().any(|(root, module)| {
            parsed.file.path.parent() == root.parent()
                && parsed.file.path.file_stem().is_some_and(|stem| stem.to_string_lossy() == *module)
                && !parsed.file.path.ends_with("mod.rs")
        });
        if is_removed {
            out.remove.push(parsed.file.path.clone());
        } else if text != parsed.file.text {
            out.write.push((parsed.file.path.clone(), text));
        }
    }
    out.write.extend(files.into_iter().map(|file| (file.path, file.text)));
    Ok(())
}

/// How often a word stands in a text.
fn count(text: &str, word: &str) -> usize {
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    text.match_indices(word)
        .filter(|(at, _)| !text[..*at].ends_with(is_word) && !text[at + word.len()..].starts_with(is_word))
        .count()
}

/// The text without imports of what stood in the text before and does so no longer.
fn without_idle_imports(before: &Parsed, now: &Parsed) -> String {
    let idle = |name: &String| {
        let used = |parsed: &Parsed| {
            let imported: usize =
                parsed.imports.iter().map(|(_, range)| count(&parsed.file.text[range.clone()], name)).sum();
            count(&parsed.file.text, name) > imported
        };
        used(before) && !used(now)
    };
    without_imports(now, idle)
}

fn without_imports(parsed: &Parsed, idle: impl Fn(&String) -> bool) -> String {
    let mut edits = super::edit::Edits::new(&parsed.file.text);
    for (names, range) in &parsed.imports {
        let left: Vec<&str> = names.iter().filter(|name| !idle(name)).map(String::as_str).collect();
        if left.len() == names.len() {
            continue;
        }
        let text = &parsed.file.text[range.clone()];
        if left.is_empty() {
            edits.remove_lines(range.clone());
        } else if let Some((start, list)) = text.split_once('{')
            && !list.contains('{')
            && !list.contains(" as ")
        {
            edits.replace(range.clone(), import(start, &left).trim_end().to_owned());
        }
    }
    edits.applied()
}

/// `mod.rs` without modules that are gone, and without names that are.
fn without_modules(parsed: &Parsed, text: String, lost: &[&String], gone: &[String]) -> Result<String, Conflict> {
    let now = parse(SourceFile { text, ..parsed.file.clone() })?;
    let text = without_imports(&now, |name| gone.contains(name) && count(&now.file.text, name) == 1);
    let now = parse(SourceFile { text, ..parsed.file.clone() })?;
    let mut edits = super::edit::Edits::new(&now.file.text);
    for (name, range) in &now.modules {
        if lost.iter().any(|lost| *lost == name.trim_start_matches("r#")) {
            edits.remove_lines(range.clone());
        }
    }
    Ok(edits.applied())
}

/// `mod.rs` with new modules, each before the first that comes after it.
fn with_modules(parsed: &Parsed, text: String, modules: &[(String, String)]) -> Result<String, Conflict> {
    let mut text = text;
    for (module, ident) in modules {
        let now = parse(SourceFile { text, ..parsed.file.clone() })?;
        let mut edits = super::edit::Edits::new(&now.file.text);
        let line = format!("mod {module};\n");
        let later = now.modules.iter().find(|(name, _)| bare(name) > bare(module));
        match (later, now.modules.last()) {
            (Some((_, range)), _) => edits.insert(edits.lines(range.clone()).start, line),
            (None, Some((_, range))) => edits.insert(edits.lines(range.clone()).end, line),
            (None, None) => edits.insert(0, format!("{line}\n")),
        }
        let lent = |range: &std::ops::Range<usize>| {
            let text = now.file.text[range.clone()].strip_prefix("pub use self::")?;
            Some(text.split("::").next().unwrap_or_default().to_owned())
        };
        let lines: Vec<_> = now.imports.iter().filter_map(|(_, range)| Some((lent(range)?, range))).collect();
        let later = lines.iter().find(|(name, _)| by_version(name, module).is_gt());
        match (later, lines.last()) {
            (Some((_, range)), _) => edits.insert(edits.lines((*range).clone()).start, reexport(module, ident)),
            (None, Some((_, range))) => edits.insert(edits.lines((*range).clone()).end, reexport(module, ident)),
            (None, None) => edits.insert(now.file.text.len(), format!("\n{}", reexport(module, ident))),
        }
        text = edits.applied();
    }
    Ok(text)
}
