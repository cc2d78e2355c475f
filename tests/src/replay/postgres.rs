//! A fact on PostgreSQL, in a transaction that is rolled back: the strongest lock on each relation that was there before, the files
//! that are other ones, and how often each table is read from its beginning to its end. What runs in no transaction must be
//! refused there; outside, the files alone are compared, because its locks are gone when it is done.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use schema_core::db::QueryError;
use schema_core::db::trace::postgres::{Moment, Relation, moment, relations};
use schema_core::facts::{Fact, Mode, Target, Transaction, Work};

use super::{Run, failure, refusal, run};

pub(super) async fn one(mut fact: Run<'_>) -> Result<Vec<String>, QueryError> {
    run(fact.connection, "RESET ALL; SET search_path = s, public").await?;
    fact.prepare().await?;
    let relations = relations(fact.connection).await?;
    let relations: Vec<Relation> = relations.into_iter().filter(|relation| relation.schema == "s").collect();
    fact.connection.execute("BEGIN").await?;
    let before = moment(fact.connection).await?;
    let inside = fact.statements().await;
    let mut wrong = Vec::new();
    match fact.effect.transaction {
        Transaction::Any | Transaction::Commits => {
            let after = if inside.is_ok() { Some(moment(fact.connection).await?) } else { None };
            fact.connection.execute("ROLLBACK").await?;
            wrong.extend(refusal(&inside, fact.effect.refused, "in a transaction"));
            if let Some(after) = after {
                let view = View::new(fact.fact, &relations, &before, &after);
                let declared: BTreeSet<_> = fact.effect.locks.iter().copied().collect();
                differs("locks", &declared, &view.locks(&declared), &mut wrong);
                let declared: BTreeSet<_> = fact.effect.work.iter().copied().collect();
                differs("work", &declared, &view.work(&declared, true), &mut wrong);
                wrong.append(&mut view.odd.borrow_mut());
            }
        }
        Transaction::Alone => {
            fact.connection.execute("ROLLBACK").await?;
            wrong.extend(refusal(&inside, Some("25001"), "in a transaction"));
            *fact.fresh = false;
            let outside = fact.statements().await;
            wrong.extend(refusal(&outside, fact.effect.refused, "outside a transaction"));
            let after = moment(fact.connection).await?;
            let view = View::new(fact.fact, &relations, &before, &after);
            let files = |work: &BTreeSet<(Target, Work)>| {
                work.iter().copied().filter(|(_, work)| *work == Work::Rewrite).collect::<BTreeSet<_>>()
            };
            let declared: BTreeSet<_> = fact.effect.work.iter().copied().collect();
            differs("files", &files(&declared), &files(&view.work(&declared, false)), &mut wrong);
            wrong.append(&mut view.odd.borrow_mut());
        }
    }
    if fact.may_fail() {
        wrong.extend(at_risk(&mut fact).await?);
    }
    Ok(wrong)
}

/// The same with a row at risk.
async fn at_risk(fact: &mut Run<'_>) -> Result<Option<String>, QueryError> {
    if fact.effect.transaction == Transaction::Alone {
        fact.prepare().await?;
        *fact.fresh = false;
        fact.put_at_risk().await?;
        return Ok(failure(&fact.statements().await));
    }
    fact.connection.execute("BEGIN").await?;
    fact.put_at_risk().await?;
    let answer = fact.statements().await;
    fact.connection.execute("ROLLBACK").await?;
    Ok(failure(&answer))
}

fn differs<T: Ord + std::fmt::Debug>(
    what: &str,
    declared: &BTreeSet<(Target, T)>,
    seen: &BTreeSet<(Target, T)>,
    wrong: &mut Vec<String>,
) {
    let list = |set: &BTreeSet<(Target, T)>| {
        let words: Vec<String> = set.iter().map(|(target, what)| format!("{target:?} {what:?}")).collect();
        if words.is_empty() { "nothing".to_owned() } else { words.join(", ") }
    };
    if declared != seen {
        wrong.push(format!("{what}: declared {}; seen {}", list(declared), list(seen)));
    }
}

