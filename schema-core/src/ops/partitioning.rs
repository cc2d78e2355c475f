//! How tables of MySQL and MariaDB are divided anew: what changing their options does about it. No partition is ever dropped by
//! itself, which would take its rows away: the table is divided in another way, and a row that fits nowhere stops that.

use super::Cx;
use super::measured::{self, my};
use crate::dialect::partitioning::{PARTITION_BY, Partitioning, read};
use crate::dialect::spell_options;
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object, Options, Settings};
use crate::statement::Statement;

/// The statement that divides a table in the way of `to`; none where that is the way of `from`.
pub(super) fn statement(cx: &Cx<'_>, table: &Name, from: &Settings, to: &Settings) -> Option<Statement> {
    if from.get(PARTITION_BY) == to.get(PARTITION_BY) {
        return None;
    }
    let name = cx.table(table);
    // MariaDB takes no clause beside partitions, and nothing better than what it does is to be had of MySQL.
    let plainly = |statement, rows: &[&'static Fact]| measured::plainly(cx, statement, table, measured::Rows::of(rows));
    if !to.contains_key(PARTITION_BY) {
        let remove = Statement::ddl(format!("ALTER TABLE {name} REMOVE PARTITIONING"));
        return Some(plainly(remove, my!["remove-partitioning"]));
    }
    // Partitions behind the others are empty, and nothing moves.
    if let Some(added) = added(from, to) {
        let add = Statement::ddl(format!("ALTER TABLE {name} ADD PARTITION{added}"));
        return Some(plainly(add, my!["add-partition"]));
    }
    let divide = format!("ALTER TABLE {name}{}", spell_options::partitioned(cx.dialect, to));
    let divide = plainly(Statement::ddl(divide), my!["partition-by"]);
    Some(if may_refuse_rows(from, to) {
        divide.hazard(HazardKind::MayFail, Object::Table(table.clone()))
    } else {
        divide
    })
}

/// Whether rows that are there may fit no partition.
pub(super) fn may_refuse_rows(from: &Settings, to: &Settings) -> bool {
    let same = from.get(PARTITION_BY) == to.get(PARTITION_BY) || added(from, to).is_some();
    !same && of(to).is_some_and(|to| !to.takes_every_row())
}

/// Whether the table is divided before and not afterwards.
pub(super) fn is_removed(from: &Options, to: &Options) -> bool {
    Dialect::ALL
        .into_iter()
        .any(|dialect| of(from.get(dialect)).is_some() && !to.get(dialect).contains_key(PARTITION_BY))
}

/// The columns by which a table is divided.
pub(super) fn columns(table: &Name, options: &Options) -> Vec<Object> {
    let all = options.by.values().filter_map(of);
    all.flat_map(|read| {
        read.columns().map(|column| Object::Column(table.clone(), column.to_owned())).collect::<Vec<_>>()
    })
    .collect()
}

/// The names of the partitions; none where a table is not divided.
#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
pub(crate) fn part_names(settings: &Settings) -> Vec<String> {
    of(settings).map(|read| read.part_names()).unwrap_or_default()
}

fn added(from: &Settings, to: &Settings) -> Option<String> {
    of(to)?.behind(&of(from)?)
}

fn of(settings: &Settings) -> Option<Partitioning> {
    settings.get(PARTITION_BY).and_then(|text| read(text))
}
