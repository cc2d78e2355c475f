//! The dangers of SQL that people wrote: each statement is read, held against the facts, and looked at where it stands. Without a
//! catalogue a statement is the most dangerous of what it may be; only the scripts before it can prove otherwise. What is not known is
//! named, and nothing is passed over.

mod allow;
mod danger;
mod defaults;
mod elements;
mod fix;
mod forms;
mod known;
mod learning;
mod place;
mod proving;
mod reading;
mod rows;
mod style;
mod transaction;
mod types;
mod wording;
mod words;

pub use fix::{Fix, Fixed, fixed};
pub use place::Place;
pub use transaction::Runs;

use crate::advice::Advice;
use crate::facts::{Algorithm, Clause, Fact, LockClause, Version};
use crate::hazard::{self, HazardKind};
use crate::model::{Dialect, Object};
use crate::script::{Part, split};
use danger::{Asked, Danger};
use reading::{Act, Reader, What};
use transaction::Session;

/// SQL to be looked at, and how it is run.
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// The text.
    pub text: &'a str,
    /// How it is run.
    pub runs: Runs,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A danger.
    Hazard(HazardKind),
    /// A comment allows what nobody found.
    StaleAllow,
    /// A comment allows something and does not say why, or names no code.
    InvalidAllow,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It is not reported.
    Off,
    /// It could be better.
    Advice,
    /// A person should know of it.
    Warning,
    /// It stops a run in CI.
    Error,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub rule: Rule,
    /// What is in danger; none for comments.
    pub object: Option<Object>,
    /// Where.
    pub place: Place,
    /// What is particular here: why something is not known, or what was measured.
    pub note: String,
    /// The fact that it comes from.
    pub fact: Option<&'static str>,
    /// The reason that a comment gives for it.
    pub allowed: Option<String>,
    statement: usize,
}

impl Finding {
    /// Advice as a finding at the place where the thing is declared.
    #[must_use]
    pub fn of(advice: Advice, place: Place) -> Finding {
        Finding {
            rule: Rule::Hazard(advice.kind),
            object: Some(advice.object),
            place,
            note: advice.sentence,
            fact: None,
            allowed: None,
            statement: 0,
        }
    }
}

/// What is found in scripts that run one after the other, for each of them in the order of its text.
#[must_use]
pub fn lint(dialect: Dialect, version: Option<Version>, scripts: &[Script<'_>]) -> Vec<Vec<Finding>> {
    let mut reader = Reader { dialect, known: known::Known::default(), moment: (0, 0), followed: false };
    let mut found = Vec::new();
    for (number, script) in scripts.iter().enumerate() {
        (reader.moment, reader.followed) = ((number, 0), false);
        found.push(one(&mut reader, version, script));
    }
    found
}

/// What the statements of scripts that run one after the other may be: for each statement what it does, and for each of that the facts of
/// which it is one. Statements that cannot be told apart have none.
#[must_use]
pub fn read(dialect: Dialect, scripts: &[&str]) -> Vec<Vec<Vec<&'static Fact>>> {
    let mut reader = Reader { dialect, known: known::Known::default(), moment: (0, 0), followed: false };
    let mut out = Vec::new();
    for (number, text) in scripts.iter().enumerate() {
        (reader.moment, reader.followed) = ((number, 0), false);
        for part in split(dialect, text).unwrap_or_default() {
            let acts = reader.read(&part).into_iter();
            let facts = acts.filter_map(|act| if let What::Facts(facts) = act.what { Some(facts) } else { None });
            out.push(facts.collect());
        }
    }
    out
}

