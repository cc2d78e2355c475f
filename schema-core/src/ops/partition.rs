//! Add, drop and rename a partition, and change how a table is divided, which no database can.

use super::measured::pg;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, insert, remove, replace};
use super::{rename_key, table_of};
use crate::dialect::{Unsupported, spell, spell_partition};
use crate::expr;
use crate::hazard::HazardKind;
use crate::model::{Bound, Division, IndexKey, Name, Object, Schema, Table};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Adds a partition, without rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddPartition {
    /// The table.
    pub table: Name,
    /// The partition's name.
    pub name: String,
    /// Which rows it takes.
    pub bound: Bound,
}

/// Drops a partition with its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropPartition {
    /// The table.
    pub table: Name,
    /// The partition's name.
    pub name: String,
    /// Which rows it takes, for the way back.
    pub bound: Bound,
}

/// Gives a partition another name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenamePartition {
    /// The table.
    pub table: Name,
    /// The name before.
    pub from: String,
    /// The name after.
    pub to: String,
}

/// Divides a table otherwise. A database can only leave all partitions as they are, to whoever else looks after them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetPartitioning {
    /// The table.
    pub table: Name,
    /// How it was divided.
    pub from: Division,
    /// How it is to be divided.
    pub to: Division,
}

impl Op for AddPartition {
    fn describe(&self) -> String {
        format!("add partition {} of {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut table_of(self, schema, &self.table)?.partitions, &self.name, self.bound.clone())
    }

    fn inverse(&self) -> Operation {
        DropPartition { table: self.table.clone(), name: self.name.clone(), bound: self.bound.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let create = create(cx, &self.table, &self.name, &self.bound);
        let Some(default) = default_of(cx.before.tables.get(&self.table)) else {
            return Ok(vec![create.is(pg!["create-partition-of"])]);
        };
        let create = create.is(pg!["create-partition-of-with-default"]);
        // What the new one takes must not lie in the default partition, all of which is read.
        let default = self.table.sibling(default);
        let create = super::work::scans(create, &default);
        Ok(vec![create.hazard(HazardKind::MayFail, Object::Table(default))])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::CreateTable,
            creates: vec![Object::Table(self.table.sibling(&self.name))],
            drops: Vec::new(),
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        let counts = format!("SELECT count(*) FROM {}", cx.table(&self.table.sibling(&self.name)));
        Back::counted(BackClass::ExactUnlessWritten, counts)
    }
}

impl Op for DropPartition {
    fn describe(&self) -> String {
        format!("drop partition {} of {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut table_of(self, schema, &self.table)?.partitions, &self.name, &self.bound)
    }

    fn inverse(&self) -> Operation {
        AddPartition { table: self.table.clone(), name: self.name.clone(), bound: self.bound.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let partition = self.table.sibling(&self.name);
        let object = Object::Table(partition.clone());
        let drop = Statement::ddl(format!("DROP TABLE {}", cx.table(&partition)))
            .is(pg!["drop-partition"])
            .hazard(HazardKind::DataLoss, object.clone())
            .hazard(HazardKind::BreaksOldCode, object);
        // What foreign keys refer to is dropped only once it is no part of their table any more.
        Ok(if is_referred_to(cx.before, &self.table) {
            vec![detach(cx, &self.table, &self.name), drop]
        } else {
            vec![drop]
        })
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropPartition,
            creates: Vec::new(),
            drops: vec![Object::Table(self.table.sibling(&self.name))],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        let counts = format!("SELECT count(*) FROM {}", cx.table(&self.table.sibling(&self.name)));
        Back::counted(BackClass::Lossy, counts)
    }
}

impl Op for RenamePartition {
    fn describe(&self) -> String {
        format!("rename partition {} of {} to {}", self.from, self.table, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let table = table_of(self, schema, &self.table)?;
        if rename_key(&mut table.partitions, &self.from, &self.to) {
            return Ok(());
        }
        let taken = table.partitions.contains_key(&self.from);
        let reason = if taken { "the new name is taken" } else { "there is no such partition" };
        Err(conflict(self, reason))
    }

    fn inverse(&self) -> Operation {
        RenamePartition { table: self.table.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (from, to) = (self.table.sibling(&self.from), self.table.sibling(&self.to));
        let renamed = |statement: Statement| {
            statement
                .hazard(HazardKind::BreaksOldCode, Object::Table(from.clone()))
                .hazard(HazardKind::BreaksNewCode, Object::Table(to.clone()))
        };
        Ok(super::rename_table::statements(cx, &from, &to).into_iter().map(renamed).collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::RenameTable,
            creates: vec![Object::Table(self.table.sibling(&self.to))],
            drops: vec![Object::Table(self.table.sibling(&self.from))],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for SetPartitioning {
    fn describe(&self) -> String {
        if self.lets_go() {
            return format!("leave the partitions of {} alone", self.table);
        }
        let to = self.to.by.as_ref().map_or("not at all", |by| by.method.word());
        format!("partition {} otherwise: {to}", self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let table = table_of(self, schema, &self.table)?;
        let mut division = table.division();
        replace(self, &mut division, &self.from, &self.to)?;
        table.partition_by = division.by;
        table.partitions = division.partitions;
        Ok(())
    }

    fn inverse(&self) -> Operation {
        SetPartitioning { table: self.table.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        if self.lets_go() {
            return Ok(Vec::new());
        }
        let (what, instead) = if self.from.by == self.to.by {
            let moved = self
                .from
                .partitions
                .iter()
                .filter(|(name, bound)| self.to.partitions.get(*name).is_some_and(|other| other != *bound));
            let moved: Vec<&str> = moved.map(|(name, _)| name.as_str()).collect();
            (
                format!("give partition {} of {} other bounds", moved.join(", "), self.table),
                "give it another name, too: then the old one goes and a new one comes, and the rows are copied with \
                 `cargo schema sql`"
                    .to_owned(),
            )
        } else {
            let what = match (&self.from.by, &self.to.by) {
                (None, _) => format!("divide the table {} into partitions", self.table),
                (Some(_), None) => format!("make the partitioned table {} an ordinary one", self.table),
                (Some(_), Some(_)) => format!("partition {} by another key", self.table),
            };
            let instead = "declare it under a new name beside the old one, copy the rows with `cargo schema sql`, and leave \
                           the old one out in a later migration";
            (what, instead.to_owned())
        };
        Err(Unsupported { what, dialect: cx.dialect, instead })
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let needs = vec![Object::Table(self.table.clone())];
        Footprint { rank: Rank::DropPartition, needs, ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl SetPartitioning {
    /// Whether partitions are only declared no longer, or again on the way back: nothing becomes of them.
    fn lets_go(&self) -> bool {
        self.from.by == self.to.by && (self.from.partitions.is_empty() || self.to.partitions.is_empty())
    }
}

/// The statement that makes a partition.
pub(super) fn create(cx: &Cx<'_>, table: &Name, name: &str, bound: &Bound) -> Statement {
    let (partition, table) = (cx.table(&table.sibling(name)), cx.table(table));
    Statement::ddl(format!("CREATE TABLE {partition} PARTITION OF {table} {}", spell_partition::bound(bound)))
}

/// The statement that makes a partition a table of its own. Rows that others refer to stop it.
pub(super) fn detach(cx: &Cx<'_>, table: &Name, name: &str) -> Statement {
    let partition = table.sibling(name);
    let sql = format!("ALTER TABLE {} DETACH PARTITION {}", cx.table(table), cx.table(&partition));
    let statement = Statement::ddl(sql);
    let refers = |other: &Table| other.foreign_keys.values().any(|key| key.table == *table);
    let others: Vec<&Name> = cx.before.tables.iter().filter(|(_, other)| refers(other)).map(|(name, _)| name).collect();
    if others.is_empty() {
        return statement.is(pg!["detach-partition"]);
    }
    let statement = statement.is(pg!["detach-partition-referenced"]);
    // Every row of theirs is looked up in the partition.
    let statement = statement.hazard(HazardKind::MayFail, Object::Table(partition.clone()));
    let read = std::iter::once(&partition).chain(others);
    read.fold(statement, super::work::scans)
}

/// The partition that takes what no other does.
pub(super) fn default_of(table: Option<&Table>) -> Option<&str> {
    let (name, _) = table?.partitions.iter().find(|(_, bound)| **bound == Bound::Default)?;
    Some(name)
}

fn is_referred_to(schema: &Schema, table: &Name) -> bool {
    schema.tables.values().flat_map(|table| table.foreign_keys.values()).any(|key| key.table == *table)
}

/// Refuses a change of a column by which its table is partitioned.
pub(super) fn outside_key(cx: &Cx<'_>, table: &Name, column: &str, change: &str) -> Result<(), Unsupported> {
    let Some(by) = cx.before.tables.get(table).and_then(|table| table.partition_by.as_ref()) else { return Ok(()) };
    let names = |key: &IndexKey| match key {
        IndexKey::Column(own) => own == column,
        IndexKey::Expr(sql) => expr::mentions(spell::expr(cx.dialect, sql), column),
    };
    if !by.key.iter().any(|part| names(&part.key)) {
        return Ok(());
    }
    Err(Unsupported {
        what: format!("change the {change} of {table}.{column}, by which the table is partitioned"),
        dialect: cx.dialect,
        instead:
            "declare the table under a new name beside the old one, copy the rows with `cargo schema sql`, and leave \
                  the old one out in a later migration"
                .to_owned(),
    })
}

impl Cx<'_> {
    /// Whether the rows of the table are in partitions: several statements that do not block have no form for it.
    pub(super) fn is_partitioned(&self, table: &Name) -> bool {
        let of = |schema: &Schema| schema.tables.get(table).is_some_and(|table| table.partition_by.is_some());
        of(self.before) || of(self.after)
    }
}
