//! How many rows stand in the way of a plan, and how many are at stake in it, as a live database counted them: who reads it need not
//! guess whether what may happen does.

use crate::hazard::Hazard;

/// What is to be counted before a plan runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// The migration it is about.
    pub version: i64,
    /// The operation, in words.
    pub operation: String,
    /// What the rows do.
    pub asks: Asks,
    /// The hazards that the answer weighs.
    pub hazards: Vec<Hazard>,
    /// The query that counts them.
    pub query: Query,
}

/// What the counted rows do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// One of them is enough to stop the migration.
    Stops,
    /// They lose what they hold.
    Loses,
    /// They hold values that become others.
    Changes,
}

/// A query, in the names that the database has before the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// It can be asked now.
    Now(String),
    /// What it is about is there only after this operation of the same plan.
    After(String),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// So many rows.
    Rows(u64),
    /// Nobody knows, and why.
    Unknown(String),
}

/// What was asked, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What was asked.
    pub inquiry: Inquiry,
    /// What came of it.
    pub answer: Answer,
}

/// All that was asked for a plan; empty where no database was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub Vec<Count>);

impl Counts {
    /// Nothing was asked.
    pub const NONE: &'static Counts = &Counts(Vec::new());

    /// How many rows a hazard is about; none where that was not asked. What is not known of some is not known.
    #[must_use]
    pub fn at_risk(&self, hazard: &Hazard) -> Option<&Answer> {
        self.of(hazard).map(|count| &count.answer)
    }

    /// What is to be said of a hazard: `nothing is lost, no row holds a value now`.
    #[must_use]
    pub fn sentence(&self, hazard: &Hazard) -> Option<String> {
        self.of(hazard).map(ToString::to_string)
    }

    /// What came of a query, which migration ever asked it.
    #[must_use]
    pub fn returned(&self, sql: &str) -> Option<&Answer> {
        let asked = self.0.iter().find(|count| matches!(&count.inquiry.query, Query::Now(own) if own == sql));
        asked.map(|count| &count.answer)
    }

    fn of(&self, hazard: &Hazard) -> Option<&Count> {
        let about = self.0.iter().filter(|count| count.inquiry.hazards.contains(hazard));
        about.max_by_key(|count| match count.answer {
            Answer::Rows(rows) => (false, rows),
            Answer::Unknown(_) => (true, 0),
        })
    }
}

/// `3 rows are in the way, so that it would fail`.
impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.answer, self.inquiry.asks) {
            (Answer::Unknown(why), _) => write!(f, "not counted: {why}"),
            (Answer::Rows(0), Asks::Stops) => f.write_str("no row is in the way now"),
            (Answer::Rows(1), Asks::Stops) => f.write_str("1 row is in the way, so that it would fail"),
            (Answer::Rows(rows), Asks::Stops) => write!(f, "{rows} rows are in the way, so that it would fail"),
            (Answer::Rows(0), Asks::Loses) => f.write_str("nothing is lost, no row holds a value now"),
            (Answer::Rows(1), Asks::Loses) => f.write_str("1 row loses what it holds"),
            (Answer::Rows(rows), Asks::Loses) => write!(f, "{rows} rows lose what they hold"),
            (Answer::Rows(0), Asks::Changes) => f.write_str("nothing is lost, no value changes now"),
            (Answer::Rows(1), Asks::Changes) => f.write_str("1 row holds a value that changes"),
            (Answer::Rows(rows), Asks::Changes) => write!(f, "{rows} rows hold values that change"),
        }
    }
}

/// `returned 3`.
impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Answer::Rows(rows) => write!(f, "returned {rows}"),
            Answer::Unknown(why) => write!(f, "not counted: {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazard::HazardKind;
    use crate::model::{Name, Object};

    #[test]
    fn what_is_not_known_of_some_is_not_known() {
        let hazard = Hazard { kind: HazardKind::DataLoss, object: Object::Table(Name::new("orders")) };
        let count = |sql: &str, answer| Count {
            inquiry: Inquiry {
                version: 1,
                operation: "drop table orders".to_owned(),
                asks: Asks::Loses,
                hazards: vec![hazard.clone()],
                query: Query::Now(sql.to_owned()),
            },
            answer,
        };
        let mut counts = Counts(vec![count("a", Answer::Rows(0))]);
        assert_eq!(counts.sentence(&hazard).as_deref(), Some("nothing is lost, no row holds a value now"));
        counts.0.push(count("b", Answer::Rows(7)));
        assert_eq!(counts.at_risk(&hazard), Some(&Answer::Rows(7)));
        assert_eq!(counts.sentence(&hazard).as_deref(), Some("7 rows lose what they hold"));
        counts.0.push(count("c", Answer::Unknown("it took longer than 5 s".to_owned())));
        assert_eq!(counts.sentence(&hazard).as_deref(), Some("not counted: it took longer than 5 s"));
        assert_eq!(counts.returned("a"), Some(&Answer::Rows(0)));
        assert_eq!(Counts::NONE.at_risk(&hazard), None);
    }
}
