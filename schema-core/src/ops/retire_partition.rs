//! Make a dropped partition a table of its own that is kept aside, and bring it back.

use super::measured::pg;
use super::partition::{default_beside, detach, whole, wholes};
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, insert, remove, table_of};
use crate::dialect::{Unsupported, spell, spell_partition};
use crate::hazard::HazardKind;
use crate::model::name::{NameFor, cut, default_name};
use crate::model::partition::beneath;
use crate::model::{Check, Column, Identity, Name, Object, Partition, Schema, Sequence, Table};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Detaches a partition and renames it aside. Its rows stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetirePartition {
    /// The table.
    pub table: Name,
    /// The partition's name.
    pub name: String,
    /// Which rows it takes, and from which table or partition.
    #[serde(rename = "bound")]
    pub partition: Partition,
    /// The name aside.
    pub to: String,
}

/// Attaches a partition that was kept aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestorePartition {
    /// The table.
    pub table: Name,
    /// The partition's name.
    pub name: String,
    /// Which rows it takes, and from which table or partition.
    #[serde(rename = "bound")]
    pub partition: Partition,
    /// The name aside.
    pub to: String,
}

/// A partition of a table as it is kept aside: with its columns, its primary key and its own partitions, and nothing that its table gave it
/// beside.
#[must_use]
pub(crate) fn detached(table: &Table, partition: &Name, to: &Name) -> Table {
    let bare =
        |column: &Column| Column { identity: None, sequence: Sequence::default(), comment: None, ..column.clone() };
    let mut primary_key = table.primary_key.clone();
    if let Some(name) = primary_key.as_mut().and_then(|key| key.name.as_mut()) {
        *name = key_name(to);
    }
    let own = beneath(&table.partitions, &partition.name).into_iter().map(|(name, item)| {
        let of = item.of.clone().filter(|of| *of != partition.name);
        (name.clone(), Partition { of, ..item.clone() })
    });
    Table {
        retired: Some(partition.clone()),
        partition_by: table.partitions.get(&partition.name).and_then(|item| item.by.clone()),
        partitions: own.collect(),
        columns: table.columns.iter().map(|(name, column)| (name.clone(), bare(column))).collect(),
        primary_key,
        ..Table::default()
    }
}

fn key_name(table: &Name) -> String {
    const LIMIT: usize = 63;
    cut(&default_name(table, &[], NameFor::PrimaryKey), LIMIT)
}

impl Op for RetirePartition {
    fn describe(&self) -> String {
        format!("retire partition {} of {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let to = self.table.sibling(&self.to);
        if schema.tables.contains_key(&to) {
            return Err(conflict(self, format!("there is a table {to} already")));
        }
        let table = table_of(self, schema, &self.table)?;
        let kept = detached(table, &self.table.sibling(&self.name), &to);
        remove(self, &mut table.partitions, &self.name, &self.partition)?;
        table.partitions.retain(|name, _| !kept.partitions.contains_key(name));
        schema.tables.insert(to, kept);
        Ok(())
    }

    fn inverse(&self) -> Operation {
        let RetirePartition { table, name, partition, to } = self.clone();
        RestorePartition { table, name, partition, to }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (from, to) = (self.table.sibling(&self.name), self.table.sibling(&self.to));
        let mut statements = vec![detach(cx, &self.table, &self.name, &self.partition)];
        statements.extend(super::rename_table::statements(cx, &from, &to));
        statements.extend(serials(cx.before, &self.table).map(|column| {
            let sql = format!("ALTER TABLE {} ALTER COLUMN {} DROP DEFAULT", cx.table(&to), cx.quote(column));
            Statement::ddl(sql).is(pg!["drop-default"])
        }));
        statements.push(strip(cx, &to));
        let object = Object::Table(from);
        Ok(statements
            .into_iter()
            .map(|statement| statement.hazard(HazardKind::BreaksOldCode, object.clone()))
            .collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropPartition,
            creates: vec![Object::Table(self.table.sibling(&self.to))],
            drops: vec![Object::Table(self.table.sibling(&self.name))],
            needs: wholes(&self.table, &self.partition),
        }
    }

    /// A row that came since may be one that the partition takes: in the default partition, or in the table aside.
    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::new(BackClass::MayFail)
    }
}

