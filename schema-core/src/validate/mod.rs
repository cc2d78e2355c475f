//! What is wrong in a declared schema, all of it at once, before anything is planned: what no macro can see
//! because it takes two items, and what a database of the project would refuse or silently change.

mod columns;
mod defaults;
mod domains;
mod enums;
mod expressions;
mod former;
mod inheritance;
mod keys;
mod names;
mod namespaces;
mod options;
mod partitioning;
mod partitions;
mod references;
mod sequences;
mod sizes;

use crate::dialect::domains::without_domains;
use crate::model::{Declared, Dialect, Location, Object};
use indexmap::IndexMap;

/// Something wrong in the declared schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is about.
    pub object: Object,
    /// Where that, or what it belongs to, is declared.
    pub location: Option<Location>,
    /// What is wrong, with the databases that it is wrong for.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// `src/order.rs:12 (Order): column orders.total: ...; help: ...`
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(location) = &self.location {
            write!(f, "{location}: ")?;
        }
        write!(f, "{} {}: {}; help: {}", self.object.kind(), self.object, self.message, self.help)
    }
}

/// Every problem of a declared schema on the databases of the project, in the order of the sources.
#[must_use]
pub fn validate(declared: &Declared, dialects: &[Dialect]) -> Vec<Problem> {
    let mut report = Report::default();
    enums::check(declared, dialects, &mut report);
    domains::check(declared, dialects, &mut report);
    sequences::alone(declared, dialects, &mut report);
    // What holds for the values of a domain holds for those of the type that it is over.
    let bare = without_domains(&declared.schema);
    for (name, table) in &bare.tables {
        let cx = Table { schema: &bare, name, table };
        names::check(&cx, dialects, &mut report);
        columns::check(&cx, dialects, &mut report);
        keys::check(&cx, dialects, &mut report);
        references::check(&cx, dialects, &mut report);
        expressions::check(&cx, dialects, &mut report);
        sizes::check(&cx, dialects, &mut report);
        options::check(&cx, dialects, &mut report);
        partitions::check(&cx, dialects, &mut report);
        inheritance::check(&cx, dialects, &mut report);
    }
    namespaces::check(declared, dialects, &mut report);
    former::check(declared, dialects, &mut report);

    let mut problems: Vec<Problem> =
        report.found.into_iter().map(|(found, on)| found.into_problem(declared, dialects, &on)).collect();
    problems.sort_by(|a, b| order(a).cmp(&order(b)));
    problems
}

/// A table among the others.
#[derive(Clone, Copy)]
struct Table<'a> {
    schema: &'a crate::model::Schema,
    name: &'a crate::model::Name,
    table: &'a crate::model::Table,
}

impl Table<'_> {
    fn object(&self) -> Object {
        Object::Table(self.name.clone())
    }

    fn column(&self, name: &str) -> Object {
        Object::Column(self.name.clone(), name.to_owned())
    }

    fn unique(&self, name: &str) -> Object {
        Object::Unique(self.name.clone(), name.to_owned())
    }

    fn index(&self, name: &str) -> Object {
        Object::Index(self.name.clone(), name.to_owned())
    }

    fn exclusion(&self, name: &str) -> Object {
        Object::Exclusion(self.name.clone(), name.to_owned())
    }

    fn foreign_key(&self, name: &str) -> Object {
        Object::ForeignKey(self.name.clone(), name.to_owned())
    }

    fn check(&self, name: &str) -> Object {
        Object::Check(self.name.clone(), name.to_owned())
    }

    fn primary_key(&self) -> Object {
        Object::PrimaryKey(self.name.clone())
    }
}

/// What was found, each thing once with the databases it was found for.
#[derive(Default)]
struct Report {
    found: IndexMap<Found, Vec<Dialect>>,
}

#[derive(PartialEq, Eq, Hash)]
struct Found {
    object: Object,
    message: String,
    help: String,
}

impl Report {
    /// Wrong on every database.
    fn all(&mut self, object: Object, message: impl Into<String>, help: impl Into<String>) {
        self.found.entry(Found { object, message: message.into(), help: help.into() }).or_default();
    }

    /// Wrong on one database.
    fn on(&mut self, dialect: Dialect, object: Object, message: impl Into<String>, help: impl Into<String>) {
        let on = self.found.entry(Found { object, message: message.into(), help: help.into() }).or_default();
        if !on.contains(&dialect) {
            on.push(dialect);
        }
    }
}

impl Found {
    fn into_problem(self, declared: &Declared, dialects: &[Dialect], on: &[Dialect]) -> Problem {
        let Found { object, message, help } = self;
        let place = declared.locations.get(&object).or_else(|| {
            let parent = match &object {
                Object::EnumValue(name, _) => Object::Enum(name.clone()),
                Object::Enum(_)
                | Object::Domain(_)
                | Object::Sequence(_)
                | Object::Sql(_)
                | Object::Table(_)
                | Object::Column(..)
                | Object::PrimaryKey(_)
                | Object::Unique(..)
                | Object::Index(..)
                | Object::Exclusion(..)
                | Object::ForeignKey(..)
                | Object::Check(..) => Object::Table(object.table()?.clone()),
            };
            declared.locations.get(&parent)
        });
        let titles: Vec<&str> = on.iter().map(|dialect| dialect.title()).collect();
        // With one database in the project, or for all of them, its name says nothing.
        let everywhere = on.is_empty() || dialects.iter().all(|dialect| on.contains(dialect));
        let message = if everywhere { message } else { format!("{message} ({})", titles.join(", ")) };
        Problem { location: place.cloned(), object, message, help }
    }
}

fn order(problem: &Problem) -> (bool, Option<(&str, u32)>) {
    let place = problem.location.as_ref().map(|location| (location.file.as_str(), location.line));
    (place.is_none(), place)
}

/// `a, b and c`.
fn listed<S: AsRef<str>>(names: &[S]) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => {
            format!("{} and {}", rest.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "), last.as_ref())
        }
    }
}

fn is_mysql(dialect: Dialect) -> bool {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb => true,
        Dialect::Postgres | Dialect::Sqlite => false,
    }
}
