//! The part of `verify`'s report that `--trace` adds: each statement with what was said of it and what the server did.

use super::human::{line, plural};
use super::talk::{BAD, CHANGED, FAINT, GOOD, STRONG};
use super::verify::cell;
use schema_core::db::trace;
use schema_core::hazard::{Hazard, HazardKind};
use schema_core::statement::Lock;
use serde::Serialize;

/// How much of a statement a row shows.
const SHOWN: usize = 64;

/// One statement, as it was said and as it was seen.
#[derive(Debug, Serialize)]
pub(crate) struct Traced {
    /// The migration.
    pub(crate) version: i64,
    /// Its name.
    pub(crate) name: String,
    /// `up` or `down`.
    pub(crate) way: &'static str,
    /// The statement.
    pub(crate) sql: String,
    /// What was said of it; none where that is not known.
    pub(crate) said: Option<Effect>,
    /// What the server did.
    pub(crate) seen: Effect,
    /// How long it took, in milliseconds.
    pub(crate) ms: f64,
    /// What the server did and nobody had said: the plan is wrong.
    pub(crate) beyond: Vec<String>,
    /// What was said and did not happen, on these rows.
    pub(crate) short_of: Vec<String>,
}

/// What a statement does to others.
#[derive(Debug, Serialize)]
pub(crate) struct Effect {
    /// What its strongest lock stops; none where the server does not tell.
    pub(crate) lock: Option<&'static str>,
    /// The same in the server's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) words: String,
    /// What is done with rows, and who waits for that: hazards.
    pub(crate) work: Vec<String>,
    /// What of that the server does not tell.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) untold: Vec<&'static str>,
    /// The other hazards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) hazards: Vec<String>,
}

impl Traced {
    /// A traced statement, and the name of its migration.
    pub(crate) fn new(traced: &trace::Traced, name: String) -> Traced {
        let said = traced.said.as_ref().filter(|said| said.lock != Lock::Unknown).map(|said| {
            let (work, hazards): (Vec<&Hazard>, Vec<&Hazard>) =
                said.hazards.iter().partition(|hazard| WORK.contains(&hazard.kind));
            let words = |hazards: Vec<&Hazard>| hazards.iter().map(ToString::to_string).collect();
            let (work, hazards) = (words(work), words(hazards));
            Effect { lock: Some(said.lock.stops()), words: String::new(), work, untold: Vec::new(), hazards }
        });
        let seen = &traced.seen;
        Traced {
            version: traced.version,
            name,
            way: traced.direction.as_str(),
            sql: traced.sql.clone(),
            said,
            seen: Effect {
                lock: seen.lock.map(Lock::stops),
                words: seen.words.clone(),
                work: seen.work.iter().map(ToString::to_string).collect(),
                untold: WORK.iter().filter(|kind| !seen.tells.contains(kind)).map(|kind| kind.code()).collect(),
                hazards: Vec::new(),
            },
            ms: (seen.elapsed.as_secs_f64() * 10_000.0).round() / 10.0,
            beyond: traced.beyond(),
            short_of: traced.short_of(),
        }
    }

    /// The statement on one line.
    fn short(&self) -> String {
        let text = self.sql.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() <= SHOWN {
            return text;
        }
        text.chars().take(SHOWN - 1).chain(['…']).collect()
    }
}

impl Effect {
    fn lock(&self) -> String {
        match (self.lock, self.words.as_str()) {
            (Some(lock), "") => lock.to_owned(),
            (Some(lock), words) => format!("{lock} ({words})"),
            (None, "") => "no lock seen".to_owned(),
            (None, words) => words.to_owned(),
        }
    }

    fn work(&self) -> String {
        let done = if self.work.is_empty() { "no work on rows".to_owned() } else { self.work.join(" ") };
        match self.untold.len() {
            0 => done,
            all if all == WORK.len() => "work not told".to_owned(),
            _ => format!("{done} ({} not told)", self.untold.join(", ")),
        }
    }
}

/// The hazards that a server can be seen to do.
const WORK: [HazardKind; 4] =
    [HazardKind::Rewrite, HazardKind::FullScan, HazardKind::BlocksReads, HazardKind::BlocksWrites];

