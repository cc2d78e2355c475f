//! What is tried, and by what: every change of the list is a case, is shown by another test, or says why it is not. `UPDATE_EXPECT=1`
//! writes the columns that are counted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// How many changes the list has.
const CHANGES: usize = 413;

/// The list.
const LIST: &str = "checklist.md";

/// A change that is shown by nothing says so.
const NOT_COVERED: &str = "not covered: ";

/// By a line of the list: a change, and what shows it.
struct Change {
    id: String,
    title: String,
    /// What the cases say.
    cases: BTreeSet<String>,
    /// Other tests, in backquotes, or why there is none.
    elsewhere: String,
}

#[test]
fn the_list_says_what_the_cases_say() {
    let (text, wrong) = written(&read(&folder().join(LIST)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(folder().join(LIST), &text).expect("the list can be written");
    }
    assert_eq!(read(&folder().join(LIST)), text, "{LIST} is not what the cases say: run with UPDATE_EXPECT=1");
}

#[test]
fn what_is_wrong_in_the_list_is_found() {
    let list = read(&folder().join(LIST));
    let finds = |from: &str, to: &str, words: &str| {
        assert!(list.contains(from), "{from}");
        let (_, wrong) = written(&list.replacen(from, to, 1));
        assert!(wrong.iter().any(|wrong| wrong.contains(words)), "{words}: {wrong:?}");
    };
    finds("| T02 |", "| T99 |", "T99 stands where T02 is due");
    finds("| T02 |", "| T99 |", "drop_table/after.rs names T02, which the list does not have");
    finds("`tests/validate.rs::", "`tests/validated.rs::", "tests/validated.rs is no file");
    finds("::one_run_at_a_time`", "::two_runs_at_a_time`", "tests/apply.rs has no test two_runs_at_a_time");
    finds("#rowid alias is never null`", "#rowid`", "inspect/sqlite.sql has no part \"rowid\"");
    finds("not covered: there is no squash yet", "later", "A12 is shown by nothing");
    finds("## A. ", "## A ", "`## A History");
}

/// The list as it should be, and what nobody can write for its author.
fn written(list: &str) -> (String, Vec<String>) {
    let mut cases = cases();
    let mut wrong = Vec::new();
    let mut changes = Vec::new();
    let mut lines = Vec::new();
    let mut area = ("", 0);
    for line in list.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            match title.split_once(". ") {
                Some((letters, _)) => area = (letters, 0),
                None => wrong.push(format!("`{line}` names no area, as `## T. Tables` does")),
            }
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, id, title, _, elsewhere, _] = cells[..] else {
            lines.push(line.to_owned());
            continue;
        };
        if !is_id(id) {
            lines.push(line.to_owned());
            continue;
        }
        area.1 += 1;
        let due = format!("{}{:02}", area.0, area.1);
        if id != due {
            wrong.push(format!("{id} stands where {due} is due"));
        }
        let change = Change {
            id: id.to_owned(),
            title: title.to_owned(),
            cases: cases.remove(id).unwrap_or_default(),
            elsewhere: elsewhere.to_owned(),
        };
        wrong.extend(change.wrong());
        lines.push(change.line());
        changes.push(change);
    }
    for (id, folders) in cases {
        wrong.extend(folders.iter().map(|case| format!("{case}/after.rs names {id}, which the list does not have")));
    }
    if changes.len() != CHANGES {
        wrong.push(format!("{} changes, and there are {CHANGES}", changes.len()));
    }
    let counted = counted(&changes);
    lines.iter_mut().filter(|line| line.contains(" changes: ")).for_each(|line| line.clone_from(&counted));
    (lines.join("\n") + "\n", wrong)
}

fn counted(changes: &[Change]) -> String {
    let own = changes.iter().filter(|change| !change.cases.is_empty()).count();
    let not = changes.iter().filter(|change| change.elsewhere.starts_with(NOT_COVERED)).count();
    format!(
        "{} changes: {own} are cases, {} are shown by other tests alone, {not} by none.",
        changes.len(),
        changes.len() - own - not
    )
}

impl Change {
    fn line(&self) -> String {
        let cases: Vec<String> = self.cases.iter().map(|case| format!("`{case}`")).collect();
        let cells = [&self.id, &self.title, &cases.join(", "), &self.elsewhere];
        let cells = cells.map(|cell| if cell.is_empty() { " ".to_owned() } else { format!(" {cell} ") });
        format!("|{}|", cells.join("|"))
    }

    fn wrong(&self) -> Vec<String> {
        let id = &self.id;
        let named: Vec<&str> = self.elsewhere.split('`').skip(1).step_by(2).collect();
        let mut wrong: Vec<String> =
            named.iter().filter_map(|name| no_test(name)).map(|what| format!("{id}: {what}")).collect();
        let is_excused = self.elsewhere.starts_with(NOT_COVERED);
        if self.title.is_empty() {
            wrong.push(format!("{id} has no title"));
        }
        if self.cases.is_empty() && !is_excused && !named.iter().any(|name| name.contains(['/', '.'])) {
            wrong.push(format!("{id} is shown by nothing: write a case, name a test, or say `{NOT_COVERED}`, and why"));
        }
        if !self.cases.is_empty() && is_excused {
            wrong.push(format!("{id} is excused, and {:?} show it", self.cases));
        }
        wrong
    }
}

/// Why what stands in backquotes is no test: `FILE::TEST`, `FILE#PART` of a file of data, `FILE`, below this package or the root.
fn no_test(name: &str) -> Option<String> {
    if name.starts_with("cargo ") {
        return None;
    }
    let (file, test, part) = match (name.split_once("::"), name.split_once('#')) {
        (Some((file, test)), _) => (file, Some(test), None),
        (None, Some((file, part))) => (file, None, Some(part)),
        (None, None) => (name, None, None),
    };
    let places = [folder().join(file), folder().join("..").join(file)];
    let Some(path) = places.iter().find(|path| path.is_file()) else { return Some(format!("{file} is no file")) };
    let text = read(path);
    if let Some(test) = test {
        let at = text.find(&format!("fn {test}("));
        let before = at.map(|at| text[..at].rsplit('}').next().unwrap_or_default());
        let is_test = before.is_some_and(|before| before.contains("#[test]") || before.contains("::test]"));
        return (!is_test).then(|| format!("{file} has no test {test}"));
    }
    let part = part?;
    (!text.lines().any(|line| line.strip_prefix("-- # ") == Some(part)))
        .then(|| format!("{file} has no part \"{part}\""))
}

/// The cases of each change, by what the first line of `after.rs` says; `before.rs` says the same.
fn cases() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let entries = fs::read_dir(folder().join("cases")).expect("the folder of cases");
    for entry in entries {
        let path = entry.expect("an entry of the folder").path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let [before, after] = ["before", "after"].map(|state| ids(&path.join(format!("{state}.rs"))));
        assert_eq!(before, after, "{name}: before.rs and after.rs name the same changes");
        for id in after.into_iter().filter(|id| id != "-") {
            assert!(is_id(&id), "{name}: `{id}` is no change, as `//! T01, C02: what happens` names them");
            found.entry(id).or_default().insert(name.clone());
        }
    }
    found
}

fn ids(path: &Path) -> Vec<String> {
    let text = read(path);
    let line = text.lines().next().and_then(|line| line.strip_prefix("//! ")?.split_once(": "));
    let (ids, _) = line.unwrap_or_else(|| panic!("{} starts with the changes that it shows", path.display()));
    ids.split(", ").map(str::to_owned).collect()
}

/// `T01`.
fn is_id(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    digits.len() == 2 && digits.len() < text.len() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
