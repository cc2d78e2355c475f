//! Statements become acts: what is done, to which table, and which facts it may be, after what the scripts have proved.

use super::elements::{self, Meaning, Refusal, parse, some};
use super::forms::{self, Control, Element, Means};
use super::known::{Demands, Known};
use super::words::{Places, Words};
use super::{learning, rows, wording};
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};
use crate::script::Part;
use std::ops::Range;

/// One thing that a statement does.
#[derive(Clone, Debug)]
pub(super) struct Act {
    /// What.
    pub(super) what: What,
    /// Where it stands: the statement, or its part.
    pub(super) span: Range<usize>,
    /// The table.
    pub(super) table: Option<Name>,
    /// What it is about.
    pub(super) object: Object,
    /// The tables that it refers to.
    pub(super) referenced: Vec<Name>,
    /// What no fact holds.
    pub(super) also: Vec<(HazardKind, Object)>,
    /// Whether the table was made in the same script: nobody waits for it, and nobody misses anything.
    pub(super) fresh: bool,
}

/// What is done.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// One of these facts.
    Facts(Vec<&'static Fact>),
    /// Rows are changed, perhaps all of them.
    Rows,
    /// A transaction begins or ends, or a timeout is set.
    Control(Control),
    /// Nothing.
    Nothing,
    /// It is not known, for this reason.
    Unknown(String),
}

/// A statement, or one action of an `ALTER TABLE`.
struct Piece<'a> {
    words: &'a Words<'a>,
    places: &'a Places,
    table: Option<Name>,
    /// A text that the parser takes.
    sql: &'a str,
    span: Range<usize>,
    /// How many bytes of that text do not stand in the script.
    before: usize,
    /// The constraints that the same statement drops.
    dropped: &'a [String],
}

/// What makes a statement of an action.
const HEAD: &str = "ALTER TABLE x ";

/// Reads statement after statement.
pub(super) struct Reader {
    /// The database.
    pub(super) dialect: Dialect,
    /// What is known so far.
    pub(super) known: Known,
    /// The number of the script, and of the transaction in it.
    pub(super) moment: (usize, usize),
    /// Whether the script has taken away what depends on its tables, to make it again.
    pub(super) followed: bool,
}

impl Reader {
    /// What a statement does.
    pub(super) fn read(&mut self, part: &Part<'_>) -> Vec<Act> {
        let words = Words::of(self.dialect, part.sql, part.start);
        if let Some(places) = words.read("ALTER [ONLINE|IGNORE] TABLE [IF EXISTS] [ONLY] <table> ..") {
            return self.alter(&words, &places);
        }
        let whole = words.span();
        let Some((means, places)) = forms::statement(self.dialect, &words) else {
            let why = match parse(self.dialect, part.sql) {
                Ok(_) => "nobody has measured what it does".to_owned(),
                Err(refusal) => return vec![self.refused(part.sql, whole, 0, &refusal)],
            };
            return vec![self.act(What::Unknown(why), whole, None, &Places::default())];
        };
        let names: Vec<Option<Name>> =
            match places.all("table").map(|named| Some(named.name.clone())).collect::<Vec<_>>() {
                none if none.is_empty() => {
                    let of_index = places.get("index").and_then(|index| self.known.table_of(&index.name).cloned());
                    vec![of_index.or_else(|| places.get("partition").map(|partition| partition.name.clone()))]
                }
                names => names,
            };
        let mut acts = Vec::new();
        for table in names {
            let (words, places, span) = (&words, &places, whole.clone());
            acts.push(self.one(means, Piece { words, places, table, sql: part.sql, span, before: 0, dropped: &[] }));
        }
        let proved = acts.first().cloned();
        if let Some(act) = proved {
            learning::statement(self, &act, &words, &places);
        }
        acts
    }

