//! How MySQL and MariaDB divide a table: what stands behind `PARTITION BY`, in one spelling. There a table stays one table, whatever
//! its partitions are, so that all of it is one option of the table, and one statement changes it.
//!
//! MySQL 9.7 manual, 15.1.24, "CREATE TABLE and Partitioning"; MariaDB, "Partitioning Types".

use super::partitioning_read;
use super::partitioning_tokens::{For, expression, is_word, is_wrapped, name, name_at, spell, values};
use sqlparser::tokenizer::Token;
use std::fmt::Write as _;

/// The option of MySQL and MariaDB that divides a table.
pub const PARTITION_BY: &str = "partition_by";

/// The division of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Partitioning {
    /// How a partition is found.
    pub by: Key,
    /// How many partitions there are, where they have the names and nothing else than what the server gives them.
    pub count: Option<u32>,
    /// How a partition is divided again, and into how many.
    pub sub: Option<(Key, Option<u32>)>,
    /// The partitions.
    pub parts: Vec<Part>,
}

/// How a partition is found.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Whether by powers of two, which moves fewer rows when partitions come and go.
    pub linear: bool,
    /// By what.
    pub method: Method,
    /// `ALGORITHM = 1`, of MySQL 5.1.
    pub algorithm: Option<u32>,
    /// Of what.
    pub on: On,
}

/// By what a partition is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words of the grammar")]
pub enum Method {
    Range,
    List,
    Hash,
    Key,
}

/// Of what.
#[derive(Clone, Debug, PartialEq)]
pub enum On {
    /// An expression.
    Expr(Vec<Token>),
    /// These columns; none: those of the primary key.
    Columns(Vec<String>),
}

/// A partition, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Which rows it takes.
    pub values: Values,
    /// What else it is told, in the order of the grammar.
    pub settings: Vec<(&'static str, Token)>,
    /// The engine, which is that of the table.
    pub engine: Option<String>,
    /// Its own parts.
    pub sub: Vec<Part>,
}

/// Which rows a partition takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// The server decides.
    Any,
    /// Those less than these, and not less than those of the partition before.
    LessThan(Vec<Token>),
    /// Those with these.
    In(Vec<Token>),
    /// What no other partition takes (MariaDB).
    Default,
}

/// What stands behind `PARTITION BY`; none where it is not understood.
#[must_use]
pub fn read(text: &str) -> Option<Partitioning> {
    partitioning_read::read(text).map(settled)
}

/// The text in the one form that it has as far as that is known without a server; as it stands where it is not understood.
#[must_use]
pub fn settle(text: &str) -> String {
    read(text).map_or_else(|| text.trim().to_owned(), |read| read.text(For::People))
}

/// ` PARTITION BY …`, with the space before it.
#[must_use]
pub fn spelled(text: &str) -> String {
    format!(" PARTITION BY {}", read(text).map_or_else(|| text.to_owned(), |read| read.text(For::Server)))
}

/// The text with a column under another name.
#[must_use]
pub fn with_renamed_column(text: &str, from: &str, to: &str) -> String {
    let Some(mut partitioning) = read(text) else { return text.to_owned() };
    let Partitioning { by, sub, .. } = &mut partitioning;
    for key in std::iter::once(by).chain(sub.iter_mut().map(|(key, _)| key)) {
        match &mut key.on {
            On::Columns(columns) => {
                columns.iter_mut().filter(|column| column.eq_ignore_ascii_case(from)).for_each(|column| {
                    to.clone_into(column);
                });
            }
            On::Expr(tokens) => {
                for at in 0..tokens.len() {
                    if name_at(tokens, at).is_some_and(|name| name.eq_ignore_ascii_case(from)) {
                        tokens[at] = Token::make_word(to, Some('`'));
                    }
                }
            }
        }
    }
    partitioning.text(For::People)
}