fn one(reader: &mut Reader, version: Option<Version>, script: &Script<'_>) -> Vec<Finding> {
    let dialect = reader.dialect;
    let parts = match split(dialect, script.text) {
        Ok(parts) => parts,
        Err(error) => {
            let start: usize = script.text.split_inclusive('\n').take(error.line - 1).map(str::len).sum();
            let start = start + script.text[start..].find(&error.text).unwrap_or_default();
            let place = Place::of(script.text, start..script.text.len());
            return vec![finding(HazardKind::Opaque, Object::Sql(String::new()), place, error.to_string(), 0)];
        }
    };
    let mut session = Session::new(dialect, version, script.runs);
    let (mut out, mut keys, mut references) = (Vec::new(), Vec::new(), Vec::new());
    for (statement, part) in parts.iter().enumerate() {
        let acts = reader.read(part);
        let asked = Asked::of(&words::Words::of(dialect, part.sql, part.start).tokens);
        for (at, act) in acts.iter().enumerate() {
            let dangers = danger::of(act, dialect, version, asked);
            let rewrites = dangers.iter().any(|danger| danger.kind == HazardKind::Rewrite);
            let positioned = session.follow(act, at == 0, rewrites, parts.len() > 1, asked);
            out.extend(of_act(script, statement, act, dangers, positioned));
        }
        reader.moment.1 = session.number;
        keys.extend(std::mem::take(&mut reader.known.keys).into_iter().map(|key| (statement, key)));
        references.extend(std::mem::take(&mut reader.known.references).into_iter().map(|key| (statement, key)));
    }
    let unserved = keys.into_iter().filter(|(_, (table, columns))| !reader.known.serves(table, columns));
    let unserved = unserved.map(|(statement, key)| (HazardKind::ForeignKeyWithoutIndex, statement, key));
    let loose = references.into_iter().filter(|(_, key)| reader.known.is_loose(key));
    let loose = loose.map(|(statement, key)| (HazardKind::ReferenceToMany, statement, (key.table, key.columns)));
    for (kind, statement, (table, columns)) in unserved.chain(loose) {
        let part = &parts[statement];
        let place = Place::of(script.text, part.start..part.start + part.sql.len());
        let object = Object::Column(table, columns.into_iter().next().unwrap_or_default());
        out.push(finding(kind, object, place, String::new(), statement));
    }
    if let (Some(kind), Some(part)) = (session.end(), parts.last()) {
        let place = Place::of(script.text, part.start..part.start + part.sql.len());
        let note = "the transaction that the script begins is still open at its end".to_owned();
        out.push(finding(kind, Object::Sql(String::new()), place, note, parts.len() - 1));
    }
    // A dump adds the keys behind the tables.
    out.retain(|own| {
        own.rule != Rule::Hazard(HazardKind::NoPrimaryKey)
            || !own.object.as_ref().is_some_and(|object| reader.known.has_key(object))
    });
    allowed(dialect, script.text, &parts, &mut out);
    out.sort_by_key(|one| (one.place.span.start, one.statement));
    out
}

fn of_act(
    script: &Script<'_>,
    statement: usize,
    act: &Act,
    dangers: Vec<Danger>,
    positioned: Vec<(HazardKind, Object)>,
) -> Vec<Finding> {
    let place = || Place::of(script.text, act.span.clone());
    let mut out = Vec::new();
    for danger in dangers {
        let mut found = finding(
            danger.kind,
            danger.object,
            place(),
            danger.fact.map(|fact| note(fact, danger.detail)).unwrap_or_default(),
            statement,
        );
        found.fact = danger.fact.map(|fact| fact.id);
        out.push(found);
    }
    for (kind, object) in positioned {
        out.push(finding(kind, object, place(), String::new(), statement));
    }
    if let What::Unknown(why) = &act.what {
        out.push(finding(HazardKind::Opaque, act.object.clone(), place(), why.clone(), statement));
    }
    out
}

/// What was measured, in one line.
fn note(fact: &Fact, detail: &str) -> String {
    let when = if fact.when.is_empty() { String::new() } else { format!(", when {}", fact.when) };
    let said: Vec<&str> = [detail, fact.note].into_iter().filter(|text| !text.is_empty()).collect();
    let said = if said.is_empty() { String::new() } else { format!(": {}", said.join("; ")) };
    format!("{}{when}{said}", fact.what)
}

fn finding(kind: HazardKind, object: Object, place: Place, note: String, statement: usize) -> Finding {
    Finding { rule: Rule::Hazard(kind), object: Some(object), place, note, fact: None, allowed: None, statement }
}