    fn alter(&mut self, words: &Words<'_>, places: &Places) -> Vec<Act> {
        let Some(table) = places.get("table").map(|named| named.name.clone()) else { return Vec::new() };
        let rest = words.from(places.taken);
        // Names of partitions stand between commas as well.
        let together =
            rest.read("DROP|REORGANIZE|REBUILD|TRUNCATE|ANALYZE|CHECK|OPTIMIZE|REPAIR PARTITION ..").is_some();
        let parts = if together { vec![rest] } else { rest.parts() };
        let mut acts = Vec::new();
        if self.dialect == Dialect::Sqlite && parts.len() > 1 {
            acts.push(self.act(
                What::Facts(some(self.dialect, &["several-actions"])),
                words.span(),
                Some(table.clone()),
                places,
            ));
        }
        let mysql = matches!(self.dialect, Dialect::Mysql | Dialect::Mariadb);
        let adds = |form: &str| parts.iter().any(|part| part.read(form).is_some());
        if mysql && adds("ADD COLUMN ..") && adds("ADD INDEX|KEY|UNIQUE|FULLTEXT|SPATIAL ..") {
            let what = What::Facts(some(self.dialect, &["add-column-plus-index"]));
            acts.push(self.act(what, words.span(), Some(table.clone()), places));
        }
        let swaps = mysql && adds("DROP PRIMARY KEY") && parts.iter().any(adds_key);
        let dropped: Vec<String> = parts
            .iter()
            .filter_map(|part| part.read("DROP CONSTRAINT [IF EXISTS] <name> .."))
            .filter_map(|places| places.get("name").map(|named| named.name.name.clone()))
            .collect();
        for part in &parts {
            let span = part.span();
            let text: String = text_of(part);
            let sql = format!("{HEAD}{text}");
            let act = match forms::action(self.dialect, part) {
                Some((means, places)) => {
                    let piece = Piece {
                        words: part,
                        places: &places,
                        table: Some(table.clone()),
                        sql: &sql,
                        span,
                        before: HEAD.len(),
                        dropped: &dropped,
                    };
                    let mut act = self.one(means, piece);
                    let gone = match (&act.object, &act.what) {
                        (Object::Column(table, column), What::Facts(facts)) => {
                            facts.iter().any(|fact| fact.id.starts_with("drop-column")).then_some((table, column))
                        }
                        (_, _) => None,
                    };
                    if gone.is_some_and(|(table, column)| self.known.is_copied(table, column)) {
                        act.also.push((HazardKind::LostWrites, act.object.clone()));
                    }
                    if let (What::Facts(_), Means::Does(_)) = (&act.what, means) {
                        learning::action(self, &table, &act, part, &places);
                    }
                    act
                }
                None => match parse(self.dialect, &sql) {
                    Ok(_) => {
                        let why = "nobody has measured what it does".to_owned();
                        self.act(What::Unknown(why), span, Some(table.clone()), &Places::default())
                    }
                    Err(refusal) => self.refused(&sql, span, HEAD.len(), &refusal),
                },
            };
            let swapped = swaps && (part.read("DROP PRIMARY KEY").is_some() || adds_key(part));
            let what = if swapped { What::Facts(some(self.dialect, &["swap-primary-key"])) } else { act.what.clone() };
            acts.push(Act { what, ..act });
        }
        acts
    }

    fn one(&mut self, means: Means, piece: Piece<'_>) -> Act {
        let words = piece.words;
        let mut act = self.meaning(means, piece);
        let plain = words.read("CREATE INDEX ..").is_some();
        if let (true, Some(table)) = (plain, &act.table) {
            if self.known.covers(table, &learning::columns(words)) {
                act.also.push((HazardKind::RedundantIndex, act.object.clone()));
            }
        }
        self.followed |= words.read("DROP VIEW|TRIGGER|FUNCTION|PROCEDURE ..").is_some();
        for kind in wording::kinds(self.dialect, words) {
            if kind == HazardKind::BreaksDependents && self.followed {
                continue;
            }
            act.also.push((kind, act.object.clone()));
        }
        act
    }

    fn meaning(&mut self, means: Means, piece: Piece<'_>) -> Act {
        let Piece { words, places, table, sql, span, before, dropped } = piece;
        match means {
            Means::Does(facts) => {
                let mut facts = learning::proved(self, facts, table.as_ref(), places, dropped);
                let strong =
                    words.has_row("USER_CATALOG_TABLE") && facts.iter().any(|fact| fact.id == "set-fillfactor");
                facts.extend(strong.then(|| some(self.dialect, &["set-user-catalog-table"])).into_iter().flatten());
                self.act(What::Facts(facts), span, table, places)
            }
            Means::Reads(element) => {
                let read = match (element, &table) {
                    (Element::Table, _) => elements::table(self.dialect, sql, &mut self.known, self.moment),
                    (Element::Column | Element::Constraint | Element::Type, Some(table)) => {
                        elements::action(self.dialect, table, sql, &mut self.known, self.moment)
                    }
                    (Element::Column | Element::Constraint | Element::Type, None) => Ok(Meaning::default()),
                };
                match read {
                    Ok(meaning) => self.meant(meaning, element, span, table, places),
                    Err(_) if element == Element::Type && self.dialect == Dialect::Postgres => {
                        let mut ids = super::types::unknown("");
                        ids.extend(["type-collate", "type-collate-indexed"]);
                        ids.extend(words.has_row("USING").then_some("type-same-using-expr"));
                        self.act(What::Facts(some(self.dialect, &ids)), span, table, places)
                    }
                    Err(_) if element == Element::Column && words.has_row("VIRTUAL") => {
                        let required = words.has_row("NOT NULL").then_some("add-column-generated-virtual-notnull");
                        let ids: Vec<&str> = ["add-column-generated-virtual"].into_iter().chain(required).collect();
                        self.act(What::Facts(some(self.dialect, &ids)), span, table, places)
                    }
                    Err(refusal) => {
                        let created =
                            table.clone().filter(|_| element == Element::Table && !words.has_row("IF NOT EXISTS"));
                        if let Some(table) = created {
                            self.known.add_unread(table, self.moment.0);
                        }
                        Act { table, ..self.refused(sql, span, before, &refusal) }
                    }
                }
            }
            Means::Writes => rows::act(self, sql, span),
            Means::Controls(control) => {
                let none = words.tokens.last().is_some_and(|last| ["'0'", "'0s'", "'0ms'"].contains(&last.text));
                let control = if none && control == Control::LockTimeout { Control::NoLockTimeout } else { control };
                self.act(What::Control(control), span, None, places)
            }
            Means::Harmless => self.act(What::Nothing, span, table, places),
            Means::Queries => match parse(self.dialect, sql) {
                Ok(_) => self.act(What::Nothing, span, table, places),
                Err(refusal) => self.refused(sql, span, before, &refusal),
            },
            Means::Unchecks => {
                let mut act = self.act(What::Nothing, span, table, places);
                act.also.push((HazardKind::ChecksOff, act.object.clone()));
                act
            }
            Means::Unknown => {
                self.act(What::Unknown("nobody has measured what it does".to_owned()), span, table, places)
            }
        }
    }

