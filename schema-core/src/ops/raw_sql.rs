//! SQL that a person wrote, with the SQL that takes it back.

use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict};
use crate::dialect::refuse::refuse;
use crate::dialect::{Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::{Name, Object, Schema, Sql};
use crate::statement::{Lock, Statement};
use serde::{Deserialize, Serialize};

/// Runs SQL that does not change what the model holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSql {
    /// What it is called.
    pub title: String,
    /// Forward, statement by statement.
    pub up: Vec<Sql>,
    /// Back, statement by statement; none: there is no way back, and who tries is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub down: Option<Vec<Sql>>,
    /// The tables and columns whose values `down` does not bring back, as its author says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forgets: Vec<Object>,
    /// Whether this is the way back itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
}

impl Op for RawSql {
    fn describe(&self) -> String {
        format!("{} {}", if self.reversed { "take back" } else { "run" }, self.title)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let there = |object: &&Object| match object {
            Object::Table(table) => schema.tables.contains_key(table),
            Object::Column(table, column) => {
                schema.tables.get(table).is_some_and(|table| table.columns.contains_key(column))
            }
            Object::PrimaryKey(_)
            | Object::Unique(..)
            | Object::Index(..)
            | Object::Exclusion(..)
            | Object::ForeignKey(..)
            | Object::Check(..)
            | Object::Enum(_)
            | Object::Domain(_)
            | Object::Sequence(_)
            | Object::EnumValue(..)
            | Object::Sql(_) => false,
        };
        match self.forgets.iter().find(|object| !there(object)) {
            Some(object) => Err(conflict(self, format!("there are no values of a {} {object}", object.kind()))),
            None => Ok(()),
        }
    }

    fn inverse(&self) -> Operation {
        RawSql { reversed: !self.reversed, ..self.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Sql(self.title.clone());
        let opaque = |sql: &Sql| {
            Statement::ddl(spell::expr(cx.dialect, sql))
                .lock(Lock::Unknown)
                .hazard(HazardKind::Opaque, object.clone())
                .hazard(HazardKind::MayFail, object.clone())
        };
        if self.reversed {
            return Ok(match &self.down {
                Some(down) => down.iter().map(opaque).collect(),
                None => {
                    let refusal = refuse(cx.dialect, &format!("{} has no way back", self.title));
                    let refusal = refusal.into_iter().map(Statement::ddl);
                    refusal.map(|statement| statement.hazard(HazardKind::Irreversible, object.clone())).collect()
                }
            });
        }
        let mut statements: Vec<Statement> = self.up.iter().map(opaque).collect();
        if let Some(first) = statements.first_mut() {
            if self.down.is_none() {
                *first = first.clone().hazard(HazardKind::Irreversible, object);
            }
            for lost in &self.forgets {
                *first = first.clone().hazard(HazardKind::DataLoss, lost.clone());
            }
        }
        Ok(statements)
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::RawSql, needs: self.forgets.clone(), ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::new(match (&self.down, self.forgets.is_empty()) {
            (None, _) => BackClass::Refused,
            (Some(_), false) => BackClass::Lossy,
            (Some(_), true) => BackClass::MayFail,
        })
    }
}
