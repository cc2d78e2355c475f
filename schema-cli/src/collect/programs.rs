//! Which programs of a package may declare tables. A package's tables stand in its library as a rule, and linking
//! every program for the sake of a rare exception would cost everybody time; so the sources of a program are
//! followed from its root, module by module, and it is built where one of them derives `Table`, or may do so.

use super::sources::{RECORDED, in_path, is, rust_files, tokens};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The files of a program, from its root on, if it may declare tables that the library of this root does not.
pub(super) fn may_declare(root: &Path, library: Option<&Path>) -> Option<BTreeSet<PathBuf>> {
    let program = Sources::of(root);
    let mut declaring: Vec<&PathBuf> = program.files.iter().filter(|file| !in_path(file).is_empty()).collect();
    if !declaring.is_empty()
        && let Some(library) = library
    {
        // A module of both declares the same tables in both.
        let library = Sources::of(library);
        declaring.retain(|file| !library.files.contains(*file));
    }
    let declares = program.opaque || !declaring.is_empty() || library.is_some_and(|root| lends_a_derive(parent(root)));
    declares.then_some(program.files)
}

/// Whether a library has a macro that may derive it, or lends the derive under another name: then nothing in the
/// sources of a program tells.
fn lends_a_derive(folder: &Path) -> bool {
    let mut files = BTreeSet::new();
    rust_files(folder, &mut files);
    files.iter().filter_map(|path| std::fs::read_to_string(path).ok()).any(|text| {
        let may = |derive: &str| {
            let lent = text.contains(&format!("{derive} as "));
            lent || ["macro_rules!", "derive", derive].into_iter().all(|word| text.contains(word))
        };
        RECORDED.into_iter().any(may)
    })
}

/// The files that a root is made of.
#[derive(Default)]
struct Sources {
    files: BTreeSet<PathBuf>,
    /// Whether something is included that no path says.
    opaque: bool,
}

impl Sources {
    fn of(root: &Path) -> Sources {
        let mut sources = Sources::default();
        sources.follow(root.to_owned(), parent(root).to_owned());
        sources
    }

    /// Adds a file, where there is one, and those of its modules, which are in the folder.
    fn follow(&mut self, file: PathBuf, folder: PathBuf) {
        let Ok(text) = std::fs::read_to_string(&file) else {
            return;
        };
        if !self.files.insert(file.clone()) || !(text.contains("mod") || text.contains("include")) {
            return;
        }
        match tokens(&text) {
            Ok(tokens) => self.modules(tokens, &file, &folder),
            // The compiler will say what is wrong with it.
            Err(_) => self.opaque = true,
        }
    }

    /// Follows the modules that the tokens name, wherever they stand: in a function or in a macro, too.
    fn modules(&mut self, tokens: TokenStream, file: &Path, folder: &Path) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at..] {
                [TokenTree::Ident(word), TokenTree::Ident(name), end, ..] if word == "mod" => {
                    let name = name.to_string();
                    let inner = folder.join(name.trim_start_matches("r#"));
                    match end {
                        TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => {
                            self.modules(body.stream(), file, &inner);
                        }
                        _ => {
                            self.follow(inner.with_extension("rs"), inner.clone());
                            self.follow(inner.join("mod.rs"), inner);
                        }
                    }
                    at += 2;
                }
                [TokenTree::Ident(word), sign, TokenTree::Literal(path), ..] if word == "path" && is(sign, '=') => {
                    self.named(path, file, folder);
                }
                [TokenTree::Ident(word), sign, TokenTree::Group(path), ..] if word == "include" && is(sign, '!') => {
                    let inner: Vec<TokenTree> = path.stream().into_iter().collect();
                    match inner.as_slice() {
                        [TokenTree::Literal(path)] => self.named(path, file, folder),
                        _ => self.opaque = true,
                    }
                }
                [TokenTree::Group(group), ..] => self.modules(group.stream(), file, folder),
                _ => {}
            }
            at += 1;
        }
    }

    /// Follows a file that a string names, from the file's own folder or from that of its modules.
    fn named(&mut self, path: &proc_macro2::Literal, file: &Path, folder: &Path) {
        let Ok(path) = syn::parse_str::<syn::LitStr>(&path.to_string()) else {
            return;
        };
        for from in [parent(file), folder] {
            let named = from.join(path.value());
            let inner = parent(&named).to_owned();
            self.follow(named, inner);
        }
    }
}

fn parent(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "#[derive(Table)] struct A { id: i64 }";

    /// Whether a program of these files, the first of them its root, may declare tables, beside a library in `lib`.
    fn may(files: &[(&str, &str)]) -> bool {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(parent(&path)).unwrap();
            std::fs::write(path, text).unwrap();
        }
        may_declare(&folder.path().join(files[0].0), Some(&folder.path().join("lib/lib.rs"))).is_some()
    }

    #[test]
    fn a_derive_is_found_wherever_a_module_can_be() {
        assert!(may(&[("main.rs", TABLE)]));
        assert!(may(&[("main.rs", "mod a;"), ("a.rs", "pub mod b;"), ("a/b.rs", TABLE)]));
        assert!(may(&[("main.rs", "mod a;"), ("a/mod.rs", "pub mod b;"), ("a/b/mod.rs", TABLE)]));
        assert!(may(&[("main.rs", "mod a { mod r#type; }"), ("a/type.rs", TABLE)]));
        assert!(may(&[
            ("bin/main.rs", "#[path = \"../shared/x.rs\"] mod a;"),
            ("shared/x.rs", "mod b;"),
            ("shared/b.rs", TABLE)
        ]));
        assert!(may(&[("main.rs", "fn f() { include!(\"more.rs\"); }"), ("more.rs", TABLE)]));
        assert!(may(&[("main.rs", "cfg_if! { if #[cfg(unix)] { mod a; } }"), ("a.rs", TABLE)]));
    }

    #[test]
    fn what_cannot_be_told_may_declare_tables() {
        assert!(may(&[("main.rs", "include!(concat!(env!(\"OUT_DIR\"), \"/x.rs\"));")]));
        assert!(may(&[("main.rs", "mod a"), ("a.rs", "")]));
        assert!(may(&[
            ("main.rs", "app::table!(A);"),
            ("lib/lib.rs", "#[macro_export] macro_rules! table { ($n:ident) => { #[derive(Table)] struct $n; } }")
        ]));
        assert!(may(&[
            ("main.rs", "#[derive(app::Entity)] struct A;"),
            ("lib/lib.rs", "pub use schema_core::Table as Entity;")
        ]));
    }

    #[test]
    fn a_program_without_a_derive_is_not_built() {
        assert!(!may(&[
            ("main.rs", "mod a; #[derive(Clone)] struct Table; fn main() {}"),
            ("a.rs", "fn f() {}"),
            ("b.rs", TABLE)
        ]));
        assert!(!may(&[("main.rs", "use app::Account;"), ("lib/lib.rs", TABLE)]));
        assert!(
            !may(&[("lib/main.rs", "mod a;"), ("lib/lib.rs", "pub mod a;"), ("lib/a.rs", TABLE)]),
            "it is the library's"
        );
    }
}
