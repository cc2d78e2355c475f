//! Add, drop and rename a partition of a table, or of one of its partitions.

use super::measured::pg;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, insert, remove};
use super::{rename_key, table_of};
use crate::dialect::{Unsupported, spell, spell_partition};
use crate::expr;
use crate::hazard::HazardKind;
use crate::model::{Bound, IndexKey, Name, Object, Partition, Schema, Table};
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
    /// Which rows it takes, and from which table or partition.
    #[serde(rename = "bound")]
    pub partition: Partition,
}

/// Drops a partition with its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropPartition {
    /// The table.
    pub table: Name,
    /// The partition's name.
    pub name: String,
    /// Which rows it takes, for the way back. It has no parts any more.
    #[serde(rename = "bound")]
    pub partition: Partition,
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

impl Op for AddPartition {
    fn describe(&self) -> String {
        format!("add partition {} of {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let partitions = &mut table_of(self, schema, &self.table)?.partitions;
        if let Some(of) = &self.partition.of
            && partitions.get(of).is_none_or(|of| of.by.is_none())
        {
            return Err(conflict(self, format!("there is no partition {of} that is divided")));
        }
        insert(self, partitions, &self.name, self.partition.clone())
    }

    fn inverse(&self) -> Operation {
        DropPartition { table: self.table.clone(), name: self.name.clone(), partition: self.partition.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        is_free(cx, &self.table.sibling(&self.name))?;
        let create = create(cx, &self.table, &self.name, &self.partition);
        let Some(default) = default_beside(cx.before.tables.get(&self.table), &self.partition) else {
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
            needs: wholes(&self.table, &self.partition),
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
        let partitions = &mut table_of(self, schema, &self.table)?.partitions;
        if let Some((part, _)) = partitions.iter().find(|(_, item)| item.of.as_ref() == Some(&self.name)) {
            return Err(conflict(self, format!("it is divided, and {part} is a part of it")));
        }
        remove(self, partitions, &self.name, &self.partition)
    }

    fn inverse(&self) -> Operation {
        AddPartition { table: self.table.clone(), name: self.name.clone(), partition: self.partition.clone() }.into()
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
            vec![detach(cx, &self.table, &self.name, &self.partition), drop]
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
            needs: wholes(&self.table, &self.partition),
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
            for of in table.partitions.values_mut().filter_map(|item| item.of.as_mut()) {
                if *of == self.from {
                    of.clone_from(&self.to);
                }
            }
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

/// The statement that makes a partition.
pub(super) fn create(cx: &Cx<'_>, table: &Name, name: &str, item: &Partition) -> Statement {
    let partition = cx.table(&table.sibling(name));
    let divided = item.by.as_ref().map(|by| spell_partition::partition_by(cx.dialect, by)).unwrap_or_default();
    let (whole, bound) = (cx.table(&whole(table, item)), spell_partition::bound(&item.bound));
    Statement::ddl(format!("CREATE TABLE {partition} PARTITION OF {whole} {bound}{divided}"))
}

/// Refuses the name of another table's partition. Of a partition that is kept aside with its parts those keep their names.
pub(super) fn is_free(cx: &Cx<'_>, name: &Name) -> Result<(), Unsupported> {
    let has = |(table, item): &(&Name, &Table)| item.partitions.keys().any(|item| table.sibling(item) == *name);
    let Some((owner, _)) = cx.before.tables.iter().find(has) else { return Ok(()) };
    Err(Unsupported {
        what: format!("make {name} while a partition of {owner} has that name"),
        dialect: cx.dialect,
        instead: "give it another name, or drop what is kept aside first with `cargo schema purge`".to_owned(),
    })
}

/// The table or partition that a partition is a part of.
pub(super) fn whole(table: &Name, item: &Partition) -> Name {
    item.of.as_ref().map_or_else(|| table.clone(), |of| table.sibling(of))
}

/// The table, and the partition that a partition is a part of.
pub(super) fn wholes(table: &Name, item: &Partition) -> Vec<Object> {
    let of = item.of.as_ref().map(|of| Object::Table(table.sibling(of)));
    std::iter::once(Object::Table(table.clone())).chain(of).collect()
}

/// The statement that makes a partition a table of its own. Rows that others refer to stop it.
pub(super) fn detach(cx: &Cx<'_>, table: &Name, name: &str, item: &Partition) -> Statement {
    let partition = table.sibling(name);
    let sql = format!("ALTER TABLE {} DETACH PARTITION {}", cx.table(&whole(table, item)), cx.table(&partition));
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

/// The partition that takes what no other part of the same whole does.
pub(super) fn default_beside<'a>(table: Option<&'a Table>, item: &Partition) -> Option<&'a str> {
    let is_it = |(_, other): &(&String, &Partition)| other.of == item.of && other.bound == Bound::Default;
    let (name, _) = table?.partitions.iter().find(is_it)?;
    Some(name)
}

fn is_referred_to(schema: &Schema, table: &Name) -> bool {
    schema.tables.values().flat_map(|table| table.foreign_keys.values()).any(|key| key.table == *table)
}

/// Refuses a change of a column by which its table is partitioned.
pub(super) fn outside_key(cx: &Cx<'_>, table: &Name, column: &str, change: &str) -> Result<(), Unsupported> {
    let Some(divided) = cx.before.tables.get(table) else { return Ok(()) };
    let names = |key: &IndexKey| match key {
        IndexKey::Column(own) => own == column,
        IndexKey::Expr(sql) => expr::mentions(spell::expr(cx.dialect, sql), column),
    };
    if !divided.partition_keys().any(|by| by.key.iter().any(|part| names(&part.key))) {
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
