//! What SQLite's pragmas do not tell and only the text of a definition does: names of constraints, checks,
//! generating expressions, collations, AUTOINCREMENT, and expressions and predicates of indexes.
//!
//! The text comes from `sqlite_schema`, so SQLite has accepted it (manual: "CREATE TABLE", "CREATE INDEX").
//! Expressions keep their spelling; only white space and comments outside quotes become one blank.

use crate::db::lexer::{Token, tokens};
use crate::model::{Action, Deferrable, Dialect};

/// The definition of a table, as far as it is needed.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct TableText {
    pub(super) columns: Vec<ColumnText>,
    pub(super) constraints: Vec<Constraint>,
    /// Whether a constraint says `ON CONFLICT`.
    pub(super) on_conflict: bool,
}

/// The definition of a column.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct ColumnText {
    pub(super) name: String,
    pub(super) collate: Option<String>,
    pub(super) generated: Option<String>,
    pub(super) auto_increment: bool,
}

/// A constraint of a table, or of one column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Constraint {
    pub(super) name: Option<String>,
    /// The columns it is about; for a check those whose definition it stands in.
    pub(super) columns: Vec<String>,
    pub(super) rule: Rule,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Rule {
    Unique,
    Check(String),
    ForeignKey {
        table: String,
        references: Vec<String>,
        on_delete: Action,
        on_update: Action,
        deferrable: Option<Deferrable>,
    },
}

/// The definition of an index.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct IndexText {
    /// The text of each part, without its direction.
    pub(super) parts: Vec<String>,
    pub(super) predicate: Option<String>,
}

pub(super) fn table(sql: &str) -> TableText {
    let all = tokens(Dialect::Sqlite, sql);
    let mut table = TableText::default();
    let Some((body, _)) = first_group(&all) else { return table };
    for item in split(body) {
        let mut reader = Reader { tokens: item, at: 0 };
        let constraint = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].iter().any(|word| reader.sees(word));
        let column = if constraint {
            None
        } else {
            let name = reader.name();
            while !reader.done() && !COLUMN_RULES.iter().any(|word| reader.sees(word)) {
                reader.skip();
            }
            Some(ColumnText { name, ..ColumnText::default() })
        };
        rules(&mut reader, column, &mut table);
    }
    table
}

