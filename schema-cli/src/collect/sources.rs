//! Finds the derives in sources. A macro error can make a table vanish without an error of its own, so a struct that
//! derives `Table` and left no record, in a package that does not compile, must not be read as a dropped table. What
//! is behind a `cfg` may be missing rightly, but nobody knows, so it counts too. The tokens are searched and not the
//! items, because a struct may stand in a function or in a macro.

use super::packages::Package;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A struct that derives `Table`, or a file that cannot be parsed and may hold any number of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Struct {
    /// What stands there.
    pub(crate) what: What,
    /// Its file.
    pub(crate) file: PathBuf,
    /// The line of its name, from 1.
    pub(crate) line: usize,
    /// The line on which its attributes begin; a record says one of those from here to its name.
    pub(crate) start: usize,
}

/// What stands at a place of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A struct of this name.
    Struct(String),
    /// A derive in a macro, which may make any number of structs.
    Macro,
    /// Something that cannot be parsed.
    Unreadable,
}

impl std::fmt::Display for Struct {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, line) = (self.file.display(), self.line);
        match &self.what {
            What::Struct(name) => write!(f, "{name} ({file}:{line})"),
            What::Macro => write!(f, "{file}:{line}, which derives it in a macro"),
            What::Unreadable => write!(f, "{file}:{line}, which is not Rust"),
        }
    }
}

/// The structs in the packages' sources that derive `Table` and have no record.
pub(super) fn without_record(packages: &[Package], records: &[String]) -> Vec<Struct> {
    let recorded: Vec<Recorded> = records.iter().filter_map(|record| recorded(record)).collect();
    let mut files = BTreeSet::new();
    for source in packages.iter().flat_map(|package| &package.sources) {
        rust_files(source, &mut files);
    }
    let mut found: Vec<Struct> = files.iter().flat_map(|path| in_path(path)).collect();
    found.retain(|item| !recorded.iter().any(|record| is_of(record, item)));
    found
}

/// Where a record says that its struct stands.
struct Recorded {
    name: String,
    file: PathBuf,
    line: usize,
}

fn recorded(record: &str) -> Option<Recorded> {
    let record: Value = serde_json::from_str(record).ok()?;
    let place = record.get("place")?;
    let place = match place.as_u64() {
        Some(piece) => record.get("pieces")?.get(usize::try_from(piece).ok()?)?,
        None => place,
    };
    Some(Recorded {
        name: record.get("struct")?.as_str()?.to_owned(),
        file: place.get(0)?.as_str()?.into(),
        line: usize::try_from(place.get(1)?.as_u64()?).ok()?,
    })
}

/// Whether a record is of a struct; two modules may have structs of one name. The compiler says files from the
/// workspace's folder on.
fn is_of(record: &Recorded, item: &Struct) -> bool {
    let lines = item.start..=item.line;
    item.what == What::Struct(record.name.clone()) && lines.contains(&record.line) && item.file.ends_with(&record.file)
}

/// The files of Rust at a path: itself, or all of a folder.
pub(crate) fn rust_files(path: &Path, found: &mut BTreeSet<PathBuf>) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
            rust_files(&entry.path(), found);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") {
        found.insert(path.to_owned());
    }
}

/// What derives `Table` in a file; nothing where it cannot be read.
pub(super) fn in_path(path: &Path) -> Vec<Struct> {
    let mut found = Vec::new();
    if let Ok(text) = std::fs::read_to_string(path)
        && text.contains("derive")
    {
        in_file(&text, path, &mut found);
    }
    found
}

/// The tokens of a file.
pub(super) fn tokens(text: &str) -> syn::Result<TokenStream> {
    let text = text.trim_start_matches('\u{feff}');
    // What is not a whole file of Rust has no tokens that could be trusted.
    let file = syn::parse_file(text)?;
    Ok(text[file.shebang.map_or(0, |line| line.len())..].parse()?)
}

fn in_file(text: &str, path: &Path, found: &mut Vec<Struct>) {
    let place = |what: What, start: usize, line: usize| Struct { what, file: path.to_owned(), line, start };
    match tokens(text) {
        Ok(tokens) => {
            let mut names: BTreeSet<String> = RECORDED.map(str::to_owned).into();
            aliases(tokens.clone(), &mut names);
            derives(tokens, &names, false, &mut |what, start, line| found.push(place(what, start, line)));
        }
        // A file that may derive it, under whatever name.
        Err(error) => {
            let line = error.span().start().line;
            found.push(place(What::Unreadable, line, line));
        }
    }
}

/// The derives that leave a record.
pub(super) const RECORDED: [&str; 2] = ["Table", "Sequence"];

/// The names after `Table as`, or another such derive.
fn aliases(tokens: TokenStream, names: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for window in tokens.windows(3) {
        if let [TokenTree::Ident(from), TokenTree::Ident(word), TokenTree::Ident(to)] = window
            && RECORDED.iter().any(|derive| from == derive)
            && word == "as"
        {
            names.insert(to.to_string());
        }
    }
    for token in tokens {
        if let TokenTree::Group(group) = token {
            aliases(group.stream(), names);
        }
    }
}

