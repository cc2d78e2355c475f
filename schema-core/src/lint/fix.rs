//! Safe forms that are mechanical: the same end by words that are in nobody's way. Only the bytes of the statement change, and nothing
//! that a comment allows.

use super::danger::Asked;
use super::forms::Control;
use super::known::Known;
use super::reading::{Act, Reader, What};
use super::words::Words;
use super::{Finding, Rule, Runs, Script, clause, lint};
use crate::facts::Version;
use crate::hazard::HazardKind;
use crate::model::Dialect;
use crate::script::{Part, split};

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The line of what was changed, from 1, in the former text.
    pub line: usize,
    /// What was done, or what is left to do.
    pub what: String,
}

/// A text with everything done that is mechanical.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// What was done.
    pub done: Vec<Fix>,
    /// What has a safe form that takes another file.
    pub left: Vec<Fix>,
}

const TIMEOUT: &str = "lock_timeout = '5s';\n";
const BESIDE: &str = "CONCURRENTLY";
const UNLIMITED: &str = "set a lock_timeout before it, and 0 again before what runs CONCURRENTLY";

/// For each script its text with everything done that is mechanical.
#[must_use]
pub fn fixed(dialect: Dialect, version: Option<Version>, scripts: &[Script<'_>]) -> Vec<Fixed> {
    let mut reader = Reader { dialect, known: Known::default(), moment: (0, 0), followed: false };
    let found = lint(dialect, version, scripts);
    let mut out = Vec::new();
    for (number, (script, findings)) in scripts.iter().zip(&found).enumerate() {
        (reader.moment, reader.followed) = ((number, 0), false);
        let Ok(parts) = split(dialect, script.text) else {
            out.push(Fixed { text: script.text.to_owned(), ..Fixed::default() });
            continue;
        };
        let mut writer = Writer { dialect, script, parts: &parts, edits: Vec::new(), left: Vec::new(), begun: None };
        for (statement, part) in parts.iter().enumerate() {
            let acts = reader.read(part);
            let open: Vec<&Finding> =
                findings.iter().filter(|own| own.statement == statement && own.allowed.is_none()).collect();
            let words = Words::of(dialect, part.sql, part.start);
            match dialect {
                Dialect::Postgres => writer.postgres(part, &words, &acts, &open),
                Dialect::Mysql | Dialect::Mariadb => writer.mysql(part, &words, &acts, &open, version),
                Dialect::Sqlite => {}
            }
        }
        out.push(writer.end());
    }
    out
}

struct Writer<'a> {
    dialect: Dialect,
    script: &'a Script<'a>,
    parts: &'a [Part<'a>],
    /// Where what is inserted, the line that it is about, and what it is.
    edits: Vec<(usize, String, Fix)>,
    left: Vec<Fix>,
    /// Behind which byte the transaction began that the script opened.
    begun: Option<usize>,
}

