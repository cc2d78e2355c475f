//! Change how a table or one of its partitions is divided, which no database can.

use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, replace, table_of};
use crate::dialect::Unsupported;
use crate::model::{Division, Name, Object, Partition, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

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
            let instead = "give it another name, too: then the old one goes and a new one comes, and the rows are copied with \
                           `cargo schema sql`";
            (self.moved(), instead.to_owned())
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
    /// Whether partitions are only declared no longer, or again on the way back: nothing becomes of them. Beside others of their whole that
    /// are declared they would be gone.
    fn lets_go(&self) -> bool {
        let (more, less) = if self.from.partitions.len() < self.to.partitions.len() {
            (&self.to.partitions, &self.from.partitions)
        } else {
            (&self.from.partitions, &self.to.partitions)
        };
        let kept = less.iter().all(|(name, item)| more.get(name) == Some(item));
        let mut others = more.iter().filter(|(name, _)| !less.contains_key(*name));
        self.from.by == self.to.by && kept && others.all(|(_, item)| less.values().all(|left| left.of != item.of))
    }

    /// What no statement does to partitions that are there.
    fn moved(&self) -> String {
        let both = |differs: fn(&Partition, &Partition) -> bool| -> String {
            let is = |(name, item): &(&String, &Partition)| {
                self.to.partitions.get(*name).is_some_and(|other| differs(item, other))
            };
            let names: Vec<&str> = self.from.partitions.iter().filter(is).map(|(name, _)| name.as_str()).collect();
            names.join(", ")
        };
        let (bounds, wholes) = (both(|one, other| one.bound != other.bound), both(|one, other| one.of != other.of));
        if !bounds.is_empty() {
            format!("give partition {bounds} of {} other bounds", self.table)
        } else if !wholes.is_empty() {
            format!("make partition {wholes} of {} a part of another", self.table)
        } else {
            format!("divide partition {} of {} otherwise", both(|one, other| one.by != other.by), self.table)
        }
    }
}
