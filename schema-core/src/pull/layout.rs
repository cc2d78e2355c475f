//! Text of attributes and literals, laid out as rustfmt lays out those attributes that it can read: on one line where it
//! is short, else one entry on a line. Those with paths or orders in them it leaves as they are, so it is done here for all.

/// The width of a line, and of several entries on one (rustfmt, `max_width` and `attr_fn_like_width`).
pub(super) const WIDTH: usize = 100;
const ENTRIES: usize = 70;

/// An entry of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// `primary_key`, `length = 40`, `created_at desc`.
    Text(String),
    /// `unique(name = "...", deferrable)`.
    List(String, Vec<Entry>),
}

impl std::fmt::Display for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Entry::Text(text) => f.write_str(text),
            Entry::List(key, entries) => write!(f, "{key}({})", joined(entries)),
        }
    }
}

/// `#[name(entries)]` with the indentation, and the end of the line; nothing where there are no entries.
pub(super) fn attribute(indent: usize, name: &str, entries: Vec<Entry>) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let start = " ".repeat(indent);
    // Attributes of fields get one sign less than those of items, and each list inside another one less again (measured on 1.8).
    let behind = if name == "column" { 2 } else { 1 };
    format!("{start}#[{}]\n", laid_out(&Entry::List(name.to_owned(), entries), indent, indent + 2, behind))
}

/// An entry that starts at a column and is followed by so many signs on its last line.
fn laid_out(entry: &Entry, indent: usize, column: usize, behind: usize) -> String {
    let line = entry.to_string();
    let Entry::List(key, entries) = entry else { return line };
    let fits = column + line.chars().count() + behind <= WIDTH;
    match entries.as_slice() {
        [only @ Entry::List(..)] => {
            let inner = laid_out(only, indent, column + key.chars().count() + 1, behind + 2);
            return format!("{key}({inner})");
        }
        [Entry::Text(_)] if fits => return line,
        several if fits && joined(several).chars().count() <= ENTRIES => return line,
        _ => {}
    }
    let deeper = indent + 4;
    let start = " ".repeat(deeper);
    let lines: Vec<String> =
        entries.iter().map(|entry| format!("{start}{}", laid_out(entry, deeper, deeper, 1))).collect();
    format!("{key}(\n{}\n{})", lines.join(",\n"), " ".repeat(indent))
}

fn joined(entries: &[Entry]) -> String {
    entries.iter().map(Entry::to_string).collect::<Vec<_>>().join(", ")
}

/// A string literal: raw where quotes or backslashes would have to be escaped.
pub(super) fn string(text: &str) -> String {
    let needs_escapes = text.contains(['"', '\\']);
    if needs_escapes && !text.contains("\"#") && !text.chars().any(char::is_control) {
        format!("r#\"{text}\"#")
    } else {
        format!("{text:?}")
    }
}

/// An entry as it stands.
pub(super) fn word(text: impl Into<String>) -> Entry {
    Entry::Text(text.into())
}

/// `key = "text"`
pub(super) fn pair(key: &str, text: &str) -> Entry {
    Entry::Text(format!("{key} = {}", string(text)))
}

/// `key(entries)`, or `key` where there are none.
pub(super) fn list(key: &str, entries: Vec<Entry>) -> Entry {
    if entries.is_empty() { word(key) } else { Entry::List(key.to_owned(), entries) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As rustfmt 1.8 lays them out.
    #[test]
    fn attributes_are_laid_out_as_by_rustfmt() {
        let long = |length: usize| "a".repeat(length);
        let check = || list("check", vec![pair("name", &long(29)), pair("expr", &long(49))]);
        for (indent, name, entries, expected) in [
            (0, "table", vec![], String::new()),
            (
                4,
                "column",
                vec![word("primary_key"), word("auto_increment")],
                "    #[column(primary_key, auto_increment)]\n".to_owned(),
            ),
            (
                4,
                "column",
                vec![pair("default_sql", &long(61))],
                format!("    #[column(default_sql = \"{}\")]\n", long(61)),
            ),
            (
                4,
                "column",
                vec![pair("comment", &long(73))],
                format!("    #[column(\n        comment = \"{}\"\n    )]\n", long(73)),
            ),
            (0, "table", vec![pair("comment", &long(78))], format!("#[table(comment = \"{}\")]\n", long(78))),
            (
                4,
                "column",
                vec![pair("default_sql", &long(100))],
                format!("    #[column(\n        default_sql = \"{}\"\n    )]\n", long(100)),
            ),
            (
                0,
                "table",
                vec![check()],
                format!("#[table(check(\n    name = \"{}\",\n    expr = \"{}\"\n))]\n", long(29), long(49)),
            ),
            (
                4,
                "column",
                vec![word("length = 40"), check()],
                format!(
                    "    #[column(\n        length = 40,\n        check(\n            name = \"{}\",\n            expr = \"{}\"\n        )\n    )]\n",
                    long(29),
                    long(49)
                ),
            ),
            (
                4,
                "column",
                vec![list("unique", vec![pair("name", &long(83))])],
                format!("    #[column(unique(\n        name = \"{}\"\n    ))]\n", long(83)),
            ),
        ] {
            assert_eq!(attribute(indent, name, entries), expected);
        }
    }

    #[test]
    fn literals_are_raw_where_that_reads_better() {
        assert_eq!(string("it's"), "\"it's\"");
        assert_eq!(string("\"Name\" > 1"), "r#\"\"Name\" > 1\"#");
        assert_eq!(string("a\"#\\"), r##""a\"#\\""##);
        assert_eq!(string("a\n\"b\""), r#""a\n\"b\"""#);
    }
}
