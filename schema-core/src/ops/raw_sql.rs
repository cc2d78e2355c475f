//! SQL that a person wrote, with the SQL that takes it back.

use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows};
use crate::dialect::{Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::{Name, Object, Schema, Sql};
use crate::statement::{Lock, Statement};
use serde::{Deserialize, Serialize};

/// Runs SQL that does not change what the model holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSql {
    /// What it is for, in words.
    pub title: String,
    /// Forward; none: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up: Option<Sql>,
    /// Back; none: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub down: Option<Sql>,
}

impl Op for RawSql {
    fn describe(&self) -> String {
        format!("run {}", self.title)
    }

    fn apply(&self, _schema: &mut Schema) -> Result<(), Conflict> {
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RawSql { title: self.title.clone(), up: self.down.clone(), down: self.up.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let Some(sql) = &self.up else { return Ok(Vec::new()) };
        let text = spell::expr(cx.dialect, sql).trim().trim_end_matches(';').to_owned();
        let object = Object::Table(Name::new(self.title.clone()));
        Ok(vec![Statement::ddl(text).lock(Lock::BlocksAll).hazard(HazardKind::MayFail, object)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::RawSql, ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::new(if self.down.is_some() { BackClass::Exact } else { BackClass::Lossy })
    }
}