/// Every struct that follows a derive of one of the names, and every such derive in a macro.
fn derives(tokens: TokenStream, names: &BTreeSet<String>, in_macro: bool, found: &mut dyn FnMut(What, usize, usize)) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    // The first line of the attributes before the item, and whether one of them derives it.
    let mut item: Option<(usize, bool)> = None;
    for (at, token) in tokens.iter().enumerate() {
        let start = token.span().start().line;
        let before = |back: usize| at.checked_sub(back).map(|at| &tokens[at]);
        match token {
            TokenTree::Group(group) => {
                let attribute =
                    group.delimiter() == Delimiter::Bracket && before(1).is_some_and(|token| is(token, '#'));
                if attribute && derives_one(group.stream(), names) {
                    if in_macro {
                        found(What::Macro, start, start);
                    } else {
                        item = Some((item.map_or(start, |(first, _)| first), true));
                    }
                } else if attribute {
                    item = Some(item.unwrap_or((start, false)));
                } else {
                    derives(group.stream(), names, in_macro || is_call(&tokens[..at]), found);
                    if group.delimiter() == Delimiter::Brace {
                        item = None;
                    }
                }
            }
            TokenTree::Ident(name) => {
                let keyword =
                    before(1).is_some_and(|token| matches!(token, TokenTree::Ident(word) if word == "struct"));
                if let (true, Some((first, true))) = (keyword, item) {
                    found(What::Struct(name.to_string()), first, start);
                    item = None;
                }
            }
            TokenTree::Punct(sign) if sign.as_char() == ';' => item = None,
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Whether the tokens of an attribute hold a derive of one of the names, as the last part of a path.
fn derives_one(tokens: TokenStream, names: &BTreeSet<String>) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| {
        let TokenTree::Group(group) = token else { return false };
        let derive = at > 0 && matches!(&tokens[at - 1], TokenTree::Ident(word) if word == "derive");
        let one = |token: TokenTree| matches!(token, TokenTree::Ident(name) if names.contains(&name.to_string()));
        if derive { group.stream().into_iter().any(one) } else { derives_one(group.stream(), names) }
    })
}

/// Whether the group after these tokens is what a macro is given: `name! {}`, or `macro_rules! name {}`.
fn is_call(before: &[TokenTree]) -> bool {
    match before {
        [.., TokenTree::Ident(_), sign, TokenTree::Ident(_)] | [.., TokenTree::Ident(_), sign] => is(sign, '!'),
        _ => false,
    }
}

pub(super) fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Struct> {
        let mut found = Vec::new();
        in_file(text, Path::new("/w/app/src/lib.rs"), &mut found);
        found
    }

    fn named(text: &str) -> Vec<(String, usize)> {
        let name = |item: Struct| match item.what {
            What::Struct(name) => (name, item.line),
            what @ (What::Macro | What::Unreadable) => (format!("{what:?}"), item.line),
        };
        found(text).into_iter().map(name).collect()
    }

    #[test]
    fn derives_are_found_by_the_last_part_of_their_path() {
        let text = "#[derive(Clone, schema_core::Table)] struct A { x: i32 }\nmod inner { #[derive(Table)]\npub struct B; }\n#[derive(Clone)] struct C;";
        assert_eq!(named(text), [("A".to_owned(), 1), ("B".to_owned(), 3)]);
    }

    #[test]
    fn derives_are_found_in_functions_under_aliases_and_behind_a_cfg() {
        let text = "#!/usr/bin/env run\nuse schema_core::{Table as T};\nfn f() { if true { #[derive(T)] #[table(name = \"x\")] pub(crate) struct A { x: i32 } } }\n#[cfg_attr(all(), derive(T))]\n#[doc = \"b\"]\nstruct B;\nstruct C;";
        assert_eq!(named(text), [("A".to_owned(), 3), ("B".to_owned(), 6)]);
    }

    #[test]
    fn derives_in_macros_have_no_name() {
        let text = "macro_rules! table { ($name:ident) => { #[derive(Table)] struct $name; } }\nitems! {\n#[derive(Table)] struct A; }\nfn f() { #![allow(unused)] }";
        assert_eq!(named(text), [("Macro".to_owned(), 1), ("Macro".to_owned(), 3)]);
    }

    #[test]
    fn what_is_no_rust_may_hold_anything() {
        assert_eq!(named("#[derive(Table)]\nstruct 1;"), [("Unreadable".to_owned(), 2)]);
    }

    #[test]
    fn structs_of_one_name_do_not_hide_each_other() {
        let text = "mod a { #[derive(Table)]\nstruct Order; }\nmod b { #[derive(Table)]\nstruct Order; }";
        let at = |place: &str| {
            let record =
                recorded(&format!("{{\"struct\":\"Order\",\"place\":{place},\"pieces\":[1,[\"src/lib.rs\",4]]}}"))
                    .unwrap();
            found(text).iter().map(|item| is_of(&record, item)).collect::<Vec<_>>()
        };
        assert_eq!(at("[\"app/src/lib.rs\",1]"), [true, false]);
        assert_eq!(at("1"), [false, true], "the place is a piece");
        assert_eq!(at("[\"app/src/other.rs\",1]"), [false, false]);
        assert_eq!(at("[\"app/src/lib.rs\",9]"), [false, false]);
    }
}