    fn meant(
        &mut self,
        meaning: Meaning,
        element: Element,
        span: Range<usize>,
        table: Option<Name>,
        places: &Places,
    ) -> Act {
        let what = if meaning.facts.is_empty() { What::Nothing } else { What::Facts(meaning.facts) };
        let mut act = self.act(what, span, table, places);
        if let (Some(table), Some(column)) = (&act.table, meaning.column) {
            act.object = Object::Column(table.clone(), column);
        }
        act.fresh |= element == Element::Table;
        (act.referenced, act.also) = (meaning.referenced, meaning.also);
        // Nobody waits for what was made in the same script.
        act.referenced.retain(|table| !self.known.is_fresh(table, self.moment.0));
        act
    }

    /// An act on what stands in the places of its form.
    pub(super) fn act(&self, what: What, span: Range<usize>, table: Option<Name>, places: &Places) -> Act {
        let named = |of: &str| places.get(of).map(|named| named.name.clone());
        let object = match (&table, named("column"), named("index"), named("type")) {
            (Some(table), Some(column), ..) => Object::Column(table.clone(), column.name),
            (Some(table), None, Some(index), _) => Object::Index(table.clone(), index.name),
            (Some(table), None, None, _) => Object::Table(table.clone()),
            (None, _, _, Some(kind)) => Object::Enum(kind),
            (None, ..) => {
                let first = places.names.first().map(|(_, named)| named.name.to_string());
                Object::Sql(first.unwrap_or_default())
            }
        };
        let fresh = table.as_ref().is_some_and(|table| self.known.is_fresh(table, self.moment.0));
        let also = Vec::new();
        let referenced = table.as_ref().map(|table| self.refers_to(table, places)).unwrap_or_default();
        Act { what, span, table, object, referenced, also, fresh }
    }

    /// The table behind the foreign key that is named.
    fn refers_to(&self, table: &Name, places: &Places) -> Vec<Name> {
        let Some(name) = places.get("name") else { return Vec::new() };
        match self.known.constraints.get(&(table.clone(), name.name.name.clone())).map(|constraint| &constraint.demands)
        {
            Some(Demands::ForeignKey(to)) => vec![to.clone()],
            Some(Demands::Check { .. } | Demands::Unique | Demands::PrimaryKey | Demands::NotNull(_)) | None => {
                Vec::new()
            }
        }
    }

    fn refused(&self, sql: &str, span: Range<usize>, before: usize, refusal: &Refusal) -> Act {
        let start = refusal.at.map_or(0, |(line, column)| offset(sql, line, column).saturating_sub(before));
        let at = (span.start + start).min(span.end);
        let what = What::Unknown(format!("the parser does not know it: {}", refusal.message));
        self.act(what, at..span.end.max(at), None, &Places::default())
    }
}

fn adds_key(part: &Words<'_>) -> bool {
    part.read("ADD [CONSTRAINT <name>] PRIMARY KEY ..").is_some()
}

/// The text of a part of a statement, with the comments and the space inside it.
fn text_of(part: &Words<'_>) -> String {
    let mut text = String::new();
    let mut end = None;
    for token in &part.tokens {
        // What stands between tokens is space and comments; as many bytes keep the place that a refusal names.
        if let Some(end) = end {
            text.push_str(&" ".repeat(token.start - end));
        }
        text.push_str(token.text);
        end = Some(token.start + token.text.len());
    }
    text
}

fn offset(sql: &str, line: usize, column: usize) -> usize {
    let start: usize = sql.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = sql.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at)
}