impl Partitioning {
    /// The columns that it names.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.keys().flat_map(|key| -> Vec<&str> {
            match &key.on {
                On::Columns(columns) => columns.iter().map(String::as_str).collect(),
                On::Expr(tokens) => (0..tokens.len()).filter_map(|at| name_at(tokens, at)).collect(),
            }
        })
    }

    /// Whether rows are divided by this column.
    #[must_use]
    pub fn names(&self, column: &str) -> bool {
        self.columns().any(|name| name.eq_ignore_ascii_case(column))
    }

    /// Whether rows are divided by the primary key, whatever that is.
    #[must_use]
    pub fn follows_primary_key(&self) -> bool {
        self.keys().any(|key| key.on == On::Columns(Vec::new()))
    }

    /// Whether there is a partition for any row.
    #[must_use]
    pub fn takes_every_row(&self) -> bool {
        match self.by.method {
            Method::Hash | Method::Key => true,
            Method::Range => self.parts.last().is_some_and(|part| match &part.values {
                Values::LessThan(tokens) => {
                    tokens.iter().all(|token| is_word(token, "MAXVALUE") || *token == Token::Comma)
                }
                Values::Any | Values::In(_) | Values::Default => false,
            }),
            Method::List => self.parts.iter().any(|part| part.values == Values::Default),
        }
    }

    /// The names of the partitions.
    #[must_use]
    pub fn part_names(&self) -> Vec<String> {
        if self.parts.is_empty() {
            return (0..self.count.unwrap_or(1)).map(|at| format!("p{at}")).collect();
        }
        self.parts.iter().map(|part| part.name.clone()).collect()
    }

    /// The list of the partitions that it has behind all those of `other`, and nothing else is different.
    #[must_use]
    pub fn behind(&self, other: &Partitioning) -> Option<String> {
        let alike = self.by == other.by && self.sub == other.sub && !other.parts.is_empty() && !other.takes_every_row();
        let more = self.parts.strip_prefix(other.parts.as_slice()).filter(|more| !more.is_empty());
        more.filter(|_| alike && matches!(self.by.method, Method::Range | Method::List))
            .map(|more| list("PARTITION", more, For::Server))
    }

    /// The engines that its parts name.
    pub fn engines(&self) -> impl Iterator<Item = &str> {
        self.parts
            .iter()
            .flat_map(|part| std::iter::once(part).chain(&part.sub))
            .filter_map(|part| part.engine.as_deref())
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.by).chain(self.sub.iter().map(|(key, _)| key))
    }

    fn text(&self, whom: For) -> String {
        let mut text = self.by.text(whom);
        if let Some(count) = self.count {
            let _ = write!(text, " PARTITIONS {count}");
        }
        if let Some((key, count)) = &self.sub {
            let _ = write!(text, " SUBPARTITION BY {}", key.text(whom));
            if let Some(count) = count {
                let _ = write!(text, " SUBPARTITIONS {count}");
            }
        }
        text + &list("PARTITION", &self.parts, whom)
    }
}

impl Key {
    fn text(&self, whom: For) -> String {
        let linear = if self.linear { "LINEAR " } else { "" };
        let word = match self.method {
            Method::Range => "RANGE",
            Method::List => "LIST",
            Method::Hash => "HASH",
            Method::Key => "KEY",
        };
        let algorithm = self.algorithm.map(|number| format!(" ALGORITHM = {number}")).unwrap_or_default();
        match &self.on {
            On::Expr(tokens) => format!("{linear}{word} ({})", expression(tokens, whom)),
            On::Columns(columns) => {
                let of = if self.method == Method::Key { "" } else { " COLUMNS" };
                let columns: Vec<String> = columns.iter().map(|column| name(column, whom)).collect();
                format!("{linear}{word}{of}{algorithm} ({})", columns.join(", "))
            }
        }
    }
}

fn list(word: &str, parts: &[Part], whom: For) -> String {
    if parts.is_empty() {
        return String::new();
    }
    let parts: Vec<String> = parts
        .iter()
        .map(|part| {
            let mut text = format!("{word} {}", name(&part.name, whom));
            match &part.values {
                Values::Any => {}
                Values::LessThan(tokens) => {
                    let _ = write!(text, " VALUES LESS THAN ({})", values(tokens));
                }
                Values::In(tokens) => {
                    let _ = write!(text, " VALUES IN ({})", values(tokens));
                }
                Values::Default => text += " DEFAULT",
            }
            for (key, value) in &part.settings {
                let value = if let Token::Word(word) = value { name(&word.value, whom) } else { spell(value) };
                let _ = write!(text, " {key} = {value}");
            }
            text + &list("SUBPARTITION", &part.sub, whom)
        })
        .collect();
    format!(" ({})", parts.join(", "))
}

