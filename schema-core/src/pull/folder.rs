//! A folder of modules: `mod.rs`, and a file for each table and enum. Modules and imports are in the order in which rustfmt
//! puts them.

use super::layout::WIDTH;
use super::naming::{bare, module_name};
use super::{Item, Pulled};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The files of a folder, by their names, in order.
#[must_use]
pub fn folder(pulled: &Pulled) -> Vec<(String, String)> {
    let mut taken = BTreeSet::new();
    let mut items: Vec<(String, &Item)> =
        pulled.items.iter().map(|item| (module_name(&item.ident, &mut taken), item)).collect();
    items.sort_by(|(one, _), (other, _)| by_version(one, other));
    // rustfmt puts modules in the order of their letters alone (measured on 1.9).
    let mut modules: Vec<&str> = items.iter().map(|(module, _)| module.as_str()).collect();
    modules.sort_by_key(|module| bare(module));
    let modules: String = modules.iter().map(|module| format!("mod {module};\n")).collect();
    let names: String = items.iter().map(|(module, item)| reexport(module, &item.ident)).collect();
    let mut files = vec![("mod.rs".to_owned(), format!("{modules}\n{names}"))];
    files.extend(items.into_iter().map(|(module, item)| (format!("{module}.rs"), file(item))));
    files
}

/// The line by which a module lends its item.
pub(super) fn reexport(module: &str, ident: &str) -> String {
    format!("pub use self::{module}::{ident};\n")
}

/// The text of an item's own file.
pub(super) fn file(item: &Item) -> String {
    let derive = item.derive();
    format!("{}use schema_core::{derive};\n\n{}", imports(&item.uses), item.text)
}

/// `use super::{A, B};`, laid out as rustfmt does.
fn imports(names: &BTreeSet<String>) -> String {
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.sort_by(|one, other| by_version(one, other));
    if names.is_empty() { String::new() } else { import("use super::", &names) }
}

/// Names behind what an import starts with, `use super::`.
pub(super) fn import(start: &str, names: &[&str]) -> String {
    if let [only] = names {
        return format!("{start}{only};\n");
    }
    let line = format!("{start}{{{}}};\n", names.join(", "));
    // A list in braces gets two signs less than other lines (measured on 1.8); the end of the line counts here.
    if line.chars().count() < WIDTH {
        return line;
    }
    let mut lines = vec![String::new()];
    for name in names {
        let word = format!("{name},");
        let full = lines
            .last()
            .is_some_and(|line| !line.is_empty() && line.chars().count() + 1 + word.chars().count() + 4 > WIDTH);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    let lines: String = lines.iter().map(|line| format!("    {line}\n")).collect();
    format!("{start}{{\n{lines}}};\n")
}

/// The order of names in rustfmt's style of 2024: numbers count as numbers, and an underscore comes before any other sign.
pub(super) fn by_version(one: &str, other: &str) -> Ordering {
    let (one, other) = (bare(one), bare(other));
    let (mut left, mut right) = (one, other);
    loop {
        let (Some(a), Some(b)) = (left.chars().next(), right.chars().next()) else {
            return left.len().cmp(&right.len()).then(one.cmp(other));
        };
        if a.is_ascii_digit() && b.is_ascii_digit() {
            let (x, after_x) = digits(left);
            let (y, after_y) = digits(right);
            let (bare_x, bare_y) = (x.trim_start_matches('0'), y.trim_start_matches('0'));
            let order = bare_x.len().cmp(&bare_y.len()).then(bare_x.cmp(bare_y)).then(y.len().cmp(&x.len()));
            if order != Ordering::Equal {
                return order;
            }
            (left, right) = (after_x, after_y);
            continue;
        }
        if a != b {
            return (a != '_').cmp(&(b != '_')).then(a.cmp(&b));
        }
        (left, right) = (&left[a.len_utf8()..], &right[b.len_utf8()..]);
    }
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_rustfmt() {
        let sorted = ["a", "a_b", "a_c", "a1", "a2", "a10", "a10b", "ab", "b"];
        let mut names = sorted;
        names.reverse();
        names.sort_by(|one, other| by_version(one, other));
        assert_eq!(names, sorted);
    }
}
