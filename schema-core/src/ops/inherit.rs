//! Let a table inherit from others, and no longer. Its columns and its rows stay; whoever reads a parent reads them or does not.

use super::measured::pg;
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, replace, table_of};
use crate::dialect::Unsupported;
use crate::hazard::HazardKind;
use crate::model::{Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes which tables a table inherits from: some go, or some come behind the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetInherits {
    /// The table.
    pub table: Name,
    /// Those before, in order.
    pub from: Vec<Name>,
    /// Those after, in order.
    pub to: Vec<Name>,
}

impl SetInherits {
    /// The operations from some parents to others: first those go that do not stay in their place, then the others come. PostgreSQL
    /// knows no other place for a new parent than the last.
    #[must_use]
    pub fn between(table: &Name, from: &[Name], to: &[Name]) -> Vec<Operation> {
        let mut kept: Vec<Name> = Vec::new();
        for parent in from {
            if to.get(kept.len()) == Some(parent) {
                kept.push(parent.clone());
            }
        }
        let step = |from: &[Name], to: &[Name]| -> Option<Operation> {
            let (from, to) = (from.to_vec(), to.to_vec());
            (from != to).then(|| SetInherits { table: table.clone(), from, to }.into())
        };
        step(from, &kept).into_iter().chain(step(&kept, to)).collect()
    }

    fn leaves(&self) -> bool {
        self.to.len() < self.from.len()
    }

    /// The parents that go or come.
    fn changed(&self) -> Vec<&Name> {
        let (more, less) = if self.leaves() { (&self.from, &self.to) } else { (&self.to, &self.from) };
        more.iter().filter(|parent| !less.contains(parent)).collect()
    }
}

impl Op for SetInherits {
    fn describe(&self) -> String {
        let parents: Vec<&str> = self.changed().iter().map(|parent| parent.name.as_str()).collect();
        let verb = if self.leaves() { "no longer inherit" } else { "inherit" };
        format!("let {} {verb} from {}", self.table, parents.join(", "))
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut table_of(self, schema, &self.table)?.inherits, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetInherits { table: self.table.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let verb = if self.leaves() { "NO INHERIT" } else { "INHERIT" };
        let statements = self.changed().into_iter().map(|parent| {
            let sql = format!("ALTER TABLE {} {verb} {}", cx.table(&self.table), cx.table(parent));
            let statement = Statement::ddl(sql).is(if self.leaves() { pg!["no-inherit"] } else { pg!["inherit"] });
            // Code that reads the parent finds other rows in it from now on.
            statement.hazard(HazardKind::BreaksOldCode, Object::Table(parent.clone()))
        });
        Ok(statements.collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let rank = if self.leaves() { Rank::LeaveParent } else { Rank::JoinParent };
        let parents = self.changed().into_iter().cloned().map(Object::Table);
        let needs = std::iter::once(Object::Table(self.table.clone())).chain(parents).collect();
        Footprint { rank, needs, ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}
