//! What a migrated database accepts and refuses, beside one that was built directly: an oracle that asks the database alone,
//! and neither the engine's inspector nor a dump. Of the schema after a change follow rows that it must refuse, each
//! for one reason: a NULL, a double, an orphan, a text that is too long, a value that breaks a check. Both databases answer
//! each of them, and many that are right, alike; and what the model refuses, both refuse.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use schema_core::db::Connection;
use schema_core::dialect::options::NOT_ENFORCED;
use schema_core::model::{Declared, Dialect, IndexKey, Name, Schema, Table, Type};
use schema_core::plan::{Drops, Plan, Policy, Request, plan};
use schema_tests::cases::all;
use schema_tests::proof::{directly, problems};
use schema_tests::random::{KINDS, Rng, change, schema};
use schema_tests::rows::{Insert, Values};
use schema_tests::servers::Kind;
use schema_tests::sql;
use schema_tests::tame::rows_of;
use schema_tests::trip::{connect, in_parallel, runtime, up};

/// How many random changes there are on each database.
const PAIRS: usize = 40;
/// How many rows each table has.
const ROWS: usize = 3;
/// The number of the row that is tried, and of one that no row refers to.
const TRIED: usize = 20;
const NOWHERE: usize = 97;

/// One row that is tried.
struct Probe {
    /// Which rule it breaks; none: it may well be right.
    breaks: Option<&'static str>,
    what: String,
    sql: String,
    /// Whether the end of the transaction decides.
    deferred: bool,
}

/// How many rows were refused, by the rule that they break.
type Refused = BTreeMap<&'static str, usize>;

/// Two ways to one schema.
struct Ways<'a> {
    name: &'a str,
    setup: &'a [String],
    migrated: Vec<&'a Plan>,
    direct: Plan,
}

fn cases(kind: Kind) {
    let dialect = dialect(kind);
    let cases: Vec<_> = all().into_iter().filter(|case| case.live.contains(&kind)).collect();
    on_each(kind, "cases", &cases, |case| {
        let plans = case.plans(dialect)?;
        // A refusal is in the folder's refuse.txt.
        let Ok(plan) = &plans.plan else { return Ok(None) };
        if plan.schema.tables.values().all(|table| table.retired.is_some()) {
            return Ok(None);
        }
        let setup = case.setup(kind);
        let direct = case.fresh(dialect, &plan.schema)?;
        let migrated = plans.history.iter().chain([plan]).collect();
        ask(kind, &Ways { name: &case.name, setup: &setup, migrated, direct }).map(Some)
    });
}

fn pairs(kind: Kind) {
    let seed = std::env::var("ORACLE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_121);
    println!("ORACLE_SEED={seed}");
    let mut rng = Rng(seed);
    let seeds: Vec<u64> = (0..PAIRS).map(|_| rng.bits()).collect();
    on_each(kind, "random changes", &seeds, |seed| {
        let mut rng = Rng(*seed);
        // A change that has no plan gives way to the next.
        for _ in 0..50 {
            if let Some((first, second)) = pair(dialect(kind), &mut rng) {
                let policy = Policy { online: true, library: None, drops: Drops::Retire };
                let direct = directly(dialect(kind), &second.schema, policy)?;
                let ways = Ways { name: "oracle", setup: &[], migrated: vec![&first, &second], direct };
                return ask(kind, &ways).map(Some).map_err(|error| format!("seed {seed}: {error}"));
            }
        }
        Err(format!("seed {seed}: fifty changes in a row have no plan"))
    });
}

/// A random schema and a random change of it.
fn pair(dialect: Dialect, rng: &mut Rng) -> Option<(Plan, Plan)> {
    let policy = Policy { online: true, library: None, drops: Drops::Retire };
    let planned = |base: &Schema, declared: &Declared, version| {
        if problems(declared, dialect).is_some() {
            return None;
        }
        plan(&Request { dialect, base, declared, policy, version, name: None }).ok()
    };
    let declared = Declared { schema: schema(rng), ..Declared::default() };
    let first = planned(&Schema::default(), &declared, 1)?;
    let kinds: Vec<_> = (0..1 + rng.below(5)).map(|_| KINDS[rng.below(KINDS.len())]).collect();
    let declared = change(&declared.schema, &first.schema, &kinds, rng).0;
    let second = planned(&first.schema, &declared, 101).filter(|second| !second.migrations.is_empty())?;
    Some((first, second))
}

/// Asks for each of them, and says how much was refused.
fn on_each<T: Sync>(kind: Kind, what: &str, items: &[T], one: impl Fn(&T) -> Result<Option<Refused>, String> + Sync) {
    let _turn = turn();
    let start = Instant::now();
    let total = Mutex::new((0, Refused::new()));
    let failures = in_parallel(items, |item| {
        let Some(refused) = one(item)? else { return Ok(()) };
        let mut total = total.lock().unwrap_or_else(PoisonError::into_inner);
        total.0 += 1;
        for (rule, count) in refused {
            *total.1.entry(rule).or_default() += count;
        }
        Ok(())
    });
    let (asked, refused) = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    println!("{}: {asked} {what} in {:.0?}; refused alike: {refused:?}", kind.name(), start.elapsed());
    assert!(failures.is_empty(), "{} fail:\n\n{}", failures.len(), failures.join("\n\n"));
    let mut rules = vec!["not null", "unique", "reference", "check", "label"];
    rules.extend((kind != Kind::Sqlite).then_some("length"));
    for rule in rules {
        assert!(refused.get(rule).is_some_and(|count| *count > 0), "nothing was ever refused for {rule}: {refused:?}");
    }
}

/// Servers share the processors: one kind at a time goes faster than all of them.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn dialect(kind: Kind) -> Dialect {
    kind.name().parse().expect("servers are named like dialects")
}

