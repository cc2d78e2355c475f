//! `cargo schema explain`: the page of a hazard, or the list of all of them.

use super::Failure;
use crate::args::Explain;
use crate::exit::Exit;
use crate::report;
use schema_core::hazard::{HazardKind, Level, elsewhere};

pub(super) fn run(args: &Explain) -> Result<Exit, Failure> {
    // The arguments know the codes, so that an unknown one does not come here.
    let text = args.code.as_deref().and_then(HazardKind::from_code).map_or_else(list, page);
    report::out(&text).map_err(Failure::Stdout)?;
    Ok(Exit::Done)
}

fn page(kind: HazardKind) -> String {
    let level = kind.level();
    let mut out = format!(
        "{}\n## How much it matters\n\n{}: {}. Risk: {}.\n",
        kind.page(),
        level.as_str(),
        level.means(),
        kind.risk().as_str()
    );
    let mut tools: Vec<(&str, Vec<String>)> = Vec::new();
    for rule in elsewhere().filter(|rule| rule.codes.contains(&kind.code())) {
        let name = format!("`{}`", rule.rule);
        match tools.iter_mut().find(|(tool, _)| *tool == rule.tool) {
            Some((_, rules)) => rules.push(name),
            None => tools.push((rule.tool, vec![name])),
        }
    }
    if !tools.is_empty() {
        out.push_str("\n## Rules of other tools\n\n");
        for (tool, rules) in tools {
            out.push_str(&format!("* {tool}: {}\n", rules.join(", ")));
        }
    }
    out
}

fn list() -> String {
    let mut out = String::new();
    let widest = HazardKind::ALL.iter().map(|kind| kind.code().len()).max().unwrap_or_default();
    let mut area = None;
    for kind in HazardKind::ALL.iter().copied() {
        if area.replace(kind.area()) != Some(kind.area()) {
            out.push_str(&format!("{}{}\n", if out.is_empty() { "" } else { "\n" }, kind.area().about()));
        }
        let consent = if kind.level() == Level::Consent { " (needs consent)" } else { "" };
        out.push_str(&format!("  {:widest$}  {}{consent}\n", kind.code(), kind.what()));
    }
    out.push_str(
        "\nThe page of one: cargo schema explain CODE\nWhat other tools call them: schema-core/src/hazard/rules.md\n",
    );
    out
}
