//! The report of `lint` for people: what was found at a place, the line with its marks, why it matters and what to do instead.

use super::human::plural;
use super::talk::{BAD, CHANGED, FAINT, GOOD, HINT, STRONG};
use anstyle::Style;
use schema_core::lint::{Finding, Level};

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// The files that were read, with their texts.
    pub(crate) files: Vec<(String, String)>,
    /// How many of them are no files, but databases.
    pub(crate) databases: usize,
    /// How many files more are what their migrations vouch for.
    pub(crate) vouched: usize,
    /// The findings, in the order of the files and of their places.
    pub(crate) found: Vec<Found>,
}

/// One finding, and how much it matters here.
#[derive(Debug)]
pub(crate) struct Found {
    /// The number of its file.
    pub(crate) file: usize,
    /// How much it matters.
    pub(crate) level: Level,
    /// The finding.
    pub(crate) finding: Finding,
}

impl Report {
    /// Adds a file, and gives its number.
    pub(crate) fn add_file(&mut self, name: &str, text: &str) -> usize {
        self.files.push((name.to_owned(), text.to_owned()));
        self.files.len() - 1
    }

    /// Adds a database, and gives its number.
    pub(crate) fn add_database(&mut self, name: &str) -> usize {
        self.databases += 1;
        self.add_file(name, "")
    }

    /// The findings that nobody allowed.
    pub(crate) fn open(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|found| found.finding.allowed.is_none())
    }

    /// How many open findings there are of a level.
    pub(crate) fn count(&self, level: Level) -> usize {
        self.open().filter(|found| found.level == level).count()
    }

    /// For people at a terminal.
    pub(crate) fn human(&self) -> String {
        let mut out = String::new();
        let open: Vec<&Found> = self.open().collect();
        for group in open.chunk_by(|one, other| one.file == other.file && one.finding.place == other.finding.place) {
            out.push_str(&self.place(group));
            out.push('\n');
        }
        let counts: Vec<String> =
            [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Advice, "piece of advice")]
                .into_iter()
                .filter(|(level, _)| self.count(*level) > 0)
                .map(|(level, noun)| match (noun, self.count(level)) {
                    ("piece of advice", 1) => "1 piece of advice".to_owned(),
                    ("piece of advice", count) => format!("{count} pieces of advice"),
                    (noun, count) => plural(count, noun),
                })
                .collect();
        let allowed = self.found.len() - open.len();
        let allowed = if allowed == 0 { String::new() } else { format!(", {allowed} allowed") };
        let style = if self.count(Level::Error) > 0 {
            BAD
        } else if open.is_empty() {
            GOOD
        } else {
            CHANGED
        };
        let counts = if counts.is_empty() { "nothing found".to_owned() } else { counts.join(", ") };
        let files = self.files.len() - self.databases;
        let mut read = Vec::new();
        if files > 0 || self.databases == 0 {
            read.push(plural(files, "file"));
        }
        if self.databases > 0 {
            read.push(plural(self.databases, "database"));
        }
        let vouched = match self.vouched {
            0 => String::new(),
            count => format!("; {} as it was written or accepted", plural(count, "file")),
        };
        out.push_str(&format!("{style}{counts}{style:#} in {}{allowed}{vouched}\n", read.join(" and ")));
        out
    }

    fn place(&self, group: &[&Found]) -> String {
        let mut out = String::new();
        let Some(first) = group.first() else { return out };
        let (name, text) = &self.files[first.file];
        let place = &first.finding.place;
        for found in group {
            let (finding, style) = (&found.finding, style(found.level));
            let object = finding.object.as_ref().map(ToString::to_string).filter(|object| !object.is_empty());
            let object = object.map(|object| format!(":{object}")).unwrap_or_default();
            out.push_str(&format!(
                "{style}{}{style:#}{STRONG}[{}{object}]: {}{STRONG:#}\n",
                found.level.as_str(),
                finding.rule.code(),
                finding.rule.what()
            ));
        }
        let line = text.lines().nth(place.line - 1).unwrap_or_default();
        let width = place.line.to_string().len();
        let end = if place.end_line == place.line { place.end_column } else { line.chars().count() + 1 };
        let marks = end.saturating_sub(place.column).max(1);
        let lead: String =
            line.chars().take(place.column - 1).map(|letter| if letter == '\t' { '\t' } else { ' ' }).collect();
        let more = if place.end_line > place.line { " …" } else { "" };
        if text.is_empty() {
            out.push_str(&format!("{FAINT}{:width$}-->{FAINT:#} {name}\n", ""));
        } else {
            out.push_str(&format!("{FAINT}{:width$}-->{FAINT:#} {name}:{}:{}\n", "", place.line, place.column));
            out.push_str(&format!("{FAINT}{} |{FAINT:#} {line}{more}\n", place.line));
            let style = group.iter().map(|found| found.level).max().map_or(FAINT, style);
            out.push_str(&format!("{FAINT}{:width$} |{FAINT:#} {lead}{style}{}{style:#}\n", "", "^".repeat(marks)));
        }
        let mut said: Vec<String> = Vec::new();
        let mut say = |what: &str, text: &str| {
            let line = format!("{:width$} {FAINT}={FAINT:#} {HINT}{what}{HINT:#}: {text}\n", "");
            if !text.is_empty() && !said.contains(&line) {
                out.push_str(&line);
                said.push(line);
            }
        };
        for found in group {
            say("note", &found.finding.note);
        }
        for found in group {
            say("why", found.finding.rule.why());
        }
        for found in group {
            say("instead", found.finding.rule.instead());
        }
        out
    }
}

fn style(level: Level) -> Style {
    match level {
        Level::Error => BAD,
        Level::Warning => CHANGED,
        Level::Advice | Level::Off => HINT,
    }
}