/// Builds both databases, fills them with the same rows and tries the same rows on them.
fn ask(kind: Kind, ways: &Ways<'_>) -> Result<Refused, String> {
    let place = |error: String| format!("{} on {}: {error}", ways.name, kind.name());
    runtime()?.block_on(both(kind, ways)).map_err(place)
}

async fn both(kind: Kind, ways: &Ways<'_>) -> Result<Refused, String> {
    let (dialect, schema) = (dialect(kind), &ways.direct.schema);
    let databases = [kind.database("oracle_migrated"), kind.database("oracle_direct")];
    let (mut migrated, mut direct) = (connect(&databases[0]).await?, connect(&databases[1]).await?);
    for sql in ways.setup {
        for connection in [&mut migrated, &mut direct] {
            connection.execute(sql).await.map_err(|error| format!("{sql}: {error}"))?;
        }
    }
    for plan in &ways.migrated {
        up(&mut migrated, plan, plan.migrations.len()).await?;
    }
    up(&mut direct, &ways.direct, ways.direct.migrations.len()).await.map_err(|error| format!("directly: {error}"))?;

    let mut there: Vec<Insert> = Vec::new();
    for row in rows_of(dialect, schema, Values::Tame, ROWS, 0) {
        let sql = row.sql(dialect);
        let answers = [code(migrated.execute(&sql).await)?, code(direct.execute(&sql).await)?];
        alike(&answers, "a row to begin with", &sql)?;
        there.extend(answers[0].is_none().then_some(row));
    }
    let mut refused = Refused::new();
    for probe in probes(dialect, schema, &there) {
        let answers = [answer(&mut migrated, &probe).await?, answer(&mut direct, &probe).await?];
        alike(&answers, &probe.what, &probe.sql)?;
        if let Some(rule) = probe.breaks {
            if answers[0].is_none() {
                return Err(format!("{} is accepted, migrated and built directly\n{}", probe.what, probe.sql));
            }
            *refused.entry(rule).or_default() += 1;
        }
    }
    migrated.close().await;
    direct.close().await;
    Ok(refused)
}

/// The code of the error; none where there is none.
fn code(done: Result<u64, schema_core::db::QueryError>) -> Result<Option<String>, String> {
    match done {
        Ok(_) => Ok(None),
        Err(error) if error.is_answer() => Ok(error.code),
        Err(error) => Err(error.to_string()),
    }
}

fn alike(answers: &[Option<String>; 2], what: &str, sql: &str) -> Result<(), String> {
    let text =
        |answer: &Option<String>| answer.as_ref().map_or("accepts".to_owned(), |code| format!("refuses ({code})"));
    if answers[0] == answers[1] {
        return Ok(());
    }
    Err(format!(
        "{what}: the migrated database {} it, one built directly {} it\n{sql}",
        text(&answers[0]),
        text(&answers[1])
    ))
}

/// What a database says to a row, which does not stay.
async fn answer(connection: &mut Connection, probe: &Probe) -> Result<Option<String>, String> {
    let words = |error: schema_core::db::QueryError| error.to_string();
    connection.execute("BEGIN").await.map_err(words)?;
    if connection.dialect == Dialect::Postgres {
        connection.execute("SET CONSTRAINTS ALL IMMEDIATE").await.map_err(words)?;
    }
    let mut said = code(connection.execute(&probe.sql).await)?;
    if said.is_none() && probe.deferred && connection.dialect == Dialect::Sqlite {
        said = code(connection.execute("COMMIT").await)?;
        if said.is_none() {
            return Ok(None);
        }
    }
    connection.execute("ROLLBACK").await.map_err(words)?;
    Ok(said)
}

