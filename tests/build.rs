//! Makes one module of each case: `cases::add_column::{before, after}`, so that all of them compile as a user's structs
//! would, once; and the same of the structs that advice is asked about.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    modules("cases", &["first", "before", "after"]);
    modules("advice", &["structs"]);
}

/// One module for each folder in a folder, with one inside for each of these files that is there.
fn modules(of: &str, files: &[&str]) {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo names the package's folder");
    let folder = Path::new(&root).join(of);
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = fs::read_dir(&folder).expect("the folder of cases can be read");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry.expect("an entry of the folder of cases").file_name().into_string().expect("a case has a plain name")
        })
        .collect();
    names.sort();
    let mut text = String::new();
    for name in names {
        let case = folder.join(&name);
        println!("cargo::rerun-if-changed={}", case.display());
        writeln!(text, "pub mod {name} {{").expect("a text takes text");
        for part in files {
            let file = case.join(format!("{part}.rs"));
            if file.exists() {
                writeln!(text, "    #[path = {file:?}]\n    pub mod {part};").expect("a text takes text");
            }
        }
        text.push_str("}\n");
    }
    let out = env::var("OUT_DIR").expect("cargo names a folder for what is built");
    fs::write(Path::new(&out).join(format!("{of}.rs")), text).expect("the modules can be written");
}