/// For people at a terminal.
pub(super) fn human(out: &mut String, trace: Option<&[Traced]>) {
    let Some(trace) = trace else { return };
    let mut file = None;
    for traced in trace {
        let own = (traced.version, traced.way);
        if file != Some(own) {
            file = Some(own);
            let (version, name, way) = (traced.version, &traced.name, traced.way);
            line(out, format_args!("  {STRONG}{version}_{name}.{way}.sql{STRONG:#}"));
        }
        let sign = if !traced.beyond.is_empty() {
            format!("{BAD}✗{BAD:#}")
        } else if traced.said.is_none() {
            format!("{CHANGED}?{CHANGED:#}")
        } else {
            format!("{GOOD}✓{GOOD:#}")
        };
        line(out, format_args!("    {sign} {}  {FAINT}{:.1} ms{FAINT:#}", traced.short(), traced.ms));
        let of = |effect: &Effect| format!("{}; {}", effect.lock(), effect.work());
        let said = traced.said.as_ref().map_or_else(|| "nothing that is known".to_owned(), of);
        let others = traced.said.iter().flat_map(|said| &said.hazards).map(|hazard| format!("; {hazard}"));
        line(out, format_args!("        {FAINT}said{FAINT:#} {said}{FAINT}{}{FAINT:#}", others.collect::<String>()));
        line(out, format_args!("        {FAINT}seen{FAINT:#} {}", of(&traced.seen)));
        for more in &traced.beyond {
            line(out, format_args!("        {BAD}more than was said{BAD:#}: {more}"));
        }
        for less in &traced.short_of {
            line(out, format_args!("        {FAINT}less than was said: {less}{FAINT:#}"));
        }
    }
    match wrong(trace) {
        0 => line(out, format_args!("{GOOD}traced{GOOD:#}: {}, none did more than was said", statements(trace))),
        wrong => {
            let of = statements(trace);
            line(out, format_args!("{BAD}predicted less than was seen{BAD:#}: {wrong} of {of}"));
        }
    }
}

/// For a page.
pub(super) fn markdown(out: &mut String, dialect: &str, trace: Option<&[Traced]>) {
    let Some(trace) = trace else { return };
    line(out, format_args!("\n## Statements traced on {dialect}\n"));
    line(out, format_args!("| file | statement | lock said → seen | work said → seen | other hazards | ms | |"));
    line(out, format_args!("|---|---|---|---|---|---|---|"));
    for traced in trace {
        let said = |part: fn(&Effect) -> String| traced.said.as_ref().map_or_else(|| "not known".to_owned(), part);
        let cells = [
            format!("`{}_{}.{}.sql`", traced.version, traced.name, traced.way),
            format!("`{}`", traced.short().replace('`', "'")),
            format!("{} → {}", said(Effect::lock), traced.seen.lock()),
            format!("{} → {}", said(Effect::work), traced.seen.work()),
            traced.said.as_ref().map(|said| said.hazards.join(" ")).unwrap_or_default(),
            format!("{:.1}", traced.ms),
            if traced.beyond.is_empty() { String::new() } else { format!("**more**: {}", traced.beyond.join("; ")) },
        ];
        line(out, format_args!("| {} |", cells.map(|text| cell(&text)).join(" | ")));
    }
    match wrong(trace) {
        0 => line(out, format_args!("\n{}, none did more than was said", statements(trace))),
        wrong => line(out, format_args!("\n**predicted less than was seen**: {wrong} of {}", statements(trace))),
    }
}

fn wrong(trace: &[Traced]) -> usize {
    trace.iter().filter(|traced| !traced.beyond.is_empty()).count()
}

fn statements(trace: &[Traced]) -> String {
    plural(trace.len(), "statement")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::verify::Database;

    fn effect(lock: &'static str, work: &str) -> Effect {
        let (words, work) = (String::new(), vec![work.to_owned()]);
        Effect { lock: Some(lock), words, work, untold: Vec::new(), hazards: Vec::new() }
    }

    #[test]
    fn what_was_not_said_is_marked_and_makes_it_fail() {
        let traced = |beyond: &[&str]| Traced {
            version: 1,
            name: "grow".to_owned(),
            way: "up",
            sql: "ALTER TABLE users\n  ADD age int".to_owned(),
            said: Some(effect("blocks nothing", "full-scan:users")),
            seen: effect("blocks all", "rewrite:users"),
            ms: 1.5,
            beyond: beyond.iter().map(|more| (*more).to_owned()).collect(),
            short_of: vec!["full-scan:users was not seen".to_owned()],
        };
        for (beyond, wrong) in [(&[][..], false), (&["rewrite:users was not said"][..], true)] {
            let trace = Some(vec![traced(beyond)]);
            let database = Database { dialect: "postgres", migrations: Vec::new(), failure: None, trace };
            assert_eq!(database.is_wrong(), wrong);
            let (mut page, mut markdown) = (String::new(), String::new());
            human(&mut page, database.trace.as_deref());
            super::markdown(&mut markdown, "postgres", database.trace.as_deref());
            for text in [&page, &markdown] {
                assert!(text.contains("ALTER TABLE users ADD age int"), "{text}");
                assert_eq!(text.contains("predicted less than was seen"), wrong, "{text}");
                assert_eq!(text.contains("rewrite:users was not said"), wrong, "{text}");
            }
            assert!(page.contains("full-scan:users was not seen"), "{page}");
        }
    }
}
