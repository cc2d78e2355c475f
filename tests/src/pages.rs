//! The examples in the pages of hazards.

use crate::servers::Kind;
use schema_core::hazard::HazardKind;

/// What stands under a fence's name of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What is there before.
    Setup,
    /// What has the hazard.
    Bad,
    /// What has it not.
    Good,
}

/// One block of code of a page.
#[derive(Clone, Debug)]
pub struct Fence {
    /// What it shows.
    pub role: Role,
    /// Where it runs; nowhere for what is no SQL.
    pub kinds: Vec<Kind>,
    /// What stands in it.
    pub text: String,
}

/// The blocks of a page: ```` ```sql postgres mysql bad ````.
///
/// # Panics
/// When a fence says something else.
#[must_use]
pub fn fences(kind: HazardKind) -> Vec<Fence> {
    let mut out = Vec::new();
    let mut lines = kind.page().lines();
    while let Some(line) = lines.next() {
        let Some(words) = line.strip_prefix("```") else { continue };
        let mut words: Vec<&str> = words.split(' ').collect();
        let role = match words.pop() {
            Some("setup") => Role::Setup,
            Some("bad") => Role::Bad,
            Some("good") => Role::Good,
            other => panic!("{}: a fence ends with {other:?}", kind.code()),
        };
        let language = words.remove(0);
        let of = |word: &str| Kind::ALL.into_iter().find(|kind| kind.name() == word);
        let kinds = words.iter().map(|word| of(word).unwrap_or_else(|| panic!("{}: {word}", kind.code()))).collect();
        assert_eq!(
            language == "console",
            words.is_empty(),
            "{}: a database for SQL, and none for the rest",
            kind.code()
        );
        let text = lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
        out.push(Fence { role, kinds, text });
    }
    out
}

/// The statements of a block: each ends with a line.
pub fn statements(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(";\n").filter(|statement| !statement.trim().is_empty())
}