const COLUMN_RULES: [&str; 11] =
    ["CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "AS"];

fn rules(reader: &mut Reader<'_, '_>, mut column: Option<ColumnText>, table: &mut TableText) {
    let mut name = None;
    let own = column.as_ref().map(|column| column.name.clone());
    while !reader.done() {
        if reader.take("CONSTRAINT") {
            name = Some(reader.name());
            continue;
        }
        let mut found = None;
        if reader.take("PRIMARY") {
            name = None;
            reader.take("KEY");
            let counted = reader.sees_sign('(') && reader.group_holds("AUTOINCREMENT");
            for key in reader.names().unwrap_or_default() {
                let of = table.columns.iter_mut().find(|column| counted && column.name.eq_ignore_ascii_case(&key));
                of.into_iter().for_each(|column| column.auto_increment = true);
            }
        } else if reader.take("UNIQUE") {
            let columns = reader.names().unwrap_or_else(|| own.iter().cloned().collect());
            found = Some((columns, Rule::Unique));
        } else if reader.take("CHECK") {
            found = Some((own.iter().cloned().collect(), Rule::Check(reader.group())));
        } else if reader.take("FOREIGN") {
            reader.take("KEY");
            let columns = reader.names().unwrap_or_default();
            if reader.take("REFERENCES") {
                found = Some((columns, foreign_key(reader)));
            }
        } else if reader.take("REFERENCES") {
            found = Some((own.iter().cloned().collect(), foreign_key(reader)));
        } else if reader.take("DEFAULT") {
            // The value is the pragma's; here it only must not be taken for a rule.
            if reader.sees_sign('+') || reader.sees_sign('-') {
                reader.skip();
            }
            reader.skip();
        } else if let (Some(column), true) = (&mut column, reader.take("COLLATE")) {
            column.collate = Some(reader.name());
        } else if let (Some(column), true) = (&mut column, reader.take("AS")) {
            column.generated = Some(reader.group());
        } else if let (Some(column), true) = (&mut column, reader.take("AUTOINCREMENT")) {
            column.auto_increment = true;
        } else if reader.take("CONFLICT") {
            table.on_conflict = true;
        } else {
            // NOT NULL, GENERATED ALWAYS, STORED and the like: the pragmas tell.
            reader.skip();
        }
        if let Some((columns, rule)) = found {
            table.constraints.push(Constraint { name: name.take(), columns, rule });
        }
    }
    table.columns.extend(column);
}

fn foreign_key(reader: &mut Reader<'_, '_>) -> Rule {
    let table = reader.name();
    let references = reader.names().unwrap_or_default();
    let (mut on_delete, mut on_update, mut deferrable) = (Action::NoAction, Action::NoAction, None);
    loop {
        if reader.take("ON") {
            let delete = reader.take("DELETE") || !reader.take("UPDATE");
            let action = action(reader);
            if delete { on_delete = action } else { on_update = action }
        } else if reader.take("MATCH") {
            reader.skip();
        } else if reader.sees("NOT") && reader.sees_next("DEFERRABLE") {
            reader.skip();
            reader.skip();
            reader.initially();
        } else if reader.take("DEFERRABLE") {
            let deferred = reader.initially();
            deferrable = Some(if deferred { Deferrable::InitiallyDeferred } else { Deferrable::InitiallyImmediate });
        } else {
            return Rule::ForeignKey { table, references, on_delete, on_update, deferrable };
        }
    }
}

fn action(reader: &mut Reader<'_, '_>) -> Action {
    if reader.take("CASCADE") {
        Action::Cascade
    } else if reader.take("RESTRICT") {
        Action::Restrict
    } else if reader.take("SET") {
        if reader.take("NULL") {
            Action::SetNull
        } else {
            reader.take("DEFAULT");
            Action::SetDefault
        }
    } else {
        reader.take("NO");
        reader.take("ACTION");
        Action::NoAction
    }
}

pub(super) fn index(sql: &str) -> IndexText {
    let all = tokens(Dialect::Sqlite, sql);
    let Some((body, after)) = first_group(&all) else { return IndexText::default() };
    let parts = split(body)
        .into_iter()
        .map(|mut part| {
            while let Some((last, rest)) = part.split_last() {
                if last.counts() && !last.is("ASC") && !last.is("DESC") {
                    break;
                }
                part = rest;
            }
            spelled(part)
        })
        .collect();
    let predicate = after.iter().position(|token| token.is("WHERE")).map(|at| spelled(&after[at + 1..]));
    IndexText { parts, predicate }
}

/// A name without its quotes.
pub(super) fn unquoted(text: &str) -> String {
    let inner = || text[1..text.len() - 1].to_owned();
    match text.chars().next() {
        Some(quote @ ('"' | '`' | '\'')) if text.len() >= 2 => {
            inner().replace(&format!("{quote}{quote}"), &quote.to_string())
        }
        Some('[') if text.len() >= 2 => inner(),
        _ => text.to_owned(),
    }
}

/// The tokens inside the first parentheses, and those behind them.
fn first_group<'s, 'a>(all: &'s [Token<'a>]) -> Option<(&'s [Token<'a>], &'s [Token<'a>])> {
    let open = all.iter().position(|token| token.is_sign('('))?;
    let length = group_length(&all[open..]);
    let close = open + length.saturating_sub(1);
    Some((&all[open + 1..close], &all[close + 1..]))
}

/// How many tokens the group that opens at the first one has, both parentheses included.
fn group_length(tokens: &[Token<'_>]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        if token.is_sign('(') {
            depth += 1;
        } else if token.is_sign(')') {
            depth -= 1;
            if depth == 0 {
                return at + 1;
            }
        }
    }
    tokens.len()
}

/// The items between the commas that stand in no parentheses.
fn split<'s, 'a>(tokens: &'s [Token<'a>]) -> Vec<&'s [Token<'a>]> {
    let mut items = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < tokens.len() {
        if tokens[at].is_sign('(') {
            at += group_length(&tokens[at..]);
            continue;
        }
        if tokens[at].is_sign(',') {
            items.push(&tokens[start..at]);
            start = at + 1;
        }
        at += 1;
    }
    items.push(&tokens[start..]);
    items
}

/// The text of tokens, with one blank for any white space and comments between them.
fn spelled(tokens: &[Token<'_>]) -> String {
    let mut text = String::new();
    let mut gap = false;
    for token in tokens {
        if token.counts() {
            if gap && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(token.text);
        }
        gap = !token.counts();
    }
    text
}

/// Walks over the tokens that count.
struct Reader<'s, 'a> {
    tokens: &'s [Token<'a>],
    at: usize,
}

impl Reader<'_, '_> {
    fn settle(&mut self) {
        while self.tokens.get(self.at).is_some_and(|token| !token.counts()) {
            self.at += 1;
        }
    }

    fn done(&mut self) -> bool {
        self.settle();
        self.at >= self.tokens.len()
    }

    fn sees(&mut self, keyword: &str) -> bool {
        self.settle();
        self.tokens.get(self.at).is_some_and(|token| token.is(keyword))
    }