/// What relations are to a statement.
struct View<'a> {
    fact: &'a Fact,
    relations: &'a [Relation],
    before: &'a Moment,
    after: &'a Moment,
    /// What fits no declaration at all.
    odd: RefCell<Vec<String>>,
}

impl<'a> View<'a> {
    fn new(fact: &'a Fact, relations: &'a [Relation], before: &'a Moment, after: &'a Moment) -> View<'a> {
        View { fact, relations, before, after, odd: RefCell::default() }
    }

    /// The words of the statement.
    fn words(&self) -> impl Iterator<Item = &str> {
        words(self.fact.sql)
    }

    /// What the statement is about: the first relation that it names, or the table of the first index. What is made of
    /// others is about none of them.
    fn main(&self) -> Option<&Relation> {
        let makes = ["CREATE TABLE", "CREATE VIEW", "CREATE OR REPLACE VIEW", "CREATE MATERIALIZED VIEW"];
        if makes.iter().any(|words| self.fact.sql.starts_with(words)) {
            return None;
        }
        let named = self.words().find_map(|word| self.relations.iter().find(|relation| relation.name == word))?;
        Some(self.relations.iter().find(|relation| relation.number == named.table).unwrap_or(named))
    }

    fn target(&self, relation: &Relation) -> Target {
        let main = self.main();
        let about = |name: &str| main.is_some_and(|main| main.name == name);
        match (relation.kind.as_str(), relation.name.as_str()) {
            ("S", _) => Target::Sequence,
            ("v" | "m", _) => Target::View,
            (_, "p1") => Target::Partition,
            (_, "p2") => Target::Attached,
            (_, "pdef") => Target::DefaultPartition,
            (_, "par") => Target::Parent,
            (_, "r") if !about("r") => Target::Referenced,
            (_, "q") => Target::Referencing,
            (_, "t") if about("r") => Target::Referencing,
            (_, "t") if about("p") => Target::Referenced,
            (_, "t") if main.is_none() && self.fact.sql.starts_with("CREATE") => Target::Source,
            (_, "t") if about("mv") => Target::Source,
            _ => Target::Table,
        }
    }

    /// Indexes of one table as one target: all of them, or those that the statement names, by themselves or by a column.
    fn indexes(&self, table: &Relation, chosen: &BTreeSet<&str>, all_declared: bool) -> Target {
        match self.target(table) {
            Target::View => return Target::ViewIndexes,
            Target::Referencing => return Target::ReferencingIndexes,
            Target::Partition | Target::DefaultPartition | Target::Attached => return Target::PartitionIndexes,
            _ => {}
        }
        let said: BTreeSet<&str> = self.words().filter(|word| !["USING", "btree", "text"].contains(word)).collect();
        let of_table = || self.relations.iter().filter(|relation| relation.table == table.number);
        let all: BTreeSet<&str> = of_table().map(|index| index.number.as_str()).collect();
        let is_named = |index: &Relation| {
            said.contains(index.name.as_str()) || words(&index.definition).any(|word| said.contains(word))
        };
        let named: BTreeSet<&str> =
            of_table().filter(|index| is_named(index)).map(|index| index.number.as_str()).collect();
        if *chosen == all && (all_declared || named != all) {
            return Target::Indexes;
        }
        if *chosen != named {
            let names = |of: &BTreeSet<&str>| {
                let names =
                    of_table().filter(|index| of.contains(index.number.as_str())).map(|index| index.name.clone());
                names.collect::<Vec<_>>().join(", ")
            };
            let odd = format!("of all indexes not those named ({}), but {}", names(&named), names(chosen));
            self.odd.borrow_mut().push(odd);
        }
        Target::Index
    }

    /// Targets of relations: indexes together, table by table.
    fn targets<T: Ord + Copy>(&self, of: &BTreeMap<&str, T>, all_declared: bool) -> BTreeSet<(Target, T)> {
        let mut targets = BTreeSet::new();
        let mut indexes: BTreeMap<&str, (BTreeSet<&str>, BTreeSet<T>)> = BTreeMap::new();
        for relation in self.relations {
            let Some(what) = of.get(relation.number.as_str()) else { continue };
            if relation.table.is_empty() {
                targets.insert((self.target(relation), *what));
            } else {
                let (chosen, how) = indexes.entry(&relation.table).or_default();
                chosen.insert(&relation.number);
                how.insert(*what);
            }
        }
        for (table, (chosen, how)) in indexes {
            if let Some(table) = self.relations.iter().find(|relation| relation.number == table) {
                let target = self.indexes(table, &chosen, all_declared);
                targets.extend(how.into_iter().map(|what| (target, what)));
            }
        }
        targets
    }

    fn locks(&self, declared: &BTreeSet<(Target, Mode)>) -> BTreeSet<(Target, Mode)> {
        let index = |number: &str| self.relations.iter().any(|own| own.number == number && !own.table.is_empty());
        let locks = self.after.locks.iter().map(|(number, mode)| (number.as_str(), *mode));
        // Every query takes AccessShare on indexes that it may use.
        let locks = locks.filter(|(number, mode)| *mode > Mode::AccessShare || !index(number)).collect();
        self.targets(&locks, declared.iter().any(|(target, _)| *target == Target::Indexes))
    }

    fn work(&self, declared: &BTreeSet<(Target, Work)>, with_reads: bool) -> BTreeSet<(Target, Work)> {
        let reads = |number: &str| {
            let count = |done: &Moment| done.reads.get(number).copied().unwrap_or_default();
            count(self.after).saturating_sub(count(self.before))
        };
        let mut work: BTreeMap<&str, Work> = BTreeMap::new();
        for relation in self.relations.iter().filter(|relation| self.is_another_file(relation)) {
            let table = if relation.table.is_empty() { &relation.number } else { &relation.table };
            let what = match relation.kind.as_str() {
                "S" => Work::Rewrite,
                _ if self.after.relations.get(table).is_some_and(|now| now.empty) => Work::Empty,
                _ if with_reads && reads(table) == 0 => Work::Move,
                _ => Work::Rewrite,
            };
            work.insert(&relation.number, what);
        }
        let mut targets = self.targets(&work, declared.iter().any(|(target, _)| *target == Target::Indexes));
        let joined = declared.iter().any(|(_, work)| *work == Work::Join);
        for table in self.relations.iter().filter(|relation| with_reads && relation.table.is_empty()) {
            let target = self.target(table);
            let made =
                |index: &&Relation| index.kind == "i" && index.table == table.number && self.is_made(&index.number);
            let built = self.after.relations.values().filter(made).count() as u64;
            if built > 0 {
                targets.insert((Target::Index, Work::Build));
            }
            let does = |relation: &Relation, what| work.get(relation.number.as_str()) == Some(&what);
            // An index of an empty table is built by reading the table, too.
            let again = |index: &&Relation| does(index, Work::Rewrite) || does(index, Work::Empty);
            let own = self.relations.iter().filter(|relation| relation.table == table.number).filter(again).count();
            // What a materialized view is written from is other tables.
            let itself = u64::from(table.kind == "r" && does(table, Work::Rewrite));
            let told = built + own as u64 + itself;
            // What a foreign key is verified by is a query, which may read the other table in any way.
            let other = joined && !declared.contains(&(target, Work::Join));
            match reads(&table.number).checked_sub(told) {
                Some(0) => {}
                _ if other => {}
                Some(1) if declared.contains(&(target, Work::Join)) => drop(targets.insert((target, Work::Join))),
                Some(1) => drop(targets.insert((target, Work::Scan))),
                more => self.odd.borrow_mut().push(format!("{} is read {more:?} times more than {told}", table.name)),
            }
        }
        targets
    }

    fn is_another_file(&self, relation: &Relation) -> bool {
        let after = &self.after.relations;
        let again = || after.values().find(|now| now.name == relation.name && self.is_new(&now.number));
        let now = after.get(&relation.number).or_else(again);
        now.is_some_and(|now| now.file != relation.file)
    }

    /// Whether nothing of this number was there before.
    fn is_new(&self, number: &str) -> bool {
        self.relations.iter().all(|relation| relation.number != number)
    }

    /// Whether nothing of this number or name was there before.
    fn is_made(&self, number: &str) -> bool {
        let name = self.after.relations.get(number).map(|now| &now.name);
        self.is_new(number) && self.relations.iter().all(|relation| Some(&relation.name) != name)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}
