//! The report of `lint` for programs: JSON of our own, SARIF 2.1.0 for code scanning, and the commands by which GitHub Actions annotates
//! lines.

use super::lint::{Found, Report};
use super::machine::{self, pretty, property, uri};
use super::{Findings, json};
use schema_core::lint::{Level, Rule};
use serde_json::{Value, json};

impl Report {
    /// For programs.
    pub(crate) fn json(&self) -> String {
        let findings: Vec<Value> = self.found.iter().map(|found| self.one(found)).collect();
        let report = json!({
            "format": json::FORMAT,
            "files": self.files.len(),
            "vouched_for": self.vouched,
            "errors": self.count(Level::Error),
            "warnings": self.count(Level::Warning),
            "advice": self.count(Level::Advice),
            "findings": findings,
        });
        pretty(&report)
    }

    fn one(&self, found: &Found) -> Value {
        let (finding, place) = (&found.finding, &found.finding.place);
        json!({
            "code": finding.rule.code(),
            "level": found.level.as_str(),
            "object": finding.object.as_ref().map(ToString::to_string),
            "file": self.files[found.file].0,
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
            "what": finding.rule.what(),
            "why": finding.rule.why(),
            "instead": finding.rule.instead(),
            "note": finding.note,
            "fact": finding.fact,
            "allowed": finding.allowed,
        })
    }

    fn result(&self, found: &Found, known: &[Rule]) -> Value {
        let (finding, place) = (&found.finding, &found.finding.place);
        let mut result = json!({
            "ruleId": finding.rule.code(),
            "ruleIndex": known.iter().position(|rule| *rule == finding.rule),
            "level": sarif_level(found.level),
            "message": { "text": message(found) },
            "locations": [{ "physicalLocation": {
                "artifactLocation": { "uri": uri(&self.files[found.file].0) },
                "region": {
                    "startLine": place.line,
                    "startColumn": place.column,
                    "endLine": place.end_line,
                    "endColumn": place.end_column,
                },
            } }],
        });
        if let Some(reason) = &finding.allowed {
            result["suppressions"] = json!([{ "kind": "inSource", "justification": reason }]);
        }
        result
    }
}

impl Findings for Report {
    fn sarif(&self) -> String {
        let known: Vec<Rule> = Rule::all().collect();
        let rules: Vec<Value> = known
            .iter()
            .map(|rule| {
                json!({
                    "id": rule.code(),
                    "shortDescription": { "text": rule.what() },
                    "fullDescription": { "text": rule.why() },
                    "help": { "text": rule.instead() },
                    "defaultConfiguration": configuration(rule.level()),
                })
            })
            .collect();
        let results: Vec<Value> = self.found.iter().map(|found| self.result(found, &known)).collect();
        machine::sarif(&rules, &results)
    }

    fn github(&self) -> String {
        let mut out = String::new();
        for found in self.open() {
            let (finding, place) = (&found.finding, &found.finding.place);
            let command = match found.level {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Advice | Level::Off => "notice",
            };
            let mut properties = vec![
                format!("file={}", property(&self.files[found.file].0)),
                format!("line={}", place.line),
                format!("endLine={}", place.end_line),
            ];
            // Columns belong to one line alone.
            if place.line == place.end_line {
                properties.extend([format!("col={}", place.column), format!("endColumn={}", place.end_column)]);
            } else {
                properties.push(format!("col={}", place.column));
            }
            properties.push(format!("title={}", property(finding.rule.code())));
            out.push_str(&machine::command(command, &properties, &message(found)));
        }
        out
    }
}

/// One text with everything that is to be known.
fn message(found: &Found) -> String {
    let finding = &found.finding;
    let object = finding.object.as_ref().map(ToString::to_string).filter(|object| !object.is_empty());
    let object = object.map(|object| format!("{object}: ")).unwrap_or_default();
    let note = if finding.note.is_empty() { String::new() } else { format!(" ({})", finding.note) };
    let rule = finding.rule;
    format!("{object}{}{note}\nwhy: {}\ninstead: {}", rule.what(), rule.why(), rule.instead())
}

fn configuration(level: Level) -> Value {
    match level {
        Level::Off => json!({ "enabled": false }),
        Level::Advice | Level::Warning | Level::Error => json!({ "level": sarif_level(level) }),
    }
}

fn sarif_level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
        Level::Off => "none",
    }
}