/// Lets comments allow findings, and adds those that are about comments.
fn allowed(dialect: Dialect, text: &str, parts: &[Part<'_>], findings: &mut Vec<Finding>) {
    let mut about = Vec::new();
    for allow in allow::allows(dialect, text, parts) {
        let mut comment = |rule, note: String| {
            let place = Place::of(text, allow.span.clone());
            let statement = allow.statement.unwrap_or(parts.len());
            about.push(Finding { rule, object: None, place, note, fact: None, allowed: None, statement });
        };
        let Some(kind) = HazardKind::from_code(&allow.code) else {
            comment(Rule::InvalidAllow, format!("`{}` is no code: expected one of {}", allow.code, codes()));
            continue;
        };
        if allow.reason.is_empty() {
            comment(Rule::InvalidAllow, format!("say why: `-- schema:allow {} REASON`", kind.code()));
            continue;
        }
        let mut used = false;
        for finding in findings.iter_mut().filter(|finding| Some(finding.statement) == allow.statement) {
            let object = finding.object.as_ref().map(ToString::to_string).unwrap_or_default();
            if finding.rule == Rule::Hazard(kind) && allow.object.as_ref().is_none_or(|named| *named == object) {
                finding.allowed = Some(allow.reason.clone());
                used = true;
            }
        }
        if !used {
            comment(Rule::StaleAllow, format!("nothing of the kind {} was found here", kind.code()));
        }
    }
    findings.extend(about);
}

fn codes() -> String {
    HazardKind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", ")
}

/// The clause by which MySQL or MariaDB refuses rather than copies: the best that each act of a statement may be done by, and the worst of
/// these; none where nothing is better than copying.
fn clause(acts: &[Act], dialect: Dialect, version: Option<Version>) -> Option<Clause> {
    let order = |clause: &Clause| (clause.algorithm, clause.lock);
    let of_fact = |fact: &&'static Fact| {
        let effects = danger::effects(fact, dialect, version).into_iter();
        effects.filter_map(|effect| effect.clause).max_by_key(order)
    };
    let of_act = |act: &Act| match &act.what {
        What::Facts(facts) => facts.iter().filter_map(of_fact).min_by_key(order),
        What::Rows | What::Control(_) | What::Nothing | What::Unknown(_) => None,
    };
    let worst = acts.iter().map(of_act).collect::<Option<Vec<Clause>>>()?.into_iter().max_by_key(order);
    worst.filter(|clause| clause.algorithm < Algorithm::Copy && clause.lock == LockClause::None)
}

impl Level {
    /// Every level, the least first.
    pub const ALL: [Level; 4] = [Level::Off, Level::Advice, Level::Warning, Level::Error];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Advice => "advice",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

impl Rule {
    /// Every rule that is about comments and no hazard.
    pub const COMMENTS: [Rule; 2] = [Rule::StaleAllow, Rule::InvalidAllow];

    /// Every rule.
    pub fn all() -> impl Iterator<Item = Rule> {
        HazardKind::ALL.iter().copied().map(Rule::Hazard).chain(Rule::COMMENTS)
    }

    /// The code used in comments, in schema.toml and in reports.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Rule::Hazard(kind) => kind.code(),
            Rule::StaleAllow => "stale-allow",
            Rule::InvalidAllow => "invalid-allow",
        }
    }

    /// How much it matters, unless schema.toml says otherwise.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            // Migrations run before the code that needs them; who deploys otherwise switches it on.
            Rule::Hazard(HazardKind::BreaksNewCode) => Level::Off,
            Rule::Hazard(HazardKind::TransactionMisuse) | Rule::InvalidAllow => Level::Error,
            Rule::Hazard(kind) => match kind.level() {
                hazard::Level::Consent => Level::Error,
                hazard::Level::Warning => Level::Warning,
                hazard::Level::Advice => Level::Advice,
            },
            Rule::StaleAllow => Level::Warning,
        }
    }

    /// One sentence: what happens.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Rule::Hazard(HazardKind::Opaque) => "what it locks, changes and takes is not known",
            Rule::Hazard(kind) => kind.what(),
            Rule::StaleAllow => "the comment allows what was not found",
            Rule::InvalidAllow => "the comment allows nothing",
        }
    }

    /// One sentence: why that is dangerous.
    #[must_use]
    pub fn why(self) -> &'static str {
        match self {
            Rule::Hazard(kind) => kind.why(),
            Rule::StaleAllow => "it would hide a danger that comes later",
            Rule::InvalidAllow => "who reads it later must know what was meant, and why",
        }
    }

    /// One sentence: what to do instead.
    #[must_use]
    pub fn instead(self) -> &'static str {
        match self {
            Rule::Hazard(kind) => kind.instead(),
            Rule::StaleAllow => "remove it",
            Rule::InvalidAllow => "write `-- schema:allow CODE[:object] REASON`",
        }
    }
}
