//! What `cargo schema lint` finds is data: each file of SQL in `tests/lint`, or folder of such files that run one after the other, has
//! the findings beside it, and what `--fix` makes of it where that is anything. `UPDATE_EXPECT=1` writes them again. And no statement of
//! the table of facts is ever taken for less dangerous than it was measured.

use schema_core::facts::{self, Fact};
use schema_core::hazard::HazardKind;
use schema_core::lint::{Finding, Fix, Fixed, Rule, Runs, Script, fixed, lint};
use schema_core::model::Dialect;
use schema_tests::replay::WHOLE;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lint")
}

/// The entries of a folder, in order.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// A file of a migration is one transaction unless it says otherwise; any other is run statement by statement.
fn runs(path: &Path, text: &str) -> Runs {
    match (path.to_string_lossy().ends_with(".up.sql"), text.starts_with("-- no-transaction")) {
        (true, true) => Runs::Batch,
        (true, false) => Runs::Transaction,
        (false, _) => Runs::Statements,
    }
}

fn render(finding: &Finding) -> String {
    let object = finding.object.as_ref().map(|object| format!(":{object}")).unwrap_or_default();
    let fact = finding.fact.map(|fact| format!("  ({fact})")).unwrap_or_default();
    let allowed = finding.allowed.as_ref().map(|reason| format!("  allowed: {reason}")).unwrap_or_default();
    let note =
        if finding.fact.is_none() && !finding.note.is_empty() { format!("  {}", finding.note) } else { String::new() };
    let place = &finding.place;
    let (line, column, end_line, end_column) = (place.line, place.column, place.end_line, place.end_column);
    let level = finding.rule.level().as_str();
    format!("{line}:{column}-{end_line}:{end_column} {level} {}{object}{fact}{note}{allowed}\n", finding.rule.code())
}

#[test]
fn every_file_has_the_findings_that_stand_beside_it() {
    let mut wrong = Vec::new();
    let mut seen: BTreeSet<&'static str> = BTreeSet::new();
    let mut count = 0;
    for dialect in Dialect::ALL {
        for case in entries(&folder().join(dialect.as_str())) {
            let files: Vec<PathBuf> = if case.is_dir() { entries(&case) } else { vec![case.clone()] };
            let files: Vec<PathBuf> = files
                .into_iter()
                .filter(|path| {
                    path.to_string_lossy().ends_with(".sql") && !path.to_string_lossy().ends_with(".fixed.sql")
                })
                .collect();
            if files.is_empty() {
                continue;
            }
            count += 1;
            let texts: Vec<String> = files.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
            let scripts: Vec<Script<'_>> =
                files.iter().zip(&texts).map(|(path, text)| Script { text, runs: runs(path, text) }).collect();
            let found = lint(dialect, None, &scripts);
            let changed = fixed(dialect, None, &scripts);
            let again: Vec<Script<'_>> = files
                .iter()
                .zip(&changed)
                .map(|(path, fixed)| Script { text: &fixed.text, runs: runs(path, &fixed.text) })
                .collect();
            for (path, twice) in files.iter().zip(fixed(dialect, None, &again)) {
                assert_eq!(twice.done, [], "{} is fixed twice", path.display());
            }
            for (number, path) in files.iter().enumerate() {
                seen.extend(found[number].iter().map(|finding| finding.rule.code()));
                expect(&path.with_extension("txt"), &found[number].iter().map(render).collect::<String>(), &mut wrong);
                let Fixed { text, done, left } = &changed[number];
                let golden = path.with_extension("fixed.sql");
                assert_eq!(done.is_empty(), *text == texts[number], "{}: {done:?}", path.display());
                if done.is_empty() && left.is_empty() {
                    assert!(!golden.exists(), "{} is not what comes of --fix", golden.display());
                } else {
                    let say = |what: &str, fixes: &[Fix]| -> String {
                        fixes.iter().map(|fix| format!("-- {what}, line {}: {}\n", fix.line, fix.what)).collect()
                    };
                    expect(&golden, &format!("{text}{}{}", say("done", done), say("left", left)), &mut wrong);
                }
            }
        }
    }
    assert!(count >= 35, "there are only {count} files");
    assert!(wrong.is_empty(), "run with UPDATE_EXPECT=1 after a look:\n{}", wrong.join("\n"));
    let unseen: Vec<&str> = Rule::all().map(Rule::code).filter(|code| !seen.contains(code)).collect();
    expect(&folder().join("unseen.txt"), &(unseen.join("\n") + "\n"), &mut wrong);
    assert!(wrong.is_empty(), "codes that no file shows:\n{}", wrong.join("\n"));
}

fn expect(path: &Path, text: &str, wrong: &mut Vec<String>) {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, text).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if text != expected {
        wrong.push(format!("{}\n--- expected\n{expected}--- found\n{text}", path.display()));
    }
}