/// Every row that is tried.
fn probes(dialect: Dialect, schema: &Schema, there: &[Insert]) -> Vec<Probe> {
    let tried = rows_of(dialect, schema, Values::Tame, 1, TRIED);
    let nowhere = rows_of(dialect, schema, Values::Tame, 1, NOWHERE);
    let mut probes = Vec::new();
    for (name, table) in schema.tables.iter().filter(|(_, table)| table.retired.is_none()) {
        let first = there.iter().find(|row| row.table == *name);
        let (Some(first), Some(row)) = (first, tried.iter().find(|row| row.table == *name)) else { continue };
        let mut row = row.clone();
        for column in table.foreign_keys.values().flat_map(|key| &key.columns) {
            copy(&mut row, first, column);
        }
        let of = Of { dialect, name, table, row: &row, first };
        probes.push(of.probe(None, "a row", &[]));
        of.columns(&mut probes);
        of.doubles(&mut probes);
        of.orphans(&mut probes, there, &nowhere);
        of.checks(&mut probes);
    }
    probes
}

fn copy(row: &mut Insert, from: &Insert, column: &str) {
    if let (Some(at), Some(value)) = (row.columns.iter().position(|name| name == column), from.value(column)) {
        row.values[at] = value.to_owned();
    }
}

/// What the rows for one table are made of.
struct Of<'a> {
    dialect: Dialect,
    name: &'a Name,
    table: &'a Table,
    /// A row that is not there, with references to rows that are.
    row: &'a Insert,
    /// A row that is there.
    first: &'a Insert,
}

impl Of<'_> {
    /// The row with other values in some columns.
    fn probe(&self, breaks: Option<&'static str>, what: &str, values: &[(&str, String)]) -> Probe {
        let mut row = self.row.clone();
        for (column, value) in values {
            if let Some(at) = row.columns.iter().position(|name| name == column) {
                row.values[at].clone_from(value);
            }
        }
        Probe { breaks, what: format!("{what} in {}", self.name), sql: row.sql(self.dialect), deferred: false }
    }

    /// Whether a value can be put there without a thought of other rows.
    fn is_free(&self, column: &str) -> bool {
        self.row.value(column).is_some()
            && !self.table.foreign_keys.values().any(|key| key.columns.iter().any(|own| own == column))
    }

    /// A NULL, a text that is too long, a label that there is not.
    fn columns(&self, probes: &mut Vec<Probe>) {
        for (name, column) in self.table.columns.iter().filter(|(name, _)| self.row.value(name).is_some()) {
            // These count up instead, or take the moment at which they are written.
            let only_key = self.table.primary_key.as_ref().is_some_and(|key| key.columns == [name.clone()]);
            let fills = match self.dialect {
                Dialect::Postgres => false,
                Dialect::Mysql => column.identity.is_some(),
                Dialect::Mariadb => column.identity.is_some() || column.ty == Type::TimestampTz,
                Dialect::Sqlite => only_key && column.ty.is_integer(),
            };
            let breaks = (!column.nullable && !fills).then_some("not null");
            probes.push(self.probe(breaks, &format!("NULL for {name}"), &[(name, "NULL".to_owned())]));
            if !self.is_free(name) {
                continue;
            }
            match &column.ty {
                Type::Char(length) | Type::Varchar(length) if *length < 20_000 => {
                    let text = sql::string(self.dialect, &"x".repeat(*length as usize + 1));
                    // SQLite knows no lengths.
                    let breaks = (self.dialect != Dialect::Sqlite).then_some("length");
                    probes.push(self.probe(breaks, &format!("a longer {name}"), &[(name, text)]));
                }
                Type::Enum(_) => {
                    let label = sql::string(self.dialect, "no such label");
                    // What is retired keeps its values and nothing else.
                    let breaks = column.retired.is_none().then_some("label");
                    probes.push(self.probe(breaks, &format!("an unknown label for {name}"), &[(name, label)]));
                }
                _ => {}
            }
        }
    }

    /// The values of a row that is there, for each key.
    fn doubles(&self, probes: &mut Vec<Probe>) {
        let table = self.table;
        let mut keys: Vec<(&str, Vec<&str>, bool)> = Vec::new();
        keys.extend(table.primary_key.iter().map(|key| ("the primary key", texts(&key.columns), false)));
        keys.extend(
            table.uniques.iter().map(|(name, key)| (name.as_str(), texts(&key.columns), key.nulls_not_distinct)),
        );
        for (name, index) in table.indexes.iter().filter(|(_, index)| index.unique && index.predicate.is_none()) {
            let columns: Option<Vec<&str>> = index.parts.iter().map(|part| column(&part.key)).collect();
            keys.extend(columns.map(|columns| (name.as_str(), columns, index.nulls_not_distinct)));
        }
        for (name, exclusion) in &table.exclusions {
            let index = &exclusion.index;
            let equal = exclusion.operators.iter().all(|operator| operator == "=") && index.predicate.is_none();
            let columns: Option<Vec<&str>> = index.parts.iter().map(|part| column(&part.key)).collect();
            keys.extend(columns.filter(|_| equal).map(|columns| (name.as_str(), columns, false)));
        }
        for (name, columns, nulls) in keys {
            let values: Option<Vec<(&str, String)>> =
                columns.iter().map(|column| Some((*column, self.first.value(column)?.to_owned()))).collect();
            let Some(values) = values else { continue };
            let same = values.iter().all(|(_, value)| value != "DEFAULT" && (nulls || value != "NULL"));
            probes.push(self.probe(same.then_some("unique"), &format!("a double for {name}"), &values));
        }
    }

    /// The values of a row that is not there, for each reference.
    fn orphans(&self, probes: &mut Vec<Probe>, there: &[Insert], nowhere: &[Insert]) {
        for (name, key) in &self.table.foreign_keys {
            // MySQL 9.7.4 takes any row where a key within one table has a column on both sides: it finds the row itself in it.
            let shared = key.columns.iter().zip(&key.references).any(|(column, to)| column == to);
            if self.dialect == Dialect::Mysql && key.table == *self.name && shared {
                continue;
            }
            let Some(parent) = nowhere.iter().find(|row| row.table == key.table) else { continue };
            let pairs = key.columns.iter().zip(&key.references);
            let values: Option<Vec<(&str, String)>> =
                pairs.map(|(column, to)| Some((column.as_str(), parent.value(to)?.to_owned()))).collect();
            let Some(values) = values else { continue };
            let is_there = |row: &Insert| {
                row.table == key.table
                    && key.references.iter().zip(&values).all(|(to, (_, value))| row.value(to) == Some(value))
            };
            if there.iter().any(is_there) || values.iter().any(|(_, value)| value == "NULL" || value == "DEFAULT") {
                continue;
            }
            let probe = self.probe(Some("reference"), &format!("an orphan for {name}"), &values);
            probes.push(Probe { deferred: key.deferrable.is_some(), ..probe });
        }
    }

    /// A number on the wrong side, for each check that compares a column with one.
    fn checks(&self, probes: &mut Vec<Probe>) {
        for (name, check) in &self.table.checks {
            let text = check.expr.by.get(&self.dialect).or(check.expr.any.as_ref());
            let Some((column, value)) = text.and_then(|text| broken(text)) else { continue };
            let numeric = |ty: &Type| ty.is_integer() || matches!(ty, Type::Decimal { .. } | Type::Double | Type::Real);
            if self.is_free(&column) && self.table.columns.get(&column).is_some_and(|column| numeric(&column.ty)) {
                let refuses = !check.options.get(self.dialect).contains_key(NOT_ENFORCED);
                let breaks = refuses.then_some("check");
                probes.push(self.probe(breaks, &format!("what {name} excludes"), &[(&column, value)]));
            }
        }
    }
}

