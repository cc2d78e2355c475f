//! Dumps of tables that inherit. A column that a table had before it inherited stays its own beside that of its parent, and no
//! statement makes it otherwise: such a dump says the column twice, and everything else is the same.

use std::collections::BTreeMap;

/// The dump with what is inherited said by the parent alone; defaults and `NOT NULL` of such columns follow as statements, as for others.
#[must_use]
pub fn settled(dump: &str) -> String {
    let blocks = blocks(dump);
    let mut out = String::new();
    let mut behind = String::new();
    let mut table: Option<(&str, Vec<&str>)> = None;
    for line in dump.lines() {
        if let Some(name) = created(line) {
            let parents = blocks.get(name).map(|block| block.parents.clone()).unwrap_or_default();
            table = Some((name, ancestors(&blocks, parents)));
        } else if line.starts_with(')') {
            table = None;
        } else if let Some((name, parents)) = &table {
            let inherited = parents.iter().filter_map(|parent| blocks.get(parent)).flat_map(|block| &block.lines);
            // From version 18 on a line may say no more than that an inherited column is required.
            let asks = |line: &str, column: &str| {
                let whole = line.strip_prefix("    ").and_then(|line| line.strip_prefix(column));
                required(line) == Some(column)
                    || whole.is_some_and(|line| line.starts_with(' ')) && Column::of(line).required
            };
            let asked = |column: &str| inherited.clone().any(|line| asks(line, column));
            if let Some(column) = required(line) {
                if !asked(column) {
                    behind += &format!("\nALTER TABLE ONLY {name} ALTER COLUMN {column} SET NOT NULL;\n");
                }
                continue;
            }
            let own = Column::of(line);
            let first = inherited.clone().map(|line| Column::of(line)).find(|other| other.bare == own.bare);
            if let Some(first) = first {
                let column = own.bare.split(' ').next().unwrap_or_default();
                let alter = format!("ALTER TABLE ONLY {name} ALTER COLUMN {column}");
                if let Some(value) = own.default.filter(|_| own.default != first.default) {
                    behind += &format!("\n{alter} SET DEFAULT {value};\n");
                }
                if own.required && !asked(column) {
                    behind += &format!("\n{alter} SET NOT NULL;\n");
                }
                continue;
            }
        }
        out += line;
        out.push('\n');
    }
    out + &behind
}

/// The column of a line that says no more than that it is required.
fn required(line: &str) -> Option<&str> {
    line.strip_prefix("    NOT NULL ").map(|column| column.trim_end_matches(','))
}

struct Block<'a> {
    lines: Vec<&'a str>,
    parents: Vec<&'a str>,
}

/// The lines of each table and its parents.
fn blocks(dump: &str) -> BTreeMap<&str, Block<'_>> {
    let mut blocks = BTreeMap::new();
    let mut open: Option<(&str, Block<'_>)> = None;
    for line in dump.lines() {
        if let Some(name) = created(line) {
            blocks.extend(open.take());
            open = Some((name, Block { lines: Vec::new(), parents: Vec::new() }));
        } else if let Some((_, block)) = &mut open {
            if let Some(parents) = line.strip_prefix("INHERITS (").and_then(|rest| rest.strip_suffix(");")) {
                block.parents = parents.split(", ").collect();
            } else if line.starts_with("    ") {
                block.lines.push(line);
            } else if line.is_empty() {
                blocks.extend(open.take());
            }
        }
    }
    blocks.extend(open);
    blocks
}

fn created(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("CREATE TABLE ").or_else(|| line.strip_prefix("CREATE UNLOGGED TABLE "))?;
    rest.strip_suffix(" (")
}

fn ancestors<'a>(blocks: &BTreeMap<&'a str, Block<'a>>, mut found: Vec<&'a str>) -> Vec<&'a str> {
    let mut at = 0;
    while let Some(block) = found.get(at).map(|name| blocks.get(name)) {
        found.extend(block.into_iter().flat_map(|block| &block.parents));
        at += 1;
    }
    found
}

/// A line of a table, apart from what each table may say by itself.
#[derive(PartialEq)]
struct Column<'a> {
    bare: &'a str,
    default: Option<&'a str>,
    required: bool,
}

impl Column<'_> {
    fn of(line: &str) -> Column<'_> {
        let line = line.trim().trim_end_matches(',');
        if line.starts_with("CONSTRAINT ") {
            return Column { bare: line, default: None, required: false };
        }
        let (line, required) = line.strip_suffix(" NOT NULL").map_or((line, false), |line| (line, true));
        let (bare, default) = line.split_once(" DEFAULT ").map_or((line, None), |(bare, value)| (bare, Some(value)));
        Column { bare, default, required }
    }
}
