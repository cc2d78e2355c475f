//! Create and drop an enum.

use super::measured::pg;
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, table::schema_first};
use crate::dialect::{Enums, Unsupported, builders};
use crate::hazard::HazardKind;
use crate::model::{Domain, Enum, EnumStorage, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Creates an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreateEnum {
    /// Its name.
    pub name: Name,
    /// The enum.
    #[serde(rename = "enum")]
    pub item: Enum,
}

/// Drops an enum that no column uses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropEnum {
    /// Its name.
    pub name: Name,
    /// The enum, for the way back.
    #[serde(rename = "enum")]
    pub item: Enum,
}

impl Op for CreateEnum {
    fn describe(&self) -> String {
        format!("create enum {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if schema.enums.contains_key(&self.name) {
            return Err(conflict(self, "it is there already"));
        }
        schema.enums.insert(self.name.clone(), self.item.clone());
        Ok(())
    }

    fn inverse(&self) -> Operation {
        DropEnum { name: self.name.clone(), item: self.item.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(if is_type(cx, &self.item) {
            let mut statements = schema_first(cx, &self.name);
            let create = Statement::ddl(builders::create_enum(&self.name, &self.item.values));
            statements.push(create.is(pg!["create-type"]));
            statements.extend(commented(cx, &self.name, &self.item));
            statements
        } else {
            Vec::new()
        })
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::CreateEnum, creates: vec![Object::Enum(self.name.clone())], ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for DropEnum {
    fn describe(&self) -> String {
        format!("drop enum {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if let Some((table, column)) = schema.columns_of_enum(&self.name).first() {
            return Err(conflict(self, format!("column {table}.{column} uses it")));
        }
        let over = |(_, domain): &(&Name, &Domain)| domain.base.enum_name() == Some(&self.name);
        if let Some((domain, _)) = schema.domains.iter().find(over) {
            return Err(conflict(self, format!("domain {domain} is over it")));
        }
        match schema.enums.get(&self.name) {
            Some(found) if *found == self.item => {
                schema.enums.shift_remove(&self.name);
                Ok(())
            }
            Some(_) => Err(conflict(self, "it is another than the one to drop")),
            None => Err(conflict(self, "it is not there")),
        }
    }

    fn inverse(&self) -> Operation {
        CreateEnum { name: self.name.clone(), item: self.item.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        if !is_type(cx, &self.item) {
            return Ok(Vec::new());
        }
        let object = Object::Enum(self.name.clone());
        let drop = Statement::ddl(builders::drop_enum(&self.name)).is(pg!["drop-type"]);
        Ok(vec![drop.hazard(HazardKind::BreaksOldCode, object)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::DropEnum, drops: vec![Object::Enum(self.name.clone())], ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

/// What gives a new type its comment.
pub(super) fn commented(cx: &Cx<'_>, name: &Name, item: &Enum) -> Option<Statement> {
    let comment = item.comment.as_deref()?;
    Some(super::set_comment::comment_on(cx, &Object::Enum(name.clone()), Some(comment)))
}

/// Whether the database holds the enum as a type of its own.
pub(super) fn is_type(cx: &Cx<'_>, item: &Enum) -> bool {
    cx.features().enums == Enums::Named && item.storage == EnumStorage::Native
}