fn column(key: &IndexKey) -> Option<&str> {
    match key {
        IndexKey::Column(column) => Some(column),
        IndexKey::Expr(_) => None,
    }
}

fn texts(columns: &[String]) -> Vec<&str> {
    columns.iter().map(String::as_str).collect()
}

/// The column of `column operator number`, and a number for which that is false.
fn broken(check: &str) -> Option<(String, String)> {
    let bare = check.trim().trim_start_matches('(').trim_end_matches(')').replace(['"', '`'], "");
    let words: Vec<&str> = bare.split_whitespace().collect();
    let [column, operator, number] = words.as_slice() else { return None };
    let number: i64 = number.parse().ok()?;
    let wrong = match *operator {
        ">" | "<" | "<>" | "!=" => number,
        ">=" => number - 1,
        "<=" | "=" => number + 1,
        _ => return None,
    };
    Some(((*column).to_owned(), wrong.to_string()))
}

#[test]
fn cases_on_sqlite() {
    cases(Kind::Sqlite);
}

#[test]
fn cases_on_postgres() {
    cases(Kind::Postgres);
}

#[test]
fn cases_on_mariadb() {
    cases(Kind::Mariadb);
}

#[test]
fn cases_on_mysql() {
    cases(Kind::Mysql);
}

#[test]
fn pairs_on_sqlite() {
    pairs(Kind::Sqlite);
}

#[test]
fn pairs_on_postgres() {
    pairs(Kind::Postgres);
}

#[test]
fn pairs_on_mariadb() {
    pairs(Kind::Mariadb);
}

#[test]
fn pairs_on_mysql() {
    pairs(Kind::Mysql);
}
