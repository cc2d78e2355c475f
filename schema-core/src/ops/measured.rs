//! Which rows of the table of facts a statement is: what an operation names where it writes the SQL, and, on MySQL and MariaDB, what the
//! rest of the table makes of it.

use super::Cx;
use crate::dialect::options::{is_enforced, is_not_valid};
use crate::dialect::spell;
use crate::expr;
use crate::facts::{Algorithm, Effect, Fact, Target, Work, asks};
use crate::model::{Check, Column, Dialect, Generated, Index, IndexKey, Name, Table, Type};
use crate::statement::{Clauses, Lock, Statement};

/// Rows of MySQL and MariaDB by their names, found by the compiler; those that MariaDB alone has stand behind a semicolon.
macro_rules! my {
    ($($id:literal),* $(; $($mariadb:literal),+)?) => {
        const {
            &[
                $($crate::facts::named($crate::model::Dialect::Mysql, $id),)*
                $($($crate::facts::named($crate::model::Dialect::Mariadb, $mariadb)),+)?
            ] as &[&'static $crate::facts::Fact]
        }
    };
}

/// Rows of PostgreSQL.
macro_rules! pg {
    ($($id:literal),*) => {
        const {
            &[$($crate::facts::named($crate::model::Dialect::Postgres, $id)),*] as &[&'static $crate::facts::Fact]
        }
    };
}

/// Rows of SQLite.
macro_rules! lite {
    ($($id:literal),*) => {
        const { &[$($crate::facts::named($crate::model::Dialect::Sqlite, $id)),*] as &[&'static $crate::facts::Fact] }
    };
}

pub(crate) use lite;
pub(super) use {my, pg};

/// The same, which is those of these rows that its database has.
pub(super) fn on(cx: &Cx<'_>, statement: Statement, rows: &[&'static Fact]) -> Statement {
    let own = rows.iter().copied().filter(|fact| fact.effects(cx.dialect).next().is_some());
    statement.is(&own.collect::<Vec<_>>())
}

/// The same, with what they do to the whole of this table, and who waits for it.
pub(super) fn does(cx: &Cx<'_>, statement: Statement, table: &Name, rows: &[&'static Fact]) -> Statement {
    let statement = on(cx, statement, rows);
    super::work::lasting(cx, statement, table, rows)
}

/// Rows of which a statement is all, and those of which it may be one besides.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) all: Vec<&'static Fact>,
    pub(super) perhaps: Vec<&'static Fact>,
}

impl Rows {
    pub(super) fn of(all: &[&'static Fact]) -> Rows {
        Rows { all: all.to_vec(), perhaps: Vec::new() }
    }

    pub(super) fn and(mut self, more: &[&'static Fact]) -> Rows {
        self.all.extend(more);
        self
    }

    pub(super) fn perhaps(mut self, more: &[&'static Fact]) -> Rows {
        self.perhaps.extend(more);
        self
    }
}

/// The same, an `ALTER TABLE`, which is these rows of MySQL and MariaDB.
pub(super) fn alters(cx: &Cx<'_>, statement: Statement, table: &Name, rows: Rows) -> Statement {
    named(cx, statement, table, rows, Clauses::Action)
}

/// The same, a `CREATE INDEX`.
pub(super) fn creates(cx: &Cx<'_>, statement: Statement, table: &Name, rows: Rows) -> Statement {
    named(cx, statement, table, rows, Clauses::Option)
}

/// The same, which takes no clause, or not at its end.
pub(super) fn plainly(cx: &Cx<'_>, statement: Statement, table: &Name, rows: Rows) -> Statement {
    named(cx, statement, table, rows, Clauses::None)
}

fn named(cx: &Cx<'_>, statement: Statement, table: &Name, rows: Rows, clauses: Clauses) -> Statement {
    if !is_mysql(cx) {
        return statement;
    }
    let builds = |effect: &Effect| {
        effect.does(Target::Table, Work::Rewrite)
            && effect.clause.is_some_and(|clause| clause.algorithm == Algorithm::InPlace)
    };
    let in_place = rows.all.iter().any(|fact| fact.effects(cx.dialect).any(builds));
    let beside = Beside::of(cx, table);
    // For a moment at its end, if for no more.
    let mut statement = statement.lock(Lock::BlocksAll).is(&rows.all).may_be(&rows.perhaps);
    if in_place && beside.fulltext {
        statement = statement.is(my!["rebuild-beside-fulltext"]);
    }
    if in_place && beside.spatial {
        statement = statement.is(my!["rebuild-beside-spatial"]);
    }
    if in_place && beside.indexed_virtual {
        statement = statement.is(my!["rebuild-beside-indexed-virtual"]);
    }
    // MySQL compares the types of such a check anew, finds others, and copies the table (measured on 9.7).
    let redefines = |fact: &&Fact| ["MODIFY ", "RENAME COLUMN "].iter().any(|words| fact.sql.starts_with(words));
    if beside.labels_in_check && rows.all.iter().any(redefines) {
        statement = statement.is(my!["modify-beside-check-of-labels"]);
    }
    // Where it cannot be stated which of them it is, any may come to pass.
    let known = asks(cx.dialect, &statement.facts, &statement.perhaps).algorithm.is_some();
    let perhaps = if known { [].as_slice() } else { statement.perhaps.as_slice() };
    let facts = [&statement.facts, perhaps].concat();
    let mut statement = super::work::lasting(cx, statement, table, &facts);
    // Each engine has ways of its own, of which one was measured.
    if beside.other_engine {
        statement = statement.may_be(my!["other-engine"]);
    }
    Statement { clauses, ..statement }
}

/// The same where the table once had a FULLTEXT index, or may have had: its hidden column stays behind, and no column comes or goes in
/// the dictionary alone.
pub(crate) fn after_fulltext(statement: Statement) -> Statement {
    let named = |start: &str| statement.facts.iter().any(|fact| fact.id.starts_with(start) && !is_virtual(fact));
    let (adds, drops) = (named("add-column"), named("drop-column") || named("replace-column"));
    let statement = if adds { statement.may_be(my!["add-column-after-fulltext"]) } else { statement };
    if drops { statement.may_be(my!["drop-column-after-fulltext"]) } else { statement }
}

fn is_virtual(fact: &Fact) -> bool {
    my!["add-column-generated-virtual", "add-column-generated-virtual-partitioned", "drop-column-virtual"]
        .iter()
        .any(|own| own.id == fact.id)
}

/// What of a table makes a difference to how others of its columns and indexes are altered.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beside {
    pub(super) fulltext: bool,
    pub(super) spatial: bool,
    /// An index is of a VIRTUAL column.
    pub(super) indexed_virtual: bool,
    /// A column is STORED.
    pub(super) stored: bool,
    pub(super) compressed: bool,
    pub(super) partitioned: bool,
    pub(super) other_engine: bool,
    /// A check that is enforced names a column of an enum.
    pub(super) labels_in_check: bool,
}

impl Beside {
    /// Of the table as the statement finds it.
    pub(super) fn of(cx: &Cx<'_>, name: &Name) -> Beside {
        let Some(table) = cx.before.tables.get(name).or_else(|| cx.after.tables.get(name)) else {
            return Beside::default();
        };
        let kind = |kind: &str| table.indexes.values().any(|index| is_of_kind(index, kind));
        let computed = |stored: bool| {
            let of = move |generated: &Generated| generated.stored == stored;
            table.columns.iter().filter(move |(_, column)| column.generated.as_ref().is_some_and(of))
        };
        let told = table.options.get(cx.dialect);
        let format = told.get("row_format").map(String::as_str);
        Beside {
            fulltext: kind("fulltext"),
            spatial: kind("spatial"),
            indexed_virtual: computed(false).any(|(column, _)| is_indexed(cx, table, column)),
            stored: computed(true).next().is_some(),
            // A size of blocks is one of compressed rows.
            compressed: format == Some("compressed") || told.contains_key("key_block_size"),
            partitioned: told.contains_key(crate::dialect::partitioning::PARTITION_BY),
            other_engine: told.contains_key("engine"),
            labels_in_check: table.checks.values().any(|check| {
                let text = spell::expr(cx.dialect, &check.expr);
                let labels = |column: &Column| matches!(cx.before.resolved(&column.ty), Type::Enum(_));
                let mut columns = table.columns.iter().filter(|(_, column)| labels(column));
                is_enforced(cx.dialect, &check.options) && columns.any(|(column, _)| expr::mentions(text, column))
            }),
        }
    }
}

/// Whether a key or an index has the column.
pub(super) fn is_indexed(cx: &Cx<'_>, table: &Table, column: &str) -> bool {
    let has = |columns: &[String]| columns.iter().any(|own| own == column);
    table.primary_key.as_ref().is_some_and(|key| has(&key.columns))
        || table.uniques.values().any(|unique| has(&unique.columns))
        || is_mysql(cx) && table.foreign_keys.values().any(|key| has(&key.columns))
        || table.index_like().any(|index| super::about(cx, index, column))
}

/// Whether an index is a FULLTEXT or a SPATIAL one.
pub(super) fn is_of_kind(index: &Index, kind: &str) -> bool {
    index.method.as_deref().is_some_and(|method| method.eq_ignore_ascii_case(kind))
}

pub(super) fn is_mysql(cx: &Cx<'_>) -> bool {
    matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb)
}

/// An index that is added.
pub(super) fn index_added(cx: &Cx<'_>, name: &Name, index: &Index) -> Rows {
    let table = cx.before.tables.get(name).or_else(|| cx.after.tables.get(name));
    let of_expression = |index: &Index| index.parts.iter().any(|part| matches!(part.key, IndexKey::Expr(_)));
    let others = |is: &dyn Fn(&Index) -> bool| table.is_some_and(|table| table.indexes.values().any(is));
    if is_of_kind(index, "fulltext") {
        // The table may have had one.
        return if others(&|other| is_of_kind(other, "fulltext")) {
            Rows::of(my!["add-fulltext-second"])
        } else {
            Rows::of(my!["add-fulltext-first"]).perhaps(my!["add-fulltext-second"])
        };
    }
    if is_of_kind(index, "spatial") {
        return Rows::of(my!["add-spatial"]);
    }
    if of_expression(index) {
        return match index.unique {
            true => Rows::of(my!["add-unique-expr"]),
            false if others(&of_expression) => Rows::of(my!["add-index-expr-second"]),
            false => Rows::of(my!["add-index-expr"]),
        };
    }
    let columns: Vec<&str> = index.columns().collect();
    if index.unique {
        return unique_added(cx, name, &columns);
    }
    let computed = |column: &&str| {
        let column = table.and_then(|table| table.columns.get(*column));
        column.and_then(|column| column.generated.as_ref()).is_some_and(|generated| !generated.stored)
    };
    Rows::of(if columns.iter().any(computed) { my!["add-index-on-virtual"] } else { my!["add-index"] })
}

/// A unique constraint or index of columns that is added.
pub(super) fn unique_added(cx: &Cx<'_>, table: &Name, columns: &[&str]) -> Rows {
    let clustered = super::index::is_clustered(cx.after, table, columns);
    Rows::of(if clustered { my!["add-unique-clustered"] } else { my!["add-unique"] })
}

/// An index that is dropped; `clustered`: the columns of a unique one.
pub(super) fn index_dropped(cx: &Cx<'_>, table: &Name, index: Option<&Index>, unique: Option<&[&str]>) -> Rows {
    let of_expression = index.is_some_and(|index| index.parts.iter().any(|part| matches!(part.key, IndexKey::Expr(_))));
    if of_expression && index.is_some_and(|index| index.unique) {
        return Rows::of(my!["drop-unique-expr"]);
    }
    match unique {
        // Another unique one may take its place.
        Some(columns) if super::index::is_clustered(cx.before, table, columns) => {
            Rows::of(my!["drop-unique-clustered"]).perhaps(my!["drop-primary-key-beside-unique"])
        }
        Some(_) | None => Rows::of(my!["drop-index"]),
    }
}

/// A check that is added.
pub(super) fn check_added(cx: &Cx<'_>, check: &Check) -> Rows {
    let spared = is_not_valid(cx.dialect, check.validated, &check.options) || !is_enforced(cx.dialect, &check.options);
    Rows::of(if spared { my!["add-check-not-enforced"] } else { my!["add-check"] })
}
