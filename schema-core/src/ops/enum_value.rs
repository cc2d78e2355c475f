//! Add, remove, rename and reorder the labels of an enum.

use super::enum_columns::{
    Held, Labels, behind, carry_label, count_holders, held, modify_all, rebuilt, set_defaults, update_all,
};
use super::enum_keys::without_keys;
use super::measured::pg;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, enum_lists, enum_rebuild};
use crate::dialect::{Unsupported, builders};
use crate::hazard::HazardKind;
use crate::model::{Column, Default, Enum, Literal, Name, Object, Schema, Sql};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Adds a label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddEnumValue {
    /// The enum.
    pub name: Name,
    /// The label.
    pub value: String,
    /// The label before it; none: it is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The label that rows holding it take on the way back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
}

/// Removes a label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoveEnumValue {
    /// The enum.
    pub name: Name,
    /// The label.
    pub value: String,
    /// The label before it, for the way back; none: it was the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The label that rows holding it take; none: such rows stop it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
}

/// Gives a label another name; rows follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameEnumValue {
    /// The enum.
    pub name: Name,
    /// The label before.
    pub from: String,
    /// The label after.
    pub to: String,
}

/// Changes the order of labels, and nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReorderEnum {
    /// The enum.
    pub name: Name,
    /// The labels before.
    pub from: Vec<String>,
    /// The labels after.
    pub to: Vec<String>,
}

