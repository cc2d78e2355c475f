//! The shape of the code: which module may use which, files that say why they are there, and a case for every
//! operation and every hazard.

use schema_core::hazard::HazardKind;
use schema_core::ops::Operation;
use std::fs;
use std::path::{Path, PathBuf};

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 5] = ["util", "utils", "common", "helpers", "misc"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Every file below a folder with this ending, in order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            out.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            out.push(path);
        }
    }
    out.sort();
    out
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The sources that make up the product.
fn sources() -> Vec<PathBuf> {
    ["schema-core/src", "schema-macros/src", "schema-cli/src"]
        .iter()
        .flat_map(|part| files(&root().join(part), "rs"))
        .collect()
}

/// The modules of core in the order in which lib.rs declares them.
fn modules() -> Vec<String> {
    let lib = read(&root().join("schema-core/src/lib.rs"));
    let declared = lib.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    declared.map(str::to_owned).collect()
}

#[test]
fn a_module_of_core_uses_only_those_above_it() {
    let modules = modules();
    assert!(modules.len() > 10, "lib.rs declares only {modules:?}");
    let mut wrong = Vec::new();
    for (at, module) in modules.iter().enumerate() {
        let folder = root().join("schema-core/src").join(module);
        let own = if folder.is_dir() { files(&folder, "rs") } else { vec![folder.with_extension("rs")] };
        for path in own {
            for (number, line) in read(&path).lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                for later in &modules[at + 1..] {
                    let used = code.match_indices(&format!("crate::{later}")).any(|(start, text)| {
                        !code[start + text.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
                    });
                    if used {
                        wrong.push(format!(
                            "{}:{}: {module} uses {later}, which stands below it",
                            path.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_starts_with_its_reason_and_has_a_name() {
    let mut wrong = Vec::new();
    for path in sources() {
        let text = read(&path);
        if !text.starts_with("//!") {
            wrong.push(format!("{} does not start with its reason", path.display()));
        }
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if EMPTY_NAMES.contains(&name.as_str()) {
            wrong.push(format!("{} has a name that says nothing", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_readable() {
    // One subject, and a table of it: the spelling of each database side by side, the labels of enums, a run of migrations.
    let longer = ["dialect/spell.rs", "ops/enum_value.rs", "db/apply.rs", "inspect/mysql.rs", "inspect/sqlite_ddl.rs"];
    let mut wrong = Vec::new();
    for path in sources() {
        let lines = read(&path).lines().count();
        let most = if longer.iter().any(|name| path.ends_with(name)) { 550 } else { 400 };
        if lines > most {
            wrong.push(format!("{} has {lines} lines: find the second subject in it", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_operation_and_every_hazard_has_a_case_and_a_file() {
    let goldens: String = files(&root().join("tests/cases"), "sql").iter().map(|path| read(path)).collect();
    let mut missing: Vec<String> = Vec::new();
    let ops: String = files(&root().join("schema-core/src/ops"), "rs").iter().map(|path| read(path)).collect();
    let plan: String = files(&root().join("schema-core/src/plan"), "rs").iter().map(|path| read(path)).collect();
    for kind in HazardKind::ALL.iter().copied() {
        // What only lint or advice says is shown by the page of the kind.
        let planned = format!("HazardKind::{kind:?}");
        let planned = [&ops, &plan].into_iter().any(|text| text.contains(&planned));
        if planned && !goldens.contains(&format!(" {}:", kind.code())) {
            missing.push(format!("no case shows the hazard {}", kind.code()));
        }
    }
    for name in Operation::NAMES {
        if !ops.contains(&format!("impl Op for {name} ")) {
            missing.push(format!("no file of ops/ holds {name}"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn products_refuse_what_tests_may_do() {
    for root in ["schema-core/src/lib.rs", "schema-macros/src/lib.rs", "schema-cli/src/main.rs"] {
        let text = read(&self::root().join(root));
        let denied =
            text.lines().find_map(|line| line.strip_prefix("#![deny(")?.strip_suffix(")]")).unwrap_or_default();
        // The enums that the others match on are mostly those of other crates, which grow.
        let wildcard = root.starts_with("schema-core").then_some("wildcard_enum_match_arm");
        for lint in ["unwrap_used", "print_stdout", "print_stderr"].into_iter().chain(wildcard) {
            assert!(denied.split(", ").any(|word| word == format!("clippy::{lint}")), "{root} does not deny {lint}");
        }
    }
}

#[test]
fn an_operation_is_never_matched_with_a_rest() {
    // The compiler keeps the list of places only as long as nobody writes `_` beside an operation.
    let mut wrong = Vec::new();
    for path in files(&root().join("schema-core/src/plan"), "rs") {
        let text = read(&path);
        let mut rest_of = false;
        for (number, line) in text.lines().enumerate() {
            rest_of = if line.contains("match op {") { true } else { rest_of && !line.starts_with('}') };
            if rest_of && line.trim_start().starts_with("_ =>") {
                wrong.push(format!("{}:{}", path.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
