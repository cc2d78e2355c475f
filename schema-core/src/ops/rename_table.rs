//! Rename a table.

use super::measured::{self, lite, my, pg};
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, rename_key, table::schema_first};
use crate::dialect::Unsupported;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Gives a table another name; what refers to it follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameTable {
    /// Its name before.
    pub from: Name,
    /// Its name after.
    pub to: Name,
}

impl Op for RenameTable {
    fn describe(&self) -> String {
        format!("rename table {} to {}", self.from, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        rename(self, schema, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        RenameTable { from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(statements(cx, &self.from, &self.to)
            .into_iter()
            .map(|statement| {
                statement
                    .hazard(HazardKind::BreaksOldCode, Object::Table(self.from.clone()))
                    .hazard(HazardKind::BreaksNewCode, Object::Table(self.to.clone()))
            })
            .collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::RenameTable,
            creates: vec![Object::Table(self.to.clone())],
            drops: vec![Object::Table(self.from.clone())],
            needs: Vec::new(),
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

/// The statements that rename a table.
pub(super) fn statements(cx: &Cx<'_>, from: &Name, to: &Name) -> Vec<Statement> {
    let mut statements = Vec::new();
    match cx.dialect {
        Dialect::Postgres => {
            if from.schema != to.schema {
                statements.extend(schema_first(cx, to));
                let schema = to.schema.as_deref().unwrap_or("public");
                // Partitions stay where they are unless they are moved, too.
                let partitions = cx.before.tables.get(from).into_iter().flat_map(|table| table.partitions.keys());
                let moved = partitions.map(|partition| from.sibling(partition));
                for table in std::iter::once(from.clone()).chain(moved) {
                    let sql = format!("ALTER TABLE {} SET SCHEMA {}", cx.table(&table), cx.quote(schema));
                    statements.push(Statement::ddl(sql).is(pg!["set-schema"]));
                }
            }
            if from.name != to.name {
                let moved = to.sibling(&from.name);
                let sql = format!("ALTER TABLE {} RENAME TO {}", cx.table(&moved), cx.quote(&to.name));
                statements.push(Statement::ddl(sql).is(pg!["rename-table"]));
            }
        }
        Dialect::Mysql | Dialect::Mariadb => {
            let rename = Statement::ddl(format!("RENAME TABLE {} TO {}", cx.table(from), cx.table(to)));
            let rename = measured::plainly(cx, rename, from, measured::Rows::of(my!["rename-table"]));
            statements.extend(super::following::kept(cx, from, to, rename));
        }
        Dialect::Sqlite => {
            let rename = |from: &Name, to: &str| {
                let sql = format!("ALTER TABLE {} RENAME TO {}", cx.table(from), cx.quote(to));
                Statement::ddl(sql).is(lite!["rename-table"])
            };
            // Two names that differ in the case of their letters are one to it: "there is already another table".
            let between = from.name.eq_ignore_ascii_case(&to.name).then(|| free_name(cx, to));
            statements.extend(between.iter().map(|between| rename(from, &between.name)));
            statements.push(rename(between.as_ref().unwrap_or(from), &to.name));
        }
    }
    statements
}

/// A name that no table has.
fn free_name(cx: &Cx<'_>, to: &Name) -> Name {
    let taken = |name: &Name| cx.before.tables.keys().any(|table| table.name.eq_ignore_ascii_case(&name.name));
    let name = |at: u32| to.sibling(format!("_swap_{}{}", to.name, "_".repeat(at as usize)));
    (0..).map(name).find(|name| !taken(name)).unwrap_or_else(|| to.clone())
}

/// Renames a table and what refers to it.
pub(super) fn rename(op: &dyn Op, schema: &mut Schema, from: &Name, to: &Name) -> Result<(), Conflict> {
    if !rename_key(&mut schema.tables, from, to) {
        let reason = if schema.tables.contains_key(from) {
            format!("there is a table {to} already")
        } else {
            format!("there is no table {from}")
        };
        return Err(conflict(op, reason));
    }
    for table in schema.tables.values_mut() {
        for key in table.foreign_keys.values_mut().filter(|key| key.table == *from) {
            key.table = to.clone();
        }
        for parent in table.inherits.iter_mut().filter(|parent| **parent == *from) {
            parent.clone_from(to);
        }
    }
    Ok(())
}