impl Writer<'_> {
    fn postgres(&mut self, part: &Part<'_>, words: &Words<'_>, acts: &[Act], open: &[&Finding]) {
        for act in acts {
            match act.what {
                What::Control(Control::Begin) => self.begun = Some(part.start + part.sql.len()),
                What::Control(Control::Commit | Control::Rollback) => self.begun = None,
                What::Control(Control::LockTimeout | Control::LocalLockTimeout | Control::NoLockTimeout)
                | What::Facts(_)
                | What::Rows
                | What::Nothing
                | What::Unknown(_) => {}
            }
        }
        let is = |kind: HazardKind| open.iter().any(|finding| finding.rule == Rule::Hazard(kind));
        let mut beside = false;
        if is(HazardKind::NotConcurrent) {
            beside = self.concurrently(part, words);
        }
        if is(HazardKind::NoLockTimeout) && !beside {
            self.timeout(part);
        }
        if is(HazardKind::FullScan) {
            self.not_valid(part, acts, words);
        }
    }

    /// Whether the index comes or goes beside readers and writers now.
    fn concurrently(&mut self, part: &Part<'_>, words: &Words<'_>) -> bool {
        let create = words.read("CREATE [UNIQUE] INDEX ..").is_some();
        let drop = words.read("DROP INDEX [IF EXISTS] <index>").is_some();
        let Some(index) = words.tokens.iter().find(|token| token.is("INDEX")).filter(|_| create || drop) else {
            return false;
        };
        let alone = self.parts.len() == 1;
        let what = BESIDE.to_owned();
        let may = match self.script.runs {
            Runs::Statements => self.begun.is_none(),
            Runs::Transaction | Runs::Batch => alone,
        };
        if !may {
            let what =
                "an index can come or go CONCURRENTLY, in a file of its own that begins with `-- no-transaction`";
            self.left.push(Fix { line: part.line, what: what.to_owned() });
            return false;
        }
        let fix = Fix { line: part.line, what };
        self.edits.push((index.start + index.text.len(), " CONCURRENTLY".to_owned(), fix));
        if self.script.runs == Runs::Transaction {
            let fix = Fix { line: 1, what: "-- no-transaction".to_owned() };
            self.edits.push((0, "-- no-transaction\n".to_owned(), fix));
        }
        true
    }

    fn timeout(&mut self, part: &Part<'_>) {
        let says = |word: &str| self.parts.iter().any(|part| part.sql.to_ascii_uppercase().contains(word));
        let (builds, set) = (says(BESIDE), says("LOCK_TIMEOUT"));
        let (at, text) = match (self.script.runs, self.begun) {
            // Who sets it in the script has a reason for where.
            _ if set => {
                self.left.push(Fix { line: part.line, what: "set a lock_timeout before it".to_owned() });
                return;
            }
            (Runs::Transaction, _) => (0, format!("SET LOCAL {TIMEOUT}")),
            (Runs::Statements, Some(begun)) => {
                let rest = &self.script.text[begun..];
                let line = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
                let newline = if rest[..line].ends_with('\n') { "" } else { "\n" };
                (begun + line, format!("{newline}SET LOCAL {TIMEOUT}"))
            }
            // A limit of the session would end builds beside others, too.
            (Runs::Statements, None) if !builds => (0, format!("SET {TIMEOUT}")),
            (Runs::Statements | Runs::Batch, _) => {
                self.left.push(Fix { line: part.line, what: UNLIMITED.to_owned() });
                return;
            }
        };
        let what = text.trim().trim_end_matches(';').to_owned();
        self.edits.push((at, text, Fix { line: part.line, what }));
    }

    /// A constraint is added without reading rows, and verified behind that in a transaction of its own.
    fn not_valid(&mut self, part: &Part<'_>, acts: &[Act], words: &Words<'_>) {
        let [act] = acts else { return };
        let reads = |fact: &&crate::facts::Fact| fact.id == "add-check" || fact.id == "add-foreign-key";
        if !matches!(&act.what, What::Facts(facts) if facts.iter().any(reads)) || act.fresh {
            return;
        }
        let head = words.read("ALTER TABLE [IF EXISTS] [ONLY] <table> ADD CONSTRAINT <name> ..");
        let named = head.as_ref().and_then(|places| Some((places.get("table")?, places.get("name")?)));
        if let (Some((table, name)), Runs::Statements, None) = (named, self.script.runs, self.begun) {
            let text = |span: &std::ops::Range<usize>| &self.script.text[span.clone()];
            let validate =
                format!(" NOT VALID;\nALTER TABLE {} VALIDATE CONSTRAINT {}", text(&table.span), text(&name.span));
            let what = "NOT VALID, and VALIDATE CONSTRAINT behind it".to_owned();
            self.edits.push((part.start + part.sql.len(), validate, Fix { line: part.line, what }));
        } else {
            let what = "add it NOT VALID, and VALIDATE CONSTRAINT in a file of its own".to_owned();
            self.left.push(Fix { line: part.line, what });
        }
    }

    fn mysql(&mut self, part: &Part<'_>, words: &Words<'_>, acts: &[Act], open: &[&Finding], version: Option<Version>) {
        let unstated = open.iter().any(|finding| finding.rule == Rule::Hazard(HazardKind::UnstatedAlgorithm));
        if !unstated || Asked::of(&words.tokens).anything() {
            return;
        }
        let Some(clause) = clause(acts, self.dialect, version) else { return };
        let text = clause.sql(self.dialect);
        let alter = words.read("ALTER ..").is_some();
        let text = if alter { text } else { text.replace(',', "") };
        let what = text.trim_start_matches([',', ' ']).to_owned();
        self.edits.push((part.start + part.sql.len(), text, Fix { line: part.line, what }));
    }

    fn end(mut self) -> Fixed {
        // A limit of the session would end what runs CONCURRENTLY from now on, too.
        let limit = |text: &str| text == format!("SET {TIMEOUT}");
        if self.edits.iter().any(|(_, _, fix)| fix.what == BESIDE) {
            let (limits, edits): (Vec<_>, _) = self.edits.into_iter().partition(|(_, text, _)| limit(text));
            self.edits = edits;
            self.left.extend(limits.into_iter().map(|(_, _, fix)| Fix { what: UNLIMITED.to_owned(), ..fix }));
        }
        self.edits.sort_by_key(|(at, _, _)| *at);
        let mut text = self.script.text.to_owned();
        for (at, inserted, _) in self.edits.iter().rev() {
            text.insert_str(*at, inserted);
        }
        let done = self.edits.into_iter().map(|(_, _, fix)| fix).collect();
        Fixed { text, done, left: self.left }
    }
}