impl Op for AddEnumValue {
    fn describe(&self) -> String {
        format!("add value {} to enum {}", self.value, self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let values = &mut enum_of(self, schema, &self.name)?.values;
        if values.contains(&self.value) {
            return Err(conflict(self, "it is there already"));
        }
        let at = match &self.after {
            None => 0,
            Some(after) => {
                1 + values
                    .iter()
                    .position(|value| value == after)
                    .ok_or_else(|| conflict(self, format!("there is no value {after}")))?
            }
        };
        values.insert(at, self.value.clone());
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RemoveEnumValue {
            name: self.name.clone(),
            value: self.value.clone(),
            after: self.after.clone(),
            map: self.map.clone(),
        }
        .into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(match held(cx, &self.name) {
            // PostgreSQL: before version 12 not in a transaction at all, and never used before it is committed.
            Held::Type => {
                let first = cx.before.enums.get(&self.name).and_then(|item| item.values.first());
                let sql =
                    builders::add_value(&self.name, &self.value, self.after.as_deref(), first.map(String::as_str));
                let add = Statement::ddl(sql).is(pg!["enum-add-value"]);
                vec![add.hazard(HazardKind::NotTransactional, Object::Enum(self.name.clone())).alone()]
            }
            Held::Inline => {
                let values = cx.before.enums.get(&self.name).map(|item| item.values.as_slice()).unwrap_or_default();
                let appended = values.last() == self.after.as_ref();
                let labels = if appended { behind(values) } else { Labels::Moved };
                without_keys(cx, &self.name, modify_all(cx, cx.after, &self.name, labels)?)?
            }
            Held::Text => Vec::new(),
        })
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::EnumValue,
            creates: vec![Object::EnumValue(self.name.clone(), self.value.clone())],
            drops: Vec::new(),
            needs: vec![Object::Enum(self.name.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        let class = if self.map.is_some() { BackClass::Lossy } else { BackClass::MayFail };
        count_holders(cx, cx.after, &self.name, &self.value)
            .map_or(Back::new(BackClass::Exact), |counts| Back::counted(class, counts))
    }
}

impl Op for RemoveEnumValue {
    fn describe(&self) -> String {
        format!("remove value {} from enum {}", self.value, self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let values = &mut enum_of(self, schema, &self.name)?.values;
        let Some(at) = values.iter().position(|value| *value == self.value) else {
            return Err(conflict(self, "it is not there"));
        };
        let before = at.checked_sub(1).map(|before| values[before].clone());
        if before != self.after {
            return Err(conflict(self, format!("expected it after {:?}, found it after {before:?}", self.after)));
        }
        values.remove(at);
        Ok(())
    }

    fn inverse(&self) -> Operation {
        AddEnumValue {
            name: self.name.clone(),
            value: self.value.clone(),
            after: self.after.clone(),
            map: self.map.clone(),
        }
        .into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let mut statements = match &self.map {
            Some(map) => update_all(cx, &self.name, &self.value, map)
                .into_iter()
                .map(|statement| {
                    statement.hazard(HazardKind::DataLoss, Object::EnumValue(self.name.clone(), self.value.clone()))
                })
                .collect(),
            None => Vec::new(),
        };
        match held(cx, &self.name) {
            Held::Type => statements.extend(enum_rebuild::rebuild_type(cx, &self.name)?),
            Held::Inline => statements.extend(modify_all(cx, cx.after, &self.name, Labels::Moved)?),
            Held::Text => {}
        }
        let object = Object::EnumValue(self.name.clone(), self.value.clone());
        if let Some(last) = statements.pop() {
            let last = if self.map.is_none() { last.hazard(HazardKind::MayFail, object.clone()) } else { last };
            statements.push(last.hazard(HazardKind::BreaksOldCode, object));
        }
        without_keys(cx, &self.name, statements)
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        if self.map.is_some() { rebuilt(cx, &self.name) } else { Vec::new() }
    }

    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>) {
        if let Some(map) = &self.map {
            carry_label(rows, cx, &self.name, &self.value, map);
        }
    }

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::RemoveEnumValue,
            creates: Vec::new(),
            drops: vec![Object::EnumValue(self.name.clone(), self.value.clone())],
            needs: vec![Object::Enum(self.name.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        match (&self.map, count_holders(cx, cx.before, &self.name, &self.value)) {
            (Some(_), Some(counts)) => Back::counted(BackClass::Lossy, counts),
            (Some(_) | None, _) => Back::EXACT,
        }
    }
}

impl Op for RenameEnumValue {
    fn describe(&self) -> String {
        format!("rename value {} of enum {} to {}", self.from, self.name, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let values = &mut enum_of(self, schema, &self.name)?.values;
        if values.contains(&self.to) {
            return Err(conflict(self, format!("there is a value {} already", self.to)));
        }
        let Some(at) = values.iter().position(|value| *value == self.from) else {
            return Err(conflict(self, format!("there is no value {}", self.from)));
        };
        values[at] = self.to.clone();
        let whole = schema.clone();
        for domain in schema.domains.values_mut() {
            if whole.resolved(&domain.base).enum_name() == Some(&self.name) {
                follow_default(&mut domain.default, self);
            }
        }
        for table in schema.tables.values_mut() {
            for column in table.columns.values_mut() {
                follow(column, &whole, self);
            }
        }
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RenameEnumValue { name: self.name.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let statements = match held(cx, &self.name) {
            Held::Type => {
                let rename = Statement::ddl(builders::rename_value(&self.name, &self.from, &self.to));
                vec![rename.is(pg!["enum-rename-value"])]
            }
            Held::Inline => {
                // Both labels for a moment, so that no row is ever without one; the new one last, so that the table is
                // copied once and not twice. Who writes the former label in between stops it.
                let mut both = cx.after.clone();
                let former = cx.before.enums.get(&self.name).map(|item| item.values.clone()).unwrap_or_default();
                let labels = behind(&former);
                if let Some(item) = both.enums.get_mut(&self.name) {
                    item.values = former.into_iter().chain([self.to.clone()]).collect();
                }
                let mut statements = modify_all(cx, &both, &self.name, labels)?;
                statements.extend(update_all(cx, &self.name, &self.from, &self.to));
                let object = Object::EnumValue(self.name.clone(), self.from.clone());
                let last = modify_all(cx, cx.after, &self.name, Labels::Moved)?.into_iter();
                statements.extend(last.map(|statement| statement.hazard(HazardKind::MayFail, object.clone())));
                statements
            }
            Held::Text => {
                let mut statements = update_all(cx, &self.name, &self.from, &self.to);
                statements.extend(set_defaults(cx, &self.name, &self.to));
                statements
            }
        };
        let object = Object::EnumValue(self.name.clone(), self.from.clone());
        let statements = statements
            .into_iter()
            .map(|statement| statement.hazard(HazardKind::BreaksOldCode, object.clone()))
            .collect();
        // PostgreSQL renames a label of its own enums without a look at any row.
        if held(cx, &self.name) == Held::Type { Ok(statements) } else { without_keys(cx, &self.name, statements) }
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        rebuilt(cx, &self.name)
    }

    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>) {
        carry_label(rows, cx, &self.name, &self.from, &self.to);
    }

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::EnumValue,
            creates: vec![Object::EnumValue(self.name.clone(), self.to.clone())],
            drops: vec![Object::EnumValue(self.name.clone(), self.from.clone())],
            needs: vec![Object::Enum(self.name.clone())],
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for ReorderEnum {
    fn describe(&self) -> String {
        format!("reorder values of enum {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        super::replace(self, &mut enum_of(self, schema, &self.name)?.values, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        ReorderEnum { name: self.name.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        match held(cx, &self.name) {
            Held::Type => without_keys(cx, &self.name, enum_rebuild::rebuild_type(cx, &self.name)?),
            Held::Inline => without_keys(cx, &self.name, modify_all(cx, cx.after, &self.name, Labels::Moved)?),
            Held::Text => Ok(Vec::new()),
        }
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::RemoveEnumValue, needs: vec![Object::Enum(self.name.clone())], ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

fn enum_of<'a>(op: &dyn Op, schema: &'a mut Schema, name: &Name) -> Result<&'a mut Enum, Conflict> {
    schema.enums.get_mut(name).ok_or_else(|| conflict(op, "there is no such enum"))
}

/// A default that is the label follows its name.
fn follow(column: &mut Column, schema: &Schema, rename: &RenameEnumValue) {
    if schema.resolved(&column.ty).enum_name() != Some(&rename.name) {
        return;
    }
    follow_default(&mut column.default, rename);
    if let Some(retired) = &mut column.retired {
        follow(&mut retired.column, schema, rename);
    }
}

fn follow_default(default: &mut Option<Default>, rename: &RenameEnumValue) {
    if let Some(Default::Value(Literal::Text(label))) = default {
        if *label == rename.from {
            label.clone_from(&rename.to);
        }
    } else if let Some(Default::Sql(Sql { any: Some(text), .. })) = default {
        *text = enum_lists::renamed(text, &rename.from, &rename.to);
    }
}
