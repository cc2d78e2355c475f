//! Rename a dropped table aside, and bring it back.

use super::measured::pg;
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, table_of};
use crate::dialect::Unsupported;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Renames a table aside, with its rows. Its foreign keys, indexes and checks have gone before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetireTable {
    /// Its name.
    pub from: Name,
    /// The name aside.
    pub to: Name,
    /// The name of its primary key, which moves aside with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<KeyNames>,
}

/// Brings a retired table back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestoreTable {
    /// Its name.
    pub from: Name,
    /// The name aside.
    pub to: Name,
    /// The name of its primary key, which comes back with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<KeyNames>,
}

/// The names of a primary key, in use and aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyNames {
    /// The name in use.
    pub from: String,
    /// The name aside.
    pub to: String,
}

impl Op for RetireTable {
    fn describe(&self) -> String {
        format!("retire table {}", self.from)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        super::rename_table::rename(self, schema, &self.from, &self.to)?;
        let table = table_of(self, schema, &self.to)?;
        table.retired = Some(self.from.clone());
        rename_key(self, table, self.key.as_ref().map(|key| (key.from.as_str(), key.to.as_str())))
    }

    fn inverse(&self) -> Operation {
        RestoreTable { from: self.from.clone(), to: self.to.clone(), key: self.key.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let mut statements = super::rename_table::statements(cx, &self.from, &self.to);
        if let Some(key) = &self.key {
            statements.extend(rename_constraint(cx, &self.to, &key.from, &key.to));
        }
        Ok(statements
            .into_iter()
            .map(|statement| statement.hazard(HazardKind::BreaksOldCode, Object::Table(self.from.clone())))
            .collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let mut drops = vec![Object::Table(self.from.clone())];
        drops.extend(self.key.iter().map(|key| super::index::object(&self.from, &key.from)));
        Footprint { rank: Rank::DropTable, creates: vec![Object::Table(self.to.clone())], drops, needs: Vec::new() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for RestoreTable {
    fn describe(&self) -> String {
        format!("restore table {}", self.from)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        super::rename_table::rename(self, schema, &self.to, &self.from)?;
        let table = table_of(self, schema, &self.from)?;
        table.retired = None;
        rename_key(self, table, self.key.as_ref().map(|key| (key.to.as_str(), key.from.as_str())))
    }

    fn inverse(&self) -> Operation {
        RetireTable { from: self.from.clone(), to: self.to.clone(), key: self.key.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let mut statements = super::rename_table::statements(cx, &self.to, &self.from);
        if let Some(key) = &self.key {
            statements.extend(rename_constraint(cx, &self.from, &key.to, &key.from));
        }
        Ok(statements)
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let creates = vec![Object::Table(self.from.clone())];
        Footprint { rank: Rank::DropTable, creates, drops: vec![Object::Table(self.to.clone())], needs: Vec::new() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

fn rename_key(op: &dyn Op, table: &mut crate::model::Table, names: Option<(&str, &str)>) -> Result<(), Conflict> {
    let Some((from, to)) = names else { return Ok(()) };
    match &mut table.primary_key {
        Some(key) if key.name.as_deref() == Some(from) => {
            key.name = Some(to.to_owned());
            Ok(())
        }
        Some(_) | None => Err(conflict(op, format!("there is no primary key {from}"))),
    }
}

/// PostgreSQL alone has names for primary keys, and they share their space with indexes.
fn rename_constraint(cx: &Cx<'_>, table: &Name, from: &str, to: &str) -> Option<Statement> {
    let sql = format!("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", cx.table(table), cx.quote(from), cx.quote(to));
    (cx.dialect == Dialect::Postgres).then(|| Statement::ddl(sql).is(pg!["rename-constraint-with-index"]))
}