/// Without what says nothing: engines, which are the table's, numbers that are counted or hold anyhow, and names that the server gives.
fn settled(mut partitioning: Partitioning) -> Partitioning {
    let Partitioning { by, count, sub, parts } = &mut partitioning;
    let says_nothing = |part: &Part, name: String| {
        part.name.eq_ignore_ascii_case(&name)
            && part.settings.is_empty()
            && part.sub.is_empty()
            && part.values == Values::Any
    };
    for key in std::iter::once(by).chain(sub.iter_mut().map(|(key, _)| key)) {
        key.algorithm = key.algorithm.filter(|number| *number != 2);
        if let On::Expr(tokens) = &mut key.on {
            while is_wrapped(tokens) {
                tokens.pop();
                tokens.remove(0);
            }
        }
    }
    if parts.iter().enumerate().all(|(at, part)| says_nothing(part, format!("p{at}"))) && !parts.is_empty() {
        *count = u32::try_from(parts.len()).ok();
        parts.clear();
    }
    if !parts.is_empty() || *count == Some(1) {
        *count = None;
    }
    if let Some((_, count)) = sub {
        let each = parts.first().map_or(0, |part| part.sub.len());
        let by_the_server = |part: &Part| {
            let mut subs = part.sub.iter().enumerate();
            part.sub.len() == each && subs.all(|(at, sub)| says_nothing(sub, format!("{}sp{at}", part.name)))
        };
        if each > 0 && parts.iter().all(by_the_server) {
            *count = u32::try_from(each).ok();
            parts.iter_mut().for_each(|part| part.sub.clear());
        }
        if *count == Some(1) || parts.iter().any(|part| !part.sub.is_empty()) {
            *count = None;
        }
    }
    partitioning
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_the_same_has_one_form() {
        for (written, settled) in [
            (
                "range(YEAR(`day`))(partition `p0` values less than(2020) engine=InnoDB, partition p1 values less than maxvalue)",
                "RANGE (year(day)) (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS THAN (MAXVALUE))",
            ),
            (
                "RANGE  COLUMNS(`created_on`,a) (PARTITION p VALUES LESS THAN ('2020-01-01',MAXVALUE) COMMENT = 'it''s' ENGINE = InnoDB)",
                "RANGE COLUMNS (created_on, a) (PARTITION p VALUES LESS THAN ('2020-01-01', MAXVALUE) COMMENT = 'it\\'s')",
            ),
            ("hash ((a+`b`)) partitions 4", "HASH (a + b) PARTITIONS 4"),
            ("HASH(`id`)\n(PARTITION p0 ENGINE = InnoDB,\n PARTITION p1 ENGINE = InnoDB)", "HASH (id) PARTITIONS 2"),
            ("HASH(mod(a, 10) mod 3 DIV 2) PARTITIONS 1", "HASH (mod(a, 10) % 3 DIV 2)"),
            ("linear key algorithm=2 ( ) (partition x, partition y)", "LINEAR KEY () (PARTITION x, PARTITION y)"),
            ("KEY ALGORITHM = 1 (`order`)", "KEY ALGORITHM = 1 (order)"),
            (
                "LIST (`a`) (PARTITION p VALUES IN (-1, 2 ,null), PARTITION q DEFAULT)",
                "LIST (a) (PARTITION p VALUES IN (-1, 2, NULL), PARTITION q DEFAULT)",
            ),
            (
                "LIST COLUMNS(a,b) (PARTITION p VALUES IN ((1,'x'),(2,'y')))",
                "LIST COLUMNS (a, b) (PARTITION p VALUES IN ((1, 'x'), (2, 'y')))",
            ),
            (
                "RANGE (a) SUBPARTITION BY HASH (b) (PARTITION p VALUES LESS THAN (1) (SUBPARTITION psp0, SUBPARTITION psp1))",
                "RANGE (a) SUBPARTITION BY HASH (b) SUBPARTITIONS 2 (PARTITION p VALUES LESS THAN (1))",
            ),
        ] {
            assert_eq!(settle(written), settled);
            assert_eq!(settle(settled), settled);
        }
        // What is not understood stays as it is.
        for odd in ["SYSTEM_TIME INTERVAL 1 MONTH", "RANGE (a)", "HASH (a) (PARTITION p VALUES IN (1))", "", "HASH (a"]
        {
            assert_eq!(read(odd), None);
            assert_eq!(settle(odd), odd);
        }
    }

    #[test]
    fn names_are_quoted_where_a_server_reads_them_and_follow_a_rename() {
        let text = "RANGE (extract(year_month from made) + to_days(made)) (PARTITION made VALUES LESS THAN (-5))";
        assert_eq!(
            spelled(text),
            " PARTITION BY RANGE (extract(year_month from `made`) + to_days(`made`)) (PARTITION `made` VALUES LESS THAN (-5))"
        );
        assert_eq!(
            with_renamed_column(text, "made", "select"),
            "RANGE (extract(year_month from select) + to_days(select)) (PARTITION made VALUES LESS THAN (-5))"
        );
        assert_eq!(with_renamed_column("KEY (a, b)", "b", "c"), "KEY (a, c)");
        let read = read(text).expect("it is understood");
        assert_eq!(read.columns().collect::<Vec<_>>(), ["made", "made"]);
        assert!(read.names("Made") && !read.names("year_month") && !read.takes_every_row());
    }
}