/// Facts whose condition no statement shows, and why they are left out.
const UNSEEN: &[(&str, &str)] = &[
    ("add-foreign-key-unchecked", "what switches the checks off is named where it stands"),
    ("add-column-not-null-without-default-empty", "a table without rows is read in a moment"),
    ("detach-partition-referenced", "hardly a foreign key refers to a table in partitions"),
    ("add-unique-clustered", "hardly a table has no primary key, and that is named where it is made"),
    ("drop-unique-clustered", "hardly a table has no primary key, and that is named where it is made"),
    ("drop-unique-expr", "few indexes are of expressions, and fewer of them unique"),
    ("drop-column-beside-fulltext", "few tables have such an index, and for what it is to make one they are warned"),
    ("drop-column-beside-indexed-virtual", "few tables have such an index"),
    ("rebuild-beside-fulltext", "few tables have such an index, and for what it is to make one they are warned"),
    ("rebuild-beside-spatial", "few tables have such an index, and for what it is to make one they are warned"),
    ("rebuild-beside-indexed-virtual", "few tables have such an index"),
    ("modify-beside-check-of-labels", "few checks name an enum, and the server refuses what it would have to copy"),
];

/// The statements of a fact, as they were measured.
fn statements(fact: &Fact, dialect: Dialect) -> String {
    let mysql = matches!(dialect, Dialect::Mysql | Dialect::Mariadb);
    let lines = fact.sql.lines().map(|line| match mysql && !WHOLE.iter().any(|start| line.starts_with(start)) {
        true => format!("ALTER TABLE t {line};\n"),
        false => format!("{line};\n"),
    });
    lines.collect()
}

/// What says at least as much as a hazard of a fact.
fn as_strong(kind: HazardKind) -> Vec<HazardKind> {
    let mut out = vec![kind];
    match kind {
        HazardKind::BlocksWrites => out.extend([HazardKind::BlocksReads, HazardKind::LockHeld]),
        // Several statements in one transaction: the one that works under the lock of another.
        HazardKind::BlocksReads => out.push(HazardKind::LockHeld),
        HazardKind::FullScan => out.extend([HazardKind::Rewrite, HazardKind::UnbatchedUpdate]),
        _ => {}
    }
    out
}

#[test]
fn no_fact_is_taken_for_less_dangerous_than_it_was_measured() {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for (id, _) in UNSEEN {
        assert!(facts::all().any(|fact| fact.id == *id), "{id}");
    }
    for fact in facts::all().filter(|fact| !UNSEEN.iter().any(|(id, _)| *id == fact.id)) {
        for server in fact.servers {
            let dialect = server.engine;
            let text = statements(fact, dialect);
            // Several statements were measured in one transaction.
            let runs = if fact.sql.contains('\n') { Runs::Transaction } else { Runs::Statements };
            let version = Some(server.versions.since);
            let found = lint(dialect, version, &[Script { text: &text, runs }]).remove(0);
            let kinds: BTreeSet<HazardKind> = found
                .iter()
                .filter_map(|finding| if let Rule::Hazard(kind) = finding.rule { Some(kind) } else { None })
                .collect();
            let dangers = fact.dangers(dialect, &server.effect);
            let missing: Vec<&str> = dangers
                .iter()
                .filter(|danger| !as_strong(danger.kind).iter().any(|kind| kinds.contains(kind)))
                .map(|danger| danger.kind.code())
                .collect();
            let key = format!("{dialect} {}", fact.id);
            if kinds.contains(&HazardKind::Opaque) {
                said.insert(key, "opaque".to_owned());
            } else if !missing.is_empty() {
                said.insert(key, format!("not said: {}", missing.join(", ")));
            }
        }
    }
    let text: String = said.iter().map(|(fact, what)| format!("{fact}: {what}\n")).collect();
    assert!(text.is_empty(), "facts that are not recognised, or not in their danger:\n{text}");
}

/// The SQL of a page of a kind: the languages of its fences are the databases and `setup`, `bad` or `good`.
fn fences(page: &str) -> Vec<(Vec<Dialect>, String, String)> {
    let mut out = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```sql ") else { continue };
        let dialects = Dialect::ALL.into_iter().filter(|dialect| info.split(' ').any(|word| word == dialect.as_str()));
        let role = info.split(' ').next_back().unwrap_or_default().to_owned();
        let text: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        out.push((dialects.collect(), role, text.join("\n") + "\n"));
    }
    out
}

#[test]
fn the_pages_say_what_is_found() {
    let mut said = String::new();
    let mut found_some = 0;
    for kind in HazardKind::ALL.iter().copied() {
        let fences = fences(kind.page());
        for dialect in Dialect::ALL {
            let text = |role: &str| -> Option<String> {
                let own: Vec<&str> = fences
                    .iter()
                    .filter(|(dialects, of, _)| dialects.contains(&dialect) && of == role)
                    .map(|(_, _, text)| text.as_str())
                    .collect();
                (!own.is_empty()).then(|| own.concat())
            };
            let setup = text("setup").unwrap_or_default();
            let says = |text: &str, runs: Runs| {
                let scripts = [Script { text: &setup, runs: Runs::Statements }, Script { text, runs }];
                let rule = Rule::Hazard(kind);
                lint(dialect, None, &scripts)[1].iter().any(|finding| finding.rule == rule && finding.allowed.is_none())
            };
            let ways = [Runs::Transaction, Runs::Statements];
            if let Some(bad) = text("bad") {
                match ways.iter().any(|runs| says(&bad, *runs)) {
                    true => found_some += 1,
                    false => said.push_str(&format!("{} on {dialect}: not found where it is\n", kind.code())),
                }
            }
            if text("good").is_some_and(|good| ways.iter().all(|runs| says(&good, *runs))) {
                said.push_str(&format!("{} on {dialect}: found where it is not\n", kind.code()));
            }
        }
    }
    assert!(found_some > 70, "only {found_some} examples of pages show what they are about");
    assert!(said.is_empty(), "{said}");
}
