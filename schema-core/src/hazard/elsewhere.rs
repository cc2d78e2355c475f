//! What other tools call a kind: the table of `rules.md`.

use super::HazardKind;

/// A rule of another tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The tool.
    pub tool: &'static str,
    /// Its name of the rule.
    pub rule: &'static str,
    /// Our codes for it, as they are written there; none: the reason stands there instead.
    pub codes: Vec<&'static str>,
    /// What else is said of it.
    pub note: &'static str,
}

/// Every rule of other tools that is known here, in the order of the table.
pub fn elsewhere() -> impl Iterator<Item = Elsewhere> {
    let (table, _) = RULES.split_once(OURS_ALONE).unwrap_or((RULES, ""));
    table.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.splitn(3, " | ");
        let (tool, rule, here) = (cells.next()?, cells.next()?, cells.next()?);
        let rule = rule.strip_prefix('`')?.strip_suffix('`')?;
        let (first, rest) = here.split_once("; ").unwrap_or((here, ""));
        let codes: Option<Vec<&str>> =
            first.split(", ").map(|code| code.strip_prefix('`')?.strip_suffix('`')).collect();
        Some(match codes {
            Some(codes) => Elsewhere { tool, rule, codes, note: rest },
            None => Elsewhere { tool, rule, codes: Vec::new(), note: here },
        })
    })
}

impl HazardKind {
    /// Whether no other tool that is known here reports it.
    #[must_use]
    pub fn is_ours_alone(self) -> bool {
        RULES.split_once(OURS_ALONE).is_some_and(|(_, ours)| ours.contains(&format!("| `{}` |", self.code())))
    }
}

const RULES: &str = include_str!("rules.md");

/// The heading behind the table.
const OURS_ALONE: &str = "## Ours alone";
