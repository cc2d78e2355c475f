//! Rename an enum.

use super::measured::pg;
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, rename_key};
use crate::dialect::Unsupported;
use crate::hazard::HazardKind;
use crate::model::{Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Gives an enum another name; the columns that use it follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameEnum {
    /// Its name before.
    pub from: Name,
    /// Its name after.
    pub to: Name,
}

impl Op for RenameEnum {
    fn describe(&self) -> String {
        format!("rename enum {} to {}", self.from, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if !rename_key(&mut schema.enums, &self.from, &self.to) {
            return Err(conflict(self, format!("{} is not there, or {} is there already", self.from, self.to)));
        }
        for domain in schema.domains.values_mut().filter(|domain| domain.base.enum_name() == Some(&self.from)) {
            domain.base = domain.base.with_enum_name(&self.to);
        }
        for table in schema.tables.values_mut() {
            for column in table.columns.values_mut() {
                follow(column, &self.from, &self.to);
            }
        }
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RenameEnum { from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let Some(item) = cx.before.enums.get(&self.from) else { return Ok(Vec::new()) };
        if !super::enum_type::is_type(cx, item) {
            return Ok(Vec::new());
        }
        Ok(rename_type(cx, "TYPE", &self.from, &self.to)
            .into_iter()
            .map(|statement| statement.hazard(HazardKind::BreaksOldCode, Object::Enum(self.from.clone())))
            .collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::RenameEnum,
            creates: vec![Object::Enum(self.to.clone())],
            drops: vec![Object::Enum(self.from.clone())],
            needs: Vec::new(),
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

/// The statements that give a type another name, or take it to another schema.
pub(super) fn rename_type(cx: &Cx<'_>, kind: &str, from: &Name, to: &Name) -> Vec<Statement> {
    let counts = kind == "SEQUENCE";
    let mut statements = Vec::new();
    if from.schema != to.schema {
        let schema = cx.quote(to.schema.as_deref().unwrap_or("public"));
        let moves = Statement::ddl(format!("ALTER {kind} {} SET SCHEMA {schema}", cx.table(from)));
        statements.push(moves.is(if counts { pg!["sequence-set-schema"] } else { pg!["type-set-schema"] }));
    }
    if from.name != to.name {
        let there = cx.table(&to.sibling(&from.name));
        let renames = Statement::ddl(format!("ALTER {kind} {there} RENAME TO {}", cx.quote(&to.name)));
        statements.push(renames.is(if counts { pg!["rename-sequence"] } else { pg!["rename-type"] }));
    }
    statements
}

fn follow(column: &mut crate::model::Column, from: &Name, to: &Name) {
    if column.ty.enum_name() == Some(from) {
        column.ty = column.ty.with_enum_name(to);
    }
    if let Some(retired) = &mut column.retired {
        follow(&mut retired.column, from, to);
    }
}