    fn sees_next(&mut self, keyword: &str) -> bool {
        self.settle();
        self.tokens[self.at..].iter().filter(|token| token.counts()).nth(1).is_some_and(|token| token.is(keyword))
    }

    fn sees_sign(&mut self, sign: char) -> bool {
        self.settle();
        self.tokens.get(self.at).is_some_and(|token| token.is_sign(sign))
    }

    fn take(&mut self, keyword: &str) -> bool {
        let seen = self.sees(keyword);
        self.at += usize::from(seen);
        seen
    }

    /// Passes over one token, or one group in parentheses.
    fn skip(&mut self) {
        self.settle();
        self.at += if self.sees_sign('(') { group_length(&self.tokens[self.at..]) } else { 1 };
    }

    fn name(&mut self) -> String {
        self.settle();
        let name = self.tokens.get(self.at).map(|token| unquoted(token.text)).unwrap_or_default();
        self.at += 1;
        name
    }

    /// The text inside the parentheses that follow.
    fn group(&mut self) -> String {
        self.settle();
        let length = group_length(&self.tokens[self.at..]);
        let text = if length < 2 { String::new() } else { spelled(&self.tokens[self.at + 1..self.at + length - 1]) };
        self.at += length;
        text
    }

    fn group_holds(&self, keyword: &str) -> bool {
        let length = group_length(&self.tokens[self.at..]);
        self.tokens[self.at..self.at + length].iter().any(|token| token.is(keyword))
    }

    /// The names inside the parentheses that follow; none where no parentheses follow.
    fn names(&mut self) -> Option<Vec<String>> {
        if !self.sees_sign('(') {
            return None;
        }
        let length = group_length(&self.tokens[self.at..]);
        let inner = &self.tokens[self.at + 1..(self.at + length).saturating_sub(1)];
        let names = split(inner).into_iter().map(|tokens| Reader { tokens, at: 0 }.name()).collect();
        self.at += length;
        Some(names)
    }

    /// Passes over `INITIALLY …`, if it follows, and answers whether it said DEFERRED.
    fn initially(&mut self) -> bool {
        if !self.take("INITIALLY") {
            return false;
        }
        self.take("DEFERRED") || !self.take("IMMEDIATE")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_are_read_as_written() {
        let table = table(
            "CREATE TABLE \"or, ders\" (id INTEGER PRIMARY KEY AUTOINCREMENT, -- the, key\n a varchar(10, 2) COLLATE nocase DEFAULT -1 \
             CONSTRAINT pos CHECK (a  >\n0 AND a <> ')  ('), [b] int REFERENCES p ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED NOT NULL UNIQUE, \
             c text AS (lower( a )) STORED, CONSTRAINT u UNIQUE (a, \"b\") CHECK (1) FOREIGN KEY (a, b) REFERENCES \"p\" (x, y) ON UPDATE NO ACTION)",
        );
        assert_eq!(table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["id", "a", "b", "c"]);
        assert!(table.columns[0].auto_increment);
        assert_eq!(table.columns[1].collate.as_deref(), Some("nocase"));
        assert_eq!(table.columns[3].generated.as_deref(), Some("lower( a )"));
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let key = |table: &str, references: &[&str], on_delete, deferrable| Rule::ForeignKey {
            table: table.to_owned(),
            references: list(references),
            on_delete,
            on_update: Action::NoAction,
            deferrable,
        };
        let found: Vec<_> = table.constraints.into_iter().map(|item| (item.name, item.columns, item.rule)).collect();
        assert_eq!(
            found,
            [
                (Some("pos".to_owned()), list(&["a"]), Rule::Check("a > 0 AND a <> ')  ('".to_owned())),
                (None, list(&["b"]), key("p", &[], Action::SetNull, Some(Deferrable::InitiallyDeferred))),
                (None, list(&["b"]), Rule::Unique),
                (Some("u".to_owned()), list(&["a", "b"]), Rule::Unique),
                (None, list(&[]), Rule::Check("1".to_owned())),
                (None, list(&["a", "b"]), key("p", &["x", "y"], Action::NoAction, None)),
            ]
        );
    }

    #[test]
    fn indexes_are_read_as_written() {
        let index = index(
            "CREATE UNIQUE INDEX i ON t (lower(a) DESC, \"b\" COLLATE NOCASE, c asc) WHERE a IS NOT NULL AND b <> 'where'",
        );
        assert_eq!(index.parts, ["lower(a)", "\"b\" COLLATE NOCASE", "c"]);
        assert_eq!(index.predicate.as_deref(), Some("a IS NOT NULL AND b <> 'where'"));
    }
}
