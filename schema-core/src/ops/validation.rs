//! Verify the rows that were there before a constraint, and the way back, which forgets that they were.

use super::measured::{self, pg};
use super::{
    Back, BackClass, Conflict, ConstraintKind, Cx, Footprint, Op, Operation, Rank, Rows, conflict, replace, table_of,
};
use crate::dialect::Unsupported;
use crate::hazard::HazardKind;
use crate::model::{Name, Object, Schema};
use crate::statement::{Placement, Statement};
use serde::{Deserialize, Serialize};

/// Verifies the rows that were there before a foreign key or check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validate {
    /// The table.
    pub table: Name,
    /// A foreign key or a check.
    pub kind: ConstraintKind,
    /// Its name.
    pub name: String,
}

/// Forgets that they were verified. The database goes on knowing it, which harms nobody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unvalidate {
    /// The table.
    pub table: Name,
    /// A foreign key or a check.
    pub kind: ConstraintKind,
    /// Its name.
    pub name: String,
}

impl Op for Validate {
    fn describe(&self) -> String {
        format!("validate {} {} on {}", self.kind.words(), self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        set(self, schema, &self.table, self.kind, &self.name, true)
    }

    fn inverse(&self) -> Operation {
        Unvalidate { table: self.table.clone(), kind: self.kind, name: self.name.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let statement = verifies(cx, self.kind, &self.table, &self.name);
        Ok(vec![Statement { placement: Placement::OwnFile, ..statement }])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::Validate,
            needs: vec![self.kind.object(&self.table, &self.name)],
            ..Footprint::default()
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for Unvalidate {
    fn describe(&self) -> String {
        format!("stop relying on {} {} on {}", self.kind.words(), self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        set(self, schema, &self.table, self.kind, &self.name, false)
    }

    fn inverse(&self) -> Operation {
        Validate { table: self.table.clone(), kind: self.kind, name: self.name.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, _cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(Vec::new())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropForeignKey,
            needs: vec![self.kind.object(&self.table, &self.name)],
            ..Footprint::default()
        }
    }

    /// Rows may stop what is there to prove something for the next operation.
    fn back(&self, cx: &Cx<'_>) -> Back {
        let check = cx.before.tables.get(&self.table).and_then(|table| table.checks.get(&self.name));
        match check.and_then(|check| check.proves.as_ref()) {
            Some(column) => Back::counted(BackClass::MayFail, super::proof::nulls(cx, &self.table, column)),
            None => Back::EXACT,
        }
    }
}

/// Reads the rows that were there before the constraint, while others go on.
pub(super) fn verifies(cx: &Cx<'_>, kind: ConstraintKind, table: &Name, name: &str) -> Statement {
    let sql = format!("ALTER TABLE {} VALIDATE CONSTRAINT {}", cx.table(table), cx.quote(name));
    let rows = match kind {
        ConstraintKind::ForeignKey => pg!["validate-foreign-key"],
        _ if cx.is_partitioned(table) => pg!["validate-check-partitioned"],
        ConstraintKind::Check
        | ConstraintKind::PrimaryKey
        | ConstraintKind::Unique
        | ConstraintKind::Index
        | ConstraintKind::Exclusion => pg!["validate-check"],
    };
    let statement =
        measured::does(cx, Statement::ddl(sql), table, rows).hazard(HazardKind::MayFail, kind.object(table, name));
    // The rows of the table that a foreign key refers to are read beside its own.
    let key = cx.before.tables.get(table).and_then(|table| table.foreign_keys.get(name));
    match (kind, key) {
        (ConstraintKind::ForeignKey, Some(key)) if key.table != *table => {
            statement.hazard(HazardKind::FullScan, Object::Table(key.table.clone()))
        }
        (
            ConstraintKind::ForeignKey
            | ConstraintKind::Check
            | ConstraintKind::PrimaryKey
            | ConstraintKind::Unique
            | ConstraintKind::Index
            | ConstraintKind::Exclusion,
            _,
        ) => statement,
    }
}

fn set(
    op: &dyn Op,
    schema: &mut Schema,
    table: &Name,
    kind: ConstraintKind,
    name: &str,
    validated: bool,
) -> Result<(), Conflict> {
    let table = table_of(op, schema, table)?;
    let found = match kind {
        ConstraintKind::ForeignKey => table.foreign_keys.get_mut(name).map(|key| &mut key.validated),
        // What is there for the next operation alone is relied upon by that, and never by the model: so there is no state of it that a
        // way back would have to read rows for.
        ConstraintKind::Check if table.checks.get(name).is_some_and(|check| check.proves.is_some()) => return Ok(()),
        ConstraintKind::Check => table.checks.get_mut(name).map(|check| &mut check.validated),
        ConstraintKind::PrimaryKey | ConstraintKind::Unique | ConstraintKind::Index | ConstraintKind::Exclusion => None,
    };
    match found {
        None => Err(conflict(op, format!("there is no {} {name} to validate", kind.words()))),
        Some(flag) => replace(op, flag, &!validated, &validated),
    }
}