impl Op for RestorePartition {
    fn describe(&self) -> String {
        format!("restore partition {} of {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let to = self.table.sibling(&self.to);
        let Some(found) = schema.tables.shift_remove(&to) else {
            return Err(conflict(self, format!("there is no table {to}")));
        };
        let table = table_of(self, schema, &self.table)?;
        insert(self, &mut table.partitions, &self.name, self.partition.clone())?;
        for (name, item) in &found.partitions {
            let of = item.of.clone().unwrap_or_else(|| self.name.clone());
            insert(self, &mut table.partitions, name, Partition { of: Some(of), ..item.clone() })?;
        }
        if detached(table, &self.table.sibling(&self.name), &to) == found {
            return Ok(());
        }
        Err(conflict(self, format!("the columns of {to} are not those of {}", self.table)))
    }

    fn inverse(&self) -> Operation {
        let RestorePartition { table, name, partition, to } = self.clone();
        RetirePartition { table, name, partition, to }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (name, aside) = (self.table.sibling(&self.name), self.table.sibling(&self.to));
        let mut statements = super::rename_table::statements(cx, &aside, &name);
        let Some(table) = cx.before.tables.get(&self.table) else { return Ok(statements) };
        if table.primary_key.as_ref().is_some_and(|key| key.name.is_some()) {
            let (from, to) = (cx.quote(&key_name(&aside)), cx.quote(&key_name(&name)));
            let sql = format!("ALTER TABLE {} RENAME CONSTRAINT {from} TO {to}", cx.table(&name));
            statements.push(Statement::ddl(sql).is(pg!["rename-constraint-with-index"]));
        }
        for column in serials(cx.before, &self.table) {
            statements.push(count_again(cx, &name, &self.table, column));
        }
        // A partition has the checks of its table, by their names, and verified where those are; what else is missing, the
        // server makes.
        for (check_name, check) in &table.checks {
            let check = Check { validated: true, ..check.clone() };
            let add = super::check::add_again(cx, &name, check_name, &check);
            let may_fail = super::check::is_verified(cx, &check);
            let object = Object::Table(name.clone());
            statements.push(if may_fail { add.hazard(HazardKind::MayFail, object) } else { add });
        }
        let (of, bound) = (whole(&self.table, &self.partition), spell_partition::bound(&self.partition.bound));
        let sql = format!("ALTER TABLE {} ATTACH PARTITION {} {bound}", cx.table(&of), cx.table(&name));
        let default = default_beside(Some(table), &self.partition);
        let rows = if default.is_some() { pg!["attach-partition-with-default"] } else { pg!["attach-partition"] };
        let mut attach = Statement::ddl(sql).is(rows).hazard(HazardKind::MayFail, Object::Table(name.clone()));
        if let Some(default) = default {
            let default = self.table.sibling(default);
            attach = super::work::scans(attach, &default).hazard(HazardKind::MayFail, Object::Table(default));
        }
        statements.push(super::work::scans(attach, &name));
        Ok(statements)
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::CreateTable,
            creates: vec![Object::Table(self.table.sibling(&self.name))],
            drops: vec![Object::Table(self.table.sibling(&self.to))],
            needs: wholes(&self.table, &self.partition),
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

/// The columns whose default counts by a sequence of the table's.
fn serials<'a>(schema: &'a Schema, table: &Name) -> impl Iterator<Item = &'a str> {
    let columns = schema.tables.get(table).into_iter().flat_map(|table| &table.columns);
    columns.filter(|(_, column)| column.identity == Some(Identity::Serial)).map(|(name, _)| name.as_str())
}

/// Gives a column the default of its table's, whose sequence only the server knows.
fn count_again(cx: &Cx<'_>, partition: &Name, table: &Name, column: &str) -> Statement {
    let text = |text: &str| spell::string(cx.dialect, text);
    let set = format!(
        "ALTER TABLE {} ALTER COLUMN {} SET DEFAULT nextval(%L)",
        doubled(&cx.table(partition)),
        doubled(&cx.quote(column))
    );
    let sequence = format!("pg_get_serial_sequence({}, {})", text(&cx.table(table)), text(column));
    block(cx, &format!("BEGIN EXECUTE format({}, {sequence}); END", text(&set))).is(pg!["set-default"])
}

/// What `format` is to leave as it is.
fn doubled(text: &str) -> String {
    text.replace('%', "%%")
}

/// Takes away what the partition had of its table beside its columns and its primary key: the server chose the names.
fn strip(cx: &Cx<'_>, table: &Name) -> Statement {
    let quoted = cx.table(table);
    let text = |text: &str| spell::string(cx.dialect, text);
    let alter = text(&format!("ALTER TABLE {quoted} "));
    let (oid, key) = (format!("{}::regclass", text(&quoted)), key_name(table));
    let body = format!(
        "DECLARE found text; BEGIN\n\
         \x20   FOR found IN SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = {oid} AND contype IN ('c', 'f', 'u', 'x') LOOP\n\
         \x20       EXECUTE {alter} || 'DROP CONSTRAINT ' || found;\n\
         \x20   END LOOP;\n\
         \x20   FOR found IN SELECT indexrelid::regclass FROM pg_index WHERE indrelid = {oid} AND NOT indisprimary LOOP\n\
         \x20       EXECUTE 'DROP INDEX ' || found;\n\
         \x20   END LOOP;\n\
         \x20   FOR found IN SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = {oid} AND contype = 'p' AND conname <> {} LOOP\n\
         \x20       EXECUTE {alter} || 'RENAME CONSTRAINT ' || found || ' TO ' || {};\n\
         \x20   END LOOP;\n\
         END",
        text(&key),
        text(&cx.quote(&key)),
    );
    block(cx, &body)
        .is(pg!["drop-check", "drop-unique", "drop-exclusion", "drop-index", "rename-constraint-with-index"])
        .may_be(pg!["drop-foreign-key"])
}

/// A block of PL/pgSQL.
pub(super) fn block(cx: &Cx<'_>, body: &str) -> Statement {
    // Whatever the names hold, they do not end the text.
    let text = if body.contains("$$") { spell::string(cx.dialect, body) } else { format!("$$ {body} $$") };
    Statement::ddl(format!("DO {text}"))
}
