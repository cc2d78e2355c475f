//! Add and drop an exclusion constraint.

use super::measured::{self, pg};
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, insert, remove, table_of};
use crate::dialect::{Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::{Exclusion, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Adds an exclusion constraint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddExclusion {
    /// The table.
    pub table: Name,
    /// The constraint's name.
    pub name: String,
    /// The constraint.
    pub exclusion: Exclusion,
}

/// Drops an exclusion constraint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropExclusion {
    /// The table.
    pub table: Name,
    /// The constraint's name.
    pub name: String,
    /// The constraint, for the way back.
    pub exclusion: Exclusion,
}

impl Op for AddExclusion {
    fn describe(&self) -> String {
        format!("add exclusion constraint {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut table_of(self, schema, &self.table)?.exclusions, &self.name, self.exclusion.clone())
    }

    fn inverse(&self) -> Operation {
        DropExclusion { table: self.table.clone(), name: self.name.clone(), exclusion: self.exclusion.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Exclusion(self.table.clone(), self.name.clone());
        let add = add(cx, &self.table, &self.name, &self.exclusion)?;
        Ok(vec![add.hazard(HazardKind::MayFail, object.clone()).hazard(HazardKind::BreaksOldCode, object)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::AddIndex,
            creates: vec![super::index::object(&self.table, &self.name)],
            drops: Vec::new(),
            needs: Object::with_columns(&self.table, self.exclusion.index.columns()),
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for DropExclusion {
    fn describe(&self) -> String {
        format!("drop exclusion constraint {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut table_of(self, schema, &self.table)?.exclusions, &self.name, &self.exclusion)
    }

    fn inverse(&self) -> Operation {
        AddExclusion { table: self.table.clone(), name: self.name.clone(), exclusion: self.exclusion.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(vec![drop(cx, &self.table, &self.name)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropIndex,
            creates: Vec::new(),
            drops: vec![super::index::object(&self.table, &self.name)],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    /// Two rows that came since may exclude each other; which, only the index finds out in time.
    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::new(BackClass::MayFail)
    }
}

/// The statement that adds the constraint. There is no way to do it beside others: its index is built, and every row is looked
/// up in it, under ACCESS EXCLUSIVE (PostgreSQL manual, ALTER TABLE: NOT VALID is for foreign keys and checks, and
/// USING INDEX for unique indexes).
pub(super) fn add(cx: &Cx<'_>, table: &Name, name: &str, exclusion: &Exclusion) -> Result<Statement, Unsupported> {
    if !cx.features().exclusions {
        return Err(Unsupported {
            what: format!("exclude rows by {name}"),
            dialect: cx.dialect,
            instead: "restrict the constraint with `only(postgres)`".into(),
        });
    }
    let sql = format!("ALTER TABLE {} ADD {}", cx.table(table), spell::exclusion(cx.dialect, name, exclusion));
    let gist = exclusion.index.method.as_deref() == Some("gist");
    let rows = if gist { pg!["add-exclusion-gist"] } else { pg!["add-exclusion"] };
    Ok(measured::does(cx, Statement::ddl(sql), table, rows))
}

/// The statement that drops the constraint.
pub(super) fn drop(cx: &Cx<'_>, table: &Name, name: &str) -> Statement {
    let sql = format!("ALTER TABLE {} DROP CONSTRAINT {}", cx.table(table), cx.quote(name));
    Statement::ddl(sql).is(pg!["drop-exclusion"])
}
